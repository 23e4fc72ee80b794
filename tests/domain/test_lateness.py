"""In which monitor a report counts."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest

from domain.lateness import Counts, Mark, Now, filed_late, late_for, mark_of
from domain.monitors import Monitor, MonitorState
from domain.plans import Status
from domain.reports import Report

ZONE = ZoneInfo("Europe/Amsterdam")
JANUARY = date(2019, 1, 31)
AFTER_CLOSING = datetime(2019, 2, 11, 9, tzinfo=UTC)


def monitor(state, cut_off=JANUARY, report_until=date(2019, 2, 8)):
    return Monitor(uuid4(), uuid4(), "februari", cut_off, report_until, state=state)


def now(*monitors, today=date(2019, 2, 11)):
    return Now(monitors, today, ZONE)


def report(since=date(2019, 1, 28), status=Status.COMPLETED, at=AFTER_CLOSING):
    return Report(uuid4(), None, at, since, Status.RUNNING, status)


CLOSED = monitor(MonitorState.CLOSED)


def test_what_held_before_the_cut_off_of_a_closed_monitor_is_too_late_for_it():
    assert mark_of(report(), now(CLOSED)) == Mark(Counts.LATE, JANUARY)


@pytest.mark.parametrize("state", [MonitorState.CLOSED, MonitorState.PUBLISHED])
def test_of_several_closed_monitors_the_last_is_the_one_to_open_again(state):
    earlier = monitor(MonitorState.PUBLISHED, date(2018, 6, 1))
    told = report(since=date(2018, 5, 1))

    assert mark_of(told, now(earlier, monitor(state))) == Mark(Counts.LATE, JANUARY)


def test_a_report_that_changes_nothing_is_not_late():
    assert mark_of(report(status=Status.RUNNING), now(CLOSED)) == Mark(Counts.NEXT)


def test_what_was_reported_in_time_is_not_late_when_the_monitor_is_closed_later():
    in_time = report(at=datetime(2019, 2, 8, 22, tzinfo=UTC))

    assert mark_of(in_time, now(CLOSED)) == Mark(Counts.NEXT)


def test_what_is_filed_now_is_late_for_a_monitor_that_was_closed_early():
    told = report(at=datetime(2019, 2, 5, 9, tzinfo=UTC))

    assert mark_of(told, now(CLOSED), just_filed=True) == Mark(Counts.LATE, JANUARY)


def test_what_holds_after_a_closed_monitor_counts_in_the_next():
    march = monitor(MonitorState.DRAFT, date(2019, 3, 31), None)

    assert mark_of(report(date(2019, 2, 9)), now(CLOSED)) == Mark(Counts.NEXT)
    assert mark_of(report(date(2019, 2, 9)), now(CLOSED, march)) == Mark(Counts.NEXT, march.cut_off)


def test_what_counts_in_the_open_monitor_needs_no_remark():
    january = monitor(MonitorState.OPEN)

    assert mark_of(report(), now(january, today=date(2019, 1, 28))) is None
    assert mark_of(report(), now(january, today=date(2019, 2, 5))) is None


def test_what_holds_only_after_the_cut_off_that_is_reported_on_is_remarked():
    january = monitor(MonitorState.OPEN)
    told = report(date(2019, 2, 4))

    assert mark_of(told, now(january, today=date(2019, 2, 5))) == Mark(Counts.AFTER, JANUARY)


def test_without_any_monitor_there_is_nothing_to_say():
    assert mark_of(report(), now()) is None


def test_reporting_ends_at_the_cut_off_when_no_later_day_was_set():
    plain = replace(CLOSED, report_until=None)

    assert not filed_late(plain, datetime(2019, 1, 31, 22, tzinfo=UTC), ZONE)
    assert filed_late(plain, datetime(2019, 1, 31, 23, tzinfo=UTC), ZONE)


def test_only_a_closed_monitor_of_that_very_day_has_late_reports():
    assert late_for(JANUARY, [CLOSED]) == CLOSED
    assert late_for(JANUARY, [monitor(MonitorState.OPEN)]) is None
    assert late_for(date(2019, 1, 30), [CLOSED]) is None
