"""A step of a ladder when it leaves: drawn as things are now, or not wanted any more."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby
from typing import Any
from uuid import UUID

from dialogs import missing_list, nudge, standings, ticket_rounds, words_weekly
from dialogs.turn import Message, as_json
from dialogs.words_weekly import WEEKLY
from domain.calendars import Calendar
from domain.delivery import Letter, Verdict, postponed, withdrawn
from domain.ladders import for_coordinators, ladder, last_day, newest_due, reminds
from domain.monitors import Monitor
from domain.nudges import WhyNot, unwanted
from domain.people import Municipality, Role
from storage import calendars, deliveries, members, monitors, municipalities, rounds
from storage.database import Session


@dataclass(frozen=True, slots=True)
class Round:
    """One monitor of one municipality, at one moment."""

    municipality: Municipality
    monitor: Monitor
    calendar: Calendar
    at: datetime
    person_overview: bool


def prepare(
    db: Session, letters: Sequence[Letter], at: datetime, *, person_overview: bool = True
) -> list[Letter]:
    """Return the letters that may leave, the steps among them drawn as things are now.

    Between the tick that put a step there and the moment that it leaves somebody may have
    reported, opted out or gone home: what is not wanted now is settled here. Who is missing is
    told by name where a `person_overview` is wanted, else by department.
    """
    apart = {ticket_rounds.STEP, WEEKLY}
    ready = [one for one in letters if one.monitor_id is None and one.purpose not in apart]
    weekly = [letter for letter in letters if letter.purpose == WEEKLY]
    ready += words_weekly.prepare(db, weekly, at)
    asked = [letter for letter in letters if letter.purpose == ticket_rounds.STEP]
    judged = ticket_rounds.judged(db, asked, at)
    steps = sorted((letter for letter in letters if letter.monitor_id), key=_where)
    for (here, monitor_id), group in groupby(steps, key=_where):
        now = _round(db, here, monitor_id, at, person_overview=person_overview)
        judged += _judged(db, now, list(group))
    drawn: dict[int, dict[str, Any]] = {}
    for letter, found in judged:
        if isinstance(found, Verdict):
            deliveries.set_aside(db, letter.id, found)
        else:
            drawn[letter.id] = as_json(found)
            ready.append(replace(letter, message=drawn[letter.id]))
    deliveries.draw(db, drawn)
    return ready


def _where(letter: Letter) -> tuple[UUID, UUID]:
    assert letter.municipality_id
    assert letter.monitor_id
    return letter.municipality_id, letter.monitor_id


Judged = list[tuple[Letter, Message | Verdict]]


def _round(
    db: Session, here: UUID, monitor_id: UUID, at: datetime, *, person_overview: bool
) -> Round | None:
    """Return the round of a monitor that reminds; None of one that does not, or is no more."""
    municipality = municipalities.get_by_id(db, here)
    monitor = monitors.find(db, here, monitor_id)
    if monitor is None or not reminds(monitor):
        return None
    calendar = calendars.of(db, municipality)
    return Round(municipality, monitor, calendar, at, person_overview)


def _judged(db: Session, now: Round | None, letters: list[Letter]) -> Judged:
    if now is None:
        return [(letter, withdrawn("reminding was stopped")) for letter in letters]
    if not now.calendar.is_open(now.at):
        again = now.calendar.next_open(now.at)
        return [(letter, postponed("outside working hours", again)) for letter in letters]
    nudges = [letter for letter in letters if letter.purpose == rounds.NUDGE]
    lists = [letter for letter in letters if letter.purpose == rounds.LIST]
    return [*_nudges(db, now, nudges), *_lists(db, now, lists)]


def _nudges(db: Session, now: Round, letters: list[Letter]) -> Judged:
    if not letters:
        return []
    people = {letter.member_id for letter in letters if letter.member_id}
    numbers = [letter.id for letter in letters]
    found = {
        standing.member.id: standing
        for standing in standings.of_monitor(
            db, now.municipality, now.monitor, now.at, people, apart_from=numbers
        )
    }
    until, why_now = last_day(now.monitor), nudge.occasion(db, now.monitor)
    judged: Judged = []
    for letter in letters:
        standing = found.get(letter.member_id) if letter.member_id else None
        if standing is None:
            judged.append((letter, withdrawn("left")))
        elif why := unwanted(standing, now.calendar, now.at, letter.created_at or now.at, until):
            judged.append((letter, withdrawn(why)))
        else:
            drawn = nudge.draw_on(why_now, standing, now.calendar.day_of(now.at))
            judged.append((letter, drawn))
    return judged


def _lists(db: Session, now: Round, letters: list[Letter]) -> Judged:
    """Draw the list for who still is a coordinator here, unless a newer one is due."""
    if not letters:
        return []
    newest = newest_due(for_coordinators(ladder(now.monitor, now.calendar)), now.at)
    readers = {one.id: one for one in members.with_role(db, now.municipality.id, Role.COORDINATOR)}
    judged: Judged = []
    for letter in letters:
        reader = readers.get(letter.member_id) if letter.member_id else None
        if reader is None:
            judged.append((letter, withdrawn("left")))
            continue
        if newest and letter.rung != newest.rung:
            judged.append((letter, withdrawn(WhyNot.OVERTAKEN)))
            continue
        drawn = missing_list.draw(
            db, reader, now.monitor, now.at, person_overview=now.person_overview
        )
        judged.append((letter, drawn))
    return judged
