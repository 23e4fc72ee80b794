""" "tm" is what people type for "t/m": it includes the last day, wherever days are read."""

from datetime import date

import pytest

from domain.absences import read_period
from domain.said_dates import read_dates
from domain.said_hours import read_weekdays
from tests.people import TODAY


def test_weekdays_are_a_stretch():
    assert read_weekdays("ma tm do") == read_weekdays("ma t/m do") == frozenset(range(4))


@pytest.mark.parametrize("said", ["4 tm 8 feb", "tm 8 feb", "vrijdag tm maandag", "4 feb tm 8 feb"])
def test_an_absence_includes_its_last_day(said):
    assert read_period(said, TODAY) == read_period(said.replace("tm", "t/m"), TODAY)


def test_a_last_day_to_report_is_one():
    said = read_dates("melden tm 8 feb", date(2019, 2, 1), TODAY)

    assert [str(day) for _, day in said.dates] == ["2019-02-08"]


def test_closing_days_are_a_stretch():
    said = read_dates("4 tm 6 maart is carnaval", date(2019, 3, 1), TODAY)

    assert len(said.closed) == 3
