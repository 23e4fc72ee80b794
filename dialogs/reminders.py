"""Reminding: which steps of which ladder are due now, and for whom."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from dialogs import standings
from domain.calendars import Calendar
from domain.ladders import (
    Step,
    for_ambassadors,
    for_coordinators,
    is_over,
    ladder,
    last_day,
    newest_due,
    reminds,
)
from domain.monitors import Monitor
from domain.nudges import due_step
from domain.people import Municipality, Role
from storage import calendars, members, monitors, reach, rounds
from storage.database import Session


@dataclass(frozen=True, slots=True)
class Due:
    """A step of a ladder that goes to these people now: member → conversation."""

    monitor: Monitor
    step: Step
    to: Mapping[UUID, UUID]


def put(db: Session, found: Iterable[Due], at: datetime) -> int:
    """Put steps in the outbox, each once; return how many rows that were.

    Since they were found their monitor may have been moved, stopped or cancelled: those stay.
    """
    return sum(
        rounds.put(db, each.monitor, each.step, each.to, at)
        for each in found
        if monitors.is_as_it_was(db, each.monitor.municipality_id, each.monitor)
    )


def due(db: Session, municipality: Municipality, at: datetime) -> list[Due]:
    """Return every step that is due here at this moment and was not put in the outbox yet."""
    known = monitors.of_municipality(db, municipality.id)
    reminding = [monitor for monitor in known if reminds(monitor)]
    if not reminding:
        return []
    calendar = calendars.of(db, municipality)
    if not calendar.is_open(at):
        return []
    return [
        found
        for monitor in reminding
        if not is_over(ladder(monitor, calendar), at)
        for found in (
            *_nudges(db, municipality, monitor, calendar, at),
            *_lists(db, municipality, monitor, calendar, at),
        )
    ]


def _nudges(
    db: Session, municipality: Municipality, monitor: Monitor, calendar: Calendar, at: datetime
) -> list[Due]:
    steps, until = for_ambassadors(ladder(monitor, calendar)), last_day(monitor)
    if at < steps[0].at or calendar.day_of(at) > until:
        return []
    contacts = reach.of_municipality(db, municipality.id)
    found: dict[Step, dict[UUID, UUID]] = {}
    for standing in standings.of_monitor(db, municipality, monitor, at):
        step = due_step(standing, steps, calendar, at, until)
        there = contacts[standing.member.id].conversation
        if step and there:
            found.setdefault(step, {})[standing.member.id] = there
    return [Due(monitor, step, to) for step, to in found.items()]


def _lists(
    db: Session, municipality: Municipality, monitor: Monitor, calendar: Calendar, at: datetime
) -> list[Due]:
    """Return the list of who is missing, for each coordinator who was not told since it is due."""
    step = newest_due(for_coordinators(ladder(monitor, calendar)), at)
    if step is None:
        return []
    told = rounds.listed_at(db, municipality.id, monitor.id)
    contacts = reach.of_municipality(db, municipality.id)
    to = {
        person.id: there
        for person in members.with_role(db, municipality.id, Role.COORDINATOR)
        if (there := contacts[person.id].conversation)
        and (person.id not in told or told[person.id] < step.at)
    }
    return [Due(monitor, step, to)] if to else []
