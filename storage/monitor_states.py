"""A monitor is closed, opened again or published: its state, and why it is open again."""

from uuid import UUID

from sqlalchemy import or_, select

from domain.monitors import Monitor, MonitorState, Reminding
from storage import monitor_dates
from storage.database import Session
from storage.tables import MonitorRow, MonitorVersionRow


def hold(db: Session, municipality_id: UUID, monitor_id: UUID) -> Monitor:
    """Return a monitor as it is now; nobody changes it until this transaction is over.

    Raise `NotUnderstood` when it was just cancelled.
    """
    monitor_dates.hold_plans(db, municipality_id)
    monitor_dates.locked(db, municipality_id, monitor_id)
    return monitor_dates.get(db, municipality_id, monitor_id)


def become(
    db: Session, municipality_id: UUID, monitor_id: UUID, state: MonitorState, why: str = ""
) -> None:
    """Set the state of a monitor, and `why` it is open again; it reminds nobody any more."""
    row = monitor_dates.locked(db, municipality_id, monitor_id)
    row.state, row.reopened_because = state, why
    monitor_dates.remind(db, municipality_id, monitor_id, Reminding.OFF)


def why_open_again(db: Session, municipality_id: UUID, monitor_id: UUID) -> str:
    query = select(MonitorRow.reopened_because).where(
        MonitorRow.municipality_id == municipality_id, MonitorRow.id == monitor_id
    )
    return db.scalar(query) or ""


def closed_before(db: Session, municipality_id: UUID) -> set[UUID]:
    """Return the monitors that were closed at least once, be they open again."""
    has_version = MonitorRow.id.in_(select(MonitorVersionRow.monitor_id))
    query = select(MonitorRow.id).where(
        MonitorRow.municipality_id == municipality_id,
        or_(has_version, MonitorRow.reopened_because != ""),
    )
    return set(db.scalars(query))
