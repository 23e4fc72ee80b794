"""The versions of a monitor: frozen when it is closed, and never changed afterwards."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select, case, func, select, true, update

from domain.monitors import MonitorState
from storage.database import Session, UtcDateTime
from storage.tables import MonitorVersionRow


@dataclass(frozen=True, slots=True)
class Version:
    """A closed monitor; `number` counts from 1, `content` is what `domain.frozen` made of it."""

    id: UUID
    monitor_id: UUID
    number: int
    reason: str
    content: Mapping[str, Any]
    closed_at: datetime
    closed_by_id: UUID | None = None
    published_at: datetime | None = None

    @property
    def is_published(self) -> bool:
        """Tell whether it is out: published here, or before it came in from a file."""
        monitor = self.content["monitors"][0]
        return self.published_at is not None or monitor["state"] == MonitorState.PUBLISHED


@dataclass(frozen=True, slots=True)
class Head:
    """What there is to say of a version without reading all that it holds."""

    monitor_id: UUID
    number: int
    reason: str
    closed_at: datetime
    is_published: bool


@dataclass(frozen=True, slots=True)
class Closing:
    """By whom a monitor is closed, when, and why anew (nothing the first time)."""

    at: datetime
    by: UUID | None = None
    reason: str = ""


def add(
    db: Session,
    municipality_id: UUID,
    monitor_id: UUID,
    content: Mapping[str, Any],
    closing: Closing,
) -> Version:
    """Keep the next version. Who closes holds the monitor's row: no two get one number."""
    last = select(func.max(MonitorVersionRow.number)).where(
        MonitorVersionRow.monitor_id == monitor_id,
        MonitorVersionRow.municipality_id == municipality_id,
    )
    row = MonitorVersionRow(
        municipality_id=municipality_id,
        monitor_id=monitor_id,
        number=(db.scalar(last) or 0) + 1,
        reason=closing.reason,
        content=dict(content),
        closed_at=closing.at,
        closed_by_id=closing.by,
    )
    db.add(row)
    db.flush()
    return _to_version(row)


def find_latest(db: Session, municipality_id: UUID, monitor_id: UUID) -> Version | None:
    return _first(db, _of(municipality_id, monitor_id))


def find(db: Session, municipality_id: UUID, monitor_id: UUID, number: int) -> Version | None:
    query = _of(municipality_id, monitor_id).where(MonitorVersionRow.number == number)
    return _first(db, query)


def of_monitor(db: Session, municipality_id: UUID, monitor_id: UUID) -> list[Version]:
    """Return every version, newest first."""
    return [_to_version(row) for row in db.scalars(_of(municipality_id, monitor_id))]


def figures_of_latest(db: Session, municipality_id: UUID) -> dict[UUID, tuple[int, Any]]:
    """Return by monitor the number and the figures (`periods`) of its latest version."""
    query = (
        select(
            MonitorVersionRow.monitor_id,
            MonitorVersionRow.number,
            MonitorVersionRow.content["periods"],
        )
        .where(MonitorVersionRow.municipality_id == municipality_id)
        .order_by(MonitorVersionRow.number)
    )
    return {monitor_id: (number, rows) for monitor_id, number, rows in db.execute(query)}


def closed_at(db: Session, municipality_id: UUID) -> dict[UUID, datetime]:
    """Return when each monitor that has a version was closed, the last time."""
    last = func.max(MonitorVersionRow.closed_at, type_=UtcDateTime).label("closed_at")
    query = select(MonitorVersionRow.monitor_id, last).where(
        MonitorVersionRow.municipality_id == municipality_id
    )
    rows = db.execute(query.group_by(MonitorVersionRow.monitor_id))
    return {row.monitor_id: row.closed_at for row in rows}


def heads(db: Session, municipality_id: UUID) -> list[Head]:
    """Return what every version of every monitor is called, newest first."""
    came_in_as = MonitorVersionRow.content[("monitors", 0, "state")].as_string()
    query = (
        select(
            MonitorVersionRow.monitor_id,
            MonitorVersionRow.number,
            MonitorVersionRow.reason,
            MonitorVersionRow.closed_at,
            case(
                (MonitorVersionRow.published_at.is_not(None), true()),
                else_=came_in_as == str(MonitorState.PUBLISHED),
            ),
        )
        .where(MonitorVersionRow.municipality_id == municipality_id)
        .order_by(MonitorVersionRow.number.desc())
    )
    return [Head(*row) for row in db.execute(query)]


def publish(
    db: Session, municipality_id: UUID, version_id: UUID, at: datetime, by: UUID | None
) -> bool:
    """Note that a version is published; False when it was already."""
    published = (
        update(MonitorVersionRow)
        .where(
            MonitorVersionRow.municipality_id == municipality_id,
            MonitorVersionRow.id == version_id,
            MonitorVersionRow.published_at.is_(None),
        )
        .values(published_at=at, published_by_id=by)
        .returning(MonitorVersionRow.id)
    )
    return db.execute(published).scalar() is not None


def _of(municipality_id: UUID, monitor_id: UUID) -> Select[MonitorVersionRow]:
    return (
        select(MonitorVersionRow)
        .where(
            MonitorVersionRow.municipality_id == municipality_id,
            MonitorVersionRow.monitor_id == monitor_id,
        )
        .order_by(MonitorVersionRow.number.desc())
    )


def _first(db: Session, query: Select[MonitorVersionRow]) -> Version | None:
    row = db.scalar(query.limit(1))
    return _to_version(row) if row else None


def _to_version(row: MonitorVersionRow) -> Version:
    return Version(
        id=row.id,
        monitor_id=row.monitor_id,
        number=row.number,
        reason=row.reason,
        content=row.content,
        closed_at=row.closed_at,
        closed_by_id=row.closed_by_id,
        published_at=row.published_at,
    )
