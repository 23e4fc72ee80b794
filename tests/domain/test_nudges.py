"""Who is asked what, and when."""

from dataclasses import replace
from datetime import date

import pytest

from domain.ladders import Rung, for_ambassadors, ladder, last_day
from domain.nudges import (
    Snooze,
    WhyNot,
    bundles,
    due_step,
    held_within,
    own_steps,
    unwanted,
    why_not,
)
from domain.reach import Reach
from tests.domain.reminded import CALENDAR, FEBRUARY, action, at, away, person, standing

MARCO, KARIN, HENK = person("Marco Bakker"), person("Karin de Wit"), person("Henk Jansen")
PAPER = action(MARCO)
STEPS = for_ambassadors(ladder(FEBRUARY, CALENDAR))
UNTIL = last_day(FEBRUARY)
MONDAY = at(1, 28, 9)


def due(who, moment):
    step = due_step(who, STEPS, CALENDAR, moment, UNTIL)
    return step and step.rung


@pytest.mark.parametrize(
    ("moment", "rung"),
    [
        (at(1, 25, 9), None),
        (at(1, 28, 8, 29), None),
        (at(1, 28, 8, 30), Rung.OPENING),
        (at(1, 28, 17, 0), None),
        (at(2, 1, 16, 59), Rung.OPENING),
        (at(2, 2, 12), None),
        (at(2, 6, 9), Rung.REMINDER),
        (at(2, 8, 16), Rung.LAST_DAY),
        (at(2, 11, 9), None),
    ],
)
def test_only_the_newest_step_is_due_within_working_hours_until_the_last_day(moment, rung):
    assert due(standing(MARCO, PAPER), moment) == rung


def test_a_step_that_a_nudge_has_served_is_due_no_more():
    asked = standing(MARCO, PAPER, nudged_at=at(1, 29, 9))

    assert due(asked, at(1, 30, 9)) is None
    assert due(asked, at(2, 4, 9)) is Rung.REMINDER


@pytest.mark.parametrize(
    ("held_back", "why"),
    [
        ({"missing": ()}, WhyNot.REPORTED),
        ({"member": replace(MARCO, wants_reminders=False)}, WhyNot.OPTED_OUT),
        ({"absences": away(MARCO, date(2019, 1, 28), date(2019, 1, 28))}, WhyNot.ABSENT),
        ({"absences": away(MARCO, date(2019, 1, 20))}, WhyNot.ABSENT),
        ({"reach": Reach.BLOCKED}, WhyNot.UNREACHABLE),
        ({"snooze": Snooze(at(1, 25), date(2019, 1, 29))}, WhyNot.SNOOZED),
        ({"nudged_at": at(1, 28)}, WhyNot.ASKED_TODAY),
        ({"snooze": Snooze(at(1, 25), date(2019, 1, 28))}, None),
        ({"absences": away(MARCO, date(2019, 1, 21), date(2019, 1, 27))}, None),
        ({"nudged_at": at(1, 25, 16)}, None),
    ],
)
def test_somebody_is_not_asked_for_a_reason_that_can_be_told(held_back, why):
    who = replace(standing(MARCO, PAPER), **held_back)

    assert why_not(who, CALENDAR, MONDAY) == why
    assert (due_step(who, STEPS, CALENDAR, MONDAY, UNTIL) is None) == (why is not None)


def test_later_takes_the_place_of_the_steps_before_it():
    later = standing(MARCO, PAPER, snooze=Snooze(MONDAY, date(2019, 2, 5)))

    assert [(s.rung, s.day) for s in own_steps(later, STEPS, CALENDAR)] == [
        (Rung.SNOOZED, date(2019, 2, 5)), (Rung.LAST_DAY, date(2019, 2, 7)),
    ]  # fmt: skip
    assert due(later, at(2, 4, 9)) is None
    assert due(later, at(2, 5, 9)) is Rung.SNOOZED


def test_who_says_later_before_any_nudge_is_not_asked_at_once():
    later = standing(MARCO, PAPER, snooze=Snooze(at(1, 28, 10), date(2019, 1, 28)))

    assert due(later, at(1, 28, 11)) is None


def test_later_than_the_last_day_becomes_the_last_workday():
    held = held_within(Snooze(MONDAY, date(2019, 3, 1)), FEBRUARY, CALENDAR)

    assert held.until == date(2019, 2, 8)
    assert due(standing(MARCO, PAPER, snooze=held), at(2, 8)) is Rung.SNOOZED


def test_later_on_a_day_off_becomes_the_workday_after():
    assert held_within(Snooze(MONDAY, date(2019, 2, 3)), FEBRUARY, CALENDAR).until.day == 4


def test_later_on_the_last_day_itself_is_the_end_of_it():
    held = held_within(Snooze(at(2, 8, 10), date(2019, 2, 9)), FEBRUARY, CALENDAR)

    assert due(standing(MARCO, PAPER, snooze=held), at(2, 8, 11)) is None


def test_a_monitor_that_moved_to_later_asks_by_its_own_ladder_again():
    moved = replace(FEBRUARY, cut_off=date(2019, 3, 31), report_until=date(2019, 4, 8))
    steps = for_ambassadors(ladder(moved, CALENDAR))
    later = standing(MARCO, PAPER, snooze=Snooze(MONDAY, date(2019, 2, 5)))

    def rung(moment):
        step = due_step(later, steps, CALENDAR, moment, last_day(moved))
        return step and step.rung

    assert rung(at(2, 5)) is None
    assert rung(at(3, 28)) is Rung.OPENING


@pytest.mark.parametrize(
    ("moment", "nudged", "why"),
    [
        (at(1, 28), None, None),
        (at(2, 11), None, WhyNot.OVER),
        (at(1, 28, 9), at(1, 28, 8, 45), WhyNot.OVERTAKEN),
        (at(1, 28, 9), at(1, 28, 8, 15), WhyNot.ASKED_TODAY),
        (at(1, 28, 9), at(1, 25, 9), None),
    ],
)
def test_before_a_nudge_leaves_it_is_looked_at_again(moment, nudged, why):
    who = standing(MARCO, PAPER, nudged_at=nudged)

    assert unwanted(who, CALENDAR, moment, at(1, 28), UNTIL) == why


def test_who_reported_after_the_nudge_was_made_does_not_get_it():
    assert unwanted(standing(MARCO), CALENDAR, MONDAY, at(1, 28), UNTIL) is WhyNot.REPORTED


@pytest.mark.parametrize(
    ("carried", "absent", "asked"),
    [
        (action(MARCO, KARIN), set(), MARCO),
        (action(MARCO, KARIN), {MARCO}, KARIN),
        (action(MARCO, KARIN), {MARCO, KARIN}, MARCO),
        (action(MARCO, KARIN), {KARIN}, MARCO),
        (action(MARCO), {MARCO}, MARCO),
        (action(None, KARIN), set(), KARIN),
        (action(None, KARIN), {KARIN}, None),
        (action(None), set(), None),
        (action(MARCO, MARCO), {MARCO}, MARCO),
        (action(MARCO, KARIN, silent=MARCO.id), {MARCO}, None),
        (action(MARCO, silent=KARIN.id), set(), MARCO),
    ],
)
def test_an_action_is_asked_of_its_ambassador_or_of_the_stand_in(carried, absent, asked):
    expected = {asked.id: [carried]} if asked else {}

    assert bundles([carried], {who.id for who in absent}) == expected


def test_who_stands_in_for_two_is_asked_about_all_of_it_at_once():
    mine, marcos, henks = action(KARIN), action(MARCO, KARIN), action(HENK, KARIN)

    assert bundles([mine, marcos, henks], {MARCO.id, HENK.id}) == {KARIN.id: [mine, marcos, henks]}
