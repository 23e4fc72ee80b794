"""How a municipality's documents look: a .docx of its own, the newest one."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, select

from storage.database import Session
from storage.tables import HouseStyleRow

LONGEST_NAME = 300


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """`content` is what was kept of the file; `added_at` is known of one that is in use."""

    name: str
    content: bytes
    added_at: datetime | None = None


def put(
    db: Session, municipality_id: UUID, style: HouseStyle, at: datetime, by: UUID | None = None
) -> None:
    """Take a new house style in the place of the one before."""
    remove(db, municipality_id)
    db.add(
        HouseStyleRow(
            municipality_id=municipality_id,
            name=style.name[-LONGEST_NAME:],
            content=style.content,
            added_at=at,
            added_by_id=by,
        )
    )
    db.flush()


def find(db: Session, municipality_id: UUID) -> HouseStyle | None:
    query = (
        select(HouseStyleRow)
        .where(HouseStyleRow.municipality_id == municipality_id)
        .order_by(HouseStyleRow.added_at.desc())
        .limit(1)
    )
    row = db.scalar(query)
    return HouseStyle(row.name, row.content, row.added_at) if row else None


def remove(db: Session, municipality_id: UUID) -> None:
    """Go back to how documents look by themselves."""
    db.execute(delete(HouseStyleRow).where(HouseStyleRow.municipality_id == municipality_id))
