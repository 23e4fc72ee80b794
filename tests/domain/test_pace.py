"""Slots, one after another: never more than the rate, whoever asks when."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.pace import FURTHEST, HORIZON, Aside, free_slots

NOON = datetime(2019, 1, 14, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)
GAP = SECOND / 18  # a tenth below twenty a second


def test_the_first_slot_of_a_tenant_is_now():
    first, second = free_slots(None, NOON, 20).moments(2)

    assert first == NOON
    assert second is not None
    assert abs(second - NOON - GAP) < SECOND / 1000


def test_slots_go_on_where_they_were_given_out_before():
    assert free_slots(NOON + SECOND, NOON, 20).first == NOON + SECOND


def test_slots_that_nobody_took_are_gone():
    assert free_slots(NOON - SECOND, NOON, 20).first == NOON


def test_answers_use_slots_as_well():
    aside = Aside(10, NOON)

    assert free_slots(NOON, NOON, 20, aside).first == NOON + 10 * free_slots(None, NOON, 20).gap


def test_answers_of_long_ago_use_none():
    aside = Aside(10, NOON - timedelta(minutes=1))

    assert free_slots(None, NOON, 20, aside).first == NOON


def test_a_moment_of_another_clock_holds_up_nobody_for_long():
    assert free_slots(NOON + timedelta(days=9), NOON, 20).first == NOON + FURTHEST


@pytest.mark.parametrize(
    ("first", "room"),
    [(NOON, 18), (NOON + SECOND / 2, 9), (NOON + SECOND, 0), (NOON + 5 * SECOND, 0)],
)
def test_only_slots_that_come_soon_are_given_out(first, room):
    assert free_slots(first, NOON, 20).within(NOON + HORIZON, 100) == room


def test_without_a_rate_everything_leaves_at_once():
    slots = free_slots(NOON + SECOND, NOON, 0)

    assert slots.within(NOON + HORIZON, 100) == 100
    assert slots.moments(2) == [None, None]
    assert slots.after(100) == NOON


@settings(deadline=None)
@given(
    asked=st.lists(st.tuples(st.floats(0, 3), st.integers(1, 40), st.integers(0, 5)), max_size=40),
    per_second=st.integers(1, 50),
)
def test_no_second_has_more_than_the_rate_whoever_claims(asked, per_second):
    at, next_at = NOON, NOON
    given_out: list[datetime] = []
    for later, most, answers in asked:
        at += timedelta(seconds=later)
        slots = free_slots(next_at, at, per_second, Aside(answers, at))
        many = slots.within(at + HORIZON, most)
        given_out += [slot for slot in slots.moments(many) if slot]
        next_at = slots.after(many)

    for first in given_out:
        assert sum(first <= slot < first + SECOND for slot in given_out) <= per_second
