"""Letters that take the place of an earlier message: found by what that one is about."""

from datetime import timedelta
from uuid import UUID

import pytest

from domain.delivery import LEASE, LetterState, Original, delivered
from storage import conversations, deliveries, outbox
from storage.conversations import Place
from storage.tables import OutboxRow
from tests.claims import claim_due
from tests.people import NOON

MARCOS = Place("helmond", "tenant", "a:marco", conversations.PERSONAL, "https://teams.example/")
ILSES = Place("helmond", "tenant", "a:ilse", conversations.PERSONAL, "https://teams.example/")
CARD = {"card": {"body": [], "actions": []}, "summary": "Klopt dat?"}
FORM = {"card": {"body": [{"type": "Input.Text", "id": "a"}]}, "summary": "Vul in"}
DONE = {"text": "Vastgelegd"}


@pytest.fixture
def marco(db) -> UUID:
    return conversations.save(db, MARCOS).id


def asked(db, to, message=CARD):
    return outbox.reply(db, to, message, NOON, "draft:1")


def answered(db, to, message=DONE, at=NOON):
    outbox.update_shown(db, to, "draft:1", message, at)
    return outbox.take_updates(db, to, at)


def test_an_update_is_for_the_latest_message_about_the_same(db, marco):
    asked(db, marco)
    latest = asked(db, marco)

    [letter] = answered(db, marco)

    assert (letter.updates, letter.message) == (latest.id, DONE)


def test_what_is_shown_elsewhere_or_is_about_something_else_stays(db, marco):
    asked(db, conversations.save(db, ILSES).id)
    outbox.reply(db, marco, CARD, NOON, "draft:2")
    outbox.reply(db, marco, CARD, NOON)

    assert answered(db, marco) == []


def test_a_card_with_inputs_is_never_replaced(db, marco):
    asked(db, marco, FORM)

    assert answered(db, marco) == []


def test_an_update_is_itself_not_replaced_but_its_original(db, marco):
    original = asked(db, marco)
    answered(db, marco)

    [again] = answered(db, marco, at=NOON + timedelta(minutes=1))

    assert again.updates == original.id


def test_of_two_updates_only_the_newest_is_still_wanted(db, marco):
    original = asked(db, marco)
    deliveries.settle(db, original.id, delivered("m1"), NOON)
    [older] = answered(db, marco)
    [newer] = answered(db, marco, at=NOON + timedelta(minutes=1))

    assert deliveries.original_of(db, older) == Original(LetterState.SENT, "m1", outdated=True)
    assert deliveries.original_of(db, newer) == Original(LetterState.SENT, "m1")


def test_an_original_that_was_cleared_away_can_not_be_updated(db, marco):
    original = asked(db, marco)
    [letter] = answered(db, marco)
    db.delete(db.get_one(OutboxRow, original.id))
    db.flush()

    assert deliveries.original_of(db, letter) == Original(LetterState.DEAD)


def test_an_update_waits_behind_its_message(db, marco):
    original = asked(db, marco)
    answered(db, marco)

    claimed = claim_due(db, NOON + LEASE)

    assert [letter.id for letter in claimed] == [original.id]


def test_an_update_is_taken_once(db, marco):
    asked(db, marco)

    assert len(answered(db, marco)) == 1
    assert outbox.take_updates(db, marco, NOON) == []


def test_an_update_that_could_not_leave_for_a_day_is_given_up(db, marco):
    asked(db, marco)
    [letter] = answered(db, marco)

    deliveries.expire(db, NOON + timedelta(days=1, seconds=1))

    assert db.get_one(OutboxRow, letter.id).last_answer == "expired"
