"""Who said "Later" about which monitor."""

from collections.abc import Collection
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select

from domain.nudges import Snooze
from storage.database import Session, hold
from storage.tables import SnoozeRow


def of_monitor(
    db: Session, municipality_id: UUID, monitor_id: UUID, among: Collection[UUID] | None = None
) -> dict[UUID, Snooze]:
    query = select(SnoozeRow).where(
        SnoozeRow.municipality_id == municipality_id, SnoozeRow.monitor_id == monitor_id
    )
    if among is not None:
        query = query.where(SnoozeRow.member_id.in_(among))
    return {row.member_id: Snooze(row.asked_at, row.until) for row in db.scalars(query)}


def snooze(  # noqa: PLR0913 - the sides of one row
    db: Session,
    municipality_id: UUID,
    monitor_id: UUID,
    member_id: UUID,
    *,
    asked_at: datetime,
    until: date,
) -> None:
    """Note until when somebody wants to be left alone about a monitor; the last word counts."""
    hold(db, f"snooze:{member_id}")  # pressed on two devices at once
    query = select(SnoozeRow).where(
        SnoozeRow.municipality_id == municipality_id,
        SnoozeRow.monitor_id == monitor_id,
        SnoozeRow.member_id == member_id,
    )
    row = db.scalar(query) or SnoozeRow(
        municipality_id=municipality_id, monitor_id=monitor_id, member_id=member_id
    )
    row.asked_at, row.until = asked_at, until
    db.add(row)
    db.flush()
