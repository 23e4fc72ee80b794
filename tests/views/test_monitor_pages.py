"""The monitor's pages as values: where a long list goes on, and the line over the monitors."""

from collections import Counter
from datetime import date
from uuid import uuid4

from domain.figures import PeriodFigures
from domain.monitor_choice import Choice, Standing
from domain.monitor_page import Notes, build
from domain.monitors import Monitor, Round
from domain.people import Member, Municipality
from domain.plans import Assignment, Period, PeriodKind, State, Status
from domain.series import Point
from domain.sight import Sight
from views.pages.monitor import Asked
from views.pages.monitor_actions import Listed, listed
from views.pages.monitor_links import Where
from views.pages.monitor_series import draw, table
from views.texts import words

HELMOND = Municipality(uuid4(), "helmond", "Helmond")
SIGHT = Sight(Member(uuid4(), HELMOND, "Saskia"))
TO_2020 = Period(uuid4(), "Aan de slag in 2018-2020", PeriodKind.BOUNDED, 2)
LATER = Period(uuid4(), "Aan de slag in 2021", PeriodKind.BOUNDED, 3)
DAY = date(2019, 1, 14)
EVERYTHING = Choice()
ACTIONS = tuple(
    Assignment(uuid4(), HELMOND.id, f"3.{n}", f"Actie {n}", TO_2020, State(Status.RUNNING))
    for n in range(120)
)


def of_page(number: int, choice: Choice = EVERYTHING) -> Listed:
    page = build(HELMOND, Round(DAY), ACTIONS, [], Notes())
    return Listed(Asked(page, Where("helmond", DAY), SIGHT), choice, ACTIONS, number)


def test_a_long_list_goes_on_on_a_next_page():
    first, last = (listed(words("nl"), of_page(number)) for number in (1, 3))

    assert first.count("<tr") == 51
    assert "Pagina 1 van 3" in first
    assert "?page=2" in first
    assert "?page=4" not in last
    assert last.count("<tr") == 21


def test_a_next_page_is_of_the_same_choice():
    choice = Choice(TO_2020, Status.RUNNING, "Burger & Zaken", Standing.MISSING)

    assert of_page(1, choice).at(2) == (
        f"/monitor/helmond/2019-01-14/actions?period={TO_2020.id}&status=running"
        "&department=Burger+%26+Zaken&standing=missing&page=2"
    )


def point(day: date, *rows: PeriodFigures) -> Point:
    return Point(Monitor(uuid4(), HELMOND.id, f"monitor {day.year}", day), 1, rows)


def test_a_period_that_came_later_has_no_figure_before():
    old = PeriodFigures(TO_2020, Counter({Status.COMPLETED: 3, Status.RUNNING: 5}))
    new = PeriodFigures(LATER, Counter())
    points = [point(date(2018, 6, 1), old), point(DAY, old, new)]

    _, [(_, [cell, before]), _] = table("helmond", points)

    assert cell
    assert cell[0] is old
    assert cell[1].endswith(f"/2018-06-01/actions?period={TO_2020.id}&status=completed&version=1")
    assert before is None
    assert [panel.name for panel in draw(words("nl"), points)] == [TO_2020.name, LATER.name]
    assert draw(words("nl"), points[:1]) == []
