"""Reports: added, read, withdrawn by another report, never changed."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Select, exists, false, func, or_, select
from sqlalchemy.orm import aliased

from domain.plans import Status
from domain.reports import NoteReader, Report, Source
from storage import assignments
from storage.database import Session
from storage.tables import ReportRow

_CONCERNED = "concerned"
_Withdrawal = aliased(ReportRow)


def add(
    db: Session,
    municipality_id: UUID,
    reports: Iterable[Report],
    drawn_of: Mapping[UUID, int] | None = None,
) -> list[int]:
    """Store reports; what was drawn of their actions before is old from now on.

    `drawn_of` gives the versions that the reports speak of: raises `OldCard` when somebody
    else reported in between, also at this very moment on another replica.
    """
    filed = list(reports)
    touched = {report.assignment_id for report in filed}
    people = assignments.touch(db, municipality_id, touched, drawn_of)
    rows = [_to_row(municipality_id, report) for report in filed]
    db.add_all(rows)
    db.flush()
    db.info.setdefault((_CONCERNED, municipality_id), set()).update(people)
    return [row.id for row in rows]


def take_concerned(db: Session, municipality_id: UUID) -> set[UUID]:
    """Return once on whose actions this transaction reported: who carry them, or stand in."""
    people: set[UUID] = db.info.pop((_CONCERNED, municipality_id), set())
    return people


def get(db: Session, municipality_id: UUID, report_id: int) -> Report | None:
    query = _standing(municipality_id).where(ReportRow.id == report_id)
    row = db.scalar(query)
    return to_report(row) if row else None


def last_of_author(
    db: Session, municipality_id: UUID, author_id: UUID, most: int = 5
) -> list[Report]:
    """Return what somebody reported in chat and did not withdraw, newest first."""
    query = _standing(municipality_id).where(
        ReportRow.author_id == author_id, ReportRow.source == Source.CHAT
    )
    rows = db.scalars(query.order_by(ReportRow.reported_at.desc(), ReportRow.id.desc()))
    return [to_report(row) for row in rows.fetchmany(most)]


def last_of(db: Session, municipality_id: UUID, member_id: UUID, most: int = 5) -> list[Report]:
    """Return what somebody reported in chat, or others in their name, newest first."""
    query = _standing(municipality_id).where(
        or_(ReportRow.author_id == member_id, ReportRow.on_behalf_of_id == member_id),
        ReportRow.source == Source.CHAT,
    )
    rows = db.scalars(query.order_by(ReportRow.reported_at.desc(), ReportRow.id.desc()))
    return [to_report(row) for row in rows.fetchmany(most)]


def of_batch(db: Session, municipality_id: UUID, batch: str) -> list[Report]:
    """Return what was reported by one press of a button and not withdrawn."""
    query = _standing(municipality_id).where(ReportRow.batch == batch)
    return [to_report(row) for row in db.scalars(query.order_by(ReportRow.id))]


def first_day(db: Session, municipality_id: UUID) -> date | None:
    """Return the first day of which a report says anything."""
    first = func.min(ReportRow.effective_on)
    return db.scalar(select(first).where(ReportRow.municipality_id == municipality_id))


def with_evidence(db: Session, municipality_id: UUID, as_of: date) -> list[Report]:
    """Return the standing reports that carry evidence and hold on that day, oldest first."""
    query = _standing(municipality_id).where(
        ReportRow.evidence != "", ReportRow.effective_on <= as_of
    )
    return [to_report(row) for row in db.scalars(query.order_by(ReportRow.reported_at))]


def of_assignment(db: Session, municipality_id: UUID, assignment_id: UUID) -> list[Report]:
    """Return the whole history of an action, withdrawn reports and withdrawals included."""
    query = select(ReportRow).where(
        ReportRow.municipality_id == municipality_id, ReportRow.assignment_id == assignment_id
    )
    return [
        to_report(row) for row in db.scalars(query.order_by(ReportRow.reported_at, ReportRow.id))
    ]


def behind(
    db: Session,
    municipality_id: UUID,
    as_of: date,
    told: Sequence[int],
    moments: tuple[datetime | None, datetime | None],
) -> list[Report]:
    """Return the reports behind a monitor, by action, oldest first.

    Those are the ones that hold on that day and were filed since the first of the `moments`,
    and those in `told`. What came after the second moment, a withdrawal too, is not counted.
    """
    since, until = moments
    late = _Withdrawal.reported_at > until if until else false()
    withdrawn = exists().where(_Withdrawal.withdraws == ReportRow.id, ~late)
    query = select(ReportRow).where(
        ReportRow.municipality_id == municipality_id,
        ReportRow.effective_on <= as_of,
        ReportRow.withdraws.is_(None),
        ~withdrawn,
    )
    if until:
        query = query.where(ReportRow.reported_at <= until)
    if since:
        query = query.where(or_(ReportRow.reported_at >= since, ReportRow.id.in_(told)))
    ordered = query.order_by(ReportRow.assignment_id, ReportRow.reported_at, ReportRow.id)
    return [to_report(row) for row in db.scalars(ordered)]


def has_any(db: Session, municipality_id: UUID) -> bool:
    """Tell whether anything was reported here, in chat or by a file of earlier reports."""
    query = select(ReportRow.id).where(
        ReportRow.municipality_id == municipality_id, ReportRow.source != Source.IMPORT
    )
    return db.scalar(query.limit(1)) is not None


def _standing(municipality_id: UUID) -> Select[ReportRow]:
    """Select what still counts: neither withdrawn nor itself a withdrawal."""
    return select(ReportRow).where(
        ReportRow.municipality_id == municipality_id,
        ReportRow.withdraws.is_(None),
        ~exists().where(_Withdrawal.withdraws == ReportRow.id),
    )


def _to_row(municipality_id: UUID, report: Report) -> ReportRow:
    return ReportRow(
        municipality_id=municipality_id,
        assignment_id=report.assignment_id,
        author_id=report.author_id,
        on_behalf_of_id=report.on_behalf_of_id,
        reported_at=report.reported_at,
        effective_on=report.effective_on,
        old_status=report.old_status,
        status=report.status,
        percentage=report.percentage,
        blocked=report.blocked,
        blocked_reason=report.blocked_reason,
        wants_help=report.wants_help,
        note=report.note,
        note_reader=report.note_reader,
        evidence=report.evidence,
        next_step=report.next_step,
        source=report.source,
        batch=report.batch,
        withdraws=report.withdraws,
    )


def to_report(row: ReportRow) -> Report:
    return Report(
        assignment_id=row.assignment_id,
        author_id=row.author_id,
        reported_at=row.reported_at,
        effective_on=row.effective_on,
        old_status=Status(row.old_status) if row.old_status else None,
        status=Status(row.status),
        percentage=row.percentage,
        blocked=row.blocked,
        blocked_reason=row.blocked_reason,
        wants_help=row.wants_help,
        note=row.note,
        note_reader=NoteReader(row.note_reader),
        evidence=row.evidence,
        next_step=row.next_step,
        source=Source(row.source),
        batch=row.batch,
        withdraws=row.withdraws,
        on_behalf_of_id=row.on_behalf_of_id,
        id=row.id,
    )
