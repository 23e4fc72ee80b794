"""Which steps are put in the outbox, and which leave it."""

from datetime import UTC, date, datetime, timedelta

import pytest

from dialogs import leaving, reminders
from domain.delivery import LetterState, Verdict, delivered
from domain.ladders import Rung
from domain.monitors import MonitorState, Reminding
from storage import conversations, deliveries, monitor_dates, monitors, municipalities
from storage.conversations import PERSONAL, Place
from storage.tables import MonitorRow, OutboxRow
from tests.claims import claim_due
from tests.people import TENANT, settle

OPENING = datetime(2019, 1, 28, 8, tzinfo=UTC)
LAST_DAY = datetime(2019, 2, 8, 8, tzinfo=UTC)
AFTERWARDS = datetime(2019, 2, 11, 8, tzinfo=UTC)


@pytest.fixture
def monitor(db):
    """The monitor of February, which reminds; Marco and Saskia can be reached."""
    town = settle(db)
    for name in ("Marco", "Saskia"):
        place = Place("", TENANT, name, PERSONAL, "http://127.0.0.1")
        chat = conversations.save(db, place)
        conversations.belongs_to(db, chat.id, town.people[name].id)
    found = next(m for m in monitors.of_municipality(db, town.place.id) if m.name[0] == "f")
    row = db.get_one(MonitorRow, found.id)
    row.report_until, row.reminding = date(2019, 2, 8), Reminding.ON
    db.flush()
    return row


def due(db, at):
    [here] = municipalities.all_of_them(db)
    return reminders.due(db, here, at)


def put(db, at):
    reminders.put(db, due(db, at), at)
    return [row.rung for row in db.query(OutboxRow).order_by(OutboxRow.id)]


def test_a_step_is_put_there_once_for_who_can_be_reached(db, monitor):
    assert put(db, OPENING) == [Rung.OPENING]
    assert put(db, OPENING + timedelta(hours=1)) == [Rung.OPENING]


@pytest.mark.parametrize("state", [MonitorState.CLOSED, MonitorState.PUBLISHED])
def test_a_monitor_that_was_closed_early_asks_nobody(db, monitor, state):
    monitor.state = state

    assert put(db, OPENING) == []


def test_what_waits_when_a_monitor_is_closed_does_not_leave(db, monitor):
    put(db, OPENING)
    monitor.state = MonitorState.CLOSED

    assert leaving.prepare(db, claim_due(db, OPENING), OPENING) == []
    assert db.query(OutboxRow).one().state == "withdrawn"


def test_a_step_of_a_monitor_that_was_moved_since_it_was_found_stays(db, monitor):
    found = due(db, OPENING)
    monitor.version += 1
    db.flush()

    assert reminders.put(db, found, OPENING) == 0


def test_a_step_of_a_monitor_that_was_cancelled_since_it_was_found_stays(db, monitor):
    found = due(db, OPENING)
    db.delete(monitor)
    db.flush()

    assert reminders.put(db, found, OPENING) == 0


def test_the_coordinator_gets_a_list_on_the_last_day_and_one_when_it_is_over(db, monitor):
    assert Rung.LIST in put(db, LAST_DAY)
    assert Rung.CLOSED in put(db, AFTERWARDS)


def test_a_list_that_waited_until_reporting_was_over_makes_way_for_the_last_one(db, monitor):
    put(db, LAST_DAY)
    put(db, AFTERWARDS)

    leaving.prepare(db, claim_due(db, AFTERWARDS), AFTERWARDS)
    lists = db.query(OutboxRow).filter_by(purpose="missing_list").order_by(OutboxRow.id)

    assert [(row.rung, row.state) for row in lists] == [
        (Rung.LIST, "withdrawn"), (Rung.CLOSED, "waiting"),
    ]  # fmt: skip


def test_who_becomes_coordinator_months_later_gets_no_list_of_then(db, monitor):
    assert put(db, AFTERWARDS + timedelta(days=100)) == []


def leave(db, monitor):
    """Let the opening nudge leave: Teams has not answered yet."""
    put(db, OPENING)
    [letter] = leaving.prepare(db, claim_due(db, OPENING), OPENING)
    return letter


def hear(db, letter, verdict):
    """Write down what Teams said, and return how the letter stands then."""
    deliveries.settle_all(db, [(letter.id, verdict)], OPENING)
    db.expire_all()
    return db.query(OutboxRow).one().state


def test_what_is_withdrawn_while_it_leaves_is_not_tried_again(db, monitor):
    letter = leave(db, monitor)
    monitor_dates.remind(db, monitor.municipality_id, monitor.id, Reminding.PAUSED)

    again = Verdict(LetterState.WAITING, "503", OPENING + timedelta(seconds=2))

    assert hear(db, letter, again) == LetterState.WITHDRAWN
    assert hear(db, letter, delivered("m1")) == LetterState.SENT


def test_what_was_sent_is_sent_whatever_is_heard_of_it_later(db, monitor):
    letter = leave(db, monitor)
    hear(db, letter, delivered("m1"))

    again = Verdict(LetterState.WAITING, "503", OPENING + timedelta(seconds=2))

    assert hear(db, letter, again) == LetterState.SENT


def test_a_nudge_that_could_not_leave_in_time_is_looked_at_again_first(db, monitor):
    put(db, OPENING)
    [letter] = deliveries.claim_of(db, TENANT, OPENING, 1, leave=False)
    evening = OPENING + timedelta(hours=10)

    assert deliveries.depart(db, [letter], evening) == set()
    claimed = deliveries.claim_of(db, TENANT, evening, 1, leave=False)
    assert leaving.prepare(db, claimed, evening) == []
