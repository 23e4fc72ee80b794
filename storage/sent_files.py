"""The plan file that somebody sent, kept until the yes or the no: what was shown is what counts."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import delete, select

from domain.people import Member
from storage.database import Session, hold
from storage.tables import SentFileRow

KEPT = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class KeptFile:
    id: UUID
    name: str
    content: bytes
    sent_at: datetime


def keep(db: Session, member: Member, name: str, content: bytes, at: datetime) -> KeptFile:
    """Keep a file; the one that the same person sent before is forgotten."""
    hold(db, f"sent file:{member.id}")
    db.execute(delete(SentFileRow).where(SentFileRow.member_id == member.id))
    row = SentFileRow(
        municipality_id=member.municipality.id,
        member_id=member.id,
        name=name[-300:],
        content=content,
        sent_at=at,
    )
    db.add(row)
    db.flush()
    return _to_file(row)


def find(db: Session, member: Member, file_id: UUID) -> KeptFile | None:
    """Return somebody's own file, as long as it is kept."""
    query = select(SentFileRow).where(SentFileRow.id == file_id, SentFileRow.member_id == member.id)
    row = db.scalar(query)
    return _to_file(row) if row else None


def drop(db: Session, member: Member, file_id: UUID) -> bool:
    """Forget a file; return False when it was gone already, also on another replica."""
    dropped = delete(SentFileRow).where(
        SentFileRow.id == file_id, SentFileRow.member_id == member.id
    )
    return db.execute(dropped.returning(SentFileRow.id)).scalar() is not None


def forget(db: Session, at: datetime) -> None:
    """Delete what nobody said yes or no to for a day."""
    db.execute(delete(SentFileRow).where(SentFileRow.sent_at < at - KEPT))


def _to_file(row: SentFileRow) -> KeptFile:
    return KeptFile(row.id, row.name, row.content, row.sent_at)
