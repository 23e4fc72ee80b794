"""Days in the sentences of a coordinator."""

from datetime import date, time

import pytest

from domain.errors import BadDates
from domain.said_dates import (
    DateRole,
    SaidDates,
    find_days,
    read_closing,
    read_dates,
    read_month,
    year_ahead,
)
from domain.said_hours import read_hours, read_weekdays

TODAY = date(2019, 1, 14)
NEAR = date(2019, 2, 8)
UNTIL, CUT_OFF, DUE = DateRole.REPORT_UNTIL, DateRole.CUT_OFF, DateRole.DUE
CARNIVAL = (date(2019, 3, 4), date(2019, 3, 5))


@pytest.mark.parametrize(
    ("said", "dates"),
    [
        ("melden tot 1 maart", ((UNTIL, date(2019, 3, 1)),)),
        ("melden tot en met 8 feb is goed", ((UNTIL, date(2019, 2, 8)),)),
        ("stand per 31 januari", ((CUT_OFF, date(2019, 1, 31)),)),
        ("DT 13 feb", ((DUE, date(2019, 2, 13)),)),
        ("stukken naar DT op wo 13-2-19", ((DUE, date(2019, 2, 13)),)),
        ("report until 2019-02-09", ((UNTIL, date(2019, 2, 9)),)),
        ("peildatum 3 februari 2020", ((CUT_OFF, date(2020, 2, 3)),)),
        ("31 jan, 8 feb, 13 feb",
         ((CUT_OFF, date(2019, 1, 31)), (UNTIL, NEAR), (DUE, date(2019, 2, 13)))),
        ("melden tot eind februari", ((UNTIL, date(2019, 2, 28)),)),
        ("stand per eind maart, melden tot en met volgende week vrijdag",
         ((CUT_OFF, date(2019, 3, 31)), (UNTIL, date(2019, 1, 25)))),
        ("stand per 31 december", ((CUT_OFF, date(2018, 12, 31)),)),
    ],
)  # fmt: skip
def test_a_day_is_read_with_the_words_before_it_and_in_the_nearest_year(said, dates):
    assert read_dates(said, NEAR, TODAY).dates == dates


def test_days_on_which_nobody_works_are_no_dates_of_the_monitor():
    said = read_dates("melden tot 1 maart want 4 en 5 maart is carnaval", NEAR, TODAY)

    assert said == SaidDates(((UNTIL, date(2019, 3, 1)),), CARNIVAL, "carnaval")
    assert read_dates("4 en 5 maart zijn we dicht", NEAR, TODAY) == SaidDates(closed=CARNIVAL)
    assert read_dates("gesloten op 4 en 5 maart", NEAR, TODAY) == SaidDates(closed=CARNIVAL)


@pytest.mark.parametrize(
    ("said", "unclear"),
    [
        ("8 februari is goed", "8 februari"),
        ("melden t/m 31 februari", "31 februari"),
        ("melden op 4 en 5 maart", "4 en 5 maart"),
        ("melden t/m 31-2-2019", "31-2-2019"),
    ],
)
def test_a_day_that_may_be_anything_or_does_not_exist_is_unclear(said, unclear):
    assert read_dates(said, NEAR, TODAY) == SaidDates(unclear=unclear)


def test_a_no_keeps_what_was_and_a_yes_agrees():
    kept = read_dates("nee! februari houden. melden tot en met 8 feb is goed", NEAR, TODAY)

    assert (kept.keeps, kept.agrees) == (True, True)
    assert read_dates("ja prima", NEAR, TODAY).agrees
    assert not read_dates("ja maar melden t/m 9 feb", NEAR, TODAY).agrees
    assert not read_dates("8 feb is niet goed", NEAR, TODAY).agrees
    assert read_dates("over 10 minuten", NEAR, TODAY).says_nothing


def test_days_that_belong_together_are_read_together():
    def days(said):
        return [len(one.days) for one in find_days(said, NEAR)]

    assert days("4, 5 en 6 maart") == [3]
    assert days("31 december t/m 2 januari") == [3]
    assert days("31 december 2019 t/m 1 januari 2019") == [2]
    assert days("1 maart 2021 t/m 29 februari 2020") == [0]
    assert days("1 januari 2019 t/m 31 december 2019") == [0]
    assert days("30 maart t/m 2 maart") == [0]
    assert days("4 en 2019-03-05") == [0]
    assert days("1 januari 9999") == [0]
    assert days("4-5 maart") == [2]
    assert days("4 maart, 5 maart") == [1, 1]


def test_words_that_name_no_day_say_nothing():
    assert read_dates("melden tot ooit", NEAR, TODAY).says_nothing


def test_a_name_or_another_month_can_be_said():
    assert read_dates("noem hem Voorjaar 2019.", NEAR, TODAY).name == "Voorjaar 2019"
    assert read_dates("liever maart", NEAR, TODAY) == SaidDates(month=3)


@pytest.mark.parametrize(
    ("said", "days", "why"),
    [
        ("op 4 en 5 maart (carnaval)", CARNIVAL, "carnaval"),
        ("ma 4 en di 5 maart", CARNIVAL, ""),
        ("4-5 maart vanwege Carnaval", CARNIVAL, "Carnaval"),
        ("2019-03-04 en 2019-03-05", CARNIVAL, ""),
        ("4, 5 en 6 maart", (*CARNIVAL, date(2019, 3, 6)), ""),
        ("31 december t/m 2 januari", (date(2019, 12, 31), date(2020, 1, 1), date(2020, 1, 2)), ""),
        ("30 t/m 2 januari", (), ""),
        ("31 februari", (), ""),
        ("1 januari 2019 t/m 31 december 2019", (), ""),
        ("4 t/m 5 maart en 32 maart", (), ""),
        ("29 februari 2020", (date(2020, 2, 29),), ""),
        ("4 en 2019-03-05", (), ""),
        ("1 januari 9999", (), ""),
        ("1 maart 2021 t/m 29 februari 2020", (), ""),
        ("nooit", (), ""),
    ],
)
def test_closing_days_are_of_the_coming_year(said, days, why):
    assert read_closing(said, TODAY) == (days, why)


def test_a_bare_number_is_no_day():
    assert find_days("over 10 weken of 3 acties", NEAR) == []


def test_a_month_is_the_one_to_come_unless_its_year_is_said():
    assert read_month("februari", year_ahead(TODAY)) == date(2019, 2, 1)
    assert read_month("in jan", year_ahead(TODAY)) == date(2020, 1, 1)
    assert read_month("maart 2021", TODAY) == date(2021, 3, 1)
    assert read_month("kwartaal", TODAY) is None


@pytest.mark.parametrize("said", ["8:30 tot 17:00", "8.30-17 uur", "van 8:30 tot 17u"])
def test_hours_are_read_as_people_write_them(said):
    assert read_hours(said) == (time(8, 30), time(17))


def test_no_hours_are_none_and_wrong_hours_are_refused():
    assert read_hours("maandag t/m donderdag") is None
    for wrong in ("17:00 tot 8:30", "8:30", "8:30 tot 25:00", "8:70 tot 9:00"):
        with pytest.raises(BadDates):
            read_hours(wrong)


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("maandag tot en met donderdag", {0, 1, 2, 3}),
        ("ma, di en vrijdag", {0, 1, 4}),
        ("za-ma", {5, 6, 0}),
        ("friday", {4}),
    ],
)
def test_weekdays_are_read_apart_or_as_a_stretch(said, days):
    assert read_weekdays(said) == days


def test_no_weekday_is_none():
    assert read_weekdays("8:30 tot 17:00") is None
