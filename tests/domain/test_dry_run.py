"""Who would get what, and when."""

from dataclasses import replace
from datetime import date

import pytest

from domain.dry_run import dry_run
from domain.ladders import Rung
from domain.nudges import Snooze, WhyNot
from domain.people import Role
from domain.reach import Reach
from tests.domain.reminded import CALENDAR, FEBRUARY, action, at, away, person, standing

MARCO, KARIN = person("Marco Bakker"), person("Karin de Wit")
SASKIA = person("Saskia Claes", Role.COORDINATOR)
PAPER, PRINT, GREEN = action(MARCO), action(MARCO, stand_in=KARIN), action(KARIN)
TODAY = at(1, 14, 9)


def plan(*standings, when=TODAY):
    return [
        (row.step.rung, row.person.first_name, row.at.date(), row.actions, row.why_not)
        for row in dry_run(standings, FEBRUARY, CALENDAR, when)
    ]


def test_everybody_gets_each_step_and_the_coordinator_the_lists():
    assert plan(standing(MARCO, PAPER, PRINT), standing(KARIN, GREEN), standing(SASKIA)) == [
        (Rung.OPENING, "Karin", date(2019, 1, 28), 1, None),
        (Rung.OPENING, "Marco", date(2019, 1, 28), 2, None),
        (Rung.REMINDER, "Karin", date(2019, 2, 4), 1, None),
        (Rung.REMINDER, "Marco", date(2019, 2, 4), 2, None),
        (Rung.LAST_DAY, "Karin", date(2019, 2, 7), 1, None),
        (Rung.LAST_DAY, "Marco", date(2019, 2, 7), 2, None),
        (Rung.LIST, "Saskia", date(2019, 2, 8), 3, None),
        (Rung.CLOSED, "Saskia", date(2019, 2, 11), 3, None),
    ]


def test_who_is_away_at_the_opening_is_asked_when_they_are_back():
    marco = standing(MARCO, PAPER, absences=away(MARCO, date(2019, 1, 28), date(2019, 1, 30)))

    assert plan(marco)[0] == (Rung.OPENING, "Marco", date(2019, 1, 31), 1, None)


def test_meanwhile_the_stand_in_is_asked_about_what_is_theirs():
    marco = standing(MARCO, PRINT, absences=away(MARCO, date(2019, 1, 28), date(2019, 2, 5)))

    assert plan(marco, standing(KARIN, GREEN)) == [
        (Rung.OPENING, "Karin", date(2019, 1, 28), 2, None),
        (Rung.OPENING, "Marco", date(2019, 1, 28), 1, WhyNot.ABSENT),
        (Rung.REMINDER, "Karin", date(2019, 2, 4), 2, None),
        (Rung.REMINDER, "Marco", date(2019, 2, 6), 1, None),
        (Rung.LAST_DAY, "Karin", date(2019, 2, 7), 1, None),
        (Rung.LAST_DAY, "Marco", date(2019, 2, 7), 1, None),
    ]


@pytest.mark.parametrize(
    ("held_back", "why"),
    [
        ({"reach": Reach.BLOCKED}, WhyNot.UNREACHABLE),
        ({"absences": away(MARCO, date(2019, 1, 1))}, WhyNot.ABSENT),
    ],
)
def test_who_would_not_be_asked_is_told_at_each_step_with_the_reason(held_back, why):
    rows = plan(standing(MARCO, PAPER, **held_back))

    assert [(row[0], row[4]) for row in rows] == [
        (Rung.OPENING, why), (Rung.REMINDER, why), (Rung.LAST_DAY, why),
    ]  # fmt: skip


def test_who_wants_no_reminders_is_not_asked():
    stopped = person("Wil Smits", wants_reminders=False)

    assert {row[4] for row in plan(standing(stopped, action(stopped)))} == {WhyNot.OPTED_OUT}


def test_who_asked_to_be_asked_later_is_asked_then_and_on_the_last_day():
    later = Snooze(at(1, 28, 10), until=date(2019, 2, 5))
    marco = standing(MARCO, PAPER, snooze=later, nudged_at=at(1, 28))

    assert plan(marco, when=at(1, 28, 11)) == [
        (Rung.REMINDER, "Marco", date(2019, 2, 4), 1, WhyNot.SNOOZED),
        (Rung.SNOOZED, "Marco", date(2019, 2, 5), 1, None),
        (Rung.LAST_DAY, "Marco", date(2019, 2, 7), 1, None),
    ]


def test_who_has_reported_everything_is_not_named():
    assert plan(standing(KARIN)) == []


def test_a_monitor_that_is_switched_on_late_begins_with_its_newest_step():
    assert [row[:3] for row in plan(standing(MARCO, PAPER), when=at(2, 6, 9))] == [
        (Rung.REMINDER, "Marco", date(2019, 2, 6)),
        (Rung.LAST_DAY, "Marco", date(2019, 2, 7)),
    ]


def test_after_the_last_day_nobody_is_asked():
    assert plan(standing(MARCO, PAPER), when=at(2, 9)) == []


def test_nobody_is_asked_where_nobody_ever_works():
    never = replace(CALENDAR, weekdays=frozenset())

    assert dry_run([standing(MARCO, PAPER)], FEBRUARY, never, TODAY) == []
