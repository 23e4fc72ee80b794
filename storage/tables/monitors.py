"""The monitors, and what they say beside the plan."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.database import Base
from storage.tables.columns import Counter, moment, moment_or_none, of_municipality, own_id


class MonitorRow(Base):
    """A periodic progress report, with its three dates."""

    __tablename__ = "monitor"
    __table_args__ = (UniqueConstraint("municipality_id", "name"),)

    id: Mapped[UUID] = own_id()
    municipality_id: Mapped[UUID] = of_municipality()
    name: Mapped[str] = mapped_column(String(200))
    cut_off: Mapped[date]
    report_until: Mapped[date | None]
    due: Mapped[date | None]
    state: Mapped[str] = mapped_column(String(20))
    reminding: Mapped[str] = mapped_column(String(10), default="off")
    version: Mapped[int] = mapped_column(default=1)
    # Why it was opened again; goes to the version that closing makes of it.
    reopened_because: Mapped[str] = mapped_column(Text, default="")


class AttentionPointRow(Base):
    __tablename__ = "attention_point"

    id: Mapped[UUID] = own_id()
    municipality_id: Mapped[UUID] = of_municipality()
    text: Mapped[str] = mapped_column(Text)
    noted_on: Mapped[date]
    position: Mapped[int]
    state: Mapped[str] = mapped_column(String(20))
    report_id: Mapped[int | None] = mapped_column(ForeignKey("report.id"))


class CommunicationMomentRow(Base):
    __tablename__ = "communication_moment"

    id: Mapped[UUID] = own_id()
    municipality_id: Mapped[UUID] = of_municipality()
    text: Mapped[str] = mapped_column(Text)
    held_on: Mapped[date | None]
    realised: Mapped[bool]
    position: Mapped[int]


class ResultRow(Base):
    """A result outside the plan that the monitor's page names."""

    __tablename__ = "result"

    id: Mapped[UUID] = own_id()
    municipality_id: Mapped[UUID] = of_municipality()
    text: Mapped[str] = mapped_column(Text)
    realised_on: Mapped[date]
    position: Mapped[int]


class MonitorVersionRow(Base):
    """A monitor as it was when it was closed: never changed afterwards, but for publishing."""

    __tablename__ = "monitor_version"
    __table_args__ = (UniqueConstraint("monitor_id", "number"),)

    id: Mapped[UUID] = own_id()
    municipality_id: Mapped[UUID] = of_municipality()
    monitor_id: Mapped[UUID] = mapped_column(ForeignKey("monitor.id"))
    number: Mapped[int]
    reason: Mapped[str] = mapped_column(Text, default="")
    content: Mapped[dict[str, Any]] = mapped_column(JSON)
    closed_at: Mapped[datetime] = moment()
    closed_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("member.id"))
    published_at: Mapped[datetime | None] = moment_or_none()
    published_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("member.id"))


class MonitorFileRow(Base):
    """A file of a published monitor, kept to the byte."""

    __tablename__ = "monitor_file"
    __table_args__ = (UniqueConstraint("version_id", "file_format", "extent", "language"),)

    id: Mapped[UUID] = own_id()
    municipality_id: Mapped[UUID] = of_municipality()
    version_id: Mapped[UUID] = mapped_column(ForeignKey("monitor_version.id"))
    file_format: Mapped[str] = mapped_column(String(10))
    extent: Mapped[str] = mapped_column(String(10))
    language: Mapped[str] = mapped_column(String(5))
    name: Mapped[str] = mapped_column(String(300))
    content: Mapped[bytes] = mapped_column(LargeBinary)
    sha256: Mapped[str] = mapped_column(String(64))
    made_at: Mapped[datetime] = moment()


class LateDecisionRow(Base):
    """What a coordinator decided about reports that came after closing; the first one stands."""

    __tablename__ = "late_decision"
    __table_args__ = (UniqueConstraint("monitor_id", "batch"),)

    id: Mapped[UUID] = own_id()
    municipality_id: Mapped[UUID] = of_municipality()
    monitor_id: Mapped[UUID] = mapped_column(ForeignKey("monitor.id"))
    batch: Mapped[str] = mapped_column(String(64))
    choice: Mapped[str] = mapped_column(String(20))
    decided_at: Mapped[datetime] = moment()
    decided_by_id: Mapped[UUID] = mapped_column(ForeignKey("member.id"))


class HouseStyleRow(Base):
    """The .docx that a municipality's documents look like; the newest one counts."""

    __tablename__ = "house_style"

    id: Mapped[UUID] = own_id()
    municipality_id: Mapped[UUID] = of_municipality()
    name: Mapped[str] = mapped_column(String(300))
    content: Mapped[bytes] = mapped_column(LargeBinary)
    added_at: Mapped[datetime] = moment()
    added_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("member.id"))


class AuditRow(Base):
    """Append-only: who changed, saw or took out what; who was refused a page.

    Somebody who could not be let in is nobody, at the municipality of the address, if there is one.
    """

    __tablename__ = "audit"
    __table_args__ = (
        Index("ix_audit_of", "municipality_id", "noted_at"),
        Index("ix_audit_old", "what", "noted_at"),
    )

    id: Mapped[int] = mapped_column(Counter, primary_key=True)
    municipality_id: Mapped[UUID | None] = mapped_column(ForeignKey("municipality.id"))
    member_id: Mapped[UUID | None] = mapped_column(ForeignKey("member.id"))
    noted_at: Mapped[datetime] = moment()
    what: Mapped[str] = mapped_column(String(60))
    about: Mapped[str] = mapped_column(Text, default="")
