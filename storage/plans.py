"""The plan of a municipality: who shares it, its periods, and what its reports said last."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Select, exists, func, select
from sqlalchemy.orm import aliased

from domain.people import Municipality
from domain.plans import Period
from domain.reports import Source
from storage.assignment_rows import to_period
from storage.database import Session
from storage.municipalities import to_municipality
from storage.tables import MemberRow, MunicipalityRow, PeriodRow, ReportRow

_Withdrawal = aliased(ReportRow)


@dataclass(frozen=True, slots=True)
class LastTold:
    """When somebody last reported an action, and who."""

    at: datetime
    by: str


def find(db: Session, municipality_id: UUID) -> UUID | None:
    """Return the id of the municipality's plan, if it has one."""
    return db.get_one(MunicipalityRow, municipality_id).plan_id


def partners(db: Session, municipality_id: UUID) -> list[Municipality]:
    """Return all municipalities that share this one's plan, itself included, by key."""
    own = select(MunicipalityRow.plan_id).where(MunicipalityRow.id == municipality_id)
    rows = db.scalars(
        select(MunicipalityRow)
        .where(MunicipalityRow.plan_id == own.scalar_subquery())
        .order_by(MunicipalityRow.key)
    )
    return [to_municipality(row) for row in rows]


def periods(db: Session, municipality_id: UUID) -> list[Period]:
    """Return the periods of the municipality's plan, in its order."""
    rows = db.scalars(
        select(PeriodRow)
        .join(MunicipalityRow, MunicipalityRow.plan_id == PeriodRow.plan_id)
        .where(MunicipalityRow.id == municipality_id)
        .order_by(PeriodRow.position)
    )
    return [to_period(row) for row in rows]


def addresses(db: Session, municipality_id: UUID) -> dict[UUID | None, str]:
    """Return the address of everybody who has one, also of who has left, in lower case."""
    rows = db.execute(
        select(MemberRow.id, MemberRow.address).where(
            MemberRow.municipality_id == municipality_id, MemberRow.address.is_not(None)
        )
    )
    return {member_id: address.lower() for member_id, address in rows if address}


def notes(db: Session, municipality_id: UUID, report_ids: Collection[int]) -> dict[int, str]:
    """Return the notes of those reports that have one."""
    rows = db.execute(
        select(ReportRow.id, ReportRow.note).where(
            ReportRow.municipality_id == municipality_id, ReportRow.note != ""
        )
    )
    return {report_id: note for report_id, note in rows if report_id in report_ids}


def last_told(
    db: Session, municipality_id: UUID, sources: Iterable[Source]
) -> dict[UUID, LastTold]:
    """Return by assignment when it was last reported by one of these doors, and by whom."""
    rows = db.execute(
        _standing(municipality_id)
        .where(ReportRow.source.in_([str(source) for source in sources]))
        .order_by(ReportRow.reported_at, ReportRow.id)
    )
    return {assignment_id: LastTold(at, name or "") for assignment_id, at, name in rows}


def last_position(db: Session, plan_id: UUID) -> int:
    """Return the position of the plan's last period; 0 when it has none."""
    query = select(func.max(PeriodRow.position)).where(PeriodRow.plan_id == plan_id)
    return db.scalar(query) or 0


def _standing(municipality_id: UUID) -> Select[UUID, datetime, str | None]:
    return (
        select(ReportRow.assignment_id, ReportRow.reported_at, MemberRow.name)
        .join(MemberRow, MemberRow.id == ReportRow.author_id, isouter=True)
        .where(
            ReportRow.municipality_id == municipality_id,
            ReportRow.withdraws.is_(None),
            ~exists().where(_Withdrawal.withdraws == ReportRow.id),
        )
    )
