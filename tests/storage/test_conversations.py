"""Where people can be reached, and what they were asked last."""

from dataclasses import replace
from datetime import UTC, timedelta, timezone
from uuid import UUID

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import StatementError

from storage import conversations
from storage.conversations import Conversation, Place
from storage.database import Session
from storage.tables import ConversationRow
from tests.people import NOON, settle

PLACE = Place("helmond", "tenant", "a:1", conversations.PERSONAL, "https://teams.example/")
ANSWERS = {"ja": {"verb": "report", "nonce": "é 👍"}, "": {"verb": "help"}}


@pytest.fixture
def town(db):
    return settle(db)


@pytest.fixture
def talk(db) -> UUID:
    return conversations.save(db, PLACE).id


def now(db: Session) -> Conversation:
    return conversations.save(db, PLACE)


def test_of_a_new_conversation_nothing_is_known(db):
    found = conversations.save(db, PLACE)

    assert found == Conversation(found.id, None, None, welcomed=False, answers={})


def test_a_conversation_that_speaks_again_is_the_same_one_at_its_new_address(db, talk):
    again = conversations.save(db, replace(PLACE, service_url="https://moved.example/"))

    assert again.id == talk
    assert db.get_one(ConversationRow, talk).service_url == "https://moved.example/"
    assert db.scalar(select(func.count()).select_from(ConversationRow)) == 1


@pytest.mark.parametrize("other", [{"registration": "schiedam"}, {"conversation_id": "a:2"}])
def test_another_bot_or_another_name_is_another_conversation(db, talk, other):
    assert conversations.save(db, replace(PLACE, **other)).id != talk


def test_what_was_asked_is_remembered_until_something_else_is_said(db, talk):
    conversations.remember(db, talk, ANSWERS)
    assert now(db).answers == ANSWERS

    conversations.remember(db, talk, {})
    assert now(db).answers == {}


def test_whose_conversation_it_is_and_for_which_municipality_is_remembered(db, town, talk):
    marco = town.people["Marco"].id

    for _ in range(2):
        conversations.belongs_to(db, talk, marco)
    conversations.choose_municipality(db, talk, town.place.id)

    assert (now(db).member_id, now(db).municipality_id) == (marco, town.place.id)
    assert conversations.personal_of(db, marco) == talk


def test_who_begins_to_speak_elsewhere_with_the_same_bot_is_reached_there(db, town, talk):
    marco = town.people["Marco"].id
    conversations.belongs_to(db, talk, marco)
    other_client = conversations.save(db, replace(PLACE, conversation_id="a:2")).id
    other_bot = conversations.save(db, replace(PLACE, registration="schiedam")).id

    conversations.belongs_to(db, other_bot, marco)
    conversations.belongs_to(db, other_client, marco)
    conversations.remove(db, other_client, NOON)

    assert conversations.personal_of(db, marco) == other_bot


def test_who_was_welcomed_is_welcomed_once(db, talk):
    conversations.welcomed(db, talk, NOON)

    assert now(db).welcomed


def test_who_never_spoke_can_not_be_reached(db, town):
    assert conversations.personal_of(db, town.people["Henk"].id) is None


def test_nobody_is_reached_by_a_channel(db, town):
    channel = conversations.save(db, replace(PLACE, conversation_kind="channel"))
    conversations.belongs_to(db, channel.id, town.people["Marco"].id)

    assert conversations.personal_of(db, town.people["Marco"].id) is None


def test_who_removed_the_bot_is_not_reached_until_it_is_spoken_to_again(db, town, talk):
    marco = town.people["Marco"].id
    conversations.belongs_to(db, talk, marco)
    conversations.remember(db, talk, ANSWERS)

    conversations.remove(db, talk, NOON)
    removed = conversations.personal_of(db, marco)
    again = now(db)

    assert (removed, conversations.personal_of(db, marco)) == (None, talk)
    assert again.answers == {}


def test_its_moments_go_in_and_come_out_in_utc(database):
    with database.transaction() as db:
        talk = conversations.save(db, PLACE).id
        conversations.remove(db, talk, NOON.astimezone(timezone(timedelta(hours=2))))

    with database.transaction() as db:
        removed_at = db.get_one(ConversationRow, talk).removed_at

    assert (removed_at, removed_at.tzinfo) == (NOON, UTC)


def test_a_moment_without_a_time_zone_is_refused(db, talk):
    conversations.welcomed(db, talk, NOON.replace(tzinfo=None))

    with pytest.raises(StatementError, match="naive datetime"):
        db.flush()
    db.rollback()
