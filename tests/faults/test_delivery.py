"""Answers leave by the outbox: none is lost, whatever Teams or the process does."""

import asyncio

import pytest

from scheduler.delivery import deliver_due
from storage.tables import ConversationRow, OutboxRow
from tests.chat import talking
from tests.claims import claim_due
from tests.conversations.test_reporting import filed
from tests.people import settle


@pytest.fixture
def town(database):
    with database.transaction() as db:
        return settle(db)


def outbox(database):
    with database.transaction() as db:
        return [(row.state, row.attempts, row.last_answer) for row in db.query(OutboxRow)]


async def test_what_was_not_sent_is_sent_by_the_clock_of_the_next_process(database, town):
    async with talking(database) as first:
        marco = first.chat("Marco")
        first.connector_status = 429
        await marco.says("monitor")
        assert not marco.read

    async with talking(database) as second:
        second.sent[marco.conversation] = []
        with database.transaction() as db:
            db.query(ConversationRow).update({"service_url": second.connector_url})
        second.clock.move(seconds=61)
        await second.tick()

        assert len(second.sent[marco.conversation]) == 1


async def test_an_answer_that_a_killed_process_never_sent_is_sent_after_its_lease(database, town):
    async with talking(database) as exchange:
        marco = exchange.chat("Marco")
        exchange.hang_up_before_sending()
        await exchange.post(marco.activity(text="monitor"))

        exchange.clock.move(seconds=14)
        await exchange.tick()
        early = len(marco.read)
        exchange.clock.move(seconds=2)
        await exchange.tick()

        assert (early, len(marco.read)) == (0, 1)


@pytest.mark.parametrize(
    ("status", "state"),
    [(429, "waiting"), (412, "waiting"), (502, "waiting"), (403, "dead"), (404, "dead")],
)
async def test_each_answer_of_teams_has_its_consequence(database, town, status, state):
    async with talking(database) as exchange:
        marco = exchange.chat("Marco")
        exchange.connector_status = status

        await marco.says("monitor")

        [(found, attempts, answer)] = outbox(database)
        assert (found, attempts) == (state, 1)
        assert str(status) in answer


async def test_two_ambiguous_answers_make_it_unknown_and_not_a_third_copy(database, town):
    async with talking(database) as exchange:
        marco = exchange.chat("Marco")
        exchange.connector_status = 504
        await marco.says("monitor")
        for _ in range(5):
            exchange.clock.move(seconds=90)
            await exchange.tick()

        assert [(row[0], row[1]) for row in outbox(database)] == [("unknown", 2)]


async def test_a_conversation_that_is_gone_gets_nothing_until_it_speaks_again(database, town):
    async with talking(database) as exchange:
        marco = exchange.chat("Marco")
        exchange.connector_status = 403
        await marco.says("monitor")
        with database.transaction() as db:
            gone = db.query(ConversationRow).one().removed_at

        exchange.connector_status = 201
        answer = await marco.says("monitor")

        assert gone is not None
        assert "voltooid" in answer


async def test_the_same_report_at_two_replicas_at_once_counts_once(database, town):
    if database.is_sqlite:
        pytest.skip("SQLite has one server")
    async with talking(database) as one, talking(database) as other:
        marco = one.chat("Marco")
        await marco.says("actie 3.1")
        pressed = marco.button("Opslaan") | {"status": "completed"}
        same = marco.activity(value=pressed)
        twins = [one.post(same), other.post(same)]
        others = [r.post(marco.activity(value=pressed)) for r in (one, other, one, other)]

        await asyncio.gather(*twins, *others)

        assert len(filed(database, town, "3.1")) == 1


async def test_a_database_that_is_away_is_met_with_an_apology_and_a_number(
    database, town, monkeypatch
):
    async with talking(database) as exchange:
        marco = exchange.chat("Marco")
        await marco.says("actie 3.1")
        pressed = marco.activity(value=marco.button("Opslaan") | {"status": "completed"})
        exchange.break_database(monkeypatch)

        answer = await marco.sends(pressed)

        assert "Er ging iets mis en ik heb niets opgeslagen." in answer
    assert not filed(database, town, "3.1")


async def test_after_an_apology_the_same_press_is_taken(database, town, monkeypatch):
    async with talking(database) as exchange:
        marco = exchange.chat("Marco")
        await marco.says("actie 3.1")
        pressed = marco.activity(value=marco.button("Opslaan") | {"status": "completed"})
        with monkeypatch.context() as broken:
            exchange.break_database(broken)
            await marco.sends(pressed)

        assert "Staat erin" in await marco.sends(pressed)


async def test_one_conversation_is_answered_in_the_order_in_which_it_was_asked(database, town):
    async with talking(database) as exchange:
        marco = exchange.chat("Marco")
        said = [marco.activity(text=f"onzin {n}") for n in range(5)]
        said.append(marco.activity(text="monitor"))
        for activity in said:
            await exchange.post(activity, wait=False)
        await exchange.drain()

        assert len(marco.read) == 6
        assert marco.read[-1].get("attachments")


async def test_nothing_is_due_when_all_was_sent(database, town):
    async with talking(database) as exchange:
        await exchange.chat("Marco").says("monitor")
        exchange.clock.move(hours=1)

        assert await deliver_due(exchange.work, exchange.sender, exchange.clock) == 0


async def test_a_letter_whose_lease_ran_out_in_the_hands_of_its_sender_is_sent_once(database, town):
    async with talking(database) as exchange:
        marco = exchange.chat("Marco")
        exchange.hang_up_before_sending()
        await exchange.post(marco.activity(text="monitor"))
        exchange.clock.move(seconds=16)
        [letter] = await exchange.work(lambda db: claim_due(db, exchange.clock()))

        exchange.sender.dispatch([letter])
        exchange.sender.dispatch([letter])
        await exchange.drain()

        assert len(marco.read) == 1
