"""The outbox: messages that leave after the commit that decided on them."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import or_, select

from domain.delivery import LEASE, Letter, LetterState, Verdict
from storage.database import Session
from storage.tables import ConversationRow, OutboxRow


def put(  # noqa: PLR0913 - the sides of one row
    db: Session,
    conversation: UUID,
    message: Mapping[str, Any],
    *,
    purpose: str,
    at: datetime,
    unique_key: str | None = None,
) -> Letter | None:
    """Put a message in the outbox, leased to whoever put it there.

    Returns None when the one with this `unique_key` is there already. The lease ends by
    itself: what was not sent by then is claimed by the clock.
    """
    if unique_key and db.scalar(select(OutboxRow.id).where(OutboxRow.unique_key == unique_key)):
        return None
    row = OutboxRow(
        conversation_id=conversation,
        purpose=purpose,
        unique_key=unique_key,
        message=dict(message),
        created_at=at,
        due_at=at,
        lease_until=at + LEASE,
        attempts=0,
        state=LetterState.WAITING,
    )
    db.add(row)
    db.flush()
    return _to_letter(row, db.get_one(ConversationRow, conversation))


def claim_due(db: Session, at: datetime, most: int = 50) -> list[Letter]:
    """Lease the letters that are due and that nobody else holds, oldest first."""
    query = (
        select(OutboxRow, ConversationRow)
        .join(ConversationRow, ConversationRow.id == OutboxRow.conversation_id)
        .where(
            OutboxRow.state == LetterState.WAITING,
            OutboxRow.due_at <= at,
            ConversationRow.removed_at.is_(None),
            or_(OutboxRow.lease_until.is_(None), OutboxRow.lease_until <= at),
        )
        .order_by(OutboxRow.due_at, OutboxRow.id)
        .limit(most)
        .with_for_update(skip_locked=True, of=OutboxRow)
    )
    claimed = db.execute(query).all()
    for row, _ in claimed:
        row.lease_until = at + LEASE
    return [_to_letter(row, conversation) for row, conversation in claimed]


def settle(db: Session, letter_id: int, verdict: Verdict, at: datetime) -> None:
    """Write down what an attempt came to."""
    row = db.get_one(OutboxRow, letter_id)
    row.attempts += 1
    row.state, row.last_answer, row.lease_until = verdict.state, verdict.answer[:300], None
    row.due_at = verdict.due_at or row.due_at
    row.activity_id = verdict.activity_id
    row.sent_at = at if verdict.state is LetterState.SENT else None
    if verdict.unreachable:
        db.get_one(ConversationRow, row.conversation_id).removed_at = at


def _to_letter(row: OutboxRow, conversation: ConversationRow) -> Letter:
    return Letter(
        id=row.id,
        registration=conversation.registration,
        service_url=conversation.service_url,
        conversation_id=conversation.conversation_id,
        message=row.message,
        attempts=row.attempts,
        was_ambiguous=(row.last_answer or "").startswith("ambiguous"),
        conversation_row=conversation.id,
    )
