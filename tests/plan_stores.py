"""Storing plan files in tests, and what people report in chat meanwhile."""

from datetime import date, datetime, timedelta

from dialogs import plan_import
from domain.people import Member, Municipality
from domain.plan_changes import Changes
from domain.plan_file import PlanRow
from domain.plans import Status
from domain.reports import Report
from storage import assignments, members, reports
from storage.database import Session
from tests.plan_files import MORNING, PAPER

TODAY = date(2019, 1, 14)
YESTERDAY = datetime.fromisoformat("2019-01-13T12:00")


def store(
    db: Session, place: Municipality, rows: list[PlanRow], *, hours: int = 0, file_wins=False
) -> Changes:
    at = MORNING + timedelta(hours=hours)
    return plan_import.apply(db, place, rows, at=at, file_name="plan.xlsx", file_wins=file_wins)


def action(db: Session, place: Municipality, number: str, on: date = TODAY):
    return next(a for a in assignments.of_municipality(db, place.id, on) if a.number == number)


def marco(db: Session, place: Municipality) -> Member:
    found = members.find_by_address(db, place.id, PAPER.ambassador)
    assert found is not None
    return found


def chat(db: Session, place: Municipality, number: str, status: Status, *, hours: int = 1) -> None:
    """Let somebody report in chat, some hours after the morning."""
    by = members.add(db, place, name="Marco Bakker", address="marco.bakker@helmond.example")
    told = Report(
        assignment_id=action(db, place, number).id,
        author_id=by.id,
        reported_at=MORNING + timedelta(hours=hours),
        effective_on=TODAY,
        old_status=None,
        status=status,
    )
    reports.add(db, place.id, [told])


def export(db: Session, place: Municipality, *, hours: int = 0) -> list[PlanRow]:
    return plan_import.export(db, place, at=MORNING + timedelta(hours=hours))


def undo(db: Session, place: Municipality, *, hours: int = 9) -> plan_import.Undone:
    return plan_import.undo(db, place, at=MORNING + timedelta(hours=hours))
