"""Who is asked what, and when: one bundled nudge per person, only for what is still missing."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from domain.calendars import Calendar
from domain.ladders import Rung, Step, last_day, newest_due
from domain.monitors import Monitor
from domain.people import Member
from domain.plans import Assignment
from domain.reach import Reach


@dataclass(frozen=True, slots=True)
class Absence:
    """Days on which somebody is away; `last_day` is None while nobody knows."""

    member_id: UUID
    first_day: date
    last_day: date | None = None

    def covers(self, day: date) -> bool:
        return self.first_day <= day and (self.last_day is None or day <= self.last_day)


@dataclass(frozen=True, slots=True)
class Snooze:
    """Somebody said "Later" about a monitor: not before the day `until`."""

    asked_at: datetime
    until: date


@dataclass(frozen=True, slots=True)
class Standing:
    """How somebody stands towards a monitor: what they have not told yet, and what holds us back.

    `open` are their own open actions and those of whom they stand in for, `missing` the ones
    among them that they have not told, both most urgent first; `nudged_at` is when they were
    last asked by a nudge, of this monitor or another.
    """

    member: Member
    missing: tuple[Assignment, ...] = ()
    absences: tuple[Absence, ...] = ()
    snooze: Snooze | None = None
    nudged_at: datetime | None = None
    reach: Reach = Reach.REACHABLE
    open: tuple[Assignment, ...] = ()

    def is_absent(self, day: date) -> bool:
        return any(absence.covers(day) for absence in self.absences)

    def was_asked_since(self, moment: datetime) -> bool:
        return self.nudged_at is not None and self.nudged_at >= moment


class WhyNot(StrEnum):
    """Why somebody is not asked now."""

    REPORTED = "reported"
    OPTED_OUT = "opted_out"
    ABSENT = "absent"
    UNREACHABLE = "unreachable"
    SNOOZED = "snoozed"
    ASKED_TODAY = "asked_today"
    OVERTAKEN = "overtaken"
    OVER = "over"


def why_not(standing: Standing, calendar: Calendar, at: datetime) -> WhyNot | None:
    """Return what forbids to ask somebody at this moment; None when nothing does."""
    day = calendar.day_of(at)
    asked = standing.nudged_at
    reasons = {
        WhyNot.REPORTED: not standing.missing,
        WhyNot.OPTED_OUT: not standing.member.wants_reminders,
        WhyNot.ABSENT: standing.is_absent(day),
        WhyNot.UNREACHABLE: standing.reach is not Reach.REACHABLE,
        WhyNot.SNOOZED: standing.snooze is not None and day < standing.snooze.until,
        WhyNot.ASKED_TODAY: asked is not None and calendar.day_of(asked) >= day,
    }
    return next((reason for reason, holds in reasons.items() if holds), None)


def due_step(
    standing: Standing, steps: Sequence[Step], calendar: Calendar, at: datetime, until: date
) -> Step | None:
    """Return the step at which somebody is to be asked now, if any.

    Only within working hours, until the last day for reports; after an outage, an absence or a
    "Later" only the newest step, and none that a nudge since then has served.
    """
    if not calendar.is_open(at) or calendar.day_of(at) > until or why_not(standing, calendar, at):
        return None
    step = newest_due(own_steps(standing, steps, calendar), at)
    return None if step is None or standing.was_asked_since(step.at) else step


def unwanted(
    standing: Standing, calendar: Calendar, at: datetime, put_at: datetime, until: date
) -> WhyNot | None:
    """Return why a nudge that was put in the outbox at `put_at` is to leave no more, if so.

    `standing.nudged_at` is that of other nudges: one that is newer overtakes it.
    """
    if calendar.day_of(at) > until:
        return WhyNot.OVER
    if standing.was_asked_since(put_at):
        return WhyNot.OVERTAKEN
    return why_not(standing, calendar, at)


def own_steps(standing: Standing, steps: Sequence[Step], calendar: Calendar) -> list[Step]:
    """Return the steps as they are for one person: "Later" takes the place of those before it.

    Somebody who says "Later" has been asked already, and before the first step nobody is: a
    monitor that was moved since then asks by its own ladder.
    """
    snooze = standing.snooze
    if snooze is None:
        return list(steps)
    day = calendar.workday_from(snooze.until)
    again = Step(Rung.SNOOZED, day, calendar.opening(day))
    later = [step for step in steps if step.at > again.at]
    is_due = len(later) < len(steps) and again.at > snooze.asked_at
    return [again, *later] if is_due else later


def held_within(snooze: Snooze, monitor: Monitor, calendar: Calendar) -> Snooze:
    """Return a "Later" as far as it holds: it ends on a workday, at last on the last one.

    Its day may lie beyond the end since the monitor was moved; then this person, too, is asked
    once more before it is over.
    """
    last = calendar.workday_until(last_day(monitor))
    return replace(snooze, until=min(calendar.workday_from(snooze.until), last))


def bundles(
    assignments: Iterable[Assignment], absent: Collection[UUID]
) -> dict[UUID, list[Assignment]]:
    """Return who is asked about which actions: the ambassador, or the stand-in of one who is away.

    What its ambassador wants no reminders about asks nobody.
    """
    asked: dict[UUID, list[Assignment]] = {}
    for assignment in assignments:
        who = _asked(assignment, absent)
        if who is not None and not assignment.is_silent:
            asked.setdefault(who, []).append(assignment)
    return asked


def _asked(assignment: Assignment, absent: Collection[UUID]) -> UUID | None:
    away = assignment.ambassador_id is None or assignment.ambassador_id in absent
    stand_in = assignment.stand_in_id
    if away and stand_in is not None and stand_in not in absent:
        return stand_in
    return assignment.ambassador_id
