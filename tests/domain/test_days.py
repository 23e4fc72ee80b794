"""Days as people write them."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.days import local_day, read_day

unhurried = settings(deadline=None)
MONDAY = date(2019, 1, 14)
MONTHS = [
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
]  # fmt: skip
days = st.dates(date(2000, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("10-01-2019", date(2019, 1, 10)),
        ("10-1-19", date(2019, 1, 10)),
        ("10/1/2019", date(2019, 1, 10)),
        ("10.01.2019", date(2019, 1, 10)),
        ("2019-01-10", date(2019, 1, 10)),
        ("10 januari 2019", date(2019, 1, 10)),
        ("10 jan. 2019", date(2019, 1, 10)),
        ("  10  Maart 2019 ", date(2019, 3, 10)),
        ("10 mrt 2019", date(2019, 3, 10)),
        ("1 October 2018", date(2018, 10, 1)),
        ("1 may 2018", date(2018, 5, 1)),
        ("29-02-2020", date(2020, 2, 29)),
    ],
)
def test_a_whole_date_is_read_without_knowing_today(written, day):
    assert read_day(written) == day


@pytest.mark.parametrize(
    "written",
    ["", "papier", "31-04-2019", "29-02-2019", "2019-13-01", "00-01-2019", "10 pluviose 2019",
     "10-01-2019 of later", "1-2-3", "10-1"],
)  # fmt: skip
def test_what_is_no_day_is_no_day(written):
    assert read_day(written, MONDAY) is None


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("vandaag", MONDAY),
        ("Nu", MONDAY),
        ("today", MONDAY),
        ("gisteren", date(2019, 1, 13)),
        ("yesterday", date(2019, 1, 13)),
        ("eergisteren", date(2019, 1, 12)),
        ("3 dagen geleden", date(2019, 1, 11)),
        ("1 dag geleden", date(2019, 1, 13)),
        ("2 weken geleden", date(2018, 12, 31)),
        ("1 week ago", date(2019, 1, 7)),
        ("10 days ago", date(2019, 1, 4)),
    ],
)
def test_a_day_may_be_told_from_today(written, day):
    assert read_day(written, MONDAY) == day


@pytest.mark.parametrize(
    "written", ["vandaag", "donderdag", "10 januari", "3 dagen geleden", "week", "last week"]
)
def test_without_today_nothing_relative_is_understood(written):
    assert read_day(written) is None


def test_a_word_that_is_no_weekday_is_no_day():
    assert read_day("vorige week", MONDAY) is None


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("10 januari", date(2019, 1, 10)),
        ("14 januari", MONDAY),
        ("15 januari", date(2018, 1, 15)),
        ("1 dec", date(2018, 12, 1)),
    ],
)
def test_a_day_without_a_year_is_the_last_one_that_has_been(written, day):
    assert read_day(written, MONDAY) == day


@pytest.mark.parametrize(
    ("today", "day"),
    [
        (date(2020, 3, 1), date(2020, 2, 29)),
        (date(2019, 3, 1), None),
        (date(2020, 1, 15), None),
        (date(2021, 1, 15), None),
    ],
)
def test_29_february_without_a_year_is_asked_again_when_the_year_has_none(today, day):
    assert read_day("29 februari", today) == day


@pytest.mark.parametrize("back", range(7))
@pytest.mark.parametrize(
    ("word", "index"),
    [("maandag", 0), ("di", 1), ("wednesday", 2), ("donderdag", 3), ("vr", 4), ("zaterdag", 5),
     ("zo", 6)],
)  # fmt: skip
def test_a_weekday_is_the_last_one_before_today(word, index, back):
    today = MONDAY + timedelta(days=back)

    day = read_day(f"afgelopen {word}", today)

    assert day
    assert day == read_day(word, today) == read_day(f"last {word}", today)
    assert day.weekday() == index
    assert 1 <= (today - day).days <= 7


@pytest.mark.parametrize("later", range(7))
def test_thursday_of_last_week_is_the_same_on_each_day_of_this_week(later):
    today = MONDAY + timedelta(days=later)

    assert read_day("vorige week donderdag", today) == date(2019, 1, 10)


@unhurried
@given(day=days)
def test_a_day_that_is_written_out_is_read_back(day):
    for written in (
        day.isoformat(),
        f"{day:%d-%m-%Y}",
        f"{day.day}/{day.month}/{day:%y}",
        f"{day.day} {MONTHS[day.month - 1]} {day.year}",
    ):
        assert read_day(written) == day


@unhurried
@given(written=st.text(max_size=30), today=days)
def test_no_text_at_all_makes_reading_a_day_fail(written, today):
    day = read_day(written, today)

    assert day is None or isinstance(day, date)


@unhurried
@given(
    today=days, word=st.sampled_from(["gisteren", "ma", "vorige week zondag", "5 weken geleden"])
)
def test_a_relative_day_has_always_been(today, word):
    assert read_day(word, today) < today


def test_just_after_midnight_in_helmond_it_is_the_next_day_there():
    moment = datetime(2019, 1, 14, 23, 30, tzinfo=UTC)

    assert local_day(moment, ZoneInfo("Europe/Amsterdam")) == date(2019, 1, 15)
