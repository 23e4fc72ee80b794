"""How many actions of each period have which status."""

from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.figures import figures
from domain.plans import Assignment, Period, PeriodKind, State, Status

unhurried = settings(deadline=None)
GOOD = Period(uuid4(), "Wat doen we al goed?", PeriodKind.DONE, 0)
TO_2020 = Period(uuid4(), "Aan de slag in 2018-2020", PeriodKind.BOUNDED, 1)
CONTINUOUS = Period(uuid4(), "Actie doorlopend", PeriodKind.CONTINUOUS, 2)


def action(period: Period, status: Status) -> Assignment:
    return Assignment(uuid4(), uuid4(), "1", "Papier", period, State(status))


plans = st.lists(
    st.builds(action, st.sampled_from([GOOD, TO_2020, CONTINUOUS]), st.sampled_from(Status))
)


@unhurried
@given(plan=plans)
def test_every_action_is_counted_once_in_its_own_period(plan):
    rows = figures(plan)

    assert sum(row.total for row in rows) == len(plan)
    for row in rows:
        assert row.total == sum(action.period == row.period for action in plan)


@unhurried
@given(plan=plans)
def test_the_total_of_a_period_is_the_sum_of_its_columns(plan):
    for row in figures(plan):
        assert row.total == sum(row.counts[status] for status in Status)
        assert row.reached <= row.total


def test_periods_stand_in_the_order_of_the_plan():
    plan = [action(period, Status.RUNNING) for period in (CONTINUOUS, GOOD, TO_2020)]

    assert [row.period for row in figures(plan)] == [GOOD, TO_2020, CONTINUOUS]


@pytest.mark.parametrize(
    ("period", "main"),
    [(GOOD, Status.COMPLETED), (TO_2020, Status.COMPLETED), (CONTINUOUS, Status.RUNNING)],
)
def test_what_counts_is_what_is_completed_or_in_continuous_actions_what_runs(period, main):
    [row] = figures([action(period, main), action(period, Status.DROPPED)])

    assert (row.main, row.reached, row.total) == (main, 1, 2)


def test_a_plan_without_actions_has_no_figures():
    assert figures([]) == []
