"""A monitor is moved or cancelled, and its messages with it."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from domain.calendars import Calendar
from domain.delivery import LetterState
from domain.errors import NotUnderstood
from domain.ladders import ladder
from domain.monitors import Reminding
from storage import conversations, monitor_dates, monitors, rounds, snoozes
from storage.conversations import Place
from storage.tables import OutboxRow
from tests.people import NOON, TODAY, settle


@pytest.fixture
def town(db):
    return settle(db)


@pytest.fixture
def put(db, town):
    """Put the opening of the monitor of February in the outbox, for Marco."""
    place = Place("bot", "tenant", "a:marco", "personal", "https://teams.example")
    there, marco = conversations.save(db, place).id, town.people["Marco"].id
    monitor = monitors.of_municipality(db, town.place.id)[-1]

    def again(one=monitor):
        step = ladder(one, Calendar(town.place.zone))[0]
        return rounds.put(db, one, step, {marco: there}, NOON)

    assert again() == 1
    return monitor, again


def states(db):
    return [row.state for row in db.query(OutboxRow).order_by(OutboxRow.id)]


def test_a_moved_monitor_asks_anew_what_was_taken_back(db, town, put):
    monitor, again = put
    moved = replace(monitor, name="maart 2019", cut_off=date(2019, 2, 28))

    assert monitor_dates.move(db, town.place.id, moved) == 1
    now = monitor_dates.get(db, town.place.id, monitor.id)
    again(now)

    assert (now.name, now.version) == ("maart 2019", 2)
    assert states(db) == [LetterState.WITHDRAWN, LetterState.WAITING]


def test_a_cancelled_monitor_is_gone_and_so_is_what_somebody_said_later_about_it(db, town, put):
    monitor, _ = put
    marco = town.people["Marco"].id
    snoozes.snooze(db, town.place.id, monitor.id, marco, asked_at=NOON, until=TODAY)

    assert monitor_dates.cancel(db, town.place.id, monitor.id) == 1

    assert monitors.find(db, town.place.id, monitor.id) is None
    assert states(db) == [LetterState.WITHDRAWN]
    with pytest.raises(NotUnderstood):
        monitor_dates.cancel(db, town.place.id, monitor.id)


def test_switched_off_nothing_waits_and_switched_on_it_goes_after_all(db, town, put):
    monitor, again = put
    taken_back = monitor_dates.remind(db, town.place.id, monitor.id, Reminding.PAUSED)
    monitor_dates.remind(db, town.place.id, monitor.id, Reminding.ON)

    assert (taken_back, again()) == (1, 1)
    assert states(db) == [LetterState.WAITING]


def test_only_what_left_counts_as_sent(db, town, put):
    monitor, _ = put
    assert monitor_dates.sent(db, town.place.id, monitor.id) == 0

    db.query(OutboxRow).one().state = LetterState.UNKNOWN
    assert monitor_dates.sent(db, town.place.id, monitor.id) == 1


def test_the_monitor_of_another_town_is_not_moved(db, town, put):
    monitor, _ = put

    with pytest.raises(NotUnderstood):
        monitor_dates.move(db, uuid4(), monitor)
