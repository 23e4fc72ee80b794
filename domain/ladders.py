"""The ladder of a monitor: the moments at which people are asked, first to last."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from domain.calendars import A_DAY, Calendar
from domain.monitors import Monitor, MonitorState, Reminding

OPENS_BEFORE_CUT_OFF = timedelta(days=3)
OPENS_BEFORE_THE_END = timedelta(days=10)  # whichever of the two is earlier
REMINDER_BEFORE_THE_END = timedelta(days=4)
LISTED_FOR = timedelta(days=7)


class Rung(StrEnum):
    OPENING = "opening"
    REMINDER = "reminder"
    LAST_DAY = "last_day"  # the workday before it
    SNOOZED = "snoozed"  # the day that somebody chose by "Later"
    LIST = "list"  # for coordinators: who is missing, on the last day
    CLOSED = "closed"  # for coordinators: who was missing, when reporting is over

    @property
    def is_for_coordinators(self) -> bool:
        return self in {Rung.LIST, Rung.CLOSED}


@dataclass(frozen=True, slots=True)
class Step:
    """One rung on its day; `at` is the moment (UTC) at which it is due."""

    rung: Rung
    day: date
    at: datetime


def ladder(monitor: Monitor, calendar: Calendar) -> tuple[Step, ...]:
    """Return the steps of a monitor, first to last; each on a workday, at opening hour.

    A step that falls on a day off moves to the workday before it: a nudge after the last day
    helps nobody. Where the days are few, no two nudges fall on one day: the middle one goes
    first. Only the list of who was missing comes on the workday after.
    """
    until = last_day(monitor)
    opening = calendar.workday_until(
        min(monitor.cut_off - OPENS_BEFORE_CUT_OFF, until - OPENS_BEFORE_THE_END)
    )
    reminder = calendar.workday_until(until - REMINDER_BEFORE_THE_END)
    last = calendar.workday_until(until - A_DAY)
    days = [(Rung.OPENING, opening)]
    if opening < reminder < last:
        days.append((Rung.REMINDER, reminder))
    if opening < last:
        days.append((Rung.LAST_DAY, last))
    days.append((Rung.LIST, calendar.workday_until(until)))
    days.append((Rung.CLOSED, calendar.workday_from(until + A_DAY)))
    return tuple(Step(rung, day, calendar.opening(day)) for rung, day in days)


def last_day(monitor: Monitor) -> date:
    """Return the last day on which somebody can report for a monitor."""
    return max(monitor.report_until or monitor.cut_off, monitor.cut_off)


def for_ambassadors(steps: Iterable[Step]) -> tuple[Step, ...]:
    return tuple(step for step in steps if not step.rung.is_for_coordinators)


def for_coordinators(steps: Iterable[Step]) -> tuple[Step, ...]:
    return tuple(step for step in steps if step.rung.is_for_coordinators)


def is_open(monitor: Monitor) -> bool:
    return monitor.state in {MonitorState.DRAFT, MonitorState.OPEN}


def reminds(monitor: Monitor) -> bool:
    """Tell whether people are asked: not for a monitor that is off, paused or closed already."""
    return is_open(monitor) and monitor.reminding is Reminding.ON


def is_over(steps: Sequence[Step], at: datetime) -> bool:
    """Tell whether a ladder is done with: a list that is a week late tells nobody anything."""
    return at > max(step.at for step in steps) + LISTED_FOR


def newest_due(steps: Sequence[Step], at: datetime) -> Step | None:
    """Return the last step that is due by now; after an outage the ones before it are overtaken."""
    due = [step for step in steps if step.at <= at]
    return max(due, key=lambda step: step.at) if due else None
