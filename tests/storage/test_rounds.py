"""Which nudge shows in whose chat, and whom a report concerns."""

from datetime import timedelta

import pytest

from domain.calendars import Calendar
from domain.delivery import delivered
from domain.ladders import ladder
from domain.plans import Status
from domain.reports import Report
from storage import assignments, conversations, deliveries, monitors, reports, rounds
from storage.conversations import Place
from storage.tables import OutboxRow
from tests.people import NOON, TODAY, settle

MARCOS = Place("bot", "tenant", "a:marco", "personal", "https://teams.example")


@pytest.fixture
def town(db):
    return settle(db)


@pytest.fixture
def monitor(db, town):
    return monitors.of_municipality(db, town.place.id)[-1]


@pytest.fixture
def nudge(db, town, monitor):
    """The nudge in Marco's chat; he has it, and answered nothing."""
    there = conversations.save(db, MARCOS).id
    step = ladder(monitor, Calendar(town.place.zone))[0]
    rounds.put(db, monitor, step, {town.people["Marco"].id: there}, NOON)
    letter = db.query(OutboxRow).filter_by(purpose="nudge").one().id
    deliveries.settle(db, letter, delivered("m1"), NOON)
    return letter


def test_a_nudge_shows_in_the_chat_of_who_got_it_since_then(db, town, monitor, nudge):
    marco, karin = town.people["Marco"].id, town.people["Karin"].id

    assert rounds.shown(db, {marco, karin}, NOON) == {monitor.id: {marco: nudge}}
    assert rounds.shown(db, {karin}, NOON) == {}
    assert rounds.shown(db, {marco}, NOON + timedelta(seconds=1)) == {}


def report_on(db, town, *numbers):
    told = [
        Report(town.actions[number], None, NOON, TODAY, None, Status.RUNNING) for number in numbers
    ]
    reports.add(db, town.place.id, told)
    return reports.take_concerned(db, town.place.id)


def test_a_report_concerns_who_carries_the_action_and_who_stands_in_and_is_told_of_once(db, town):
    marco, karin = town.people["Marco"].id, town.people["Karin"].id
    assignments.stand_in(db, town.place.id, [town.actions["3.5"]], marco)

    assert report_on(db, town, "3.1", "3.2") == {marco}
    assert report_on(db, town, "3.5") == {marco, karin}
    assert report_on(db, town, "4.2") == set()
    assert reports.take_concerned(db, town.place.id) == set()
