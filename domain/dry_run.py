"""The dry run: who would get what, and when, if nobody reported in the meantime."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from domain.calendars import A_DAY, Calendar
from domain.ladders import (
    Step,
    for_ambassadors,
    for_coordinators,
    ladder,
    last_day,
    newest_due,
)
from domain.monitors import Monitor
from domain.nudges import Standing, WhyNot, bundles, due_step, why_not
from domain.people import Member, Role
from domain.plans import Assignment
from domain.reach import Reach


@dataclass(frozen=True, slots=True)
class Planned:
    """One step for one person: asked at `at` about so many actions, or not, and `why_not`.

    A coordinator's list counts the actions that nobody reported on.
    """

    step: Step
    person: Member
    at: datetime
    actions: int
    why_not: WhyNot | None = None
    reach: Reach = Reach.REACHABLE


def dry_run(
    standings: Sequence[Standing], monitor: Monitor, calendar: Calendar, at: datetime
) -> list[Planned]:
    """Return what would happen from now on, first to last, by the rules of the real thing.

    A step waits for somebody who is away until their first hour back, unless a newer one has
    come by then; meanwhile the stand-in is asked. Of the steps that have been, only the newest
    is planned, for whom it has not reached.
    """
    steps = ladder(monitor, calendar)
    asking = for_ambassadors(steps)
    nudged = {standing.member.id: standing.nudged_at for standing in standings}
    found: dict[tuple[UUID, Step], Planned] = {}
    for moment in _openings(calendar, max(at, asking[0].at), last_day(monitor)):
        for standing in _on(calendar.day_of(moment), standings, nudged):
            who = standing.member.id
            row = _asked(standing, asking, calendar, moment, last_day(monitor))
            if row and row.why_not is None:
                nudged[who] = moment
                found[who, row.step] = row
            elif row:
                found.setdefault((who, row.step), row)
    lists = [row for step in for_coordinators(steps) for row in _listed(standings, step, at)]
    return sorted([*found.values(), *lists], key=lambda row: (row.at, row.person.name))


def _openings(calendar: Calendar, first: datetime, until: date) -> Iterator[datetime]:
    moment = calendar.next_open(first)
    while (day := calendar.day_of(moment)) <= until:
        yield moment
        moment = calendar.opening(day + A_DAY)


def _on(
    day: date, standings: Sequence[Standing], nudged: dict[UUID, datetime | None]
) -> Iterator[Standing]:
    """Yield how everybody stands that day: who is away by then leaves it to the stand-in."""
    actions = _all_missing(standings)
    absent = {standing.member.id for standing in standings if standing.is_absent(day)}
    asked = bundles(actions, absent)
    for standing in standings:
        who = standing.member.id
        own = [action for action in actions if action.ambassador_id == who]
        missing = asked.get(who, own if who in absent else [])
        yield replace(standing, missing=tuple(missing), nudged_at=nudged[who])


def _asked(
    standing: Standing, steps: Sequence[Step], calendar: Calendar, at: datetime, until: date
) -> Planned | None:
    """Return the step that somebody is asked at now, or else the newest one and why not."""
    step, why = due_step(standing, steps, calendar, at, until), None
    if step is None:
        step, why = newest_due(steps, at), why_not(standing, calendar, at)
        if step is None or standing.was_asked_since(step.at) or why in {None, WhyNot.REPORTED}:
            return None
    return Planned(step, standing.member, at, len(standing.missing), why, standing.reach)


def _listed(standings: Sequence[Standing], step: Step, at: datetime) -> Iterator[Planned]:
    missing = len(_all_missing(standings))
    for standing in standings:
        if step.at > at and standing.member.has(Role.COORDINATOR):
            why = None if standing.reach is Reach.REACHABLE else WhyNot.UNREACHABLE
            yield Planned(step, standing.member, step.at, missing, why, standing.reach)


def _all_missing(standings: Sequence[Standing]) -> list[Assignment]:
    return list({action.id: action for s in standings for action in s.missing}.values())
