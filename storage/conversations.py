"""Where people and channels can be reached, and what they were asked last."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, exists, select, update

from storage.database import Session
from storage.tables import ConversationRow, OutboxRow

PERSONAL = "personal"
_LETTERS_WAIT = exists().where(
    OutboxRow.member_id == ConversationRow.member_id, OutboxRow.conversation_id.is_(None)
)
_BY_NAME = select(ConversationRow, _LETTERS_WAIT).where(  # made once: every turn begins with it
    ConversationRow.registration == bindparam("registration"),
    ConversationRow.conversation_id == bindparam("conversation_id"),
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where an activity came from, as Teams names it."""

    registration: str
    tenant_id: str
    conversation_id: str
    conversation_kind: str
    service_url: str


@dataclass(frozen=True, slots=True)
class Conversation:
    """What we know of a conversation; `answers` says what a typed answer presses.

    With `letters_wait` there is something for its person that has no conversation to go to.
    """

    id: UUID
    member_id: UUID | None
    municipality_id: UUID | None
    welcomed: bool
    answers: Mapping[str, Mapping[str, Any]]
    letters_wait: bool = False


def save(db: Session, place: Place) -> Conversation:
    """Note where a conversation is to be reached now: the service's address may move.

    Who speaks has not removed the bot, so what was undeliverable is deliverable again.
    """
    named = {"registration": place.registration, "conversation_id": place.conversation_id}
    row, letters_wait = db.execute(_BY_NAME, named).one_or_none() or (None, False)
    if row is None:
        row = ConversationRow(
            registration=place.registration,
            conversation_id=place.conversation_id,
            conversation_kind=place.conversation_kind,
        )
        db.add(row)
    row.service_url, row.tenant_id = place.service_url, place.tenant_id
    row.removed_at, row.removed_why = None, None
    db.flush()
    db.info[ConversationRow] = row  # a session forgets a row that nobody holds, and reads it anew
    return _to_conversation(row, letters_wait)


def install(db: Session, place: Place, member_id: UUID) -> UUID | None:
    """Note the chat of somebody who has the app and said nothing yet; return it when it is new.

    Of a chat that is known only the service's address is noted: it may have been removed.
    """
    named = {"registration": place.registration, "conversation_id": place.conversation_id}
    if row := db.scalar(_BY_NAME, named):  # its first column
        row.service_url = place.service_url
        return None
    new = save(db, place).id
    belongs_to(db, new, member_id)
    return new


def belongs_to(db: Session, conversation: UUID, member_id: UUID) -> None:
    """Note whose personal conversation it is; an earlier one with the same bot is left behind.

    In Teams one stays the same for ever. Who of the example begins to speak in another client
    is to be reached there.
    """
    row = db.get_one(ConversationRow, conversation)
    if row.member_id == member_id:
        return
    db.execute(
        update(ConversationRow)
        .where(
            ConversationRow.member_id == member_id,
            ConversationRow.registration == row.registration,
            ConversationRow.conversation_kind == PERSONAL,
        )
        .values(member_id=None)
    )
    row.member_id = member_id


def choose_municipality(db: Session, conversation: UUID, municipality_id: UUID) -> None:
    db.get_one(ConversationRow, conversation).municipality_id = municipality_id


def remember(db: Session, conversation: UUID, answers: Mapping[str, Mapping[str, Any]]) -> None:
    """Note what a typed answer to the last message presses; nothing, for no question."""
    row = db.get_one(ConversationRow, conversation)
    row.question = {said: dict(pressed) for said, pressed in answers.items()} or None


def catch(db: Session, conversation: UUID, pressed: Mapping[str, Any]) -> None:
    """Let a text that answers nothing there press this; what was asked there before goes first.

    It takes the place of another of its verb, unless that one is `held`.
    """
    row = db.get_one(ConversationRow, conversation)
    known = (row.question or {}).get("")
    if known is None or (known.get("verb") == pressed["verb"] and "held" not in known):
        row.question = (row.question or {}) | {"": dict(pressed)}


def welcomed(db: Session, conversation: UUID, at: datetime) -> None:
    db.get_one(ConversationRow, conversation).welcomed_at = at


def remove(db: Session, conversation: UUID, at: datetime, why: str | None = None) -> None:
    """Note that the bot was removed: nothing is sent there until it is installed again.

    `why` is what Teams answered; None when it told us itself.
    """
    row = db.get_one(ConversationRow, conversation)
    row.removed_at, row.removed_why, row.question = at, why, None


def personal_of(db: Session, member_id: UUID) -> UUID | None:
    """Return the conversation in which a person can be reached; None when there is none."""
    query = select(ConversationRow.id).where(
        ConversationRow.member_id == member_id,
        ConversationRow.conversation_kind == PERSONAL,
        ConversationRow.removed_at.is_(None),
    )
    return db.scalar(query.limit(1))


def _to_conversation(row: ConversationRow, letters_wait: bool) -> Conversation:
    return Conversation(
        row.id,
        row.member_id,
        row.municipality_id,
        row.welcomed_at is not None,
        row.question or {},
        letters_wait,
    )
