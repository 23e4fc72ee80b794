"""Taking in a file of earlier reports."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from dialogs import monitor_freezing
from domain.days import local_day
from domain.people import Municipality
from domain.report_file import Known, read_reports
from domain.reports import Report, Source
from domain.sheets import Sheet
from storage import assignments, members, municipalities, reports
from storage.database import Session


@dataclass(frozen=True, slots=True)
class NewReports:
    """What a file adds: what is new, how much was known, how much is of other municipalities."""

    reports: tuple[Report, ...]
    known: int
    elsewhere: int


def compare(db: Session, municipality: Municipality, sheet: Sheet, *, now: datetime) -> NewReports:
    """Tell what importing the file would add; raise `MistakesInFile` when it has mistakes."""
    read = read_reports(sheet, _known(db, municipality, now))
    stored = _stored(db, municipality, read.reports)
    new = [report for report in dict.fromkeys(read.reports) if report not in stored]
    return NewReports(tuple(new), len(read.reports) - len(new), read.elsewhere)


def apply(db: Session, municipality: Municipality, sheet: Sheet, *, now: datetime) -> NewReports:
    """Store what is new in a file; the same file once more adds nothing."""
    found = compare(db, municipality, sheet, now=now)
    reports.add(db, municipality.id, found.reports)
    monitor_freezing.freeze_closed(db, municipality, now)
    return found


def _known(db: Session, municipality: Municipality, now: datetime) -> Known:
    today = local_day(now, municipality.zone)
    everybody = members.everybody(db, municipality.id)
    return Known(
        municipality,
        municipalities.all_of_them(db),
        {a.number.lower(): a for a in assignments.of_municipality(db, municipality.id, today)},
        {member.address: member.id for member in everybody if member.address},
        now,
    )


def _stored(db: Session, municipality: Municipality, read: Sequence[Report]) -> set[Report]:
    """Return the earlier imports about the same actions, bare of what storing added to them."""
    return {
        replace(report, id=None)
        for assignment_id in {report.assignment_id for report in read}
        for report in reports.of_assignment(db, municipality.id, assignment_id)
        if report.source is Source.HISTORY
    }
