"""Messages of coordinators to a selection of people: by whom, to how many, in which words."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from domain.people import Member
from storage.database import Session
from storage.tables import BroadcastRow


@dataclass(frozen=True, slots=True)
class Broadcast:
    id: UUID
    author_id: UUID
    selection: str
    text: str
    recipients: int
    sent_at: datetime


def add(
    db: Session, author: Member, message: tuple[str, str], to: Collection[UUID], at: datetime
) -> UUID:
    """Note a message that is sent now; `message` is to whom in words, and the text."""
    selection, text = message
    row = BroadcastRow(
        municipality_id=author.municipality.id,
        author_id=author.id,
        selection=selection[:200],
        text=text,
        recipients=len(to),
        sent_at=at,
    )
    db.add(row)
    db.flush()
    return row.id


def of_municipality(db: Session, municipality_id: UUID) -> list[Broadcast]:
    """Return what was sent, newest first."""
    query = select(BroadcastRow).where(BroadcastRow.municipality_id == municipality_id)
    return [
        Broadcast(row.id, row.author_id, row.selection, row.text, row.recipients, row.sent_at)
        for row in db.scalars(query.order_by(BroadcastRow.sent_at.desc()))
    ]
