"""The versions of a catalogue: which is in force, and the one before it put back."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, delete, func, select, update

from domain.criteria import Layer
from storage.database import Session
from storage.tables import CatalogueRow, CriterionRow, MemberRow

MOST_KEPT = 5


@dataclass(frozen=True, slots=True)
class Version:
    """One import; `by` is who brought it in, "" from the terminal, `criteria` counts them."""

    id: UUID
    number: int
    title: str
    dated: str
    source: str
    imported_at: datetime
    by: str
    criteria: int


def in_force(db: Session, municipality_id: UUID, layer: Layer) -> Version | None:
    """Return what counts of a layer; None is the starter, or no policy."""
    return _find(db, municipality_id, layer, current=True)


def earlier(db: Session, municipality_id: UUID, layer: Layer) -> Version | None:
    """Return what would count again when the version in force is taken back."""
    return _find(db, municipality_id, layer, current=False)


def next_number(db: Session, municipality_id: UUID, layer: Layer) -> int:
    last = select(func.max(CatalogueRow.version)).where(*_of(municipality_id, layer))
    return (db.scalar(last) or 0) + 1


def take_back(db: Session, municipality_id: UUID, version_id: UUID) -> bool:
    """Put the version before this one back, or the starter; False when it is not in force.

    What was taken back stays in the database, for who is reading it at this moment.
    """
    taken = db.scalar(
        update(CatalogueRow)
        .where(
            CatalogueRow.id == version_id,
            CatalogueRow.municipality_id == municipality_id,
            CatalogueRow.current,
        )
        .values(current=False, taken_back=True)
        .returning(CatalogueRow.layer)
    )
    if taken is None:
        return False
    back = earlier(db, municipality_id, Layer(taken))
    if back:
        db.execute(update(CatalogueRow).where(CatalogueRow.id == back.id).values(current=True))
    return True


def forget_old(db: Session, municipality_id: UUID, layer: Layer) -> None:
    """Delete all but the newest versions; what was chosen from them was copied."""
    newest = select(CatalogueRow.id).where(*_of(municipality_id, layer))
    kept = db.scalars(newest.order_by(CatalogueRow.version.desc()).limit(MOST_KEPT)).all()
    db.execute(
        delete(CatalogueRow).where(
            *_of(municipality_id, layer), CatalogueRow.id.not_in(kept), ~CatalogueRow.current
        )
    )


def _find(db: Session, municipality_id: UUID, layer: Layer, *, current: bool) -> Version | None:
    row = db.execute(
        select(CatalogueRow, MemberRow.name)
        .outerjoin(MemberRow, MemberRow.id == CatalogueRow.imported_by_id)
        .where(
            *_of(municipality_id, layer),
            CatalogueRow.current == current,
            CatalogueRow.taken_back.is_(False),
        )
        .order_by(CatalogueRow.version.desc())
        .limit(1)
    ).first()
    if row is None:
        return None
    found, by = row
    counted = select(func.count()).where(CriterionRow.catalogue_id == found.id)
    return Version(
        id=found.id,
        number=found.version,
        title=found.title,
        dated=found.dated,
        source=found.source,
        imported_at=found.imported_at,
        by=by or "",
        criteria=db.scalar(counted) or 0,
    )


def _of(municipality_id: UUID, layer: Layer) -> tuple[ColumnElement[bool], ...]:
    return CatalogueRow.municipality_id == municipality_id, CatalogueRow.layer == layer
