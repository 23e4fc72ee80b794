"""Closing a monitor, opening it again and publishing it, as chat and terminal both do."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from threading import Barrier

import pytest

from dialogs import (
    monitor_closing,
    monitor_figures,
    monitor_freezing,
    monitor_publishing,
    monitor_store,
    reminding,
)
from dialogs.monitor_proposal import of_monitor
from domain.audiences import Audience
from domain.errors import BadDates, UserError
from domain.monitors import MonitorState, Reminding
from domain.people import Role
from domain.plans import Status
from domain.reports import Report
from storage import audit, members, monitor_dates, monitors, outbox, reports
from storage.audit import Audited
from storage.monitor_versions import Closing
from storage.tables import MonitorRow
from tests.people import NOON, settle

DAY = date(2019, 1, 31)
NINTH = datetime(2019, 2, 9, 9, tzinfo=UTC)
LATER = NINTH + timedelta(days=2)


@pytest.fixture
def town(db):
    return settle(db)


@pytest.fixture
def february(db, town):
    return monitors.around(db, town.place.id, DAY).monitor


def close(db, town, monitor, at=NINTH):
    return monitor_closing.close(db, town.place, monitor, Closing(at, town.people["Saskia"].id))


def reopen(db, town, monitor, why="late melding"):
    by = town.people["Saskia"].id
    return monitor_closing.reopen(db, town.place, monitor, why, by, LATER)


def publish(db, town, monitor):
    return monitor_closing.publish(db, town.place, monitor, town.people["Saskia"].id, LATER)


def report(db, town, number="3.1", at=LATER, since=date(2019, 1, 28)):
    action = town.actions[number]
    told = Report(action, None, at, since, Status.RUNNING, Status.COMPLETED, batch="b1")
    reports.add(db, town.place.id, [told])


def now(db, monitor):
    return monitor_dates.get(db, monitor.municipality_id, monitor.id)


def completed(db, town):
    page = monitor_figures.page(db, town.place, DAY)
    return page.periods[1].reached


def test_what_is_reported_after_closing_changes_nothing_until_it_is_closed_again(
    db, town, february
):
    close(db, town, february)
    report(db, town)
    assert completed(db, town) == 1

    reopen(db, town, february)
    assert completed(db, town) == 2

    second = close(db, town, february, LATER)
    assert (second.number, second.reason) == (2, "late melding")
    first = monitor_figures.of_version(db, town.place, february, 1)
    assert first
    assert first.periods[1].reached == 1


def test_a_closed_monitor_reminds_nobody_and_neither_does_one_that_is_open_again(
    db, town, february
):
    monitor_dates.remind(db, town.place.id, february.id, Reminding.ON)

    close(db, town, february)
    assert now(db, february).reminding is Reminding.OFF

    opened = reopen(db, town, february)
    with pytest.raises(UserError, match="reminds_nobody"):
        reminding.switch(db, town.place, opened, Reminding.ON)


def test_a_monitor_of_a_day_that_lies_ahead_can_not_be_closed(db, town, february):
    with pytest.raises(UserError, match="not_yet"):
        close(db, town, february, NOON)


def test_who_closes_what_is_closed_reads_by_whom(db, town, february):
    close(db, town, february)

    with pytest.raises(UserError) as told:
        close(db, town, february)

    assert told.value.key == "closing.closed_by"
    assert told.value.values["who"] == "Saskia Claes"


def test_of_two_who_close_at_the_same_moment_one_does(database):
    with database.transaction() as db:
        town = settle(db)
        february = monitors.around(db, town.place.id, DAY).monitor
    ready = Barrier(2)

    def attempt(_):
        ready.wait()
        try:
            with database.transaction() as db:
                return close(db, town, february).number
        except UserError as error:
            return error.key

    with ThreadPoolExecutor(2) as both:
        assert sorted(map(str, both.map(attempt, range(2)))) == ["1", "closing.closed_by"]


@pytest.mark.parametrize(
    ("why", "key"),
    [("", "no_reason"), (" \u202e\n", "no_reason"), ("x" * 10_000, "long_reason")],
)
def test_opening_again_needs_a_reason_that_somebody_reads(db, town, february, why, key):
    close(db, town, february)

    with pytest.raises(UserError, match=key):
        reopen(db, town, february, why)


def test_what_is_open_is_not_opened_again(db, town, february):
    with pytest.raises(UserError, match="still_open"):
        reopen(db, town, february)
    close(db, town, february)
    reopen(db, town, february)

    with pytest.raises(UserError, match="open_again"):
        reopen(db, town, february)


def test_the_version_before_holds_again_when_it_was_not_worth_it(db, town, february):
    close(db, town, february)
    publish(db, town, february)
    report(db, town)
    reopen(db, town, february)

    monitor_closing.take_back(db, town.place, february, None, LATER)

    assert now(db, february).state is MonitorState.PUBLISHED
    assert completed(db, town) == 1
    with pytest.raises(UserError, match="closed_by"):
        monitor_closing.take_back(db, town.place, february, None, LATER)


def test_what_came_in_as_published_is_published_again_when_it_is_taken_back(db, town, february):
    db.get_one(MonitorRow, february.id).state = MonitorState.PUBLISHED
    report(db, town)
    monitor_freezing.freeze_closed(db, town.place, LATER)
    reopen(db, town, february)

    monitor_closing.take_back(db, town.place, february, None, LATER)

    assert now(db, february).state is MonitorState.PUBLISHED


def test_a_version_keeps_the_name_and_the_days_that_it_was_closed_with(db, town, february):
    close(db, town, february)
    opened = reopen(db, town, february)
    monitor_dates.move(db, town.place.id, replace(opened, name="maart", report_until=NINTH.date()))

    version = monitor_figures.of_version(db, town.place, now(db, february), 1)

    assert version
    assert version.round.monitor == replace(february, state=MonitorState.OPEN)


def test_what_came_late_and_is_in_a_version_was_reported_for_it(db, town, february):
    close(db, town, february)
    report(db, town, "3.2")
    report(db, town, "3.3", since=date(2019, 2, 5))
    reopen(db, town, february)

    close(db, town, february, LATER + timedelta(days=1))

    missing = {one.number for one in monitor_figures.page(db, town.place, DAY).not_reported}
    assert "3.2" not in missing
    assert "3.3" in missing  # of a later day: it says nothing of this monitor


def test_what_was_never_closed_is_not_closed_by_taking_back(db, town, february):
    with pytest.raises(UserError, match="still_open"):
        monitor_closing.take_back(db, town.place, february, None, LATER)


def test_a_monitor_that_was_closed_keeps_its_day_and_is_not_cancelled(db, town, february):
    close(db, town, february)
    opened = reopen(db, town, february)
    proposal = of_monitor(opened)
    other = replace(proposal, dates=replace(proposal.dates, cut_off=date(2019, 2, 28)))

    with pytest.raises(BadDates, match="has_versions"):
        monitor_store.cancel(db, town.place, opened)
    with pytest.raises(BadDates, match="has_versions"):
        monitor_store.store(db, town.place, other, DAY)


def test_only_what_is_closed_is_published_and_once(db, town, february):
    with pytest.raises(UserError, match="close_first"):
        publish(db, town, february)
    close(db, town, february)
    publish(db, town, february)

    assert now(db, february).state is MonitorState.PUBLISHED
    with pytest.raises(UserError, match="published"):
        publish(db, town, february)


def test_every_step_is_in_the_audit_log(db, town, february):
    close(db, town, february)
    reopen(db, town, february)
    close(db, town, february, LATER)
    publish(db, town, february)

    noted = audit.of_municipality(db, town.place.id, 9)
    assert sorted((one.what, one.about) for one in noted) == [
        (Audited.MONITOR_CLOSED, "februari 2019, v1"),
        (Audited.MONITOR_CLOSED, "februari 2019, v2"),
        (Audited.MONITOR_PUBLISHED, "februari 2019, v2"),
        (Audited.MONITOR_REOPENED, "februari 2019"),
    ]
    assert {one.member_id for one in noted} == {town.people["Saskia"].id}


def test_what_was_closed_before_there_were_versions_stays_live_until_it_is_closed_again(
    db, town, february
):
    db.get_one(MonitorRow, february.id).state = MonitorState.CLOSED
    report(db, town)
    assert completed(db, town) == 2
    with pytest.raises(UserError, match="no_version"):
        publish(db, town, february)
    with pytest.raises(UserError, match=r"closing\.closed'"):
        close(db, town, february)

    reopen(db, town, february, "vastleggen")
    assert monitor_closing.take_back(db, town.place, february, None, LATER) is None
    reopen(db, town, february, "vastleggen")

    assert close(db, town, february, LATER).number == 1


def test_everybody_who_is_chosen_gets_a_published_monitor_once(db, town, february):
    members.add_role(db, town.people["Karin"], Role.READER)
    close(db, town, february)
    by = (town.people["Saskia"].id, LATER)

    first = monitor_publishing.share(db, town.place, february, [Audience.MANAGEMENT], by)
    for notice in first.notices:
        outbox.notify(
            db, notice.member_id, {}, purpose="monitor", at=LATER, unique_key=notice.unique_key
        )
    second = monitor_publishing.share(db, town.place, february, list(Audience), by)

    assert [one.member_id for one in first.notices] == [town.people["Karin"].id]
    assert len(second.notices) == 3
    assert (second.had, second.later) == (1, 3)
    assert "Marco" not in str(second.notices)


@pytest.mark.parametrize(("to", "key"), [([], "to_whom"), ([Audience.MANAGEMENT], "nobody")])
def test_what_goes_to_nobody_is_not_published(db, town, february, to, key):
    close(db, town, february)

    with pytest.raises(UserError, match=f"publishing.{key}"):
        monitor_publishing.share(db, town.place, february, to, (None, LATER))

    assert now(db, february).state is MonitorState.CLOSED
