"""The weekly message between the tick that puts it there and the moment that it leaves."""

from datetime import timedelta

import pytest

from dialogs import leaving, words_weekly
from domain.delivery import Letter, LetterState
from domain.questions import Answer, Understood
from storage import members, questions
from storage.tables import OutboxRow
from tests.people import NOON, TODAY, settle

LAST_WEEK = TODAY - timedelta(days=5)


@pytest.fixture
def database_url(sqlite_url):
    """What is decided here is the same in both databases."""
    return sqlite_url


@pytest.fixture
def town(db):
    return settle(db)


@pytest.fixture(autouse=True)
def asked(db, town):
    understood = Understood("glimworst", Answer.NONE, words=("glimworst",))
    return questions.add(db, town.place.id, LAST_WEEK, "glimworst", understood)


@pytest.fixture
def letter(db, town):
    """The message to Saskia, as the tick puts it there."""
    saskia = town.people["Saskia"]
    assert words_weekly.put(db, town.place, [saskia.id], NOON) == 1
    return db.query(OutboxRow).filter_by(purpose=words_weekly.WEEKLY).one()


def as_letter(row):
    return Letter(
        id=row.id, registration="", service_url="", conversation_id="c", message=row.message,
        leased_until=None, attempts=0, purpose=row.purpose, municipality_id=row.municipality_id,
        member_id=row.member_id,
    )  # fmt: skip


def leave(db, row, at=NOON):
    found = leaving.prepare(db, [as_letter(row)], at)
    return found, row.state


def test_it_is_drawn_when_it_leaves(db, letter):
    [ready], _ = leave(db, letter)

    assert "glimworst (1×)" in ready.message["summary"]


def test_what_was_settled_meanwhile_is_told_to_nobody(db, town, letter, asked):
    questions.settle(db, town.place.id, [asked])

    assert leave(db, letter) == ([], LetterState.WITHDRAWN)


def test_who_switched_it_off_meanwhile_gets_none(db, town, letter):
    members.want_week(db, town.people["Saskia"], wanted=False)

    assert leave(db, letter) == ([], LetterState.WITHDRAWN)


def test_outside_working_hours_it_waits(db, letter):
    assert leave(db, letter, NOON + timedelta(hours=12)) == ([], LetterState.WAITING)
    assert letter.due_at == NOON + timedelta(hours=19, minutes=30)


def test_it_is_put_there_once(db, town, letter):
    words_weekly.put(db, town.place, [town.people["Saskia"].id], NOON)

    assert db.query(OutboxRow).filter_by(purpose=words_weekly.WEEKLY).count() == 1
