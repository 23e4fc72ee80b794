"""A file of what the monitor says beside the plan, and of the monitors themselves."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from domain.cells import Mistakes, day_cell, municipality_cell, needed_day, needed_text, one_of
from domain.errors import BadFile
from domain.monitors import MonitorState, PointState
from domain.people import Municipality
from domain.said_dates import YEARS
from domain.sheets import Row, Sheet, need_columns

COLUMNS = ("soort", "gemeente", "tekst", "datum", "stand", "melden tot", "aanleveren")


@dataclass(frozen=True, slots=True)
class PointEntry:
    """What was decided about it later does not make it another point."""

    text: str
    noted_on: date
    state: PointState = field(compare=False)


@dataclass(frozen=True, slots=True)
class MomentEntry:
    text: str
    held_on: date | None
    realised: bool


@dataclass(frozen=True, slots=True)
class ResultEntry:
    text: str
    realised_on: date


@dataclass(frozen=True, slots=True)
class MonitorEntry:
    """The same monitor has the same dates, however far it has come since."""

    name: str
    cut_off: date
    report_until: date | None
    due: date | None
    state: MonitorState = field(compare=False)
    row: int = field(compare=False, default=0)


Entry = PointEntry | MomentEntry | ResultEntry | MonitorEntry


class EntryKind(StrEnum):
    POINT = "aandachtspunt"
    MOMENT = "communicatiemoment"
    RESULT = "resultaat"
    MONITOR = "monitor"


@dataclass(frozen=True, slots=True)
class EntriesRead:
    """What the file says, row by row; `elsewhere` counts the rows of other municipalities."""

    entries: tuple[Entry, ...]
    elsewhere: int


_KINDS = {kind.value: kind for kind in EntryKind}
_POINT_STATES = {
    "": PointState.ACCEPTED,
    "opgenomen": PointState.ACCEPTED,
    "voorgesteld": PointState.PROPOSED,
    "afgewezen": PointState.DECLINED,
}
_REALISED = {"gerealiseerd": True, "gepland": False}
_MONITOR_STATES = {
    "": MonitorState.OPEN,
    "concept": MonitorState.DRAFT,
    "open": MonitorState.OPEN,
    "gesloten": MonitorState.CLOSED,
    "gepubliceerd": MonitorState.PUBLISHED,
}


def read_monitor_file(
    sheet: Sheet, municipality: Municipality, municipalities: Sequence[Municipality]
) -> EntriesRead:
    """Read a whole file, or raise `MistakesInFile` with all that is wrong in it.

    Rows of other municipalities that we know are left alone.
    """
    need_columns(sheet, COLUMNS)
    mistakes = Mistakes()
    place = municipality_cell(municipalities)
    places = [(row, mistakes.read(row, "gemeente", place)) for row in sheet.rows]
    here = [row for row, found in places if found == municipality]
    found = [_read_row(row, mistakes) for row in here]
    mistakes.raise_any()
    entries = tuple(entry for entry in found if entry)
    return EntriesRead(entries, len(sheet.rows) - len(here))


def _read_row(row: Row, mistakes: Mistakes) -> Entry | None:
    kind = mistakes.read(row, "soort", one_of(_KINDS))
    return _ROW_READERS[kind](row, mistakes) if kind else None


def _point(row: Row, mistakes: Mistakes) -> PointEntry | None:
    text = mistakes.read(row, "tekst", needed_text)
    noted_on = mistakes.read(row, "datum", needed_day)
    state = mistakes.read(row, "stand", one_of(_POINT_STATES))
    return PointEntry(text, noted_on, state) if text and noted_on and state else None


def _moment(row: Row, mistakes: Mistakes) -> MomentEntry | None:
    text = mistakes.read(row, "tekst", needed_text)
    held_on = mistakes.read(row, "datum", day_cell)
    realised = mistakes.read(row, "stand", one_of(_REALISED))
    return MomentEntry(text, held_on, realised) if text and realised is not None else None


def _result(row: Row, mistakes: Mistakes) -> ResultEntry | None:
    text = mistakes.read(row, "tekst", needed_text)
    realised_on = mistakes.read(row, "datum", needed_day)
    return ResultEntry(text, realised_on) if text and realised_on else None


def _monitor(row: Row, mistakes: Mistakes) -> MonitorEntry | None:
    name = mistakes.read(row, "tekst", needed_text)
    cut_off = mistakes.read(row, "datum", _cut_off)
    state = mistakes.read(row, "stand", one_of(_MONITOR_STATES))
    report_until = mistakes.read(row, "melden tot", _not_before(cut_off))
    due = mistakes.read(row, "aanleveren", _not_before(report_until or cut_off))
    if not (name and cut_off and state):
        return None
    return MonitorEntry(name, cut_off, report_until, due, state, row.number)


def _cut_off(written: str) -> date:
    return _near(needed_day(written))


def _near(day: date) -> date:
    """Refuse a day that is a slip of the pen: the days around it are counted with."""
    if day.year not in YEARS:
        raise BadFile("cell.bad_day", written=str(day))
    return day


def _not_before(first: date | None) -> Callable[[str], date | None]:
    """Make a reader of a day that must not come before another one."""

    def read(written: str) -> date | None:
        day = day_cell(written)
        if day and first and day < first:
            raise BadFile("monitor_file.too_early", day=day, first=first)
        return day and _near(day)

    return read


_ROW_READERS: Mapping[EntryKind, Callable[[Row, Mistakes], Entry | None]] = {
    EntryKind.POINT: _point,
    EntryKind.MOMENT: _moment,
    EntryKind.RESULT: _result,
    EntryKind.MONITOR: _monitor,
}
