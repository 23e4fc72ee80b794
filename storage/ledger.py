"""The ledger: what was sent to the people of a municipality, and what became of it."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select

from domain.delivery import REPLY, UPDATE, LetterState
from domain.sends import Send
from storage.database import Session
from storage.tables import ConversationRow, MemberRow, MonitorRow, OutboxRow


def sends(  # noqa: PLR0913 - the sides of one question
    db: Session,
    municipality_id: UUID,
    *,
    since: datetime | None = None,
    before: datetime | None = None,
    monitor_id: UUID | None = None,
    purpose: str | None = None,
    replies: bool = False,
) -> list[Send]:
    """Return what was asked to be sent in that time, oldest first; `replies` as well, if wanted."""
    who = func.coalesce(OutboxRow.member_id, ConversationRow.member_id)
    query = (
        select(OutboxRow, MemberRow, MonitorRow.name)
        .join(ConversationRow, ConversationRow.id == OutboxRow.conversation_id, isouter=True)
        .join(MemberRow, MemberRow.id == who, isouter=True)
        .join(MonitorRow, MonitorRow.id == OutboxRow.monitor_id, isouter=True)
        .where(
            func.coalesce(
                MemberRow.municipality_id,
                OutboxRow.municipality_id,
                ConversationRow.municipality_id,
            )
            == municipality_id
        )
        .order_by(OutboxRow.created_at, OutboxRow.id)
    )
    if since:
        query = query.where(OutboxRow.created_at >= since)
    if before:
        query = query.where(OutboxRow.created_at < before)
    if monitor_id:
        query = query.where(OutboxRow.monitor_id == monitor_id)
    if purpose:
        query = query.where(OutboxRow.purpose == purpose)
    if not replies:
        query = query.where(OutboxRow.purpose.not_in((REPLY, UPDATE)))
    return [_to_send(*row) for row in db.execute(query).all()]


def _to_send(row: OutboxRow, member: MemberRow | None, monitor: str | None) -> Send:
    return Send(
        id=row.id,
        purpose=row.purpose,
        asked_at=row.created_at,
        due_at=row.due_at,
        state=LetterState(row.state),
        member_id=member.id if member else None,
        name=member.name if member else "",
        address=(member.address or "") if member else "",
        monitor_id=row.monitor_id,
        monitor=monitor or "",
        rung=row.rung or "",
        attempts=row.attempts,
        tried_at=row.tried_at,
        delivered_at=row.sent_at,
        answer=row.last_answer or "",
        unique_key=row.unique_key or "",
        perhaps_twice=row.perhaps_twice,
    )
