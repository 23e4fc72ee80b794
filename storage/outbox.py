"""The outbox: messages that leave after the commit that decided on them."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Table, bindparam, exists, or_, select, update
from sqlalchemy.orm import aliased

from domain.delivery import LEASE, Letter, LetterState, Original, Verdict, may_be_replaced
from storage import conversations
from storage.database import Session, hold
from storage.tables import ConversationRow, OutboxRow

REPLY = "reply"
UPDATE = "update"
STALE = timedelta(days=1)  # an answer that comes later answers nothing any more
_Older, _Newer = aliased(OutboxRow), aliased(OutboxRow)
_TABLE = cast(Table, OutboxRow.__table__)
_ADDRESS = (  # made once: every turn begins with it
    update(_TABLE)
    .where(_TABLE.c.member_id == bindparam("to"), _TABLE.c.conversation_id.is_(None))
    .values(conversation_id=bindparam("there"))
)


def reply(
    db: Session, conversation: UUID, message: Mapping[str, Any], at: datetime, about: str = ""
) -> Letter:
    """Put an answer in the outbox, leased to whoever put it there."""
    row = _row(message, REPLY, at)
    row.about = about or None
    row.conversation_id = conversation
    db.add(row)
    db.flush()
    return _to_letter(row, db.get_one(ConversationRow, conversation))


def notify(  # noqa: PLR0913 - the sides of one row
    db: Session,
    member_id: UUID,
    message: Mapping[str, Any],
    *,
    purpose: str,
    at: datetime,
    unique_key: str | None = None,
    about: str = "",
    wait: timedelta = timedelta(0),
) -> Letter | None:
    """Put a message to somebody else in the outbox, once for each `unique_key`.

    Who can not be reached yet gets it when they first speak: see `address`. One that has to
    wait is left to the clock; as long as it waits, a newer one of the same key replaces it.
    """
    row = _row(message, purpose, at)
    if unique_key:
        hold(db, f"outbox:{unique_key}")
        known = db.scalar(select(OutboxRow).where(OutboxRow.unique_key == unique_key))
        if known and not _still_waits(known, at):
            return None
        row = known or row
    row.message, row.due_at, row.lease_until = dict(message), at + wait, at + LEASE
    row.member_id, row.unique_key, row.about = member_id, unique_key, about or None
    row.conversation_id = conversations.personal_of(db, member_id)
    if row.conversation_id is None or wait:
        row.lease_until = None
    db.add(row)
    db.flush()
    if row.conversation_id is None or wait:
        return None
    return _to_letter(row, db.get_one(ConversationRow, row.conversation_id))


def update_shown(
    db: Session, conversation: UUID, about: str, message: Mapping[str, Any], at: datetime
) -> None:
    """Let a message take the place of the latest one here about something; see `take_updates`.

    Nothing comes of it where there is none, or where it has inputs: somebody may be filling
    it in.
    """
    query = select(OutboxRow).where(
        OutboxRow.conversation_id == conversation,
        OutboxRow.about == about,
        OutboxRow.updates_id.is_(None),
    )
    earlier = db.scalar(query.order_by(OutboxRow.id.desc()).limit(1))
    if earlier is None or not may_be_replaced(earlier.message):
        return
    row = _row(message, UPDATE, at)
    row.conversation_id, row.updates_id, row.lease_until = conversation, earlier.id, None
    db.add(row)
    db.flush()
    db.info[UPDATE] = True


def take_updates(db: Session, conversation: UUID, at: datetime) -> list[Letter]:
    """Lease the updates that were decided at this moment, to send them with the answer."""
    if UPDATE not in db.info:  # most turns have none; looking for them reads the whole chat
        return []
    query = (
        select(OutboxRow, ConversationRow)
        .join(ConversationRow, ConversationRow.id == OutboxRow.conversation_id)
        .where(
            OutboxRow.conversation_id == conversation,
            OutboxRow.purpose == UPDATE,
            OutboxRow.state == LetterState.WAITING,
            OutboxRow.created_at == at,
            OutboxRow.attempts == 0,
            OutboxRow.lease_until.is_(None),
        )
        .order_by(OutboxRow.id)
    )
    taken = db.execute(query).all()
    for row, _ in taken:
        row.lease_until = at + LEASE
    return [_to_letter(row, where) for row, where in taken]


def original_of(db: Session, letter: Letter) -> Original:
    """Return what became of the message that an update is for; one that is no more is dead."""
    row = db.get(OutboxRow, letter.updates)
    if row is None:
        return Original(LetterState.DEAD)
    newer = exists().where(_Newer.updates_id == letter.updates, _Newer.id > letter.id)
    outdated = bool(db.scalar(select(newer)))
    return Original(LetterState(row.state), row.activity_id, outdated)


def address(db: Session, member_id: UUID, conversation: UUID) -> None:
    """Let what waited for somebody go to the conversation that they just opened."""
    db.execute(_ADDRESS, {"to": member_id, "there": conversation})


def has_left(db: Session, unique_key: str, at: datetime) -> bool:
    """Tell whether the message of this key can no longer be replaced by a newer one."""
    row = db.scalar(select(OutboxRow).where(OutboxRow.unique_key == unique_key))
    return row is not None and not _still_waits(row, at)


def drop_waiting(db: Session, unique_key: str, at: datetime) -> bool:
    """Take back a message that still waits; False when it left, or never was."""
    row = db.scalar(select(OutboxRow).where(OutboxRow.unique_key == unique_key))
    if row is None or not _still_waits(row, at):
        return False
    db.delete(row)
    db.flush()
    return True


def _still_waits(row: OutboxRow, at: datetime) -> bool:
    return row.state == LetterState.WAITING and row.attempts == 0 and row.due_at > at


def recent_notices(db: Session, conversation: UUID, most: int = 5) -> list[Mapping[str, Any]]:
    """Return the last messages that the bot began here itself and that stand, newest first."""
    query = select(OutboxRow.message).where(
        OutboxRow.conversation_id == conversation,
        OutboxRow.purpose.not_in((REPLY, UPDATE)),
        or_(OutboxRow.due_at <= OutboxRow.created_at, OutboxRow.attempts > 0),  # it has left
        ~exists().where(_Newer.updates_id == OutboxRow.id),
    )
    return list(db.scalars(query.order_by(OutboxRow.id.desc()).limit(most)))


def claim_due(db: Session, at: datetime, most: int = 50) -> list[Letter]:
    """Lease the letters that are due and that nobody else holds, oldest first.

    One that stands behind an older letter of its conversation waits for it.
    """
    behind = exists().where(
        _Older.conversation_id == OutboxRow.conversation_id,
        _Older.state == LetterState.WAITING,
        _Older.id < OutboxRow.id,
        or_(_Older.due_at <= at, _Older.attempts > 0),
    )
    query = (
        select(OutboxRow, ConversationRow)
        .join(ConversationRow, ConversationRow.id == OutboxRow.conversation_id)
        .where(
            OutboxRow.state == LetterState.WAITING,
            OutboxRow.due_at <= at,
            ConversationRow.removed_at.is_(None),
            or_(OutboxRow.lease_until.is_(None), OutboxRow.lease_until <= at),
            ~behind,
        )
        .order_by(OutboxRow.due_at, OutboxRow.id)
        .limit(most)
        .with_for_update(skip_locked=True, of=OutboxRow)
    )
    claimed = db.execute(query).all()
    for row, _ in claimed:
        row.lease_until = at + LEASE
    return [_to_letter(row, conversation) for row, conversation in claimed]


def renew(db: Session, letter: Letter, at: datetime) -> bool:
    """Hold a letter for longer; False when somebody else has it by now, or has sent it."""
    renewed = db.execute(
        update(OutboxRow)
        .where(
            OutboxRow.id == letter.id,
            OutboxRow.state == LetterState.WAITING,
            OutboxRow.lease_until == letter.leased_until,
        )
        .values(lease_until=at + LEASE)
        .returning(OutboxRow.id)
    )
    return renewed.scalar() is not None


def expire(db: Session, at: datetime) -> None:
    """Give up answers that could not be delivered for a day."""
    db.execute(
        update(OutboxRow)
        .where(
            OutboxRow.state == LetterState.WAITING,
            OutboxRow.purpose.in_((REPLY, UPDATE)),
            OutboxRow.created_at < at - STALE,
        )
        .values(state=LetterState.DEAD, last_answer="expired")
    )


def settle(db: Session, letter_id: int, verdict: Verdict, at: datetime) -> None:
    """Write down what an attempt came to; a letter that is no more needs nothing."""
    settled = db.execute(
        update(OutboxRow)
        .where(OutboxRow.id == letter_id)
        .values(
            attempts=OutboxRow.attempts + 1,
            state=verdict.state,
            last_answer=verdict.answer[:300],
            lease_until=None,
            due_at=verdict.due_at or OutboxRow.due_at,
            activity_id=verdict.activity_id,
            sent_at=at if verdict.state is LetterState.SENT else None,
        )
        .returning(OutboxRow.conversation_id)
    )
    conversation = settled.scalar()
    if verdict.unreachable and conversation:
        db.get_one(ConversationRow, conversation).removed_at = at


def outcome(db: Session, letter_id: int) -> tuple[LetterState, str]:
    """Return how far a letter is, and what Teams said last."""
    row = db.get_one(OutboxRow, letter_id)
    return LetterState(row.state), row.last_answer or ""


def _row(message: Mapping[str, Any], purpose: str, at: datetime) -> OutboxRow:
    return OutboxRow(
        purpose=purpose,
        message=dict(message),
        created_at=at,
        due_at=at,
        lease_until=at + LEASE,
        attempts=0,
        state=LetterState.WAITING,
    )


def _to_letter(row: OutboxRow, conversation: ConversationRow) -> Letter:
    return Letter(
        id=row.id,
        registration=conversation.registration,
        service_url=conversation.service_url,
        conversation_id=conversation.conversation_id,
        message=row.message,
        leased_until=row.lease_until,
        attempts=row.attempts,
        updates=row.updates_id,
        was_ambiguous=(row.last_answer or "").startswith("ambiguous"),
    )
