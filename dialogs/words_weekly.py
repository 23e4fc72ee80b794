"""The short message on Monday: what the coordinators were asked about and nobody answered."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

from dialogs import words_asked
from dialogs.turn import Message, as_json, as_message
from domain.asked_weeks import A_WEEK, Week, monday_of
from domain.calendars import Calendar
from domain.delivery import Letter, Verdict, postponed, withdrawn
from domain.people import Member, Municipality
from domain.unknown_words import Unknown, by_word
from storage import calendars, deliveries, members, municipalities, outbox, questions, reach
from storage.database import Session
from views.cards import words_asked as cards
from views.texts import words

WEEKLY = "weekly_questions"


def due(db: Session, municipality: Municipality, at: datetime) -> list[UUID]:
    """Return the coordinators who are to be told now; on most ticks nobody is.

    It is told on the first day of the week that people work, within working hours.
    """
    if at.astimezone(municipality.zone).weekday() not in municipality.weekdays:
        return []
    calendar = calendars.of(db, municipality)
    if not calendar.is_open(at) or not _is_first(calendar, at):
        return []
    monday = monday_of(calendar.day_of(at))
    readers = members.readers_of_week(db, municipality.id)
    told = outbox.known_keys(db, [_key(one.id, monday) for one in readers])
    waiting = [one for one in readers if _key(one.id, monday) not in told]
    if not waiting or not _unanswered(db, municipality.id, monday - A_WEEK):
        return []
    contacts = reach.of_municipality(db, municipality.id)
    return [one.id for one in waiting if contacts[one.id].conversation]


def put(db: Session, municipality: Municipality, to: Sequence[UUID], at: datetime) -> int:
    """Put the message in the outbox, once for each person and week; it is drawn when it leaves."""
    monday = monday_of(at.astimezone(municipality.zone).date())
    for member_id in to:
        key = _key(member_id, monday)
        outbox.notify(db, member_id, {}, purpose=WEEKLY, at=at, unique_key=key, paced=True)
    return len(to)


def prepare(db: Session, letters: Sequence[Letter], at: datetime) -> list[Letter]:
    """Return the weekly messages that may leave, drawn as things are now; settle the others."""
    ready: list[Letter] = []
    for letter in letters:
        found = _judged(db, letter, at)
        if isinstance(found, Verdict):
            deliveries.set_aside(db, letter.id, found)
        else:
            ready.append(replace(letter, message=as_json(found)))
    deliveries.draw(db, {letter.id: letter.message for letter in ready})
    return ready


def _judged(db: Session, letter: Letter, at: datetime) -> Message | Verdict:
    assert letter.municipality_id
    municipality = municipalities.get_by_id(db, letter.municipality_id)
    calendar = calendars.of(db, municipality)
    readers = {one.id: one for one in members.readers_of_week(db, municipality.id)}
    reader = readers.get(letter.member_id) if letter.member_id else None
    if reader is None:
        return withdrawn("left")
    if not calendar.is_open(at):
        return postponed("outside working hours", calendar.next_open(at))
    monday = monday_of(calendar.day_of(at)) - A_WEEK
    unknown = _unanswered(db, municipality.id, monday)
    if not unknown:
        return withdrawn("nothing unanswered")
    [week] = words_asked.weeks(db, municipality.id, monday, 1)
    return _draw(reader, week, unknown)


def _draw(reader: Member, week: Week, unknown: Sequence[Unknown]) -> Message:
    speak = words(reader.speaks, reader.municipality.time_zone)
    return as_message(cards.weekly(speak, week, unknown))


def _unanswered(db: Session, municipality_id: UUID, monday: date) -> list[Unknown]:
    asked = questions.not_understood(db, municipality_id, since=monday)
    return by_word(one for one in asked if one.day < monday + A_WEEK)


def _is_first(calendar: Calendar, at: datetime) -> bool:
    today = calendar.day_of(at)
    return calendar.workday_from(monday_of(today)) == today


def _key(member_id: UUID, monday: date) -> str:
    return f"{WEEKLY}:{member_id}:{monday}"
