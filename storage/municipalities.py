"""Municipalities and the Teams tenants that lead to them."""

from collections.abc import Iterable, Sequence
from datetime import datetime, time
from uuid import UUID

from sqlalchemy import select

from domain.errors import UnknownPlace
from domain.people import Municipality
from storage.database import Session
from storage.tables import MunicipalityRow, TenantRow


def add(db: Session, key: str, name: str, *, at: datetime, **settings: str) -> Municipality:
    """Add a municipality; raise `UnknownPlace` when the key is taken."""
    if db.scalar(select(MunicipalityRow).where(MunicipalityRow.key == key)):
        raise UnknownPlace("municipality.key_taken", key=key)
    row = MunicipalityRow(key=key, name=name, created_at=at, **settings)
    db.add(row)
    db.flush()
    return to_municipality(row)


def set_hours(
    db: Session, municipality_id: UUID, opens: time, closes: time, weekdays: Iterable[int]
) -> None:
    """Note when people work there; `weekdays` counts Monday as 0."""
    row = db.get_one(MunicipalityRow, municipality_id)
    row.opens, row.closes = opens, closes
    row.weekdays = "".join(str(day + 1) for day in sorted(weekdays))
    db.flush()


def set_reminder_text(db: Session, municipality_id: UUID, text: str) -> None:
    """Keep the coordinator's own sentence for every nudge; "" for none."""
    db.get_one(MunicipalityRow, municipality_id).reminder_text = text or None
    db.flush()


def add_tenant(db: Session, municipality_id: UUID, tenant_id: str) -> None:
    db.merge(TenantRow(municipality_id=municipality_id, tenant_id=tenant_id))


def find(db: Session, key: str) -> Municipality | None:
    row = db.scalar(select(MunicipalityRow).where(MunicipalityRow.key == key))
    return to_municipality(row) if row else None


def get(db: Session, key: str) -> Municipality:
    """Return the municipality with this key; raise `UnknownPlace` naming the ones there are."""
    if found := find(db, key):
        return found
    known = ", ".join(m.key for m in all_of_them(db)) or "–"
    raise UnknownPlace("municipality.unknown", key=key, known=known)


def get_by_id(db: Session, municipality_id: UUID) -> Municipality:
    return to_municipality(db.get_one(MunicipalityRow, municipality_id))


def all_of_them(db: Session) -> list[Municipality]:
    rows = db.scalars(select(MunicipalityRow).order_by(MunicipalityRow.key))
    return [to_municipality(row) for row in rows]


def of_tenant(db: Session, tenant_id: str) -> Sequence[Municipality]:
    """Return the municipalities that a Teams tenant leads to; usually one."""
    rows = db.scalars(
        select(MunicipalityRow)
        .join(TenantRow, TenantRow.municipality_id == MunicipalityRow.id)
        .where(TenantRow.tenant_id == tenant_id)
        .order_by(MunicipalityRow.key)
    )
    return [to_municipality(row) for row in rows]


def without_tenant(db: Session) -> list[Municipality]:
    """Return the municipalities to which no Teams tenant leads."""
    query = select(MunicipalityRow).where(
        MunicipalityRow.id.not_in(select(TenantRow.municipality_id))
    )
    return [to_municipality(row) for row in db.scalars(query.order_by(MunicipalityRow.key))]


def tenants(db: Session) -> dict[UUID, list[str]]:
    """Return the tenants that lead to each municipality."""
    found: dict[UUID, list[str]] = {}
    for row in db.scalars(select(TenantRow).order_by(TenantRow.tenant_id)):
        found.setdefault(row.municipality_id, []).append(row.tenant_id)
    return found


def any_tenant(db: Session) -> bool:
    return db.scalar(select(TenantRow.tenant_id).limit(1)) is not None


def to_municipality(row: MunicipalityRow) -> Municipality:
    return Municipality(
        row.id,
        row.key,
        row.name,
        row.time_zone,
        row.language,
        row.programme,
        opens=row.opens,
        closes=row.closes,
        weekdays=frozenset(int(day) - 1 for day in row.weekdays),
        reminder_text=row.reminder_text or "",
        knowledge=row.knowledge,
    )
