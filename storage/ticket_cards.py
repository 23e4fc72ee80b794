"""The cards of a question in the chats of people: put there once, brought up to date in place."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import and_, or_, select

from domain.delivery import LetterState, may_be_replaced
from domain.ticket_ladder import TicketStep
from domain.tickets import Ticket
from storage.database import Session, insert_into
from storage.outbox import replace_shown
from storage.tables import ConversationRow, MemberRow, OutboxRow

STEP = "ticket_step"


@dataclass(frozen=True, slots=True)
class ShownCard:
    """A card of a question in somebody's chat; `latest` of those there."""

    member_id: UUID
    letter_id: int
    latest: bool


def about(ticket_id: UUID) -> str:
    """Name what the cards of a question show."""
    return f"ticket:{ticket_id}"


def about_article(ticket_id: UUID) -> str:
    """Name what a coordinator is shown of an answer that may go in the toolbox."""
    return f"ticket_article:{ticket_id}"


def ticket_of(about_what: str) -> UUID:
    """Return which question the step of a ladder is about."""
    return UUID(about_what.partition(":")[2])


def put(
    db: Session, ticket: Ticket, step: TicketStep, to: Mapping[UUID, UUID], at: datetime
) -> int:
    """Let a step go to these people, `to` = member → conversation; return how many rows.

    Once for each person, question, rung and day, on any number of replicas. It is drawn when
    it leaves: until then somebody may take the question. What was withdrawn is put there anew.
    """
    rows = [_row(ticket, step, member, there, at) for member, there in sorted(to.items())]
    if not rows:
        return 0
    statement = insert_into(db, OutboxRow).values(rows)
    again = ("conversation_id", "created_at", "due_at", "attempts", "state")
    anew = statement.on_conflict_do_update(
        index_elements=["unique_key"],
        set_={name: statement.excluded[name] for name in again}
        | {"last_answer": None, "lease_until": None, "tried_at": None},
        where=OutboxRow.state == LetterState.WITHDRAWN,
    )
    return len(db.execute(anew.returning(OutboxRow.id)).all())


def had(db: Session, municipality_id: UUID, ticket_id: UUID) -> set[str]:
    """Return the keys of the steps of this question that left, or are on their way."""
    query = select(OutboxRow.unique_key).where(
        OutboxRow.municipality_id == municipality_id,
        OutboxRow.about == about(ticket_id),
        OutboxRow.purpose == STEP,
        OutboxRow.state != LetterState.WITHDRAWN,
    )
    return {key for key in db.scalars(query) if key}


def shown(db: Session, municipality_id: UUID, about_what: str) -> list[ShownCard]:
    """Return the cards about something that stand in the chat of somebody who is still here.

    A chat belongs to who spoke there last: who went to another municipality sees nothing of
    what happens here after that.
    """
    query = (
        select(ConversationRow.member_id, OutboxRow.id, OutboxRow.message)
        .join(ConversationRow, ConversationRow.id == OutboxRow.conversation_id)
        .join(MemberRow, MemberRow.id == ConversationRow.member_id)
        .where(
            OutboxRow.about == about_what,
            OutboxRow.updates_id.is_(None),
            or_(OutboxRow.member_id.is_(None), OutboxRow.member_id == ConversationRow.member_id),
            MemberRow.municipality_id == municipality_id,
            MemberRow.left_at.is_(None),
            ConversationRow.removed_at.is_(None),
            or_(OutboxRow.state == LetterState.SENT, _is_leaving),
        )
        .order_by(OutboxRow.id)
    )
    found = [(member, letter) for member, letter, message in db.execute(query) if _is_card(message)]
    latest = dict(found)
    return [ShownCard(who, letter, latest[who] == letter) for who, letter in found if who]


def retire(db: Session, letter_id: int, message: Mapping[str, Any], at: datetime) -> None:
    """Let a card say for the last time how it is: a newer one shows the question from now on."""
    replace_shown(db, letter_id, message, at)
    db.get_one(OutboxRow, letter_id).about = None
    db.flush()


_is_leaving = and_(OutboxRow.state == LetterState.WAITING, OutboxRow.lease_until.is_not(None))


def _is_card(message: Mapping[str, Any]) -> bool:
    return "card" in message and may_be_replaced(message)


def _row(
    ticket: Ticket, step: TicketStep, member: UUID, there: UUID, at: datetime
) -> dict[str, Any]:
    return {
        "conversation_id": there,
        "member_id": member,
        "municipality_id": ticket.municipality_id,
        "rung": step.rung,
        "purpose": STEP,
        "about": about(ticket.id),
        "unique_key": step.key(ticket, member),
        "message": {},
        "created_at": at,
        "due_at": at,
        "attempts": 0,
        "state": LetterState.WAITING,
        "perhaps_twice": False,
    }
