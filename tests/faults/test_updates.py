"""A card that was answered is updated where it stands; what goes wrong with that harms nothing."""

import pytest

from storage.tables import ConversationRow, OutboxRow
from tests.chat import as_text, talking
from tests.people import settle

SETTLED = "Vastgelegd: Papier."


@pytest.fixture
def town(database):
    with database.transaction() as db:
        return settle(db)


@pytest.fixture
async def exchange(database, town):
    async with talking(database) as exchange:
        yield exchange


@pytest.fixture
def marco(exchange):
    return exchange.chat("Marco")


def update_row(database):
    with database.transaction() as db:
        row = db.query(OutboxRow).filter(OutboxRow.updates_id.is_not(None)).one()
        return row.state, row.attempts, row.last_answer


def reachable(database):
    with database.transaction() as db:
        return db.query(ConversationRow).one().removed_at is None


async def later(exchange, seconds=16):
    exchange.clock.move(seconds=seconds)
    await exchange.tick()


async def test_the_question_becomes_its_answer_in_its_place(marco):
    await marco.says("papier is klaar")

    await marco.says("ja")

    assert as_text(marco.read[0]) == SETTLED
    assert [as_text(one) for one in marco.updates] == [SETTLED]
    assert len(marco.read) == 2


@pytest.mark.parametrize("status", [403, 404, 405, 413])
async def test_a_message_that_teams_no_longer_knows_is_left(exchange, marco, database, status):
    exchange.update_status = status
    await marco.says("papier is klaar")

    await marco.says("ja")
    await later(exchange, 120)

    assert update_row(database) == ("dead", 1, str(status))
    assert (len(marco.read), marco.updates) == (2, [])
    assert reachable(database)


@pytest.mark.parametrize("status", [412, 429])
async def test_an_update_that_is_refused_for_now_comes_later(exchange, marco, status):
    exchange.update_status = status
    await marco.says("papier is klaar")
    await marco.says("ja")
    before = list(marco.updates)

    exchange.update_status = 200
    await later(exchange)

    assert (before, len(marco.updates)) == ([], 1)


async def test_two_ambiguous_answers_end_an_update(exchange, marco, database):
    exchange.update_status = 500
    await marco.says("papier is klaar")
    await marco.says("ja")
    for _ in range(4):
        await later(exchange, 90)

    assert update_row(database) == ("unknown", 2, "500")


async def test_a_question_that_never_arrived_is_not_sent_anew(exchange, marco, database):
    exchange.connector_status = 413
    await marco.says("papier is klaar")
    exchange.connector_status = 201

    await marco.says("ja")

    assert update_row(database) == ("dead", 1, "the message is dead")
    assert len(marco.read) == 1


async def test_an_update_never_overtakes_its_message(exchange, marco):
    exchange.connector_status = 429
    await marco.says("papier is klaar")
    exchange.connector_status = 201
    await marco.says("ja")
    early = list(marco.updates)

    await later(exchange)
    await later(exchange)

    assert early == []
    assert "Klopt dat?" not in "".join(as_text(one) for one in marco.read)
    assert [as_text(one) for one in marco.updates] == [SETTLED]


async def test_an_older_update_that_comes_late_is_dropped(exchange, marco):
    await marco.says("papier is klaar")
    exchange.update_status = 429
    await marco.says("ja")
    await replace_once_more(exchange, marco)
    exchange.update_status = 200

    await later(exchange, 120)
    await later(exchange)

    assert [as_text(one) for one in marco.updates] == ["nieuwer"]


async def replace_once_more(exchange, marco):
    """A newer update of the same message, as a later turn would decide on it."""

    def decide(db):
        row = db.query(OutboxRow).filter(OutboxRow.about.is_not(None)).one()
        newer = OutboxRow(
            conversation_id=row.conversation_id, updates_id=row.id, purpose="update",
            message={"text": "nieuwer"}, created_at=exchange.clock(), due_at=exchange.clock(),
        )  # fmt: skip
        db.add(newer)

    await exchange.work(decide)


async def test_a_process_killed_before_the_update_leaves_it_to_the_next(exchange, marco):
    await marco.says("papier is klaar")
    exchange.hang_up_before_sending()
    await marco.says("ja")
    before = len(marco.read)

    await later(exchange)
    await later(exchange)

    assert (before, len(marco.read)) == (1, 2)
    assert as_text(marco.read[0]) == SETTLED


async def test_pressing_the_same_button_twice_updates_once(marco):
    await marco.says("papier is klaar")
    pressed = marco.button("Klopt")

    for _ in range(2):
        await marco.sends(marco.activity(value=pressed))

    assert [as_text(one) for one in marco.updates] == [SETTLED]


async def test_a_card_with_inputs_keeps_them(marco):
    """The reader of a note is chosen on it: see `tests.chat`, which refuses such an update."""
    await marco.says("papier is klaar, contract getekend")

    await marco.says("ja")

    assert marco.updates == []
    assert "contract getekend" in as_text(marco.read[0])
