"""Taking in a file of attention points, communication moments, results and monitors."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from dialogs import monitor_freezing
from domain.monitor_file import (
    Entry,
    MomentEntry,
    MonitorEntry,
    PointEntry,
    ResultEntry,
    read_monitor_file,
)
from domain.people import Municipality
from domain.sheets import Mistake, MistakesInFile, Sheet
from storage import monitors, municipalities
from storage.database import Session


@dataclass(frozen=True, slots=True)
class Imported:
    added: int
    known: int
    elsewhere: int


def apply(db: Session, municipality: Municipality, sheet: Sheet, *, now: datetime) -> Imported:
    """Store what is new in a file; the same file once more adds nothing.

    A monitor keeps its dates: a file that gives one of the same name other dates is refused.
    """
    read = read_monitor_file(sheet, municipality, municipalities.all_of_them(db))
    known = _stored(db, municipality)
    new = [entry for entry in dict.fromkeys(read.entries) if entry not in known]
    _refuse_other_dates(new, known)
    for entry in new:
        _add(db, municipality, entry)
    monitor_freezing.freeze_closed(db, municipality, now)
    return Imported(len(new), len(read.entries) - len(new), read.elsewhere)


def _stored(db: Session, municipality: Municipality) -> set[Entry]:
    """Return what is there already, as a file would say it."""
    here = municipality.id
    known: set[Entry] = {
        PointEntry(point.text, point.noted_on, point.state) for point in monitors.points(db, here)
    }
    known |= {MomentEntry(m.text, m.held_on, m.realised) for m in monitors.moments(db, here)}
    known |= {ResultEntry(r.text, r.realised_on) for r in monitors.results(db, here)}
    known |= {
        MonitorEntry(m.name, m.cut_off, m.report_until, m.due, m.state)
        for m in monitors.of_municipality(db, here)
    }
    return known


def _refuse_other_dates(new: Iterable[Entry], known: Iterable[Entry]) -> None:
    """Refuse a monitor whose name is taken, be it by an earlier row of the same file."""
    names = {entry.name for entry in known if isinstance(entry, MonitorEntry)}
    mistakes = []
    for entry in new:
        if isinstance(entry, MonitorEntry):
            if entry.name in names:
                values = {"name": entry.name}
                mistakes.append(Mistake(entry.row, "datum", "monitor_file.other_dates", values))
            names.add(entry.name)
    if mistakes:
        raise MistakesInFile(mistakes)


def _add(db: Session, municipality: Municipality, entry: Entry) -> None:
    match entry:
        case PointEntry(text, noted_on, state):
            monitors.add_point(db, municipality.id, text, noted_on, state)
        case MomentEntry(text, held_on, realised):
            monitors.add_moment(db, municipality.id, text, held_on, realised=realised)
        case ResultEntry(text, realised_on):
            monitors.add_result(db, municipality.id, text, realised_on)
        case MonitorEntry(name, cut_off, report_until, due, state):
            monitors.add(
                db, municipality.id, name, cut_off,
                report_until=report_until, due=due, state=state,
            )  # fmt: skip
