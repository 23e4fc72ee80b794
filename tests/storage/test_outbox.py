"""Letters in the outbox: each leaves, at its time, by one hand."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from threading import Barrier
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.exc import StatementError

from domain.delivery import LEASE, Letter, LetterState, Verdict, delivered, withdrawn
from storage import conversations, deliveries, outbox
from storage.conversations import Place
from storage.database import Session
from storage.tables import OutboxRow
from tests.claims import claim_due
from tests.people import NOON, settle

on_postgresql = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
MARCOS = Place("helmond", "tenant", "a:marco", conversations.PERSONAL, "https://teams.example/")
HELLO = {"text": "Hoi é 👍"}
AFTER = NOON + LEASE
LATER = NOON + timedelta(hours=1)
BUSY = Verdict(LetterState.WAITING, "429", LATER)


@pytest.fixture
def town(database):
    with database.transaction() as db:
        return settle(db)


@pytest.fixture
def marco(database) -> UUID:
    """Marco's conversation, of which nobody knows yet that it is his."""
    with database.transaction() as db:
        return conversations.save(db, MARCOS).id


def put(db: Session, to: UUID, at: datetime = NOON) -> Letter:
    return outbox.reply(db, to, HELLO, at)


def put_to_each(db: Session, many: int) -> list[int]:
    """A letter in each of so many conversations."""
    places = [replace(MARCOS, conversation_id=f"a:{n}") for n in range(many)]
    return [put(db, conversations.save(db, place).id).id for place in places]


def claimed(db: Session, at: datetime = AFTER, most: int = 50) -> list[int]:
    return [letter.id for letter in claim_due(db, at, most)]


def test_a_letter_tells_what_goes_where(db, marco):
    letter = put(db, marco)

    assert letter == Letter(
        letter.id,
        "helmond",
        "https://teams.example/",
        "a:marco",
        HELLO,
        leased_until=AFTER,
        tenant_id="tenant",
        purpose="reply",
        created_at=NOON,
    )


def test_a_letter_is_first_held_by_whoever_put_it_there(db, marco):
    put(db, marco)

    assert claimed(db, AFTER - timedelta(seconds=1)) == []


def test_a_letter_whose_lease_ended_is_claimed_again_and_again(db, marco):
    letter = put(db, marco).id

    assert claimed(db, AFTER) == [letter]
    assert claimed(db, AFTER) == []
    assert claimed(db, AFTER + LEASE) == [letter]


def test_who_still_holds_a_letter_may_hold_it_longer(db, marco):
    letter = put(db, marco)

    assert deliveries.renew(db, letter, AFTER)
    assert claimed(db, AFTER) == []


def test_who_lost_a_letter_to_somebody_else_does_not_hold_it_any_more(db, marco):
    letter = put(db, marco)
    claimed(db, AFTER)

    assert not deliveries.renew(db, letter, AFTER)


def test_a_letter_goes_to_where_its_conversation_is_by_now(db, marco):
    put(db, marco)
    conversations.save(db, replace(MARCOS, service_url="https://moved.example/"))

    [letter] = claim_due(db, AFTER)

    assert letter.service_url == "https://moved.example/"


def test_a_letter_that_is_not_due_yet_stays(db, marco):
    letter = put(db, marco).id
    deliveries.settle(db, letter, BUSY, NOON)

    assert claimed(db, LATER - timedelta(seconds=1)) == []
    assert claimed(db, LATER) == [letter]


def test_the_oldest_letters_go_first_and_no_more_than_asked(db):
    late, early, _ = put_to_each(db, 3)
    db.get_one(OutboxRow, early).due_at -= timedelta(seconds=1)

    assert claimed(db, most=2) == [early, late]


def test_a_letter_waits_for_the_one_before_it_in_its_conversation(db, marco):
    first, second = put(db, marco).id, put(db, marco).id
    deliveries.settle(db, first, BUSY, NOON)

    assert claimed(db) == []
    deliveries.settle(db, first, delivered(None), AFTER)
    assert claimed(db) == [second]


def test_a_letter_that_was_sent_is_never_claimed(db, marco):
    letter = put(db, marco)

    deliveries.settle(db, letter.id, delivered("1:abc"), NOON)

    row = db.get_one(OutboxRow, letter.id)
    assert (row.state, row.sent_at, row.activity_id, row.attempts) == ("sent", NOON, "1:abc", 1)
    assert claimed(db) == []


@pytest.mark.parametrize("state", [LetterState.DEAD, LetterState.UNKNOWN])
def test_a_letter_that_is_given_up_is_never_claimed_nor_called_sent(db, marco, state):
    letter = put(db, marco)

    deliveries.settle(db, letter.id, Verdict(state, "x" * 1000), NOON)

    row = db.get_one(OutboxRow, letter.id)
    assert (row.sent_at, len(row.last_answer)) == (None, 300)
    assert claimed(db) == []


@pytest.mark.parametrize(
    ("answer", "ambiguous"),
    [("ambiguous: 504", True), ("ambiguous before: 429", True), ("429", False)],
)
def test_the_next_attempt_knows_of_a_silence_before(db, marco, answer, ambiguous):
    letter = put(db, marco)
    deliveries.settle(db, letter.id, Verdict(LetterState.WAITING, answer, NOON), NOON)

    [again] = claim_due(db, AFTER)

    assert (again.attempts, again.was_ambiguous) == (1, ambiguous)


def test_a_letter_to_a_conversation_that_is_gone_is_not_claimed_until_it_speaks(db, marco):
    letter = put(db, marco).id
    conversations.remove(db, marco, NOON)

    assert claimed(db) == []
    conversations.save(db, MARCOS)
    assert claimed(db) == [letter]


def test_an_unreachable_person_gets_nothing_more(db, marco):
    letter, _ = put(db, marco), put(db, marco)

    gone = Verdict(LetterState.DEAD, "403 BotNotInConversationRoster", unreachable=True)
    deliveries.settle(db, letter.id, gone, NOON)

    assert claimed(db) == []


def test_a_notice_with_a_unique_key_is_put_once_also_after_it_was_sent(database, town, marco):
    member = town.people["Marco"].id
    with database.transaction() as db:
        conversations.belongs_to(db, marco, member)
        letter = notify(db, member, unique_key="monitor:1")
        assert letter
        deliveries.settle(db, letter.id, delivered(None), NOON)

    with database.transaction() as db:
        assert notify(db, member, unique_key="monitor:1") is None
        assert notify(db, member, unique_key="monitor:2")
        assert notify(db, member)
        assert notify(db, member)


def test_a_notice_to_who_can_not_be_reached_leaves_when_they_first_speak(db, town, marco):
    member = town.people["Marco"].id
    unreachable = notify(db, member)
    before = claimed(db)

    outbox.address(db, member, marco)

    assert (unreachable, before) == (None, [])
    assert len(claimed(db)) == 1


def test_an_answer_of_yesterday_is_given_up_and_a_notice_is_not(db, town, marco):
    member = town.people["Marco"].id
    conversations.belongs_to(db, marco, member)
    put(db, marco)
    notice = notify(db, member)

    deliveries.expire(db, NOON + timedelta(days=1, seconds=1))

    assert notice
    assert claimed(db, NOON + timedelta(days=2)) == [notice.id]


def notify(db: Session, member: UUID, unique_key: str | None = None) -> Letter | None:
    return outbox.notify(db, member, HELLO, purpose="test", at=NOON, unique_key=unique_key)


def test_what_became_of_a_letter_that_is_no_more_is_no_news(db):
    deliveries.settle(db, 123, delivered("1:abc"), NOON)


def test_the_last_notices_of_a_conversation_are_known_newest_first(db, town, marco):
    member = town.people["Marco"].id
    conversations.belongs_to(db, marco, member)
    for n in range(3):
        outbox.notify(db, member, {"text": str(n)}, purpose="test", at=NOON)
        outbox.reply(db, marco, HELLO, NOON)

    assert outbox.recent_notices(db, marco, most=2) == [{"text": "2"}, {"text": "1"}]


def test_a_step_that_was_withdrawn_is_no_notice_that_stands(db, town, marco):
    member = town.people["Marco"].id
    conversations.belongs_to(db, marco, member)
    letter = outbox.notify(db, member, HELLO, purpose="nudge", at=NOON)
    assert letter
    deliveries.set_aside(db, letter.id, withdrawn("reported"))

    assert outbox.recent_notices(db, marco) == []


def test_letters_that_were_decided_on_and_rolled_back_never_leave(database, marco):
    def fail(db):
        put(db, marco)
        raise ZeroDivisionError

    assert database.submit(fail).exception(30)

    with database.transaction() as db:
        assert claimed(db) == []


def test_its_moments_go_in_and_come_out_in_utc(database, marco):
    dutch = NOON.astimezone(timezone(timedelta(hours=1)))
    with database.transaction() as db:
        put(db, marco, at=dutch)

    with database.transaction() as db:
        row = db.scalars(select(OutboxRow)).one()

    assert (row.due_at, row.lease_until) == (NOON, AFTER)
    assert {moment.tzinfo for moment in (row.created_at, row.due_at, row.lease_until)} == {UTC}


def test_a_moment_without_a_time_zone_is_refused(db, marco):
    with pytest.raises(StatementError, match="naive datetime"):
        put(db, marco, at=NOON.replace(tzinfo=None))


@on_postgresql
def test_four_servers_that_claim_at_once_never_get_the_same_letter(database):
    with database.transaction() as db:
        letters = put_to_each(db, 20)
    together = Barrier(4, timeout=20)

    def claim(db):
        together.wait()
        mine = claimed(db, most=5)
        together.wait()  # all four hold their letters before any of them commits
        return mine

    hands = [future.result(30) for future in [database.submit(claim) for _ in range(4)]]

    assert sorted(letter for hand in hands for letter in hand) == letters
