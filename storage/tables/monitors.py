"""The monitors, and what they say beside the plan."""

from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.database import Base
from storage.tables.columns import of_municipality, own_id


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
