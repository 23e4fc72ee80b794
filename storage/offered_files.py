"""Files that are there for somebody: until they have it or say no, and a day at most."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import delete, select, update

from domain.files import Made
from domain.people import Member
from storage.database import Session
from storage.tables import OfferedFileRow

KEPT = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Kept:
    """A file on its way; `uploaded`: it is where it was wanted, and its bytes are gone here."""

    id: UUID
    name: str
    content: bytes
    url: str
    uploaded: bool = False


def offer(db: Session, member: Member, file: Made, at: datetime) -> UUID:
    """Keep a file for somebody; return by which id."""
    row = OfferedFileRow(
        municipality_id=member.municipality.id,
        member_id=member.id,
        name=file.name[-300:],
        content=file.content,
        made_from=file.made_from,
        offered_at=at,
    )
    db.add(row)
    db.flush()
    return row.id


def is_waiting(db: Session, member: Member, made_from: str, at: datetime) -> bool:
    """Tell whether the same file stands ready for somebody already."""
    query = select(OfferedFileRow.id).where(
        OfferedFileRow.member_id == member.id,
        OfferedFileRow.made_from == made_from,
        OfferedFileRow.upload_url.is_(None),
        OfferedFileRow.offered_at >= at - KEPT,
    )
    return db.scalar(query.limit(1)) is not None


def accept(db: Session, member: Member, file_id: UUID, url: str, at: datetime) -> str | None:
    """Note where somebody wants their file, once; return its name, None when it is not there."""
    accepted = (
        update(OfferedFileRow)
        .where(
            OfferedFileRow.id == file_id,
            OfferedFileRow.member_id == member.id,
            OfferedFileRow.upload_url.is_(None),
            OfferedFileRow.offered_at >= at - KEPT,
        )
        .values(upload_url=url)
    )
    return db.execute(accepted.returning(OfferedFileRow.name)).scalar()


def decline(db: Session, member: Member, file_id: UUID) -> str | None:
    """Forget a file that somebody does not want; return its name, None when it is not there."""
    declined = delete(OfferedFileRow).where(
        OfferedFileRow.id == file_id,
        OfferedFileRow.member_id == member.id,
        OfferedFileRow.upload_url.is_(None),
    )
    return db.execute(declined.returning(OfferedFileRow.name)).scalar()


def find_accepted(db: Session, file_id: UUID) -> Kept | None:
    """Return a file that its owner said yes to, for who brings it."""
    row = db.get(OfferedFileRow, file_id)
    if row is None or row.upload_url is None:
        return None
    uploaded = row.uploaded_at is not None
    return Kept(row.id, row.name, row.content, row.upload_url, uploaded)


def uploaded(db: Session, file_id: UUID, at: datetime) -> None:
    """Note that a file is where it was wanted, and forget its bytes and that address."""
    there = update(OfferedFileRow).where(OfferedFileRow.id == file_id)
    db.execute(there.values(uploaded_at=at, content=b"", upload_url=""))


def drop(db: Session, file_id: UUID) -> None:
    """Forget a file that could not be brought."""
    db.execute(delete(OfferedFileRow).where(OfferedFileRow.id == file_id))


def forget(db: Session, at: datetime) -> None:
    """Delete what was offered more than a day ago."""
    db.execute(delete(OfferedFileRow).where(OfferedFileRow.offered_at < at - KEPT))
