"""How an action with its state on a day is read: the statements, and what is made of a row.

The statements are made once: making one takes longer than running it. They select columns, not
rows: an object for each row takes longer than all the rest.
"""

from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Date,
    Row,
    Select,
    Uuid,
    bindparam,
    exists,
    func,
    or_,
    select,
)
from sqlalchemy.orm import aliased

from domain.plans import Assignment, InMonitor, Period, PeriodKind, State, Status, by_nature
from domain.reports import Source
from storage.database import UtcDateTime
from storage.tables import (
    ActionRow,
    AssignmentRow,
    DepartmentRow,
    MemberRow,
    PeriodRow,
    ReportRow,
)

_Filed = aliased(ReportRow)
_Withdrawal = aliased(ReportRow)
_AS_OF = bindparam("as_of", type_=Date)
_HERE = bindparam("municipality_id", type_=Uuid)
_WANTED = bindparam("wanted", type_=Uuid)
_AMONG = bindparam("wanted", type_=Uuid, expanding=True)
_STATE = (
    ReportRow.id.label("report_id"),
    ReportRow.status,
    ReportRow.percentage,
    ReportRow.blocked,
    ReportRow.effective_on,
    ReportRow.reported_at,
)


def _counting_report() -> ColumnElement[int]:
    """Return SQL for the id of the report that counts for an assignment on a day.

    Of the reports that hold since that day or before and were not withdrawn, the one that was
    filed last: a later report says how it is from its own "since when" on. All that is asked of
    those that were filed since stands in the index `ix_report_latest`.
    """
    return (
        select(_Filed.id)
        .where(
            _Filed.assignment_id == AssignmentRow.id,
            _Filed.effective_on <= _AS_OF,
            _Filed.withdraws.is_(None),
            ~exists().where(_Withdrawal.withdraws == _Filed.id),
        )
        .order_by(_Filed.reported_at.desc(), _Filed.id.desc())
        .limit(1)
        .correlate(AssignmentRow)
        .scalar_subquery()
    )


ALL: Select[*tuple[Any, ...]] = (
    select(
        AssignmentRow.id,
        AssignmentRow.municipality_id,
        AssignmentRow.version,
        AssignmentRow.ambassador_id,
        AssignmentRow.stand_in_id,
        AssignmentRow.silent_for_id,
        AssignmentRow.starts_on,
        AssignmentRow.ends_on,
        AssignmentRow.in_monitor,
        AssignmentRow.heading,
        ActionRow.number,
        ActionRow.title,
        ActionRow.theme,
        ActionRow.product_groups,
        PeriodRow.id.label("period_id"),
        PeriodRow.name.label("period"),
        PeriodRow.period_kind,
        PeriodRow.position,
        DepartmentRow.name.label("department"),
        MemberRow.name.label("ambassador"),
        *_STATE,
    )
    .select_from(AssignmentRow)
    .join(ActionRow, ActionRow.id == AssignmentRow.action_id)
    .join(PeriodRow, PeriodRow.id == ActionRow.period_id)
    .join(ReportRow, ReportRow.id == _counting_report(), isouter=True)
    .join(DepartmentRow, DepartmentRow.id == AssignmentRow.department_id, isouter=True)
    .join(MemberRow, MemberRow.id == AssignmentRow.ambassador_id, isouter=True)
    .where(AssignmentRow.municipality_id == _HERE)
)
BY_ID = ALL.where(AssignmentRow.id == _WANTED)
BY_AMBASSADOR = ALL.where(AssignmentRow.ambassador_id == _WANTED)
BY_STAND_IN = ALL.where(AssignmentRow.stand_in_id == _WANTED)
BY_PERSON = ALL.where(
    or_(AssignmentRow.ambassador_id == _WANTED, AssignmentRow.stand_in_id == _WANTED)
)
BY_PEOPLE = ALL.where(
    or_(AssignmentRow.ambassador_id.in_(_AMONG), AssignmentRow.stand_in_id.in_(_AMONG))
)
STATES = (
    select(AssignmentRow.id, *_STATE)
    .select_from(AssignmentRow)
    .join(ReportRow, ReportRow.id == _counting_report())
    .where(AssignmentRow.municipality_id == _HERE)
)
COUNTED = (
    select(ReportRow.status, func.count())
    .select_from(AssignmentRow)
    .join(ActionRow, ActionRow.id == AssignmentRow.action_id)
    .join(ReportRow, ReportRow.id == _counting_report(), isouter=True)
    .where(
        AssignmentRow.municipality_id == _HERE,
        ActionRow.period_id == bindparam("period_id", type_=Uuid),
    )
    .group_by(ReportRow.status)
)
# Not EXISTS, for which a database may read all reports: of each action the first one that is found
# is enough.
_FIRST = (
    select(ReportRow.id)
    .where(
        ReportRow.assignment_id == AssignmentRow.id,
        ReportRow.reported_at >= bindparam("since", type_=UtcDateTime),
        ReportRow.reported_at < bindparam("before", type_=UtcDateTime),
        ReportRow.source != Source.IMPORT,
        ReportRow.withdraws.is_(None),
        ~exists().where(_Withdrawal.withdraws == ReportRow.id),
    )
    .limit(1)
    .scalar_subquery()
)
REPORTED = select(AssignmentRow.id).where(
    AssignmentRow.municipality_id == _HERE, _FIRST.is_not(None)
)
REPORTED_AMONG = REPORTED.where(
    AssignmentRow.id.in_(bindparam("among", type_=Uuid, expanding=True))
)


def to_assignment(row: Row[*tuple[Any, ...]], periods: dict[UUID, Period]) -> Assignment:
    """Make an action of a row of `ALL`; those of one period share it by `periods`."""
    period = periods.get(row.period_id)
    if period is None:
        kind = PeriodKind(row.period_kind)
        period = periods[row.period_id] = Period(row.period_id, row.period, kind, row.position)
    return Assignment(
        id=row.id,
        municipality_id=row.municipality_id,
        number=row.number,
        title=row.title,
        period=period,
        state=to_state(row, period.kind),
        version=row.version,
        theme=row.theme,
        product_groups=tuple(row.product_groups),
        department=row.department or "",
        ambassador_id=row.ambassador_id,
        ambassador=row.ambassador or "",
        stand_in_id=row.stand_in_id,
        silent_for_id=row.silent_for_id,
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        in_monitor=InMonitor(row.in_monitor),
        heading=row.heading,
    )


def to_period(row: PeriodRow) -> Period:
    return Period(row.id, row.name, PeriodKind(row.period_kind), row.position)


def to_state(told: Row[*tuple[Any, ...]] | None, period_kind: PeriodKind) -> State:
    """Return what a report says; before the first report, what it is by nature."""
    if told is None or told.status is None:
        return State(by_nature(period_kind))
    return State(
        Status(told.status),
        told.percentage,
        told.blocked,
        told.effective_on,
        told.reported_at,
        told.report_id,
    )
