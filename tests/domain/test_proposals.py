"""The three dates of a monitor."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.errors import BadDates
from domain.proposals import Dates, check, cut_off_of, keeps_its_name, month_of, propose, until
from tests.domain.reminded import CALENDAR
from views.texts import LANGUAGES, words

TODAY = date(2019, 1, 14)
CARNIVAL = replace(CALENDAR, closing_days=frozenset({date(2019, 3, 4), date(2019, 3, 5)}))
FEBRUARY = Dates(date(2019, 1, 31), date(2019, 2, 8), date(2019, 2, 13))
unhurried = settings(deadline=None)
days = st.dates(date(2019, 1, 1), date(2030, 12, 31))


def test_the_monitor_of_february_counts_until_the_end_of_january():
    assert propose(cut_off_of(date(2019, 2, 1)), CALENDAR) == FEBRUARY


def test_after_carnival_the_papers_are_due_a_week_later():
    moved = until(FEBRUARY, date(2019, 3, 1), CARNIVAL)

    assert moved == Dates(date(2019, 1, 31), date(2019, 3, 1), date(2019, 3, 13))


def test_without_carnival_the_papers_of_a_friday_are_due_on_wednesday():
    assert until(FEBRUARY, date(2019, 3, 1), CALENDAR).due == date(2019, 3, 6)


def test_who_closes_for_two_weeks_around_new_year_reports_after_it():
    days_off = frozenset(date(2018, 12, 22 + n) for n in range(10)) | {date(2019, 1, 1)}
    calendar = replace(CALENDAR, closing_days=days_off)

    assert propose(date(2018, 12, 24), calendar).report_until == date(2019, 1, 2)


def test_a_monitor_that_ends_in_march_is_one_of_march():
    moved = until(FEBRUARY, date(2019, 3, 1), CALENDAR)

    assert month_of(moved) == date(2019, 3, 1)
    assert not keeps_its_name("februari 2019", moved)


@pytest.mark.parametrize("name", ["februari 2019", "February 2019", "voorjaar", "MVI-monitor 4"])
def test_a_monitor_keeps_the_name_of_its_month_and_any_name_of_ones_own(name):
    assert keeps_its_name(name, FEBRUARY)


@pytest.mark.parametrize(
    ("dates", "key", "instead"),
    [
        (propose(date(2019, 1, 13), CALENDAR), "cut_off_past", date(2019, 1, 31)),
        (replace(FEBRUARY, report_until=date(2019, 1, 30)), "closes_too_early", date(2019, 2, 8)),
        (replace(FEBRUARY, due=date(2019, 2, 7)), "due_too_early", date(2019, 2, 13)),
        (replace(FEBRUARY, due=date(9999, 12, 31)), "too_far", date(2019, 1, 31)),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_dates_that_can_not_be_are_refused_with_what_to_type_instead(dates, key, instead, language):
    with pytest.raises(BadDates) as refused:
        check(dates, CALENDAR, TODAY)

    said = words(language)(refused.value.key, **refused.value.values)
    assert refused.value.key == f"dates.{key}"
    assert words(language).day(instead) in said


def test_reporting_until_a_day_that_has_been_is_refused():
    before = replace(FEBRUARY, report_until=date(2019, 2, 15))

    with pytest.raises(BadDates, match="report_until_past"):
        check(FEBRUARY, CALENDAR, date(2019, 2, 11), before)


def test_a_monitor_on_its_way_may_be_moved_after_its_cut_off():
    longer = until(FEBRUARY, date(2019, 2, 15), CALENDAR)

    check(longer, CALENDAR, date(2019, 2, 8), before=FEBRUARY)


def test_all_of_today_can_still_be_used():
    check(Dates(TODAY, TODAY, TODAY), CALENDAR, TODAY)


@unhurried
@given(cut_off=days, closed=st.frozensets(days, max_size=8))
def test_what_is_proposed_can_be(cut_off, closed):
    calendar = replace(CALENDAR, closing_days=closed)
    dates = propose(cut_off, calendar)

    check(dates, calendar, cut_off)

    assert dates.cut_off < dates.report_until < dates.due
    assert calendar.is_workday(dates.report_until)
    assert calendar.is_workday(dates.due)
