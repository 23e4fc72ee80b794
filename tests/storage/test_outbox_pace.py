"""Letters that wait for their turn: who claims what first, and what may have arrived twice."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from domain.delivery import LEASE, LetterState, Verdict, postponed
from storage import conversations, deliveries, outbox, paces
from storage.conversations import Place
from storage.tables import OutboxRow
from tests.claims import claim_due
from tests.people import NOON, settle

MARCOS = Place("helmond", "tenant", "a:marco", conversations.PERSONAL, "https://teams.example/")
HELLO = {"text": "Hoi"}
AFTER = NOON + LEASE


@pytest.fixture
def marco(db) -> UUID:
    return conversations.save(db, MARCOS).id


@pytest.fixture
def member(db, marco) -> UUID:
    member = settle(db).people["Marco"].id
    conversations.belongs_to(db, marco, member)
    return member


def notify(db, member, **how):
    return outbox.notify(db, member, HELLO, purpose="test", at=NOON, **how)


def only(db):
    return db.query(OutboxRow).one()


def claim(db, at, *, leave=True):
    [letter] = deliveries.claim_of(db, "tenant", at, 1, leave=leave)
    return letter


def test_one_of_many_is_left_to_the_clock(db, member):
    letter = notify(db, member, paced=True)

    assert letter is None
    assert [one.id for one in claim_due(db, NOON)] == [only(db).id]


def test_a_notice_says_of_which_municipality_it_is(db, member):
    notify(db, member)

    assert only(db).municipality_id is not None


def test_answers_are_claimed_before_all_else(db, marco, member):
    notify(db, member, paced=True)
    answer = outbox.reply(db, marco, HELLO, NOON)

    assert claim_due(db, AFTER, 1)[0].id == answer.id


def test_an_answer_does_not_wait_behind_a_notice(db, marco, member):
    notify(db, member, paced=True)
    answer = outbox.reply(db, marco, HELLO, NOON)

    assert [letter.id for letter in deliveries.claim_answers(db, AFTER)] == [answer.id]


def test_what_was_sent_at_once_and_never_noted_may_have_arrived(db, marco):
    outbox.reply(db, marco, HELLO, NOON)

    [again] = claim_due(db, AFTER)

    assert again.perhaps_twice
    assert only(db).perhaps_twice


def test_what_was_claimed_and_never_left_has_not_arrived(db, member):
    notify(db, member, paced=True)
    claim(db, NOON, leave=False)

    assert not claim(db, AFTER).perhaps_twice


def test_what_left_and_was_never_noted_may_have_arrived(db, member):
    notify(db, member, paced=True)
    letter = claim(db, NOON, leave=False)

    assert deliveries.depart(db, [letter], NOON + timedelta(seconds=1)) == {letter.id}
    assert claim(db, AFTER + timedelta(seconds=1)).perhaps_twice


def test_what_was_refused_and_waits_has_not_arrived(db, member):
    notify(db, member, paced=True)
    letter = claim(db, NOON)
    deliveries.settle(db, letter.id, Verdict(LetterState.WAITING, "429", NOON), NOON)

    assert not claim(db, NOON).perhaps_twice


def test_what_was_answered_by_silence_may_have_arrived(db, member):
    notify(db, member, paced=True)
    letter = claim(db, NOON)
    deliveries.settle(db, letter.id, Verdict(LetterState.WAITING, "ambiguous: 504", NOON), NOON)

    assert claim(db, NOON).perhaps_twice


def test_a_letter_of_somebody_else_does_not_leave(db, member):
    notify(db, member, paced=True)
    mine = claim(db, NOON, leave=False)
    claim(db, AFTER, leave=False)

    assert deliveries.depart(db, [mine], AFTER) == set()


def test_a_letter_that_is_put_back_was_not_tried(db, member):
    notify(db, member, paced=True)
    letter = claim(db, NOON)

    deliveries.give_back(db, letter, postponed("the tenant rests"))

    row = only(db)
    assert (row.state, row.attempts, row.lease_until) == ("waiting", 0, None)
    assert not claim(db, NOON).perhaps_twice


def test_a_letter_that_somebody_else_has_by_now_is_not_put_back(db, member):
    notify(db, member, paced=True)
    mine = claim(db, NOON)
    claim(db, AFTER)

    deliveries.give_back(db, mine, postponed("the tenant rests"))

    assert only(db).lease_until == AFTER + LEASE


def test_silence_is_not_forgotten_by_waiting_for_working_hours(db, member):
    notify(db, member, paced=True)
    letter = claim(db, NOON)
    deliveries.settle(db, letter.id, Verdict(LetterState.WAITING, "ambiguous: 504", NOON), NOON)
    deliveries.set_aside(db, letter.id, postponed("outside working hours", NOON))

    assert claim(db, NOON).was_ambiguous


def test_answers_to_who_left_end_and_notices_wait_until_they_are_back(db, marco, member):
    answer = outbox.reply(db, marco, HELLO, NOON)
    notice = notify(db, member)

    outbox.lose(db, marco, "403 MessageWritesBlocked")

    kept = db.get_one(OutboxRow, notice.id)
    assert db.get_one(OutboxRow, answer.id).state == "dead"
    assert (kept.state, kept.conversation_id) == ("waiting", None)
    outbox.address(db, member, marco)
    assert [letter.id for letter in claim_due(db, AFTER)] == [notice.id]


def test_a_tenant_that_rests_has_no_slots_until_the_latest_moment(db):
    paces.pause(db, {"tenant": AFTER}, NOON)
    paces.pause(db, {"tenant": NOON}, NOON)

    assert paces.next_of(db, "tenant", NOON) is None
    assert paces.next_of(db, "tenant", AFTER) == NOON


def test_slots_that_were_given_out_are_known_to_the_next(db):
    paces.next_of(db, "tenant", NOON)
    paces.reserve(db, "tenant", AFTER)

    assert paces.next_of(db, "tenant", NOON) == AFTER


def test_tenants_are_named_once_each_in_one_order(db, marco):
    for n, tenant in enumerate(["b", "a", "b"]):
        place = replace(MARCOS, tenant_id=tenant, conversation_id=f"a:{n}")
        there = conversations.save(db, place).id
        db.add(OutboxRow(conversation_id=there, purpose="x", message={}, created_at=NOON,
                         due_at=NOON))  # fmt: skip
    db.flush()

    assert deliveries.tenants_due(db, NOON) == ["a", "b"]
