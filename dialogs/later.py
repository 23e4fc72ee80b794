"""Asking later: on another day that somebody chose, but never after the last one for reports."""

import re
from dataclasses import dataclass
from datetime import date

from dialogs import sentence, standings
from dialogs.own_actions import read_id
from dialogs.turn import Reply, Turn, say, show
from domain.calendars import A_DAY, Calendar
from domain.coming_days import read_coming_day
from domain.errors import NotUnderstood
from domain.ladders import is_open, last_day
from domain.monitors import Monitor, Reminding
from domain.nudges import Standing
from storage import calendars, monitors, snoozes
from storage.database import Session
from views.cards import nudge as cards

CHOICES = {"nl": ("over 3 dagen", "volgende week"), "en": ("in 3 days", "next week")}
_LEAD = re.compile(r"^(?:op|on) ", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Now:
    """The monitor that somebody is asked for, and how they stand towards it."""

    monitor: Monitor
    standing: Standing
    calendar: Calendar
    today: date

    @property
    def last(self) -> date:
        """The last workday on which one can be asked."""
        return self.calendar.workday_until(last_day(self.monitor))


def later(turn: Turn, db: Session) -> Reply:
    """Ask somebody again on another day: the next workday, or the one that they named.

    Pressed twice it answers the same; where nothing is asked any more it changes nothing.
    """
    said = turn.form.get("said", "").strip()
    wanted = read_coming_day(_LEAD.sub("", said), turn.today) if said else None
    if said and wanted is None:
        return _not_a_day(turn, db)
    now = _now(turn, db)
    if now is None:
        return say(turn.words("later.nothing_runs"))
    if early := _no_need(turn, now):
        return say(turn.words(early, monitor=now.monitor.name))
    if wanted and wanted <= turn.today:
        raise NotUnderstood("later.past", day=wanted)
    return _put_off(turn, db, now, wanted)


def _put_off(turn: Turn, db: Session, now: Now, wanted: date | None) -> Reply:
    known = now.standing.snooze
    if wanted is None and known and known.until > turn.today:
        return _told(turn, now, known.until, [])
    day = wanted or turn.today + A_DAY
    until = min(now.calendar.workday_from(day), now.last)
    if known is None or known.until != until:
        here, me = turn.municipality.id, turn.member.id
        snoozes.snooze(db, here, now.monitor.id, me, asked_at=turn.now, until=until)
    return _told(turn, now, until, _why_not_that_day(turn, now, day, until))


def _why_not_that_day(turn: Turn, now: Now, wanted: date, until: date) -> list[str]:
    """Say why it is another day than was asked for, if it is."""
    if until < wanted:
        return [turn.words("later.not_after", day=_near(turn, last_day(now.monitor)))]
    if until > wanted and now.calendar.workday_from(wanted) == until:
        chosen = bool(turn.form.get("said"))
        return [turn.words("later.day_off", day=_near(turn, wanted))] if chosen else []
    return []


def _told(turn: Turn, now: Now, until: date, remarks: list[str]) -> Reply:
    """Say when somebody is asked again, and offer other days."""
    told = [*remarks, turn.words("later.until", day=_near(turn, until))]
    choices = []
    for said in CHOICES[turn.words.language]:
        day = read_coming_day(said, turn.today)
        if day and now.calendar.workday_from(day) not in {until} and day <= now.last:
            choices.append(said)
    return show(cards.later(turn.words, told, now.monitor, choices))


def _near(turn: Turn, day: date) -> str:
    return turn.words.near_day(day, turn.today)


def _no_need(turn: Turn, now: Now) -> str:
    """Return which sentence says why nothing is asked any more; "" when something is."""
    monitor, standing = now.monitor, now.standing
    reasons = {
        "later.over": not is_open(monitor) or turn.today > last_day(monitor),
        "later.not_reminding": monitor.reminding is Reminding.OFF,
        "reminders.stopped_before": not turn.member.wants_reminders,
        "later.absent": standing.is_absent(turn.today),
        "later.told": not standing.missing,
        "later.last_day": turn.today >= now.last,
    }
    return next((key for key, holds in reasons.items() if holds), "")


def _now(turn: Turn, db: Session) -> Now | None:
    monitor = _monitor(turn, db)
    if monitor is None:
        return None
    here, me = turn.municipality, turn.member
    [standing] = standings.of_monitor(db, here, monitor, turn.now, {me.id})
    return Now(monitor, standing, calendars.of(db, here), turn.today)


def _monitor(turn: Turn, db: Session) -> Monitor | None:
    """Return the monitor of the button, else the first one that reminds and is not over."""
    if written := turn.form.get("monitor"):
        return monitors.find(db, turn.municipality.id, read_id(written))
    reminding = [
        monitor
        for monitor in monitors.of_municipality(db, turn.municipality.id)
        if monitor.reminding is not Reminding.OFF and last_day(monitor) >= turn.today
    ]
    return min(reminding, key=last_day, default=None)


def _not_a_day(turn: Turn, db: Session) -> Reply:
    """Take "later meer over papier" for the report that it may be."""
    if sentence.reports(turn, db):
        return sentence.hear(turn, db)
    raise NotUnderstood("later.no_day")
