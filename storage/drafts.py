"""Drafts: what was understood and waits for a yes."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, delete, select, update

from domain.drafts import Draft, DraftState
from domain.people import Member
from storage.database import Session
from storage.tables import DraftRow


def add(
    db: Session, member: Member, source: str, understood: Mapping[str, Any], at: datetime
) -> Draft:
    """Keep a new draft; what the same person left open before is dropped."""
    _close(db, DraftRow.member_id == member.id, state=DraftState.DROPPED)
    row = DraftRow(
        municipality_id=member.municipality.id,
        member_id=member.id,
        source=source,
        state=DraftState.OPEN,
        version=1,
        created_at=at,
        understood=dict(understood),
    )
    db.add(row)
    db.flush()
    return _to_draft(row)


def find(db: Session, member: Member, draft_id: UUID) -> Draft | None:
    """Return somebody's own draft, in whatever state."""
    row = db.get(DraftRow, draft_id)
    return _to_draft(row) if row and row.member_id == member.id else None


def find_open(db: Session, member: Member) -> Draft | None:
    """Return the draft that waits for this person's yes; there is one at most."""
    query = select(DraftRow).where(
        DraftRow.member_id == member.id, DraftRow.state == DraftState.OPEN
    )
    row = db.scalar(query.limit(1))
    return _to_draft(row) if row else None


def find_by_source(db: Session, member: Member, source: str) -> Draft | None:
    """Return the draft that was read from this message; the newest, when there are more."""
    query = select(DraftRow).where(DraftRow.member_id == member.id, DraftRow.source == source)
    row = db.scalar(query.order_by(DraftRow.created_at.desc()).limit(1))
    return _to_draft(row) if row else None


def change(db: Session, draft: Draft, understood: Mapping[str, Any]) -> Draft:
    """Keep what was changed; the card that was drawn before is old now."""
    row = db.get_one(DraftRow, draft.id)
    row.understood, row.version = dict(understood), row.version + 1
    db.flush()
    return _to_draft(row)


def close(db: Session, draft: Draft, state: DraftState) -> None:
    """End a draft as stored or dropped, and forget what it said."""
    _close(db, DraftRow.id == draft.id, state=state)


def forget(db: Session, before: datetime) -> None:
    """Delete drafts that are older; nobody answers them any more."""
    db.execute(delete(DraftRow).where(DraftRow.created_at < before))


def _close(db: Session, condition: ColumnElement[bool], *, state: DraftState) -> None:
    db.execute(
        update(DraftRow)
        .where(condition, DraftRow.state == DraftState.OPEN)
        .values(state=state, understood={})
    )


def _to_draft(row: DraftRow) -> Draft:
    return Draft(
        id=row.id,
        municipality_id=row.municipality_id,
        member_id=row.member_id,
        source=row.source,
        created_at=row.created_at,
        state=DraftState(row.state),
        version=row.version,
        understood=row.understood,
    )
