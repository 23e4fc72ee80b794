"""What waited for a yes is forgotten when nobody gave one."""

from datetime import timedelta

import pytest

from domain.drafts import DraftState
from storage import drafts
from tests.people import NOON, settle

DAY = timedelta(days=1)
SAID = {"meant": ["papier"]}


@pytest.fixture
def marco(database):
    with database.transaction() as db:
        return settle(db).people["Marco"]


def left(database, marco, draft, after):
    with database.transaction() as db:
        drafts.forget(db, NOON + after)
        return drafts.find(db, marco, draft.id)


def test_what_was_understood_is_forgotten_after_a_day(database, marco):
    with database.transaction() as db:
        draft = drafts.add(db, marco, "m1", SAID, NOON)

    kept = left(database, marco, draft, DAY + timedelta(seconds=1))

    assert (kept.state, kept.understood) == (DraftState.DROPPED, {})


def test_within_the_day_it_waits(database, marco):
    with database.transaction() as db:
        draft = drafts.add(db, marco, "m1", SAID, NOON)

    assert left(database, marco, draft, DAY).understood == SAID


def test_what_the_coordinator_decides_on_waits_for_longer(database, marco):
    with database.transaction() as db:
        draft = drafts.propose(db, marco, "m1", SAID, NOON)

    assert left(database, marco, draft, 100 * DAY).understood == SAID


def test_after_three_months_nothing_tells_that_there_was_one(database, marco):
    with database.transaction() as db:
        draft = drafts.add(db, marco, "m1", SAID, NOON)
        drafts.close(db, draft, DraftState.STORED)

    assert left(database, marco, draft, 91 * DAY) is None
