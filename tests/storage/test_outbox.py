"""Letters in the outbox: each leaves, at its time, by one hand."""

from dataclasses import replace
from datetime import UTC, timedelta, timezone
from threading import Barrier
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.exc import StatementError

from domain.delivery import LEASE, Letter, LetterState, Verdict, delivered
from storage import conversations, outbox
from storage.conversations import Place
from storage.database import Session
from storage.tables import OutboxRow
from tests.people import NOON

on_postgresql = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
MARCOS = Place("helmond", "tenant", "a:marco", conversations.PERSONAL, "https://teams.example/")
AFTER = NOON + LEASE
BUSY = Verdict(LetterState.WAITING, "429", NOON + timedelta(hours=1))


@pytest.fixture
def marco(database):
    with database.transaction() as db:
        return conversations.save(db, MARCOS).id


def put(db: Session, to: UUID, **other: Any) -> Letter | None:
    wanted: dict[str, Any] = {
        "message": {"text": "Hoi é 👍"},
        "purpose": "reply",
        "at": NOON,
    } | other
    return outbox.put(db, to, **wanted)


def put_one(db: Session, to: UUID) -> Letter:
    letter = put(db, to)
    assert letter
    return letter


def test_a_letter_tells_what_goes_where(db, marco):
    letter = put_one(db, marco)

    assert letter == Letter(
        letter.id, "helmond", "https://teams.example/", "a:marco", {"text": "Hoi é 👍"},
        conversation_row=marco,
    )  # fmt: skip


def test_a_letter_is_first_held_by_whoever_put_it_there(db, marco):
    put(db, marco)

    assert outbox.claim_due(db, AFTER - timedelta(seconds=1)) == []


def test_a_letter_whose_lease_ended_is_claimed_again_and_again(db, marco):
    letter = put_one(db, marco)

    assert outbox.claim_due(db, AFTER) == [letter]
    assert outbox.claim_due(db, AFTER) == []
    assert outbox.claim_due(db, AFTER + LEASE) == [letter]


def test_a_letter_goes_to_where_its_conversation_is_by_now(db, marco):
    put(db, marco)
    conversations.save(db, replace(MARCOS, service_url="https://moved.example/"))

    [letter] = outbox.claim_due(db, AFTER)

    assert letter.service_url == "https://moved.example/"


def test_a_letter_that_is_not_due_yet_stays(db, marco):
    outbox.settle(db, put_one(db, marco).id, BUSY, NOON)

    assert outbox.claim_due(db, AFTER) == []
    assert len(outbox.claim_due(db, NOON + timedelta(hours=1))) == 1


def test_the_oldest_letters_go_first_and_no_more_than_asked(db, marco):
    late, early = (put(db, marco, at=NOON + timedelta(seconds=s)) for s in (1, 0))
    put(db, marco, at=NOON + timedelta(seconds=2))

    assert outbox.claim_due(db, AFTER + LEASE, most=2) == [early, late]


def test_a_letter_that_was_sent_is_never_claimed(db, marco):
    letter = put_one(db, marco)

    outbox.settle(db, letter.id, delivered("1:abc"), NOON)

    row = db.get_one(OutboxRow, letter.id)
    assert (row.state, row.sent_at, row.activity_id, row.attempts) == ("sent", NOON, "1:abc", 1)
    assert outbox.claim_due(db, AFTER) == []


@pytest.mark.parametrize("state", [LetterState.DEAD, LetterState.UNKNOWN])
def test_a_letter_that_is_given_up_is_never_claimed_nor_called_sent(db, marco, state):
    letter = put_one(db, marco)

    outbox.settle(db, letter.id, Verdict(state, "x" * 1000), NOON)

    row = db.get_one(OutboxRow, letter.id)
    assert (row.sent_at, len(row.last_answer)) == (None, 300)
    assert outbox.claim_due(db, AFTER) == []


@pytest.mark.parametrize(
    ("answer", "ambiguous"),
    [("ambiguous: 504", True), ("ambiguous before: 429", True), ("429", False)],
)
def test_the_next_attempt_knows_of_a_silence_before(db, marco, answer, ambiguous):
    letter = put_one(db, marco)
    outbox.settle(db, letter.id, Verdict(LetterState.WAITING, answer, NOON), NOON)

    [again] = outbox.claim_due(db, AFTER)

    assert (again.attempts, again.was_ambiguous) == (1, ambiguous)


def test_a_letter_to_a_conversation_that_is_gone_is_not_claimed_until_it_speaks(db, marco):
    put(db, marco)
    conversations.remove(db, marco, NOON)

    assert outbox.claim_due(db, AFTER) == []
    conversations.save(db, MARCOS)
    assert len(outbox.claim_due(db, AFTER)) == 1


def test_an_unreachable_person_gets_nothing_more(db, marco):
    letter, _ = put_one(db, marco), put(db, marco)

    gone = Verdict(LetterState.DEAD, "403 BotNotInConversationRoster", unreachable=True)
    outbox.settle(db, letter.id, gone, NOON)

    assert outbox.claim_due(db, AFTER) == []


def test_a_letter_with_a_unique_key_is_put_once_also_after_it_was_sent(database, marco):
    with database.transaction() as db:
        letter = put(db, marco, unique_key="monitor:1")
        assert letter
        outbox.settle(db, letter.id, delivered(None), NOON)

    with database.transaction() as db:
        assert put(db, marco, unique_key="monitor:1") is None
        assert put(db, marco, unique_key="monitor:2")
        assert put(db, marco)


def test_letters_that_were_decided_on_and_rolled_back_never_leave(database, marco):
    def fail(db):
        put(db, marco)
        raise ZeroDivisionError

    assert database.submit(fail).exception(30)

    with database.transaction() as db:
        assert outbox.claim_due(db, AFTER) == []


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
def test_four_servers_that_claim_at_once_never_get_the_same_letter(database, marco):
    with database.transaction() as db:
        letters = [put_one(db, marco).id for _ in range(20)]
    together = Barrier(4, timeout=20)

    def claim(db):
        together.wait()
        claimed = outbox.claim_due(db, AFTER, most=5)
        together.wait()  # all four hold their letters before any of them commits
        return [letter.id for letter in claimed]

    hands = [future.result(30) for future in [database.submit(claim) for _ in range(4)]]

    assert sorted(letter for hand in hands for letter in hand) == letters
