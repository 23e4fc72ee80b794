"""The pace of each Teams tenant: how far its slots were given out, and until when it rests."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import select

from storage.database import Session, insert_into
from storage.tables import PaceRow


def next_of(db: Session, tenant_id: str, at: datetime) -> datetime | None:
    """Return from when on a tenant has free slots; None while it rests.

    It is ours until the transaction ends: no other replica gives out slots meanwhile.
    """
    row = _held(db, tenant_id, at)
    return None if row.paused_until and row.paused_until > at else row.next_at


def reserve(db: Session, tenant_id: str, until: datetime) -> None:
    """Note that all slots before a moment were given out; only for who asked `next_of`."""
    db.get_one(PaceRow, tenant_id).next_at = until


def pause(db: Session, until: Mapping[str, datetime], at: datetime) -> None:
    """Let tenants rest until a moment, or longer if they do already."""
    for tenant_id in sorted(until):  # one order for all: no deadlock
        row = _held(db, tenant_id, at)
        row.paused_until = max(row.paused_until or until[tenant_id], until[tenant_id])


def _held(db: Session, tenant_id: str, at: datetime) -> PaceRow:
    new = insert_into(db, PaceRow).values(tenant_id=tenant_id, next_at=at)
    db.execute(new.on_conflict_do_nothing())
    query = select(PaceRow).where(PaceRow.tenant_id == tenant_id).with_for_update()
    return db.scalars(query.execution_options(populate_existing=True)).one()
