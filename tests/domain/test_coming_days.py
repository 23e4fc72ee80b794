"""Days that are still to come, months, and several days at once, as people write them."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.closing_days import MOST_DAYS, read_days
from domain.coming_days import read_coming_day
from domain.months import monitor_of, read_month
from tests.domain.reminded import FEBRUARY
from views.texts import LANGUAGES, words

unhurried = settings(deadline=None)
MONDAY = date(2019, 1, 14)
days = st.dates(date(2000, 1, 1), date(2099, 12, 31))
COMING = """
vandaag | 2019-01-14
Nu | 2019-01-14
morgen | 2019-01-15
tomorrow | 2019-01-15
overmorgen | 2019-01-16
the day after tomorrow | 2019-01-16
over 3 dagen | 2019-01-17
over drie dagen | 2019-01-17
in 10 days | 2019-01-24
over een dag | 2019-01-15
over een week | 2019-01-21
over één week | 2019-01-21
over 2 weken | 2019-01-28
in two weeks | 2019-01-28
over een maand | 2019-02-14
over 3 maanden | 2019-04-14
in a month | 2019-02-14
1 maart | 2019-03-01
1 mrt | 2019-03-01
1 feb. | 2019-02-01
14 januari | 2019-01-14
13 januari | 2020-01-13
31 december | 2019-12-31
1 march | 2019-03-01
1-3 | 2019-03-01
1/3 | 2019-03-01
13-1 | 2020-01-13
vr 1 maart | 2019-03-01
vrijdag 1 maart | 2019-03-01
do 31 januari 2019 | 2019-01-31
Thu 31 January 2019 | 2019-01-31
1 maart 2019 | 2019-03-01
01-03-2019 | 2019-03-01
1/3/19 | 2019-03-01
2019-03-01 | 2019-03-01
1 juni 2018 | 2018-06-01
donderdag | 2019-01-17
maandag | 2019-01-21
komende donderdag | 2019-01-17
aanstaande vrijdag | 2019-01-18
donderdag a.s. | 2019-01-17
deze vrijdag | 2019-01-18
coming thursday | 2019-01-17
this friday | 2019-01-18
volgende week | 2019-01-21
komende week | 2019-01-21
next week | 2019-01-21
deze week | 2019-01-14
volgende week donderdag | 2019-01-24
donderdag volgende week | 2019-01-24
vrijdag van volgende week | 2019-01-25
next week friday | 2019-01-25
friday next week | 2019-01-25
donderdag in week 6 | 2019-02-07
week 6 | 2019-02-04
wk 6 | 2019-02-04
week 3 | 2019-01-14
week 2 | 2020-01-06
week 6 2020 | 2020-02-03
week 53 van 2020 | 2020-12-28
begin week 6 | 2019-02-04
half week 6 | 2019-02-06
eind week 6 | 2019-02-08
eind van de week | 2019-01-18
eind volgende week | 2019-01-25
volgende maand | 2019-02-01
next month | 2019-02-01
begin volgende maand | 2019-02-01
eind volgende maand | 2019-02-28
eind van de maand | 2019-01-31
end of the month | 2019-01-31
eind maart | 2019-03-31
einde maart | 2019-03-31
eind feb | 2019-02-28
eind februari 2020 | 2020-02-29
begin april | 2019-04-01
begin januari | 2020-01-01
half mei | 2019-05-15
half januari | 2019-01-15
medio mei | 2019-05-15
midden februari | 2019-02-15
end of march | 2019-03-31
early april | 2019-04-01
mid-may | 2019-05-15
mid may | 2019-05-15
eind van het jaar | 2019-12-31
eind dit jaar | 2019-12-31
begin volgend jaar | 2020-01-01
end of next year | 2020-12-31
""".strip().splitlines()
NO_DAY = """
| papier | februari | maart | volgende donderdag | next thursday | gisteren | vorige week | eind
| eind papier | week 0 | week 54 | week 53 | 29 februari | 29-2 | 31 april | 31-4 | 0 maart | 32-1
| za 1 maart | over dagen | over veel dagen | over 0 dagen | over 999 dagen geleden | 1-3-5 | 4-5-6
| 1 pluviose | deze week zondag 2 | blauw volgende week | half | week zes | week 6 2019 papier
| begin van de maand | maandag vorige week | over 12 papier | tot 1 maart | 1 maart of later | 13
""".replace("\n", " ").split("|")  # fmt: skip


def _pairs(lines):
    return [tuple(part.strip() for part in line.split("|")) for line in lines]


@pytest.mark.parametrize(("written", "day"), _pairs(COMING))
def test_a_day_to_come_is_read_as_people_write_it(written, day):
    assert read_coming_day(written, MONDAY) == date.fromisoformat(day)


@pytest.mark.parametrize("written", NO_DAY)
def test_what_is_no_day_to_come_or_could_be_two_is_none(written):
    assert read_coming_day(written, MONDAY) is None


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("volgende week", date(2019, 1, 25)),
        ("week 6", date(2019, 2, 8)),
        ("volgende maand", date(2019, 2, 28)),
        ("deze week", date(2019, 1, 18)),
        ("1 maart", date(2019, 3, 1)),
    ],
)
def test_until_next_week_is_until_its_friday(written, day):
    assert read_coming_day(written, MONDAY, until=True) == day


@pytest.mark.parametrize(
    ("today", "written", "day"),
    [
        (date(2018, 12, 30), "week 1", date(2018, 12, 31)),
        (date(2018, 12, 31), "1 januari", date(2019, 1, 1)),
        (date(2018, 12, 31), "morgen", date(2019, 1, 1)),
        (date(2018, 12, 31), "volgende maand", date(2019, 1, 1)),
        (date(2018, 12, 28), "volgende week donderdag", date(2019, 1, 3)),
        (date(2018, 12, 3), "begin januari", date(2019, 1, 1)),
        (date(2020, 12, 30), "week 53", date(2020, 12, 30)),
        (date(2020, 12, 14), "week 53", date(2020, 12, 28)),
        (date(2021, 1, 2), "week 53", None),
        (date(2021, 1, 4), "week 1", date(2021, 1, 4)),
        (date(2019, 1, 19), "zondag deze week", date(2019, 1, 20)),
        (date(2019, 1, 19), "deze week", None),
    ],
)
def test_around_new_year_the_year_is_the_one_to_come(today, written, day):
    assert read_coming_day(written, today) == day


@pytest.mark.parametrize(
    ("today", "written", "day"),
    [
        (date(2020, 2, 28), "morgen", date(2020, 2, 29)),
        (date(2020, 1, 14), "29 februari", date(2020, 2, 29)),
        (date(2019, 7, 1), "29 februari", date(2020, 2, 29)),
        (date(2019, 7, 1), "29-2", date(2020, 2, 29)),
        (date(2020, 3, 1), "29 februari", None),
        (date(2020, 1, 31), "over een maand", date(2020, 2, 29)),
        (date(2020, 2, 1), "eind van de maand", date(2020, 2, 29)),
        (date(2020, 1, 14), "eind februari", date(2020, 2, 29)),
        (date(2020, 2, 29), "over 1 jaar", None),
    ],
)
def test_the_29th_of_february_comes_once_in_four_years(today, written, day):
    assert read_coming_day(written, today) == day


@pytest.mark.parametrize("written", ["over 900 dagen", "over 90 maanden", "week 6", "eind maart"])
def test_at_the_end_of_all_years_nothing_comes(written):
    assert read_coming_day(written, date(9999, 12, 31)) is None


@pytest.mark.parametrize(
    ("written", "month"),
    [
        ("februari 2019", date(2019, 2, 1)),
        ("Feb 2019", date(2019, 2, 1)),
        ("february 2019", date(2019, 2, 1)),
        ("februari", date(2019, 2, 1)),
        ("feb.", date(2019, 2, 1)),
        ("januari", date(2019, 1, 1)),
        ("mrt", date(2019, 3, 1)),
        ("2-2019", date(2019, 2, 1)),
        ("02/2019", date(2019, 2, 1)),
        ("2019-02", date(2019, 2, 1)),
        ("deze maand", date(2019, 1, 1)),
        ("volgende maand", date(2019, 2, 1)),
        ("", None),
        ("papier", None),
        ("1 februari", None),
        ("februari 19", None),
        ("februari 0000", None),
        ("13-2019", None),
        ("0-2019", None),
        ("2019-13", None),
    ],
)
def test_a_month_is_read_as_people_write_it(written, month):
    assert read_month(written, MONDAY) == month


def test_in_december_january_is_the_one_to_come():
    assert read_month("januari", date(2018, 12, 31)) == date(2019, 1, 1)
    assert read_month("volgende maand", date(2018, 12, 31)) == date(2019, 1, 1)


@pytest.mark.parametrize("written", ["februari", "volgende maand"])
def test_without_today_a_month_needs_its_year(written):
    assert read_month(written) is None


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("februari", "februari 2019"),
        ("feb 2018", "februari 2018"),
        ("februari 2020", None),
        ("maart", "voorjaar"),
        ("maart 2018", "voorjaar"),
        ("mei", None),
        ("papier", None),
    ],
)
def test_a_month_leads_to_its_last_monitor(written, name):
    known = [
        replace(FEBRUARY, name="februari 2018", cut_off=date(2018, 1, 31)),
        FEBRUARY,
        replace(FEBRUARY, name="voorjaar", cut_off=date(2018, 3, 1), report_until=None),
    ]
    found = monitor_of(known, written)

    assert (found.name if found else None) == name


def _span(first: str, last: str) -> list[date]:
    start = date.fromisoformat(first)
    return [start + timedelta(n) for n in range((date.fromisoformat(last) - start).days + 1)]


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("4 maart", "2019-03-04", "2019-03-04"),
        ("4 en 5 maart", "2019-03-04", "2019-03-05"),
        ("4 en 5 mrt.", "2019-03-04", "2019-03-05"),
        ("4-5 maart", "2019-03-04", "2019-03-05"),
        ("4 - 5 maart", "2019-03-04", "2019-03-05"),
        ("4–5 maart 2020", "2020-03-04", "2020-03-05"),
        ("4, 5 en 6 maart", "2019-03-04", "2019-03-06"),
        ("4, 5, and 6 march", "2019-03-04", "2019-03-06"),
        ("4 t/m 8 maart", "2019-03-04", "2019-03-08"),
        ("van 4 tot en met 8 maart 2019", "2019-03-04", "2019-03-08"),
        ("4 through 8 March", "2019-03-04", "2019-03-08"),
        ("4 maart 2019 en 5 maart 2019", "2019-03-04", "2019-03-05"),
        ("4 t/m 6 en 7 maart", "2019-03-04", "2019-03-07"),
        ("24 december t/m 1 januari", "2019-12-24", "2020-01-01"),
        ("24 december - 1 januari 2020", "2019-12-24", "2020-01-01"),
        ("24-12 t/m 1-1", "2019-12-24", "2020-01-01"),
        ("24-12-2018 t/m 1-1-2019", "2018-12-24", "2019-01-01"),
        ("24-12-2018 - 1-1-2019", "2018-12-24", "2019-01-01"),
        ("ma 4 en di 5 maart", "2019-03-04", "2019-03-05"),
        ("ma 4 maart en di 5 maart", "2019-03-04", "2019-03-05"),
        ("2019-03-04", "2019-03-04", "2019-03-04"),
        ("week 9", "2019-02-25", "2019-03-01"),
        ("morgen en overmorgen", "2019-01-15", "2019-01-16"),
    ],
)
def test_several_closing_days_are_read_at_once(written, first, last):
    assert read_days(written, MONDAY) == tuple(_span(first, last))


def test_days_apart_are_read_as_days_apart():
    assert read_days("4 maart en 27 december", MONDAY) == (date(2019, 3, 4), date(2019, 12, 27))


@pytest.mark.parametrize(
    "written",
    ["", "papier", "4 en 5", "4 en papier", "8 t/m 4 maart 2019", "1 januari t/m 31 december",
     "30 en 31 februari", "carnaval", "4 t/m", "t/m 4 maart", "4 tot 8 maart",
     "28 februari t/m 1 maart 2020"],
)  # fmt: skip
def test_closing_days_that_are_not_sure_are_none(written):
    assert read_days(written, MONDAY) is None


@unhurried
@given(day=days, today=days, language=st.sampled_from(LANGUAGES))
def test_a_day_as_we_write_it_ourselves_is_read_back(day, today, language):
    assert read_coming_day(words(language).day(day), today) == day


@unhurried
@given(day=days, language=st.sampled_from(LANGUAGES))
def test_a_month_as_we_write_it_ourselves_is_read_back(day, language):
    assert read_month(words(language).month(day)) == day.replace(day=1)


@unhurried
@given(written=st.text(max_size=30), today=days)
def test_no_text_at_all_makes_reading_fail(written, today):
    found = read_days(written, today)

    assert found is None or len(found) <= MOST_DAYS


@unhurried
@given(
    today=days,
    written=st.sampled_from([line.partition(" |")[0] for line in COMING if "20" not in line[:22]]),
)
def test_a_day_to_come_is_never_past(today, written):
    day = read_coming_day(written, today)

    assert day is None or day >= today or written in {"1/3/19", "01-03-2019"}
