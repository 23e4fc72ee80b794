"""Somebody turns out to be one who was invited: what they said before counts for that person."""

from datetime import date

import pytest

from storage import absences, assignments, experts, members
from storage.tables import AssignmentRow
from tests.people import settle

TODAY = date(2019, 1, 14)


@pytest.fixture
def town(db):
    return settle(db)


@pytest.fixture
def newcomer(db, town):
    return members.add(db, town.place, name="M. Bakker", address="mb@helmond.example")


def merged(db, town, newcomer):
    return members.merge(db, town.people["Marco"], newcomer)


def test_who_wanted_no_reminders_still_wants_none(db, town, newcomer):
    members.want_reminders(db, newcomer, wanted=False)

    assert not merged(db, town, newcomer).wants_reminders


def test_who_is_away_still_is(db, town, newcomer):
    absences.set_absence(db, town.place.id, newcomer.id, TODAY, None)

    marco = merged(db, town, newcomer)

    assert absences.away_on(db, town.place.id, TODAY) == {marco.id}


def test_who_stands_in_for_a_colleague_still_does(db, town, newcomer):
    action = town.actions["3.1"]
    assignments.stand_in(db, town.place.id, [action], newcomer.id)

    marco = merged(db, town, newcomer)

    assert db.get_one(AssignmentRow, action, populate_existing=True).stand_in_id == marco.id


def test_who_is_an_expert_still_is_and_not_twice(db, town, newcomer):
    experts.set_expert(db, newcomer, ["papier", "catering"])
    experts.set_expert(db, town.people["Marco"], ["papier"])

    marco = merged(db, town, newcomer)

    assert experts.of_municipality(db, town.place.id) == {marco.id: {"papier", "catering"}}
