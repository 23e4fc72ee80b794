"""The words: found by key, shown for a reader's language and time zone."""

from datetime import UTC, date, datetime

import pytest

from domain.plans import Status
from views.texts import MissingSentence, words

MIDNIGHT = datetime(2019, 1, 14, 23, 5, tzinfo=UTC)  # the 15th in Helmond


def test_a_sentence_that_is_missing_is_a_fault_of_ours():
    for ask in (words("nl"), lambda key: words("nl").count(key, 2)):
        with pytest.raises(MissingSentence):
            ask("nobody.said_this")


def test_a_moment_is_shown_in_the_time_of_the_reader():
    assert words("nl").moment(MIDNIGHT) == "di 15 januari 2019, 00:05"
    assert words("nl", "America/Curacao").moment(MIDNIGHT) == "ma 14 januari 2019, 19:05"


def test_the_day_of_a_moment_is_that_of_the_reader():
    assert words("en").day_of(MIDNIGHT) == date(2019, 1, 15)


def test_values_are_shown_as_people_write_them():
    said = words("nl")("report.said", status=Status.COMPLETED, since=date(2019, 1, 10))
    told = words("nl")("report.told_on", day=MIDNIGHT)

    assert said == "voltooid sinds do 10 januari 2019"
    assert told == "gemeld op di 15 januari 2019, 00:05"


def test_one_is_not_counted_as_many():
    assert words("en").count("my_actions.count", 1) == "You have 1 open action."
    assert words("en").count("my_actions.count", 2) == "You have 2 open actions."


def test_a_day_says_its_year_only_when_it_is_far_off():
    today = date(2018, 12, 20)

    assert words("nl").near_day(date(2019, 2, 8), today) == "vr 8 feb"
    assert words("nl").near_day(date(2020, 2, 7), today) == "vr 7 februari 2020"


def test_of_many_names_three_are_said_and_the_others_counted():
    assert words("nl").some(["Joost", "Karin"]) == "Joost en Karin"
    assert words("nl").some(["a: 1", "b: 2"], "; ") == "a: 1; b: 2"
    assert words("nl").some(list("abcde")) == "a, b, c en nog 2"
