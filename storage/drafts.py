"""Drafts: what was understood and waits for a yes."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, delete, select, update

from domain.drafts import LIVES, REMEMBERED, Draft, DraftState
from domain.people import Member
from storage.database import Session
from storage.tables import DraftRow

WAITING = (DraftState.OPEN, DraftState.PROPOSED, DraftState.ASKED)


def add(
    db: Session, member: Member, source: str, understood: Mapping[str, Any], at: datetime
) -> Draft:
    """Keep a new draft; what the same person left open before is dropped."""
    own = (DraftRow.member_id == member.id) & (DraftRow.state == DraftState.OPEN)
    _close(db, own, state=DraftState.DROPPED)
    row = _row(member, source, understood, at, DraftState.OPEN)
    db.add(row)
    db.flush()
    return _to_draft(row)


def propose(
    db: Session, member: Member, source: str, understood: Mapping[str, Any], at: datetime
) -> Draft:
    """Keep what a coordinator has to decide about; it does not count as somebody's open draft."""
    row = _row(member, source, understood, at, DraftState.PROPOSED)
    db.add(row)
    db.flush()
    return _to_draft(row)


def ask(
    db: Session, member: Member, source: str, understood: Mapping[str, Any], at: datetime
) -> Draft:
    """Keep what somebody is asked to confirm; what they left open themselves stays open."""
    row = _row(member, source, understood, at, DraftState.ASKED)
    db.add(row)
    db.flush()
    return _to_draft(row)


def find_proposal(db: Session, municipality_id: UUID, draft_id: UUID) -> Draft | None:
    """Return what still waits for a coordinator of this municipality."""
    row = db.get(DraftRow, draft_id)
    if row is None or row.municipality_id != municipality_id or row.state != DraftState.PROPOSED:
        return None
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


def forget(db: Session, at: datetime) -> None:
    """Drop what waited for somebody's own yes for a day, and forget what it said.

    What others asked waits. That there was a draft is told to a late press for three months.
    """
    old = (DraftRow.state == DraftState.OPEN) & (DraftRow.created_at < at - LIVES)
    _close(db, old, state=DraftState.DROPPED)
    ended = (DraftState.STORED, DraftState.DROPPED)
    gone = (DraftRow.created_at < at - REMEMBERED, DraftRow.state.in_(ended))
    db.execute(delete(DraftRow).where(*gone))


def _close(db: Session, condition: ColumnElement[bool], *, state: DraftState) -> None:
    db.execute(
        update(DraftRow)
        .where(condition, DraftRow.state.in_(WAITING))
        .values(state=state, understood={})
    )


def _row(
    member: Member, source: str, understood: Mapping[str, Any], at: datetime, state: DraftState
) -> DraftRow:
    return DraftRow(
        municipality_id=member.municipality.id,
        member_id=member.id,
        source=source,
        state=state,
        version=1,
        created_at=at,
        understood=dict(understood),
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
