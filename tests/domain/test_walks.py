"""Going through the open actions one by one."""

from uuid import uuid4

import pytest

from domain.plans import Assignment, Period, PeriodKind, State, Status
from domain.walks import Known, next_status, short_id, walk_through

TO_2020 = Period(uuid4(), "2018-2020", PeriodKind.BOUNDED, 1)
CONTINUOUS = Period(uuid4(), "Doorlopend", PeriodKind.CONTINUOUS, 2)


def action(number, owner="", status=Status.RUNNING, period=TO_2020):
    return Assignment(uuid4(), uuid4(), number, number, period, State(status), ambassador=owner)


LOOSE, KARIN, MARCO_10, MARCO_2 = (
    action("1.1"), action("3.5", "Karin"), action("3.10", "Marco"), action("3.2", "Marco"),
)  # fmt: skip
ALL = [LOOSE, KARIN, MARCO_10, MARCO_2]


def test_actions_come_by_owner_and_number_and_what_nobody_carries_last():
    walk = walk_through(ALL, Known(set(), set()))

    assert walk.left == (KARIN, MARCO_2, MARCO_10, LOOSE)
    assert (walk.place, walk.total) == (1, 4)


def test_what_was_reported_this_round_comes_last():
    walk = walk_through(ALL, Known({KARIN.id}, set()))

    assert walk.left[-1] is KARIN


def test_what_was_reported_today_or_skipped_is_done():
    walk = walk_through(ALL, Known({KARIN.id}, {KARIN.id}, [short_id(MARCO_2.id)]))

    assert walk.left == (MARCO_10, LOOSE)
    assert (walk.place, walk.total) == (3, 4)


@pytest.mark.parametrize(
    ("status", "period", "following"),
    [
        (Status.PLANNED, TO_2020, Status.RUNNING),
        (Status.RUNNING, TO_2020, Status.COMPLETED),
        (Status.RUNNING, CONTINUOUS, Status.PAUSED),
        (Status.PAUSED, CONTINUOUS, Status.RUNNING),
    ],
)
def test_one_tap_is_the_most_likely_step(status, period, following):
    assert next_status(action("1", status=status, period=period)) is following
