"""When a municipality works, as its coordinator says it: closing days, hours and weekdays."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from dialogs import planned
from dialogs.turn import Reply, Turn, show
from domain.calendars import Calendar
from domain.closing_days import MOST_DAYS
from domain.errors import BadDates
from domain.ladders import Rung, ladder
from domain.monitors import Monitor
from domain.people import Municipality
from domain.said_dates import read_closing
from domain.said_hours import read_hours, read_weekdays
from domain.wording import plain
from storage import calendars, municipalities
from storage.database import Session
from views.cards import closing_days as cards
from views.cards.closing_days import MovedStep

LONGEST = 60
# "30 mei zijn we dicht (Hemelvaart)": the days, and why.
_SHUT = re.compile(
    r" (?:is|zijn|are) (?:\w+ ){0,2}?(?:dicht|gesloten|closed)(?= wegens | vanwege | \(|[ .!]*$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Hours:
    """When people work: what is None stays as it is."""

    opens: time | None = None
    closes: time | None = None
    weekdays: frozenset[int] | None = None


def look(turn: Turn, db: Session) -> Reply:
    """Show when people work here, and the closing days to come."""
    return _show(turn, db, turn.municipality, [])


def close(turn: Turn, db: Session) -> Reply:
    """Note closing days; show which steps move by them."""
    days, why = read_closed(turn.form.get("said", ""), turn.today)
    before = _ladders(turn, db)
    calendars.close(db, turn.municipality.id, days, why)
    said = turn.words.count("closing_days.closed", len(days))
    return _show(turn, db, turn.municipality, [said], before)


def open_again(turn: Turn, db: Session) -> Reply:
    """Take closing days back."""
    days, _ = read_closed(turn.form.get("said", ""), turn.today)
    before = _ladders(turn, db)
    opened = calendars.open_again(db, turn.municipality.id, days)
    said = (
        turn.words.count("closing.opened", opened) if opened else turn.words("closing.not_closed")
    )
    return _show(turn, db, turn.municipality, [said], before)


def set_hours(turn: Turn, db: Session) -> Reply:
    """Set the hours or the days of the week on which people work, and reminders are sent."""
    hours, before = read_work(turn.form.get("said", "")), _ladders(turn, db)
    store_hours(db, turn.municipality, hours)
    now = municipalities.get_by_id(db, turn.municipality.id)
    return _show(turn, db, now, [turn.words("closing.hours_set")], before)


def store_hours(db: Session, municipality: Municipality, hours: Hours) -> None:
    municipalities.set_hours(
        db,
        municipality.id,
        hours.opens or municipality.opens,
        hours.closes or municipality.closes,
        hours.weekdays or municipality.weekdays,
    )


def read_work(written: str) -> Hours:
    """Read hours, weekdays or both; raise `BadDates` when a text names neither."""
    weekdays, found = read_weekdays(written), read_hours(written)
    if not weekdays and not found:
        raise BadDates("hours.unclear")
    opens, closes = found or (None, None)
    return Hours(opens, closes, weekdays)


def read_closed(written: str, today: date) -> tuple[Sequence[date], str]:
    """Read closing days and why; raise `BadDates` for what names none, or a day that has been."""
    days, why = read_closing(_SHUT.sub("", plain(written)), today)
    if not days:
        raise BadDates("closing.unclear", written=plain(written)[:LONGEST])
    if min(days) < today:
        raise BadDates("closing.past", day=min(days))
    if len(days) > MOST_DAYS:
        raise BadDates("closing.too_many", most=MOST_DAYS)
    return days, why


def _show(
    turn: Turn,
    db: Session,
    municipality: Municipality,
    said: Sequence[str],
    before: Sequence[tuple[Monitor, Calendar]] = (),
) -> Reply:
    closed = calendars.closing_days(db, municipality.id)
    coming = {day: why for day, why in closed.items() if day >= turn.today}
    now = calendars.of(db, municipality)
    moved = [step for monitor, was in before for step in _moved(monitor, was, now)]
    return show(cards.calendar_card(turn.words, municipality, coming, said, moved))


def _ladders(turn: Turn, db: Session) -> list[tuple[Monitor, Calendar]]:
    """Return the monitors to come with the calendar as it is before a change."""
    calendar = calendars.of(db, turn.municipality)
    coming = planned.upcoming(db, turn.municipality.id, turn.today)
    return [(monitor, calendar) for monitor in coming]


def _moved(monitor: Monitor, was: Calendar, now: Calendar) -> list[MovedStep]:
    """Return the steps of a ladder that fall on another day now."""
    old = {step.rung: step.day for step in ladder(monitor, was)}
    new = {step.rung: step.day for step in ladder(monitor, now)}
    return [
        MovedStep(monitor.name, rung, old.get(rung), new.get(rung))
        for rung in Rung
        if old.get(rung) != new.get(rung)
    ]
