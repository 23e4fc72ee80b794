"""Reports as they stand in the record: all of them, what was withdrawn included."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from domain.reports import Report
from storage.database import Session
from storage.reports import to_report
from storage.tables import ReportRow


def between(
    db: Session, municipality_id: UUID, since: datetime | None, before: datetime | None
) -> list[Report]:
    """Return what was reported from one moment until another, in the order it came."""
    query = select(ReportRow).where(ReportRow.municipality_id == municipality_id)
    if since:
        query = query.where(ReportRow.reported_at >= since)
    if before:
        query = query.where(ReportRow.reported_at < before)
    rows = db.scalars(query.order_by(ReportRow.reported_at, ReportRow.id))
    return [to_report(row) for row in rows]


def withdrawals(db: Session, municipality_id: UUID) -> dict[int, Report]:
    """Return for each report that was withdrawn, at any time, the report that did it."""
    query = select(ReportRow).where(
        ReportRow.municipality_id == municipality_id, ReportRow.withdraws.is_not(None)
    )
    return {row.withdraws: to_report(row) for row in db.scalars(query) if row.withdraws}
