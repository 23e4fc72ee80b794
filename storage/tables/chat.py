"""Conversations, and what came in and goes out."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.database import Base, UtcDateTime
from storage.tables.columns import Counter, moment, moment_or_none, of_municipality, own_id


class ConversationRow(Base):
    """Where a person, or a channel, can be reached."""

    __tablename__ = "conversation"
    __table_args__ = (UniqueConstraint("registration", "conversation_id"),)

    id: Mapped[UUID] = own_id()
    registration: Mapped[str] = mapped_column(String(50))
    conversation_id: Mapped[str] = mapped_column(String(1024))
    conversation_kind: Mapped[str] = mapped_column(String(20))
    service_url: Mapped[str] = mapped_column(String(500))
    tenant_id: Mapped[str] = mapped_column(String(100))
    member_id: Mapped[UUID | None] = mapped_column(ForeignKey("member.id"), index=True)
    municipality_id: Mapped[UUID | None] = mapped_column(ForeignKey("municipality.id"))
    welcomed_at: Mapped[datetime | None] = moment_or_none()
    removed_at: Mapped[datetime | None] = moment_or_none()
    removed_why: Mapped[str | None] = mapped_column(String(100))
    question: Mapped[dict[str, Any] | None] = mapped_column(JSON)


class InboxRow(Base):
    """What was taken in, by the key of the activity or the nonce of the button."""

    __tablename__ = "inbox"

    key: Mapped[str] = mapped_column(String(200), primary_key=True)
    received_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)


class OutboxRow(Base):
    """One message to one conversation, until Teams has it.

    `about` names what the message shows; `updates_id` is the row whose message in Teams this
    one takes the place of. `monitor_id` and `rung` say which step of which ladder it is;
    `perhaps_twice`, that an attempt before may have arrived.
    """

    __tablename__ = "outbox"
    __table_args__ = (Index("ix_outbox_due", "state", "due_at"),)

    id: Mapped[int] = mapped_column(Counter, primary_key=True)
    conversation_id: Mapped[UUID | None] = mapped_column(ForeignKey("conversation.id"), index=True)
    member_id: Mapped[UUID | None] = mapped_column(ForeignKey("member.id"), index=True)
    municipality_id: Mapped[UUID | None] = mapped_column(ForeignKey("municipality.id"), index=True)
    purpose: Mapped[str] = mapped_column(String(50))
    monitor_id: Mapped[UUID | None] = mapped_column(index=True)  # also when it was cancelled
    rung: Mapped[str | None] = mapped_column(String(20))
    about: Mapped[str | None] = mapped_column(String(100), index=True)
    updates_id: Mapped[int | None] = mapped_column(Counter, index=True)
    unique_key: Mapped[str | None] = mapped_column(String(300), unique=True)
    message: Mapped[dict[str, Any]] = mapped_column(JSON)
    created_at: Mapped[datetime] = moment()
    due_at: Mapped[datetime] = moment()
    lease_until: Mapped[datetime | None] = moment_or_none()
    attempts: Mapped[int] = mapped_column(default=0)
    tried_at: Mapped[datetime | None] = moment_or_none()
    perhaps_twice: Mapped[bool] = mapped_column(default=False)
    state: Mapped[str] = mapped_column(String(20), default="waiting")
    sent_at: Mapped[datetime | None] = moment_or_none()
    activity_id: Mapped[str | None] = mapped_column(String(500))
    last_answer: Mapped[str | None] = mapped_column(String(300))


class SentFileRow(Base):
    """A plan file that a coordinator sent, until the yes or the no, a day at most.

    What was previewed is what is stored: these bytes, and no others.
    """

    __tablename__ = "sent_file"

    id: Mapped[UUID] = own_id()
    municipality_id: Mapped[UUID] = of_municipality()
    member_id: Mapped[UUID] = mapped_column(ForeignKey("member.id"), index=True)
    name: Mapped[str] = mapped_column(String(300))
    content: Mapped[bytes] = mapped_column(LargeBinary)
    sent_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)


class OfferedFileRow(Base):
    """A file for one person, until they have it or say no, a day at most.

    `upload_url` is where they want it; the bytes go once they are there. `made_from` tells the
    same file asked for twice.
    """

    __tablename__ = "offered_file"

    id: Mapped[UUID] = own_id()
    municipality_id: Mapped[UUID] = of_municipality()
    member_id: Mapped[UUID] = mapped_column(ForeignKey("member.id"), index=True)
    name: Mapped[str] = mapped_column(String(300))
    content: Mapped[bytes] = mapped_column(LargeBinary)
    made_from: Mapped[str] = mapped_column(String(64), default="")
    offered_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    upload_url: Mapped[str | None] = mapped_column(Text)
    uploaded_at: Mapped[datetime | None] = moment_or_none()


class DraftRow(Base):
    """Reports as they were understood, until the person says that they are right.

    `source` names the message that they were read from, so that one that is edited or deleted
    is met openly; what was understood is forgotten when it is stored, dropped or a day old.
    """

    __tablename__ = "draft"

    id: Mapped[UUID] = own_id()
    municipality_id: Mapped[UUID] = of_municipality()
    member_id: Mapped[UUID] = mapped_column(ForeignKey("member.id"), index=True)
    source: Mapped[str] = mapped_column(String(200), index=True)
    state: Mapped[str] = mapped_column(String(20))
    version: Mapped[int] = mapped_column(default=1)
    created_at: Mapped[datetime] = moment()
    understood: Mapped[dict[str, Any]] = mapped_column(JSON)
