"""The line over all monitors so far."""

from collections import Counter
from dataclasses import replace
from datetime import date
from uuid import uuid4

from domain.figures import PeriodFigures
from domain.monitors import Monitor
from domain.plans import Period, PeriodKind, Status
from domain.series import Point, all_periods, line_of

FIRST = Period(uuid4(), "2017", PeriodKind.BOUNDED, 2)
LATER = Period(uuid4(), "2018-2020", PeriodKind.BOUNDED, 3)


def point(*rows: PeriodFigures) -> Point:
    return Point(Monitor(uuid4(), uuid4(), "juni", date(2018, 6, 1)), 1, rows)


def row(period: Period, completed: int) -> PeriodFigures:
    return PeriodFigures(period, Counter({Status.COMPLETED: completed}))


def test_a_period_that_was_not_in_the_plan_yet_has_no_figures_there():
    points = [point(row(FIRST, 1)), point(row(LATER, 2), row(FIRST, 3))]

    reached = [found and found.reached for found in line_of(points, LATER)]

    assert reached == [None, 2]


def test_a_period_is_called_as_it_was_called_last():
    renamed = replace(FIRST, name="Aan de slag in 2017")

    assert all_periods([point(row(FIRST, 1)), point(row(renamed, 1))]) == [renamed]
