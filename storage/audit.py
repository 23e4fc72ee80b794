"""The audit log: who changed, saw or took out what, and who was refused a page; append-only."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sqlalchemy import Select, delete, select

from domain.audits import KEPT, REFUSALS_KEPT, Audited, Entry
from storage.database import Session
from storage.tables import AuditRow

__all__ = ["Audited", "Entry", "between", "forget", "note", "of_municipality"]
MOST_ABOUT = 300  # characters
_OTHERS = [str(what) for what in Audited if what is not Audited.REFUSED]


def note(db: Session, entry: Entry) -> None:
    db.add(
        AuditRow(
            municipality_id=entry.municipality_id,
            member_id=entry.member_id,
            noted_at=entry.noted_at,
            what=entry.what,
            about=entry.about[:MOST_ABOUT],
        )
    )
    db.flush()


def of_municipality(db: Session, municipality_id: UUID, most: int, before: int = 0) -> list[Entry]:
    """Return the newest entries first; `before` skips as many."""
    here = select(AuditRow).where(AuditRow.municipality_id == municipality_id)
    return _read(db.scalars(_newest(here).offset(before).limit(most)))


def between(
    db: Session, municipality_id: UUID | None, since: datetime | None, before: datetime | None
) -> list[Entry]:
    """Return what was noted at a municipality from one moment until another, newest first.

    Without a municipality that is what belongs to none: an address that is no page of any.
    """
    query = select(AuditRow).where(
        AuditRow.municipality_id == municipality_id
        if municipality_id
        else AuditRow.municipality_id.is_(None)
    )
    if since:
        query = query.where(AuditRow.noted_at >= since)
    if before:
        query = query.where(AuditRow.noted_at < before)
    return _read(db.scalars(_newest(query)))


def forget(db: Session, at: datetime) -> None:
    """Delete what was kept long enough."""
    for words, kept in ((_OTHERS, KEPT), ([str(Audited.REFUSED)], REFUSALS_KEPT)):
        old = AuditRow.noted_at < at - kept
        db.execute(delete(AuditRow).where(AuditRow.what.in_(words), old))


def _newest(query: Select[AuditRow]) -> Select[AuditRow]:
    return query.order_by(AuditRow.noted_at.desc(), AuditRow.id.desc())


def _read(rows: Iterable[AuditRow]) -> list[Entry]:
    return [
        Entry(Audited(row.what), row.about, row.noted_at, row.municipality_id, row.member_id)
        for row in rows
    ]
