"""The outbox: messages that leave after the commit that decided on them."""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, exists, or_, select, update
from sqlalchemy.orm import aliased

from domain.delivery import ANSWERS, LEASE, REPLY, UPDATE, Letter, LetterState, may_be_replaced
from storage import conversations
from storage.database import Session, hold
from storage.tables import ConversationRow, MemberRow, OutboxRow

REMOVED = "removed"  # by the person, as the last answer of what waited for them
_Newer = aliased(OutboxRow)


def reply(
    db: Session, conversation: UUID, message: Mapping[str, Any], at: datetime, about: str = ""
) -> Letter:
    """Put an answer in the outbox, leased to whoever put it there."""
    row = _row(message, REPLY, at)
    row.about = about or None
    row.conversation_id = conversation
    _leaves(row, at)
    db.add(row)
    db.flush()
    return to_letter(row, db.get_one(ConversationRow, conversation))


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
    paced: bool = False,
) -> Letter | None:
    """Put a message to somebody else in the outbox, once for each `unique_key`.

    Who can not be reached yet gets it when they first speak: see `address`. One that has to
    wait, or is one of many (`paced`), is left to the clock; as long as it waits, a newer one of
    the same key replaces it.
    """
    row = _row(message, purpose, at)
    if unique_key:
        hold(db, f"outbox:{unique_key}")
        known = db.scalar(select(OutboxRow).where(OutboxRow.unique_key == unique_key))
        if known and not _still_waits(known, at):
            return None
        row = known or row
    row.message, row.due_at = dict(message), at + wait
    row.member_id, row.unique_key, row.about = member_id, unique_key, about or None
    row.municipality_id = db.get_one(MemberRow, member_id).municipality_id
    row.conversation_id = conversations.personal_of(db, member_id)
    db.add(row)
    if row.conversation_id is None or wait or paced:
        row.lease_until = row.tried_at = None
        db.flush()
        return None
    _leaves(row, at)
    db.flush()
    return to_letter(row, db.get_one(ConversationRow, row.conversation_id))


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
    replace_shown(db, earlier.id, message, at)


def replace_once(db: Session, letter_id: int, message: Mapping[str, Any], at: datetime) -> None:
    """Let a message take the place of this one, in whose chat it may be, and none after it."""
    hold(db, f"update:{letter_id}")
    if db.scalar(select(OutboxRow.id).where(OutboxRow.updates_id == letter_id).limit(1)) is None:
        replace_shown(db, letter_id, message, at)


def replace_shown(db: Session, letter_id: int, message: Mapping[str, Any], at: datetime) -> None:
    """Let a message take the place of this one; see `take_updates`."""
    row = _row(message, UPDATE, at)
    row.conversation_id = db.get_one(OutboxRow, letter_id).conversation_id
    row.updates_id = letter_id
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
        _leaves(row, at)
    return [to_letter(row, where) for row, where in taken]


def address(db: Session, member_id: UUID, conversation: UUID) -> None:
    """Let what waited for somebody go to the conversation that they just opened."""
    waiting = update(OutboxRow).where(
        OutboxRow.member_id == member_id, OutboxRow.conversation_id.is_(None)
    )
    db.execute(waiting.values(conversation_id=conversation))


def lose(db: Session, conversation: UUID, why: str) -> None:
    """Let nothing more leave for a conversation that is no more.

    Answers and the steps of a ladder end here: they are of their moment. What else somebody is
    to know waits until they open the bot again, as for who never did.
    """
    waiting = update(OutboxRow).where(
        OutboxRow.conversation_id == conversation, OutboxRow.state == LetterState.WAITING
    )
    ends = or_(OutboxRow.member_id.is_(None), OutboxRow.monitor_id.is_not(None))
    db.execute(
        waiting.where(ends).values(state=LetterState.DEAD, last_answer=why, lease_until=None)
    )
    db.execute(waiting.where(~ends).values(conversation_id=None, lease_until=None))


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
        OutboxRow.purpose.not_in(ANSWERS),
        OutboxRow.state != LetterState.WITHDRAWN,
        or_(OutboxRow.due_at <= OutboxRow.created_at, OutboxRow.attempts > 0),  # it has left
        ~exists().where(_Newer.updates_id == OutboxRow.id),
    )
    return list(db.scalars(query.order_by(OutboxRow.id.desc()).limit(most)))


def known_keys(db: Session, keys: Collection[str]) -> set[str]:
    """Return which of these unique keys are of a row that is, or was, in the outbox."""
    found = db.scalars(select(OutboxRow.unique_key).where(OutboxRow.unique_key.in_(keys)))
    return {key for key in found if key}


def lock(db: Session, which: ColumnElement[bool]) -> None:
    """Lock rows, in one order for all who change several: no deadlock."""
    if db.get_bind().dialect.name == "postgresql":  # SQLite has one writer
        query = select(OutboxRow.id).where(which).order_by(OutboxRow.id)
        db.execute(query.with_for_update(key_share=True))


def _row(message: Mapping[str, Any], purpose: str, at: datetime) -> OutboxRow:
    return OutboxRow(
        purpose=purpose,
        message=dict(message),
        created_at=at,
        due_at=at,
        attempts=0,
        state=LetterState.WAITING,
    )


def _leaves(row: OutboxRow, at: datetime) -> None:
    """Lease a letter to whoever put it here, and sends it at once."""
    row.lease_until, row.tried_at = at + LEASE, at


def to_letter(row: OutboxRow, conversation: ConversationRow) -> Letter:
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
        tenant_id=conversation.tenant_id,
        purpose=row.purpose,
        municipality_id=row.municipality_id,
        member_id=row.member_id,
        monitor_id=row.monitor_id,
        rung=row.rung,
        about=row.about or "",
        created_at=row.created_at,
        perhaps_twice=row.perhaps_twice,
    )
