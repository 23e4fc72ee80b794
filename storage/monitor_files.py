"""The files of published monitors, kept to the byte."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select

from domain.editions import Edition, Extent, FileFormat
from storage.database import Session, hold
from storage.tables import MonitorFileRow, MonitorVersionRow


@dataclass(frozen=True, slots=True)
class Wanted:
    """A published version of which files are to be made yet."""

    municipality_id: UUID
    monitor_id: UUID
    version_id: UUID
    number: int


@dataclass(frozen=True, slots=True)
class KeptFile:
    edition: Edition
    name: str
    content: bytes
    sha256: str
    made_at: datetime


def keep(  # noqa: PLR0913 - a file has this many sides
    db: Session,
    municipality_id: UUID,
    version_id: UUID,
    edition: Edition,
    name: str,
    content: bytes,
    at: datetime,
) -> KeptFile:
    """Keep a file; the one that was kept first stays, whichever replica made it."""
    hold(db, f"monitor_files:{version_id}")
    kept = find(db, municipality_id, version_id, edition)
    if kept:
        return kept
    row = MonitorFileRow(
        municipality_id=municipality_id,
        version_id=version_id,
        file_format=edition.file_format,
        extent=edition.extent,
        language=edition.language,
        name=name,
        content=content,
        sha256=hashlib.sha256(content).hexdigest(),
        made_at=at,
    )
    db.add(row)
    db.flush()
    return _to_file(row)


def find(db: Session, municipality_id: UUID, version_id: UUID, edition: Edition) -> KeptFile | None:
    row = db.scalar(
        select(MonitorFileRow).where(
            MonitorFileRow.municipality_id == municipality_id,
            MonitorFileRow.version_id == version_id,
            MonitorFileRow.file_format == edition.file_format,
            MonitorFileRow.extent == edition.extent,
            MonitorFileRow.language == edition.language,
        )
    )
    return _to_file(row) if row else None


def wanted(db: Session, whole: int) -> list[Wanted]:
    """Return the published versions, anywhere, with fewer files than a `whole` set of them."""
    kept = (
        select(MonitorFileRow.version_id, func.count().label("many"))
        .group_by(MonitorFileRow.version_id)
        .subquery()
    )
    query = (
        select(
            MonitorVersionRow.municipality_id,
            MonitorVersionRow.monitor_id,
            MonitorVersionRow.id,
            MonitorVersionRow.number,
        )
        .outerjoin(kept, kept.c.version_id == MonitorVersionRow.id)
        .where(MonitorVersionRow.published_at.is_not(None), func.coalesce(kept.c.many, 0) < whole)
        .order_by(MonitorVersionRow.published_at)
    )
    return [Wanted(*row) for row in db.execute(query)]


def kinds_of(db: Session, municipality_id: UUID, version_id: UUID) -> set[tuple[str, str]]:
    """Return the format and the extent of each file that is kept."""
    query = select(MonitorFileRow.file_format, MonitorFileRow.extent).where(
        MonitorFileRow.municipality_id == municipality_id, MonitorFileRow.version_id == version_id
    )
    return {(row.file_format, row.extent) for row in db.execute(query)}


def _to_file(row: MonitorFileRow) -> KeptFile:
    edition = Edition(FileFormat(row.file_format), Extent(row.extent), row.language)
    return KeptFile(edition, row.name, row.content, row.sha256, row.made_at)
