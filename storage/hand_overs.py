"""Hand-overs: rows that are added, answered once, and kept."""

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import Select, or_, select, update

from domain.hand_overs import HandOver, HandOverState
from domain.people import Member
from storage.database import Session, hold
from storage.tables import HandOverRow, MemberRow


def add(
    db: Session, member: Member, assignment_id: UUID, asked_id: UUID | None, at: datetime
) -> HandOver:
    """Note that somebody is asked, or a coordinator when nobody is named."""
    row = HandOverRow(
        municipality_id=member.municipality.id,
        assignment_id=assignment_id,
        asked_by_id=member.id,
        asked_id=asked_id,
        asked_at=at,
        state=HandOverState.OPEN,
        remark="",
    )
    db.add(row)
    db.flush()
    return _to_hand_over(row)


def find(db: Session, municipality_id: UUID, hand_over_id: UUID) -> HandOver | None:
    query = _of(municipality_id).where(HandOverRow.id == hand_over_id)
    row = db.scalar(query)
    return _to_hand_over(row) if row else None


def find_open(db: Session, municipality_id: UUID, assignment_id: UUID) -> HandOver | None:
    """Return the request about an action that still waits; one to somebody who left does not.

    Of two people who ask about one action at once, one waits here for the other.
    """
    hold(db, f"hand over:{assignment_id}")
    query = _waiting(municipality_id).where(HandOverRow.assignment_id == assignment_id)
    row = db.scalar(query.order_by(HandOverRow.asked_at.desc()).limit(1))
    return _to_hand_over(row) if row else None


def waiting(db: Session, municipality_id: UUID) -> list[HandOver]:
    """Return every request that still waits: nobody is reminded of those actions."""
    rows = db.scalars(_waiting(municipality_id).order_by(HandOverRow.asked_at))
    return [_to_hand_over(row) for row in rows]


def asked_of(db: Session, member: Member) -> HandOver | None:
    """Return what was last asked of somebody and still waits for their answer."""
    query = _waiting(member.municipality.id).where(HandOverRow.asked_id == member.id)
    row = db.scalar(query.order_by(HandOverRow.asked_at.desc()).limit(1))
    return _to_hand_over(row) if row else None


def history(db: Session, municipality_id: UUID, assignment_id: UUID) -> Sequence[HandOver]:
    """Return all that was asked about an action and not withdrawn, oldest first."""
    query = _of(municipality_id).where(
        HandOverRow.assignment_id == assignment_id, HandOverRow.state != HandOverState.WITHDRAWN
    )
    rows = db.scalars(query.order_by(HandOverRow.asked_at, HandOverRow.decided_at))
    return [_to_hand_over(row) for row in rows]


def decide(
    db: Session, hand_over: HandOver, state: HandOverState, at: datetime, remark: str = ""
) -> bool:
    """Answer a request; return False when it was answered before, here or on another replica."""
    decided = (
        update(HandOverRow)
        .where(HandOverRow.id == hand_over.id, HandOverRow.state == HandOverState.OPEN)
        .values(state=state, decided_at=at, remark=remark)
        .returning(HandOverRow.id)
    )
    return db.execute(decided).scalar() is not None


def refuse_own(db: Session, member: Member, assignment_id: UUID, at: datetime) -> None:
    """Note that somebody says of their own action that it is not theirs."""
    decide(db, add(db, member, assignment_id, member.id, at), HandOverState.REFUSED, at)


def take_back_own(db: Session, municipality_id: UUID, assignment_id: UUID) -> None:
    """Let what an owner said of their own action no longer count, when it is theirs after all."""
    db.execute(
        update(HandOverRow)
        .where(
            HandOverRow.municipality_id == municipality_id,
            HandOverRow.assignment_id == assignment_id,
            HandOverRow.asked_id == HandOverRow.asked_by_id,
            HandOverRow.state == HandOverState.REFUSED,
        )
        .values(state=HandOverState.WITHDRAWN)
    )


def lapse(db: Session, municipality_id: UUID, assignment_ids: Collection[UUID]) -> None:
    """End what was asked about actions that got another ambassador by another road."""
    db.execute(
        update(HandOverRow)
        .where(
            HandOverRow.municipality_id == municipality_id,
            HandOverRow.assignment_id.in_(assignment_ids),
            HandOverRow.state == HandOverState.OPEN,
        )
        .values(state=HandOverState.WITHDRAWN)
    )


def add_remark(db: Session, hand_over: HandOver, remark: str) -> bool:
    """Add what somebody says with a no; return False when something was said already."""
    row = db.get_one(HandOverRow, hand_over.id)
    if row.remark:
        return False
    row.remark = remark
    db.flush()
    return True


def _of(municipality_id: UUID) -> Select[HandOverRow]:
    return select(HandOverRow).where(HandOverRow.municipality_id == municipality_id)


def _waiting(municipality_id: UUID) -> Select[HandOverRow]:
    return (
        _of(municipality_id)
        .join(MemberRow, MemberRow.id == HandOverRow.asked_id, isouter=True)
        .where(
            HandOverRow.state == HandOverState.OPEN,
            or_(HandOverRow.asked_id.is_(None), MemberRow.left_at.is_(None)),
        )
    )


def _to_hand_over(row: HandOverRow) -> HandOver:
    return HandOver(
        id=row.id,
        municipality_id=row.municipality_id,
        assignment_id=row.assignment_id,
        asked_by_id=row.asked_by_id,
        asked_id=row.asked_id,
        asked_at=row.asked_at,
        state=HandOverState(row.state),
        remark=row.remark,
    )
