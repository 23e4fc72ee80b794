"""The day of which somebody asks the monitor: a day, or the cut-off of a monitor by its month."""

from datetime import date

from dialogs.turn import Turn
from domain.days import read_day
from domain.errors import NotUnderstood
from domain.months import in_full, monitor_of, read_month
from domain.people import Municipality
from domain.wording import plain
from storage import monitors, reports
from storage.database import Session

LONGEST = 40


def asked(turn: Turn, db: Session) -> date | None:
    """Return the day that was asked for, if one was; raise for one that has no monitor."""
    written = in_full(turn.form.get("said", "").strip(), turn.today)
    if not written:
        return None
    if read_month(written, turn.today):
        return _cut_off(turn, db, written)
    day = read_day(written, turn.today)
    if day is None:
        raise NotUnderstood("monitor.bad_day", written=plain(written)[:LONGEST])
    check(db, turn.municipality, day, turn.today)
    return day


def check(db: Session, municipality: Municipality, day: date, today: date) -> None:
    """Raise for a day to come, and for one of which nobody ever said anything yet."""
    if day > today:
        raise NotUnderstood("monitor.future_day", day=day)
    first = _first_day(db, municipality)
    if first and day < first:
        raise NotUnderstood("monitor.before_plan", day=day, first=first)


def _first_day(db: Session, municipality: Municipality) -> date | None:
    """Return the first day of which anything is known, by a report or by a monitor."""
    told = reports.first_day(db, municipality.id)
    cut_offs = [one.cut_off for one in monitors.of_municipality(db, municipality.id)]
    return min([told, *cut_offs]) if told else None


def _cut_off(turn: Turn, db: Session, month: str) -> date:
    """Return the cut-off of the monitor of a month; today where it lies ahead."""
    known = monitors.of_municipality(db, turn.municipality.id)
    found = monitor_of(known, month)
    if found is None:
        names = turn.words.together([one.name for one in known]) or "–"
        raise NotUnderstood("dates.no_monitor", month=plain(month)[:LONGEST], known=names)
    return min(found.cut_off, turn.today)
