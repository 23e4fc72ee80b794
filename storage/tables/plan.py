"""The plan, what was promised of it, and what was reported."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.database import Base
from storage.tables.columns import Counter, moment, moment_or_none, of_municipality, own_id


class PlanRow(Base):
    """A plan, of one municipality or shared by several."""

    __tablename__ = "plan"

    id: Mapped[UUID] = own_id()
    name: Mapped[str] = mapped_column(String(200))


class PeriodRow(Base):
    __tablename__ = "period"
    __table_args__ = (UniqueConstraint("plan_id", "name"),)

    id: Mapped[UUID] = own_id()
    plan_id: Mapped[UUID] = mapped_column(ForeignKey("plan.id"))
    name: Mapped[str] = mapped_column(String(200))
    period_kind: Mapped[str] = mapped_column(String(20))
    position: Mapped[int]


class ActionRow(Base):
    __tablename__ = "action"
    __table_args__ = (UniqueConstraint("plan_id", "number"),)

    id: Mapped[UUID] = own_id()
    plan_id: Mapped[UUID] = mapped_column(ForeignKey("plan.id"))
    period_id: Mapped[UUID] = mapped_column(ForeignKey("period.id"), index=True)
    number: Mapped[str] = mapped_column(String(20))
    title: Mapped[str] = mapped_column(String(500))
    theme: Mapped[str] = mapped_column(String(200), default="")
    product_groups: Mapped[list[str]] = mapped_column(JSON, default=list)


class AssignmentRow(Base):
    """An action in one municipality. What its status is, its reports say."""

    __tablename__ = "assignment"
    __table_args__ = (UniqueConstraint("action_id", "municipality_id"),)

    id: Mapped[UUID] = own_id()
    municipality_id: Mapped[UUID] = of_municipality()
    action_id: Mapped[UUID] = mapped_column(ForeignKey("action.id"))
    department_id: Mapped[UUID | None] = mapped_column(ForeignKey("department.id"))
    ambassador_id: Mapped[UUID | None] = mapped_column(ForeignKey("member.id"), index=True)
    stand_in_id: Mapped[UUID | None] = mapped_column(ForeignKey("member.id"))
    # Only compared with whose it is now: of somebody who handed it over it means nothing.
    silent_for_id: Mapped[UUID | None]
    starts_on: Mapped[date | None]
    ends_on: Mapped[date | None]
    in_monitor: Mapped[str] = mapped_column(String(20), default="automatic")
    heading: Mapped[str] = mapped_column(String(200), default="")
    version: Mapped[int] = mapped_column(default=1)


class ReportRow(Base):
    """Append-only: a correction and a withdrawal are rows of their own."""

    __tablename__ = "report"
    # With all that tells whether a report counts on a day: for a day long ago many are passed by.
    __table_args__ = (
        Index(
            "ix_report_latest", "assignment_id", "reported_at", "id", "effective_on", "withdraws"
        ),
    )

    id: Mapped[int] = mapped_column(Counter, primary_key=True)
    municipality_id: Mapped[UUID] = of_municipality()
    assignment_id: Mapped[UUID] = mapped_column(ForeignKey("assignment.id"))
    author_id: Mapped[UUID | None] = mapped_column(ForeignKey("member.id"), index=True)
    on_behalf_of_id: Mapped[UUID | None] = mapped_column(ForeignKey("member.id"))
    reported_at: Mapped[datetime] = moment()
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

    id: Mapped[UUID] = own_id()
    municipality_id: Mapped[UUID] = of_municipality()
    imported_at: Mapped[datetime] = moment()
    file_name: Mapped[str] = mapped_column(String(300))
    before: Mapped[dict[str, Any]] = mapped_column(JSON)
    undone_at: Mapped[datetime | None] = moment_or_none()


class HandOverRow(Base):
    """Somebody is asked to take an action over; until a yes it stays with who has it."""

    __tablename__ = "hand_over"

    id: Mapped[UUID] = own_id()
    municipality_id: Mapped[UUID] = of_municipality()
    assignment_id: Mapped[UUID] = mapped_column(ForeignKey("assignment.id"), index=True)
    asked_by_id: Mapped[UUID] = mapped_column(ForeignKey("member.id"))
    asked_id: Mapped[UUID | None] = mapped_column(ForeignKey("member.id"), index=True)
    asked_at: Mapped[datetime] = moment()
    state: Mapped[str] = mapped_column(String(20))
    remark: Mapped[str] = mapped_column(Text, default="")
    decided_at: Mapped[datetime | None] = moment_or_none()
