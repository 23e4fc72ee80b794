"""The ladder of a monitor."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.ladders import (
    Rung,
    for_ambassadors,
    for_coordinators,
    is_over,
    ladder,
    last_day,
    newest_due,
    reminds,
)
from domain.monitors import MonitorState, Reminding
from tests.domain.reminded import CALENDAR, FEBRUARY, at

unhurried = settings(deadline=None)
STEPS = ladder(FEBRUARY, CALENDAR)
days = st.dates(date(2018, 1, 1), date(2030, 12, 31))


def dates_of(cut_off, report_until=None, calendar=CALENDAR):
    monitor = replace(FEBRUARY, cut_off=cut_off, report_until=report_until)
    return {step.rung: step.day for step in ladder(monitor, calendar)}


def test_the_ladder_of_february_2019():
    assert [(step.rung, step.at) for step in STEPS] == [
        (Rung.OPENING, at(1, 28)),
        (Rung.REMINDER, at(2, 4)),
        (Rung.LAST_DAY, at(2, 7)),
        (Rung.LIST, at(2, 8)),
        (Rung.CLOSED, at(2, 11)),
    ]


def test_without_days_to_report_afterwards_all_steps_come_before_the_cut_off():
    assert dates_of(date(2019, 1, 31)) == {
        Rung.OPENING: date(2019, 1, 21),
        Rung.REMINDER: date(2019, 1, 25),
        Rung.LAST_DAY: date(2019, 1, 30),
        Rung.LIST: date(2019, 1, 31),
        Rung.CLOSED: date(2019, 2, 1),
    }


def test_where_all_of_christmas_is_closed_there_is_one_nudge_before_it():
    closed = frozenset(date(2019, 12, day) for day in range(21, 32)) | {date(2020, 1, 1)}
    calendar = replace(CALENDAR, closing_days=closed)

    assert dates_of(date(2019, 12, 31), date(2020, 1, 1), calendar) == {
        Rung.OPENING: date(2019, 12, 20),
        Rung.LIST: date(2019, 12, 20),
        Rung.CLOSED: date(2020, 1, 2),
    }


def test_where_two_steps_would_fall_on_one_day_the_middle_one_is_left_out():
    closed = frozenset(date(2019, 2, day) for day in range(1, 7))
    calendar = replace(CALENDAR, closing_days=closed)
    found = dates_of(date(2019, 2, 3), date(2019, 2, 8), calendar)

    assert (found[Rung.OPENING], found[Rung.LAST_DAY]) == (date(2019, 1, 29), date(2019, 2, 7))
    assert found[Rung.REMINDER] == date(2019, 1, 31)
    closed |= {date(2019, 1, 30), date(2019, 1, 31)}
    calendar = replace(CALENDAR, closing_days=closed)
    assert Rung.REMINDER not in dates_of(date(2019, 2, 3), date(2019, 2, 8), calendar)


def test_a_monitor_that_would_end_before_its_cut_off_ends_at_its_cut_off():
    assert last_day(replace(FEBRUARY, report_until=date(2019, 1, 1))) == FEBRUARY.cut_off


def test_after_an_outage_only_the_newest_step_counts():
    asking = for_ambassadors(STEPS)

    assert newest_due(asking, at(1, 28, 8, 29)) is None
    assert newest_due(asking, at(1, 31)) == STEPS[0]
    assert newest_due(asking, at(2, 20)) == STEPS[2]


def test_coordinators_have_steps_of_their_own():
    assert [step.rung for step in for_coordinators(STEPS)] == [Rung.LIST, Rung.CLOSED]


@pytest.mark.parametrize("year", [2019, 2020, 2026])
@pytest.mark.parametrize(
    ("month", "day"), [(3, 31), (4, 2), (10, 31), (11, 3), (1, 3), (3, 4)]
)  # around both changes of the clock, New Year and 29 February
def test_each_step_is_at_half_past_eight_on_the_clock_of_the_town(year, month, day):
    monitor = replace(FEBRUARY, cut_off=date(year, month, day), report_until=None)

    for step in ladder(monitor, CALENDAR):
        local = step.at.astimezone(CALENDAR.zone)
        assert (local.date(), local.hour, local.minute) == (step.day, 8, 30)


@unhurried
@given(
    cut_off=days,
    more=st.integers(0, 40),
    closed=st.frozensets(days, max_size=20),
    weekdays=st.frozensets(st.integers(0, 6), min_size=1),
)
def test_no_ladder_asks_twice_a_day_on_a_day_off_or_after_the_end(cut_off, more, closed, weekdays):
    calendar = replace(CALENDAR, closing_days=closed, weekdays=weekdays)
    until = min(date.fromordinal(cut_off.toordinal() + more), date(2031, 1, 31))
    monitor = replace(FEBRUARY, cut_off=cut_off, report_until=until)
    steps = ladder(monitor, calendar)
    asked = [step.day for step in for_ambassadors(steps)]

    assert asked == sorted(set(asked))
    assert all(calendar.is_workday(step.day) for step in steps)
    assert asked[0] < until
    assert asked[-1] < until < steps[-1].day


@pytest.mark.parametrize(
    ("changed", "asks"),
    [
        ({}, True),
        ({"reminding": Reminding.OFF}, False),
        ({"reminding": Reminding.PAUSED}, False),
        ({"state": MonitorState.DRAFT}, True),
        ({"state": MonitorState.CLOSED}, False),
        ({"state": MonitorState.PUBLISHED}, False),
    ],
)
def test_only_a_monitor_that_is_on_and_not_closed_reminds(changed, asks):
    assert reminds(replace(FEBRUARY, **changed)) is asks


def test_a_week_after_its_last_list_a_ladder_is_over():
    assert not is_over(STEPS, at(2, 18))
    assert is_over(STEPS, at(2, 18, 8, 31))
