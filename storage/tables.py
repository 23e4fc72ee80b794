"""The tables. Rows never leave this package: the query functions return domain values."""

from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import (
    JSON,
    BigInteger,
    ForeignKey,
    Index,
    Integer,
    String,
    Text,
    UniqueConstraint,
    Uuid,
)
from sqlalchemy.orm import Mapped, mapped_column

from storage.database import Base, UtcDateTime

# SQLite counts only a column that is exactly INTEGER by itself.
Counter = BigInteger().with_variant(Integer, "sqlite")


def _id() -> Mapped[UUID]:
    return mapped_column(Uuid, primary_key=True, default=uuid4)


def _of_municipality() -> Mapped[UUID]:
    return mapped_column(ForeignKey("municipality.id"), index=True)


def _moment() -> Mapped[datetime]:
    return mapped_column(UtcDateTime)


def _moment_or_none() -> Mapped[datetime | None]:
    return mapped_column(UtcDateTime)


class MunicipalityRow(Base):
    __tablename__ = "municipality"

    id: Mapped[UUID] = _id()
    key: Mapped[str] = mapped_column(String(50), unique=True)
    name: Mapped[str] = mapped_column(String(200))
    time_zone: Mapped[str] = mapped_column(String(50), default="Europe/Amsterdam")
    language: Mapped[str] = mapped_column(String(5), default="nl")
    programme: Mapped[str] = mapped_column(String(10), default="MVI")
    plan_id: Mapped[UUID | None] = mapped_column(ForeignKey("plan.id"))
    created_at: Mapped[datetime] = _moment()


class TenantRow(Base):
    """A Teams tenant of a municipality; a service centre's tenant may hold several."""

    __tablename__ = "tenant"

    tenant_id: Mapped[str] = mapped_column(String(100), primary_key=True)
    municipality_id: Mapped[UUID] = mapped_column(ForeignKey("municipality.id"), primary_key=True)


class DepartmentRow(Base):
    __tablename__ = "department"
    __table_args__ = (UniqueConstraint("municipality_id", "name"),)

    id: Mapped[UUID] = _id()
    municipality_id: Mapped[UUID] = _of_municipality()
    name: Mapped[str] = mapped_column(String(200))


class MemberRow(Base):
    __tablename__ = "member"
    __table_args__ = (
        UniqueConstraint("municipality_id", "address"),
        UniqueConstraint("tenant_id", "entra_id", "municipality_id"),
    )

    id: Mapped[UUID] = _id()
    municipality_id: Mapped[UUID] = _of_municipality()
    name: Mapped[str] = mapped_column(String(200))
    address: Mapped[str | None] = mapped_column(String(320))
    tenant_id: Mapped[str | None] = mapped_column(String(100))
    entra_id: Mapped[str | None] = mapped_column(String(100))
    department_id: Mapped[UUID | None] = mapped_column(ForeignKey("department.id"))
    language: Mapped[str | None] = mapped_column(String(5))
    roles: Mapped[list[str]] = mapped_column(JSON, default=list)
    wants_reminders: Mapped[bool] = mapped_column(default=True)
    seen_at: Mapped[datetime | None] = _moment_or_none()
    left_at: Mapped[datetime | None] = _moment_or_none()


class IdentityClaimRow(Base):
    """Somebody says: that address in the plan is mine. A coordinator confirms."""

    __tablename__ = "identity_claim"

    id: Mapped[UUID] = _id()
    municipality_id: Mapped[UUID] = _of_municipality()
    claimant_id: Mapped[UUID] = mapped_column(ForeignKey("member.id"))
    invited_id: Mapped[UUID] = mapped_column(ForeignKey("member.id"))
    asked_at: Mapped[datetime] = _moment()
    decided_at: Mapped[datetime | None] = _moment_or_none()
    granted: Mapped[bool | None]


class PlanRow(Base):
    """A plan, of one municipality or shared by several."""

    __tablename__ = "plan"

    id: Mapped[UUID] = _id()
    name: Mapped[str] = mapped_column(String(200))


class PeriodRow(Base):
    __tablename__ = "period"
    __table_args__ = (UniqueConstraint("plan_id", "name"),)

    id: Mapped[UUID] = _id()
    plan_id: Mapped[UUID] = mapped_column(ForeignKey("plan.id"))
    name: Mapped[str] = mapped_column(String(200))
    period_kind: Mapped[str] = mapped_column(String(20))
    position: Mapped[int]


class ActionRow(Base):
    __tablename__ = "action"
    __table_args__ = (UniqueConstraint("plan_id", "number"),)

    id: Mapped[UUID] = _id()
    plan_id: Mapped[UUID] = mapped_column(ForeignKey("plan.id"))
    period_id: Mapped[UUID] = mapped_column(ForeignKey("period.id"), index=True)
    number: Mapped[str] = mapped_column(String(20))
    title: Mapped[str] = mapped_column(String(500))
    theme: Mapped[str] = mapped_column(String(200), default="")
    product_groups: Mapped[list[str]] = mapped_column(JSON, default=list)
    in_monitor: Mapped[str] = mapped_column(String(20), default="automatic")
    heading: Mapped[str] = mapped_column(String(200), default="")


class AssignmentRow(Base):
    """An action in one municipality. What its status is, its reports say."""

    __tablename__ = "assignment"
    __table_args__ = (UniqueConstraint("action_id", "municipality_id"),)

    id: Mapped[UUID] = _id()
    municipality_id: Mapped[UUID] = _of_municipality()
    action_id: Mapped[UUID] = mapped_column(ForeignKey("action.id"))
    department_id: Mapped[UUID | None] = mapped_column(ForeignKey("department.id"))
    ambassador_id: Mapped[UUID | None] = mapped_column(ForeignKey("member.id"), index=True)
    stand_in_id: Mapped[UUID | None] = mapped_column(ForeignKey("member.id"))
    starts_on: Mapped[date | None]
    ends_on: Mapped[date | None]
    version: Mapped[int] = mapped_column(default=1)


class ReportRow(Base):
    """Append-only: a correction and a withdrawal are rows of their own."""

    __tablename__ = "report"
    __table_args__ = (Index("ix_report_latest", "assignment_id", "reported_at", "id"),)

    id: Mapped[int] = mapped_column(Counter, primary_key=True)
    municipality_id: Mapped[UUID] = _of_municipality()
    assignment_id: Mapped[UUID] = mapped_column(ForeignKey("assignment.id"))
    author_id: Mapped[UUID | None] = mapped_column(ForeignKey("member.id"), index=True)
    on_behalf_of_id: Mapped[UUID | None] = mapped_column(ForeignKey("member.id"))
    reported_at: Mapped[datetime] = _moment()
    effective_on: Mapped[date]
    old_status: Mapped[str | None] = mapped_column(String(20))
    status: Mapped[str] = mapped_column(String(20))
    percentage: Mapped[int | None]
    blocked: Mapped[bool] = mapped_column(default=False)
    blocked_reason: Mapped[str] = mapped_column(Text, default="")
    wants_help: Mapped[bool] = mapped_column(default=False)
    note: Mapped[str] = mapped_column(Text, default="")
    note_reader: Mapped[str] = mapped_column(String(20), default="coordinator")
    evidence: Mapped[str] = mapped_column(Text, default="")
    next_step: Mapped[str] = mapped_column(Text, default="")
    source: Mapped[str] = mapped_column(String(20))
    batch: Mapped[str] = mapped_column(String(100), default="", index=True)
    withdraws: Mapped[int | None] = mapped_column(ForeignKey("report.id"), index=True)


class PlanImportRow(Base):
    """One import of a plan file, and what is needed to undo it."""

    __tablename__ = "plan_import"

    id: Mapped[UUID] = _id()
    municipality_id: Mapped[UUID] = _of_municipality()
    imported_at: Mapped[datetime] = _moment()
    file_name: Mapped[str] = mapped_column(String(300))
    before: Mapped[dict[str, Any]] = mapped_column(JSON)
    undone_at: Mapped[datetime | None] = _moment_or_none()


class MonitorRow(Base):
    """A periodic progress report, with its three dates."""

    __tablename__ = "monitor"
    __table_args__ = (UniqueConstraint("municipality_id", "name"),)

    id: Mapped[UUID] = _id()
    municipality_id: Mapped[UUID] = _of_municipality()
    name: Mapped[str] = mapped_column(String(200))
    cut_off: Mapped[date]
    report_until: Mapped[date | None]
    due: Mapped[date | None]
    state: Mapped[str] = mapped_column(String(20))


class AttentionPointRow(Base):
    __tablename__ = "attention_point"

    id: Mapped[UUID] = _id()
    municipality_id: Mapped[UUID] = _of_municipality()
    text: Mapped[str] = mapped_column(Text)
    noted_on: Mapped[date]
    position: Mapped[int]
    state: Mapped[str] = mapped_column(String(20))
    report_id: Mapped[int | None] = mapped_column(ForeignKey("report.id"))


class CommunicationMomentRow(Base):
    __tablename__ = "communication_moment"

    id: Mapped[UUID] = _id()
    municipality_id: Mapped[UUID] = _of_municipality()
    text: Mapped[str] = mapped_column(Text)
    held_on: Mapped[date | None]
    realised: Mapped[bool]
    position: Mapped[int]


class ResultRow(Base):
    """A result outside the plan that the monitor's page names."""

    __tablename__ = "result"

    id: Mapped[UUID] = _id()
    municipality_id: Mapped[UUID] = _of_municipality()
    text: Mapped[str] = mapped_column(Text)
    realised_on: Mapped[date]
    position: Mapped[int]


class ConversationRow(Base):
    """Where a person, or a channel, can be reached."""

    __tablename__ = "conversation"
    __table_args__ = (UniqueConstraint("registration", "conversation_id"),)

    id: Mapped[UUID] = _id()
    registration: Mapped[str] = mapped_column(String(50))
    conversation_id: Mapped[str] = mapped_column(String(1024))
    conversation_kind: Mapped[str] = mapped_column(String(20))
    service_url: Mapped[str] = mapped_column(String(500))
    tenant_id: Mapped[str] = mapped_column(String(100))
    member_id: Mapped[UUID | None] = mapped_column(ForeignKey("member.id"), index=True)
    municipality_id: Mapped[UUID | None] = mapped_column(ForeignKey("municipality.id"))
    welcomed_at: Mapped[datetime | None] = _moment_or_none()
    removed_at: Mapped[datetime | None] = _moment_or_none()
    question: Mapped[dict[str, Any] | None] = mapped_column(JSON)


class InboxRow(Base):
    """What was taken in, by the key of the activity or the nonce of the button."""

    __tablename__ = "inbox"

    key: Mapped[str] = mapped_column(String(200), primary_key=True)
    received_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)


class OutboxRow(Base):
    """One message to one conversation, until Teams has it."""

    __tablename__ = "outbox"
    __table_args__ = (Index("ix_outbox_due", "state", "due_at"),)

    id: Mapped[int] = mapped_column(Counter, primary_key=True)
    conversation_id: Mapped[UUID | None] = mapped_column(ForeignKey("conversation.id"), index=True)
    member_id: Mapped[UUID | None] = mapped_column(ForeignKey("member.id"), index=True)
    purpose: Mapped[str] = mapped_column(String(50))
    unique_key: Mapped[str | None] = mapped_column(String(300), unique=True)
    message: Mapped[dict[str, Any]] = mapped_column(JSON)
    created_at: Mapped[datetime] = _moment()
    due_at: Mapped[datetime] = _moment()
    lease_until: Mapped[datetime | None] = _moment_or_none()
    attempts: Mapped[int] = mapped_column(default=0)
    state: Mapped[str] = mapped_column(String(20), default="waiting")
    sent_at: Mapped[datetime | None] = _moment_or_none()
    activity_id: Mapped[str | None] = mapped_column(String(500))
    last_answer: Mapped[str | None] = mapped_column(String(300))
