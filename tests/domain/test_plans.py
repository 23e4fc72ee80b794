"""Which actions ask for a report, and in which order."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.plans import (
    ALLOWED,
    Assignment,
    Period,
    PeriodKind,
    State,
    Status,
    most_urgent_first,
    number_key,
)

unhurried = settings(deadline=None)
CUT_OFF = date(2019, 1, 31)
TOLD = datetime(2018, 6, 1, 12, tzinfo=UTC)


def action(
    status: Status = Status.RUNNING,
    kind: PeriodKind = PeriodKind.BOUNDED,
    *,
    number: str = "3.1",
    told: datetime | None = None,
    **dates: date | None,
) -> Assignment:
    period, state = Period(uuid4(), str(kind), kind, 1), State(status, reported_at=told)
    return Assignment(uuid4(), uuid4(), number, "Papier", period, state, **dates)  # type: ignore[arg-type]


soon = st.none() | st.dates(date(2019, 1, 1), date(2019, 1, 4))
moments = st.none() | st.integers(0, 3).map(lambda day: TOLD + timedelta(day))
actions = st.builds(
    action, number=st.from_regex(r"[0-9a-c²]{1,2}([.-][0-9a-c]{1,2})?", fullmatch=True),
    told=moments, ends_on=soon,
)  # fmt: skip


@pytest.mark.parametrize(
    ("status", "kind", "is_open"),
    [
        (Status.RUNNING, PeriodKind.BOUNDED, True),
        (Status.PLANNED, PeriodKind.BOUNDED, True),
        (Status.COMPLETED, PeriodKind.BOUNDED, False),
        (Status.DROPPED, PeriodKind.BOUNDED, False),
        (Status.RUNNING, PeriodKind.CONTINUOUS, True),
        (Status.PAUSED, PeriodKind.CONTINUOUS, True),
        (Status.DROPPED, PeriodKind.CONTINUOUS, False),
        (Status.COMPLETED, PeriodKind.DONE, False),
        (Status.RUNNING, PeriodKind.DONE, False),
        (Status.DROPPED, PeriodKind.DONE, False),
    ],
)
def test_what_still_goes_on_is_open(status, kind, is_open):
    assert action(status, kind).is_open(CUT_OFF) is is_open


@pytest.mark.parametrize(
    ("starts_on", "is_open"),
    [(date(2019, 1, 30), True), (CUT_OFF, True), (date(2019, 2, 1), False)],
)
def test_a_planned_action_asks_only_when_it_starts_by_the_cut_off(starts_on, is_open):
    assert action(Status.PLANNED, starts_on=starts_on).is_open(CUT_OFF) is is_open


def test_a_running_action_is_open_whenever_it_should_have_started():
    assert action(starts_on=date(2030, 1, 1)).is_open(CUT_OFF)


@pytest.mark.parametrize("kind", list(PeriodKind))
def test_an_ambassador_may_choose_all_that_the_period_allows_but_dropping(kind):
    assert {*action(kind=kind).choices, Status.DROPPED} == set(ALLOWED[kind])
    assert Status.DROPPED not in action(kind=kind).choices


@pytest.mark.parametrize("status", list(Status))
def test_what_is_completed_or_dropped_has_ended(status):
    assert status.ended is (status in {Status.COMPLETED, Status.DROPPED})


def test_what_ends_soonest_comes_first_and_what_never_ends_last():
    later, sooner = action(ends_on=date(2019, 6, 1)), action(ends_on=date(2019, 3, 1))
    endless = action(kind=PeriodKind.CONTINUOUS)

    assert most_urgent_first([endless, later, sooner]) == [sooner, later, endless]


def test_of_two_that_end_together_the_one_longest_unheard_of_comes_first():
    never, long_ago, lately = (
        action(told=told) for told in (None, TOLD, datetime(2019, 1, 1, tzinfo=UTC))
    )

    assert most_urgent_first([lately, long_ago, never]) == [never, long_ago, lately]


def test_otherwise_the_number_decides():
    ten, two = action(number="3.10"), action(number="3.2")

    assert most_urgent_first([ten, two]) == [two, ten]


@unhurried
@given(mine=st.lists(actions, max_size=8), data=st.data())
def test_the_order_does_not_depend_on_the_order_before(mine, data):
    mine = list({number_key(action.number): action for action in mine}.values())
    shuffled = data.draw(st.permutations(mine))

    assert most_urgent_first(shuffled) == most_urgent_first(mine)


@unhurried
@given(mine=st.lists(actions, max_size=8))
def test_ordering_loses_no_action_and_is_done_in_one_go(mine):
    ordered = most_urgent_first(mine)

    assert sorted(a.id for a in ordered) == sorted(a.id for a in mine)
    assert most_urgent_first(ordered) == ordered


def test_twins_stay_in_the_order_in_which_they_came():
    one, other = action(), action()

    assert most_urgent_first([other, one]) == [other, one]


@pytest.mark.parametrize(
    "ordered",
    [
        ["3.2", "3.10"],
        ["3", "3.1", "3.1.1", "4"],
        ["3", "3a", "3b", "4", "10"],
        ["3-2", "3-10"],
        ["3", "3²", "4"],
        ["9", "", "a", "b"],
    ],
)
def test_numbers_are_ordered_as_people_count(ordered):
    assert sorted(sorted(ordered, reverse=True), key=number_key) == ordered
