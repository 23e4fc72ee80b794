"""A file of earlier reports: what was told before the bot was there, one report a row."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import UUID

from domain.cells import Mistakes, municipality_cell, needed_day, one_of, yes_or_no
from domain.days import local_day
from domain.errors import BadFile, BadReport, UnknownAction, UnknownPlace
from domain.people import Municipality, read_address
from domain.plans import ALLOWED, Assignment, PeriodKind, Status
from domain.reports import NoteReader, Report, Source, read_percentage, read_since, short_text
from domain.sheets import Row, Sheet, need_columns
from domain.status_words import IN_FILES, find_status
from domain.wording import fold, plain

COLUMNS = (
    "nummer", "gemeente", "gemeld door", "gemeld op", "sinds", "status", "percentage",
    "geblokkeerd", "reden", "hulp", "toelichting", "lezer", "bewijs", "volgende stap",
)  # fmt: skip
NOON = time(12)

_READERS = {
    "": NoteReader.COORDINATOR,
    "coordinator": NoteReader.COORDINATOR,
    "monitor": NoteReader.MONITOR,
}
_WITH_TIME = re.compile(r"(.+?)[T ]+(\d{1,2}):(\d{2})(?::\d{2})?$")


@dataclass(frozen=True, slots=True)
class Known:
    """What a file of reports may speak of: actions by number, people by address, in lower case."""

    municipality: Municipality
    municipalities: Sequence[Municipality]
    actions: Mapping[str, Assignment]
    people: Mapping[str, UUID]
    now: datetime


@dataclass(frozen=True, slots=True)
class ReportsRead:
    """The reports, as they were filed one after the other; `elsewhere` counts others' rows."""

    reports: tuple[Report, ...]
    elsewhere: int


def read_reports(sheet: Sheet, known: Known) -> ReportsRead:
    """Read a whole file, or raise `MistakesInFile` with all that is wrong in it.

    Rows of other municipalities that we know are left alone, so that municipalities that
    share a plan may share a file. A cell that is empty says nothing of its own: without
    `geblokkeerd` a report is not blocked, without `sinds` it holds from the day it was filed.
    """
    need_columns(sheet, COLUMNS)
    mistakes = Mistakes()
    place = municipality_cell(known.municipalities)
    places = [(row, mistakes.read(row, "gemeente", place)) for row in sheet.rows]
    here = [row for row, found in places if found == known.municipality]
    found = [_read_row(row, known, mistakes) for row in here]
    mistakes.raise_any()
    reports = [report for report in found if report]
    reports.sort(key=lambda report: report.reported_at)
    return ReportsRead(tuple(reports), len(sheet.rows) - len(here))


def _read_row(row: Row, known: Known, mistakes: Mistakes) -> Report | None:
    """Read one row; None when something in it is wrong, noted in `mistakes`."""
    action = mistakes.read(row, "nummer", _action(known.actions))
    status = mistakes.read(row, "status", _status(action))
    filed = mistakes.read(row, "gemeld op", _filed(known))
    today = local_day(filed or known.now, known.municipality.zone)
    percentage = mistakes.read(row, "percentage", read_percentage)
    report = Report(
        assignment_id=action.id if action else UUID(int=0),
        author_id=mistakes.read(row, "gemeld door", _author(known.people)),
        reported_at=filed or known.now,
        effective_on=mistakes.read(row, "sinds", _since(today)) or today,
        old_status=None,
        status=status or Status.RUNNING,
        percentage=_fitting(percentage, action, status),
        blocked=mistakes.read(row, "geblokkeerd", yes_or_no) or False,
        blocked_reason=mistakes.read(row, "reden", short_text) or "",
        wants_help=mistakes.read(row, "hulp", yes_or_no) or False,
        note=mistakes.read(row, "toelichting", short_text) or "",
        note_reader=mistakes.read(row, "lezer", one_of(_READERS)) or NoteReader.COORDINATOR,
        evidence=mistakes.read(row, "bewijs", short_text) or "",
        next_step=mistakes.read(row, "volgende stap", short_text) or "",
        source=Source.HISTORY,
    )
    return None if mistakes.in_row(row) else report


def _action(actions: Mapping[str, Assignment]) -> Callable[[str], Assignment]:
    def read(written: str) -> Assignment:
        if found := actions.get(written.lower()):
            return found
        raise UnknownAction("report_file.unknown_number", number=plain(written)[:20])

    return read


def _author(people: Mapping[str, UUID]) -> Callable[[str], UUID | None]:
    def read(written: str) -> UUID | None:
        if not written:
            return None
        address = read_address(written)
        if address not in people:
            raise UnknownPlace("report_file.unknown_person", address=address)
        return people[address]

    return read


def _filed(known: Known) -> Callable[[str], datetime]:
    """Read a day, with or without a time; noon when there is none."""

    def read(written: str) -> datetime:
        match = _WITH_TIME.match(written)
        hour, minute = (int(match[2]), int(match[3])) if match else (0, 0)
        at = _time(hour, minute, written) if hour or minute else NOON
        day = needed_day(match[1] if match else written)
        moment = datetime.combine(day, at, known.municipality.zone)
        if day > local_day(known.now, known.municipality.zone):
            raise BadReport("report_file.filed_in_future", day=day)
        return moment

    return read


def _time(hour: int, minute: int, written: str) -> time:
    try:
        return time(hour, minute)
    except ValueError:
        raise BadFile("cell.bad_day", written=plain(written)[:40]) from None


def _since(today: date) -> Callable[[str], date]:
    def read(written: str) -> date:
        return read_since(needed_day(written) if written else None, today)

    return read


def _status(action: Assignment | None) -> Callable[[str], Status]:
    """Read a status that the action can have; suggest the one that other words may mean."""

    def read(written: str) -> Status:
        status = IN_FILES.get(fold(written))
        if status is None:
            meant = find_status(written)
            key = "report_file.status_meant" if meant else "report_file.no_status"
            raise BadReport(key, written=plain(written)[:40], status=meant)
        if action and status not in ALLOWED[action.period.kind]:
            raise BadReport("report_file.status_not_here", status=status, period=action.period.name)
        return status

    return read


def _fitting(
    percentage: int | None, action: Assignment | None, status: Status | None
) -> int | None:
    """Return the percentage where one belongs: 100 when completed, none when nothing runs."""
    if status is Status.COMPLETED:
        return 100
    continuous = action is not None and action.period.kind is PeriodKind.CONTINUOUS
    return percentage if status is Status.RUNNING and not continuous else None
