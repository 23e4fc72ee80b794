"""The actions behind one number of the monitor."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from domain.errors import NotUnderstood
from domain.monitor_choice import Choice, DepartmentFigures, Standing, by_department, read_choice
from domain.monitor_page import MonitorPage, Notes, build
from domain.monitors import Monitor, Round
from domain.people import Municipality
from domain.plans import Assignment, Period, PeriodKind, State, Status

HELMOND = Municipality(uuid4(), "helmond", "Helmond")
GOOD = Period(uuid4(), "Wat doen we al goed?", PeriodKind.DONE, 1)
TO_2020 = Period(uuid4(), "Aan de slag in 2018-2020", PeriodKind.BOUNDED, 2)
JUNE = Monitor(uuid4(), HELMOND.id, "juni 2018", date(2018, 6, 1))
FEBRUARY = Monitor(uuid4(), HELMOND.id, "februari 2019", date(2019, 1, 31))
NOW = Round(date(2019, 1, 14), before=JUNE, after=FEBRUARY)


def action(status: Status, department: str = "Inkoop", **other: object) -> Assignment:
    blocked = bool(other.pop("blocked", False))
    one = Assignment(uuid4(), HELMOND.id, "3.1", "Papier", TO_2020, State(status, blocked=blocked))
    return replace(one, department=department, **other)  # type: ignore[arg-type]


COFFEE = action(Status.COMPLETED, period=GOOD)
PAPER = action(Status.RUNNING)
POOL = action(Status.RUNNING, "Sport", blocked=True)
VAN = action(Status.PLANNED, "", starts_on=date(2020, 1, 1))
TEXTILE = action(Status.COMPLETED, "Sport")
ALL = [COFFEE, PAPER, POOL, VAN, TEXTILE]


def page(around: Round = NOW) -> MonitorPage:
    return build(HELMOND, around, ALL, [], Notes(reported={PAPER.id}))


def test_a_choice_holds_by_all_that_it_names():
    assert Choice().of(page()) == tuple(ALL)
    assert Choice(TO_2020, Status.RUNNING).of(page()) == (PAPER, POOL)
    assert Choice(department="").of(page()) == (VAN,)
    assert Choice(department="Sport", status=Status.COMPLETED).of(page()) == (TEXTILE,)


def test_in_a_round_is_what_is_open_and_what_was_completed_in_it():
    assert Choice(standing=Standing.OPEN).of(page()) == (PAPER, POOL, TEXTILE)
    assert Choice(standing=Standing.REPORTED).of(page()) == (PAPER, TEXTILE)
    assert Choice(standing=Standing.MISSING).of(page()) == (POOL,)
    assert Choice(standing=Standing.BLOCKED).of(page()) == (POOL,)


def test_before_the_first_monitor_what_was_ever_completed_is_of_no_round():
    first = page(replace(NOW, before=None))

    assert Choice(standing=Standing.OPEN).of(first) == (PAPER, POOL)


def test_what_the_page_does_not_name_is_its_annex():
    assert Choice(standing=Standing.UNNAMED).of(page()) == page().annex


def test_departments_add_up_to_the_whole_and_the_one_without_a_name_comes_last():
    rows = by_department(build(HELMOND, NOW, [*ALL, action(Status.RUNNING, "")], [], Notes()))

    assert rows == [
        DepartmentFigures("Inkoop", 1, 0, 1, 0),
        DepartmentFigures("Sport", 2, 1, 1, 1),
        DepartmentFigures("", 1, 0, 1, 0),
    ]


def test_an_address_is_read_as_what_the_page_has():
    asked = {"period": str(TO_2020.id), "status": "running", "department": " Sport ",
             "standing": "blocked"}  # fmt: skip

    assert read_choice(page(), asked).of(page()) == (POOL,)
    assert read_choice(page(), {}) == Choice()


@pytest.mark.parametrize(
    "asked",
    [
        {"period": str(uuid4())},
        {"period": "x" * 10_000},
        {"status": "klaar"},
        {"standing": "late"},
        {"department": "Ruimtevaart"},
    ],
)
def test_what_the_page_has_not_is_said_so(asked):
    with pytest.raises(NotUnderstood):
        read_choice(page(), asked)
