"""The people of a municipality, and who they say they are."""

from datetime import datetime, time
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.database import Base
from storage.tables.columns import moment, moment_or_none, of_municipality, own_id


class MunicipalityRow(Base):
    __tablename__ = "municipality"

    id: Mapped[UUID] = own_id()
    key: Mapped[str] = mapped_column(String(50), unique=True)
    name: Mapped[str] = mapped_column(String(200))
    time_zone: Mapped[str] = mapped_column(String(50), default="Europe/Amsterdam")
    language: Mapped[str] = mapped_column(String(5), default="nl")
    programme: Mapped[str] = mapped_column(String(10), default="MVI")
    plan_id: Mapped[UUID | None] = mapped_column(ForeignKey("plan.id"))
    opens: Mapped[time] = mapped_column(default=time(8, 30))
    closes: Mapped[time] = mapped_column(default=time(17))
    weekdays: Mapped[str] = mapped_column(String(7), default="12345")  # 1 is Monday
    reminder_text: Mapped[str | None] = mapped_column(Text)
    knowledge: Mapped[int] = mapped_column(default=0)  # counts the changes of what is looked up
    created_at: Mapped[datetime] = moment()


class TenantRow(Base):
    """A Teams tenant of a municipality; a service centre's tenant may hold several."""

    __tablename__ = "tenant"

    tenant_id: Mapped[str] = mapped_column(String(100), primary_key=True)
    municipality_id: Mapped[UUID] = mapped_column(ForeignKey("municipality.id"), primary_key=True)


class DepartmentRow(Base):
    __tablename__ = "department"
    __table_args__ = (UniqueConstraint("municipality_id", "name"),)

    id: Mapped[UUID] = own_id()
    municipality_id: Mapped[UUID] = of_municipality()
    name: Mapped[str] = mapped_column(String(200))


class MemberRow(Base):
    __tablename__ = "member"
    __table_args__ = (
        UniqueConstraint("municipality_id", "address"),
        UniqueConstraint("tenant_id", "entra_id", "municipality_id"),
    )

    id: Mapped[UUID] = own_id()
    municipality_id: Mapped[UUID] = of_municipality()
    name: Mapped[str] = mapped_column(String(200))
    address: Mapped[str | None] = mapped_column(String(320))
    tenant_id: Mapped[str | None] = mapped_column(String(100))
    entra_id: Mapped[str | None] = mapped_column(String(100))
    department_id: Mapped[UUID | None] = mapped_column(ForeignKey("department.id"))
    language: Mapped[str | None] = mapped_column(String(5))
    roles: Mapped[list[str]] = mapped_column(JSON, default=list)
    wants_reminders: Mapped[bool] = mapped_column(default=True)
    wants_week: Mapped[bool] = mapped_column(default=True)
    seen_at: Mapped[datetime | None] = moment_or_none()
    left_at: Mapped[datetime | None] = moment_or_none()


class IdentityClaimRow(Base):
    """Somebody says: that address in the plan is mine. A coordinator confirms."""

    __tablename__ = "identity_claim"

    id: Mapped[UUID] = own_id()
    municipality_id: Mapped[UUID] = of_municipality()
    claimant_id: Mapped[UUID] = mapped_column(ForeignKey("member.id"))
    invited_id: Mapped[UUID] = mapped_column(ForeignKey("member.id"))
    asked_at: Mapped[datetime] = moment()
    decided_at: Mapped[datetime | None] = moment_or_none()
    granted: Mapped[bool | None]
