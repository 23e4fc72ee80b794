"""When nobody is asked: closing days, absences, and who said "later"; and how fast we may send."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.database import Base
from storage.tables.columns import moment, moment_or_none, of_municipality, own_id


class ClosingDayRow(Base):
    """A day on which the municipality is closed, beside the public holidays."""

    __tablename__ = "closing_day"
    __table_args__ = (UniqueConstraint("municipality_id", "day"),)

    id: Mapped[UUID] = own_id()
    municipality_id: Mapped[UUID] = of_municipality()
    day: Mapped[date]
    name: Mapped[str] = mapped_column(String(100), default="")


class AbsenceRow(Base):
    """Days on which somebody is away; without a reason, and without an end if none is known."""

    __tablename__ = "absence"

    id: Mapped[UUID] = own_id()
    municipality_id: Mapped[UUID] = of_municipality()
    member_id: Mapped[UUID] = mapped_column(ForeignKey("member.id"), index=True)
    first_day: Mapped[date]
    last_day: Mapped[date | None]


class SnoozeRow(Base):
    """Somebody wants to be asked later about one monitor; the last word counts."""

    __tablename__ = "snooze"
    __table_args__ = (UniqueConstraint("member_id", "monitor_id"),)

    id: Mapped[UUID] = own_id()
    municipality_id: Mapped[UUID] = of_municipality()
    member_id: Mapped[UUID] = mapped_column(ForeignKey("member.id"))
    monitor_id: Mapped[UUID] = mapped_column(ForeignKey("monitor.id", ondelete="CASCADE"))
    asked_at: Mapped[datetime] = moment()
    until: Mapped[date]


class PaceRow(Base):
    """How far the sending to one Teams tenant is planned, by all replicas together."""

    __tablename__ = "pace"

    tenant_id: Mapped[str] = mapped_column(String(100), primary_key=True)
    next_at: Mapped[datetime] = moment()
    paused_until: Mapped[datetime | None] = moment_or_none()


class BroadcastRow(Base):
    """A coordinator's message to a selection: by whom, to how many, in which words."""

    __tablename__ = "broadcast"

    id: Mapped[UUID] = own_id()
    municipality_id: Mapped[UUID] = of_municipality()
    author_id: Mapped[UUID] = mapped_column(ForeignKey("member.id"))
    selection: Mapped[str] = mapped_column(String(200))
    text: Mapped[str] = mapped_column(Text)
    recipients: Mapped[int]
    sent_at: Mapped[datetime] = moment()
