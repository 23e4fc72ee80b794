"""When a municipality works."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.calendars import public_holidays
from tests.domain.reminded import CALENDAR, at

unhurried = settings(deadline=None)
# Good Friday is a day off, as the law on terms has it; 5 May is one once in five years.
HOLIDAYS = {
    2026: "01-01 04-03 04-05 04-06 04-27 05-14 05-24 05-25 12-25 12-26",
    2027: "01-01 03-26 03-28 03-29 04-27 05-06 05-16 05-17 12-25 12-26",
    2028: "01-01 04-14 04-16 04-17 04-27 05-25 06-04 06-05 12-25 12-26",
    2029: "01-01 03-30 04-01 04-02 04-27 05-10 05-20 05-21 12-25 12-26",
    2030: "01-01 04-19 04-21 04-22 04-27 05-05 05-30 06-09 06-10 12-25 12-26",
}
CARNIVAL = replace(CALENDAR, closing_days=frozenset({date(2019, 3, 4), date(2019, 3, 5)}))
NEVER = replace(CALENDAR, weekdays=frozenset())


@pytest.mark.parametrize("year", HOLIDAYS)
def test_the_public_holidays_are_those_of_the_netherlands(year):
    expected = {date.fromisoformat(f"{year}-{day}") for day in HOLIDAYS[year].split()}

    assert public_holidays(year) == expected


@pytest.mark.parametrize("year", HOLIDAYS)
def test_nobody_works_on_a_public_holiday(year):
    assert not any(CALENDAR.is_workday(day) for day in public_holidays(year))


@pytest.mark.parametrize(
    ("day", "before", "after"),
    [
        (date(2019, 1, 14), date(2019, 1, 14), date(2019, 1, 14)),
        (date(2019, 1, 19), date(2019, 1, 18), date(2019, 1, 21)),
        (date(2019, 1, 1), date(2018, 12, 31), date(2019, 1, 2)),
        (date(2019, 3, 4), date(2019, 3, 1), date(2019, 3, 6)),
        (date(2019, 12, 25), date(2019, 12, 24), date(2019, 12, 27)),
        (date(2024, 5, 5), date(2024, 5, 3), date(2024, 5, 6)),
    ],
)
def test_a_day_off_makes_way_for_the_workday_before_or_after(day, before, after):
    assert CARNIVAL.workday_until(day) == before
    assert CARNIVAL.workday_from(day) == after


@pytest.mark.parametrize(
    ("moment", "open_"),
    [
        (at(1, 14, 8, 29), False),
        (at(1, 14, 8, 30), True),
        (at(1, 14, 16, 59), True),
        (at(1, 14, 17, 0), False),
        (at(1, 19, 12, 0), False),
    ],
)
def test_people_work_from_half_past_eight_until_five(moment, open_):
    assert CALENDAR.is_open(moment) is open_


@pytest.mark.parametrize(
    ("moment", "opens"),
    [
        (at(1, 14, 7), at(1, 14)),
        (at(1, 14, 12), at(1, 14, 12)),
        (at(1, 14, 17), at(1, 15)),
        (at(1, 18, 17), at(1, 21)),
        (at(3, 30, 12), at(4, 1)),
        (at(10, 26, 12), at(10, 28)),
        (at(12, 31, 18), at(1, 2, year=2020)),
    ],
)
def test_what_can_not_go_now_goes_at_the_next_opening_hour(moment, opens):
    assert CALENDAR.next_open(moment) == opens


@pytest.mark.parametrize(
    ("day", "utc"),
    [
        (date(2019, 3, 29), 7), (date(2019, 4, 1), 6), (date(2019, 10, 25), 6),
        (date(2019, 10, 28), 7), (date(2020, 2, 29), 7),
    ],
)  # fmt: skip
def test_opening_hour_is_on_the_clock_of_the_town_in_summer_and_in_winter(day, utc):
    assert CALENDAR.opening(day) == datetime.combine(day, time(utc, 30), UTC)


@pytest.mark.parametrize("day", [date(2019, 1, 14), date.min, date.max])
def test_where_nobody_ever_works_no_workday_is_sought_for_ever(day):
    assert NEVER.workday_until(day) == NEVER.workday_from(day) == day


def test_where_nobody_ever_works_it_is_always_closed():
    assert not NEVER.is_open(NEVER.next_open(at(1, 14, 12)))


def test_after_a_closing_of_half_a_year_people_work_again():
    days_off = frozenset(date(2019, 1, 1) + timedelta(days=n) for n in range(180))

    assert replace(CALENDAR, closing_days=days_off).workday_from(date(2019, 1, 1)).month == 7


@unhurried
@given(hours=st.integers(0, 24 * 4000), weekdays=st.frozensets(st.integers(0, 6), min_size=1))
def test_the_next_open_moment_is_open_and_nothing_before_it_is(hours, weekdays):
    moment = datetime(2019, 1, 1, tzinfo=UTC) + timedelta(hours=hours)
    calendar = replace(CALENDAR, weekdays=weekdays)
    found = calendar.next_open(moment)

    assert calendar.is_open(found)
    assert found == moment or not calendar.is_open(max(moment, found - timedelta(minutes=1)))
