"""The audit log: append-only, read by municipality, and forgotten in time."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.audits import KEPT, REFUSALS_KEPT, Audited, Entry
from storage import audit, monitors, written
from tests.people import NOON, TODAY, settle


@pytest.fixture
def town(db):
    return settle(db)


@pytest.fixture
def entry(town):
    return Entry(Audited.CHANGED, "remind_on", NOON, town.place.id, town.people["Saskia"].id)


def test_the_newest_comes_first_and_only_of_the_municipality(db, town, entry):
    other = settle(db, "schiedam")
    later = replace(entry, noted_at=NOON + timedelta(hours=1))
    for one in (entry, later, replace(entry, municipality_id=other.place.id)):
        audit.note(db, one)

    assert audit.of_municipality(db, town.place.id, 9) == [later, entry]
    assert audit.of_municipality(db, town.place.id, 9, before=1) == [entry]


def test_what_was_noted_between_two_moments_is_found(db, town, entry):
    for hours in range(4):
        audit.note(db, replace(entry, noted_at=NOON + timedelta(hours=hours)))
    since, before = NOON + timedelta(hours=1), NOON + timedelta(hours=3)

    assert len(audit.between(db, town.place.id, since, before)) == 2
    assert len(audit.between(db, town.place.id, None, None)) == 4
    assert audit.between(db, None, None, None) == []


@pytest.mark.parametrize(("what", "kept"), [("exported", KEPT), ("refused", REFUSALS_KEPT)])
def test_it_is_forgotten_when_it_was_kept_long_enough(db, town, entry, what, kept):
    audit.note(db, replace(entry, what=Audited(what)))

    audit.forget(db, NOON + kept)
    assert len(audit.of_municipality(db, town.place.id, 9)) == 1
    audit.forget(db, NOON + kept + timedelta(seconds=1))
    assert audit.of_municipality(db, town.place.id, 9) == []


def test_what_is_written_is_seen_and_what_is_read_is_not(db, town):
    with written.watch(db) as nothing:
        monitors.points(db, town.place.id)
    with written.watch(db) as tables:
        monitors.propose(db, town.place.id, "Papier stokt", TODAY, None)

    assert (nothing, tables) == (set(), {"attention_point"})
    monitors.propose(db, town.place.id, "Later", TODAY, None)
    assert len(tables) == 1  # nobody watches any more
