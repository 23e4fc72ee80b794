"""What somebody's conversation is about, for half an hour."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import delete

from domain.criteria import Kind, Level, Theme
from domain.people import Member
from domain.questions import Filters, Topic
from storage.database import Session, hold
from storage.tables import TopicRow

KEPT = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class Kept:
    topic: Topic
    question_id: UUID | None = None


def find(db: Session, member: Member, at: datetime) -> Kept | None:
    """Return what somebody asked about last, unless that is too long ago."""
    row = db.get(TopicRow, member.id)
    if row is None or row.at < at - KEPT:
        return None
    levels = tuple(map(Level, row.level.split("|"))) if row.level else ()
    filters = Filters(
        level=levels[0] if levels else None,
        kind=Kind(row.criterion_kind) if row.criterion_kind else None,
        theme=Theme(row.theme) if row.theme else None,
        levels=levels,
    )
    return Kept(Topic(tuple(row.groups), filters), row.question_id)


def keep(db: Session, member: Member, kept: Kept, at: datetime) -> None:
    """Put this in the place of what the conversation was about."""
    hold(db, f"topic:{member.id}")  # asked in the own chat and in a channel at once
    row = db.get(TopicRow, member.id)
    if row is None:
        row = TopicRow(member_id=member.id, municipality_id=member.municipality.id)
        db.add(row)
    filters = kept.topic.filters
    row.question_id = kept.question_id
    row.groups = list(kept.topic.groups)
    row.level = "|".join(filters.levels or filter(None, [filters.level])) or None
    row.criterion_kind, row.theme = filters.kind, filters.theme
    row.at = at
    db.flush()


def forget(db: Session, at: datetime) -> None:
    """Delete what nobody goes on about any more."""
    db.execute(delete(TopicRow).where(TopicRow.at < at - KEPT))
