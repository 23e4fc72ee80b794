"""The actions of a municipality, each with its state on a day."""

from collections.abc import Iterable, Mapping
from datetime import date
from uuid import UUID

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Date,
    Select,
    Uuid,
    bindparam,
    exists,
    func,
    select,
    update,
)
from sqlalchemy.orm import aliased

from domain.errors import OldCard, UnknownAction
from domain.figures import PeriodFigures
from domain.plans import (
    Assignment,
    InMonitor,
    Period,
    PeriodKind,
    State,
    Status,
    by_nature,
    number_key,
)
from storage.database import Session
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
_Rows = Select[AssignmentRow, ActionRow, PeriodRow, ReportRow | None, str | None, str | None]


def of_municipality(db: Session, municipality_id: UUID, as_of: date) -> list[Assignment]:
    """Return every action of the municipality as it was at the end of that day, by number."""
    return _load(db, municipality_id, as_of)


def of_ambassador(
    db: Session, municipality_id: UUID, member_id: UUID, as_of: date
) -> list[Assignment]:
    return _load(db, municipality_id, as_of, _BY_AMBASSADOR, wanted=member_id)


def of_stand_in(
    db: Session, municipality_id: UUID, member_id: UUID, as_of: date
) -> list[Assignment]:
    return _load(db, municipality_id, as_of, _BY_STAND_IN, wanted=member_id)


def figures_of(db: Session, municipality_id: UUID, period: Period, as_of: date) -> PeriodFigures:
    """Count the actions of one period as `domain.figures` does, without reading them."""
    bound = {"municipality_id": municipality_id, "period_id": period.id, "as_of": as_of}
    row = PeriodFigures(period)
    for status, number in db.execute(_COUNTED, bound):
        row.counts[Status(status or by_nature(period.kind))] += number
    return row


def get(db: Session, municipality_id: UUID, assignment_id: UUID, as_of: date) -> Assignment:
    """Return one action; raise `UnknownAction` when this municipality has it not."""
    found = _load(db, municipality_id, as_of, _BY_ID, wanted=assignment_id)
    if not found:
        raise UnknownAction("report.action_gone")
    return found[0]


def touch(
    db: Session,
    municipality_id: UUID,
    assignment_ids: Iterable[UUID],
    drawn_of: Mapping[UUID, int] | None = None,
) -> None:
    """Mark the actions as changed: what was drawn of them before is old now.

    Raises `OldCard` when one of them is at another version than in `drawn_of`.
    """
    for assignment_id in sorted(assignment_ids):  # one order for all: no deadlock
        change = update(AssignmentRow).where(
            AssignmentRow.municipality_id == municipality_id, AssignmentRow.id == assignment_id
        )
        if drawn_of is not None:
            change = change.where(AssignmentRow.version == drawn_of[assignment_id])
        changed = change.values(version=AssignmentRow.version + 1).returning(AssignmentRow.id)
        if db.execute(changed).scalar() is None:
            raise OldCard("report.changed_meanwhile")


def give(db: Session, municipality_id: UUID, action: Assignment, to: UUID) -> None:
    """Give an action to another ambassador; raise `OldCard` when it changes at this moment.

    The stand-in stays, unless that is who has it now.
    """
    touch(db, municipality_id, [action.id], {action.id: action.version})
    row = db.get_one(AssignmentRow, action.id, populate_existing=True)
    row.ambassador_id = to
    row.stand_in_id = None if row.stand_in_id == to else row.stand_in_id
    db.flush()


def silence(
    db: Session, municipality_id: UUID, assignment_id: UUID, member_id: UUID | None
) -> None:
    """Remind somebody no more of one action, or (None) again; it does not change the action."""
    row = db.get_one(AssignmentRow, assignment_id)
    if row.municipality_id == municipality_id:
        row.silent_for_id = member_id


def counting_report(as_of: "date | BindParameter[date]") -> ColumnElement[int]:
    """Return SQL for the id of the report that counts for an assignment on a day.

    Of the reports that hold since that day or before and were not withdrawn, the one that was
    filed last: a later report says how it is from its own "since when" on.
    """
    return (
        select(_Filed.id)
        .where(
            _Filed.assignment_id == AssignmentRow.id,
            _Filed.effective_on <= as_of,
            _Filed.withdraws.is_(None),
            ~exists().where(_Withdrawal.withdraws == _Filed.id),
        )
        .order_by(_Filed.reported_at.desc(), _Filed.id.desc())
        .limit(1)
        .correlate(AssignmentRow)
        .scalar_subquery()
    )


def _query() -> _Rows:
    """Build the query, to be bound to `municipality_id` and `as_of`."""
    as_of = bindparam("as_of", type_=Date)
    return (
        select(AssignmentRow, ActionRow, PeriodRow, ReportRow, DepartmentRow.name, MemberRow.name)
        .join(ActionRow, ActionRow.id == AssignmentRow.action_id)
        .join(PeriodRow, PeriodRow.id == ActionRow.period_id)
        .join(ReportRow, ReportRow.id == counting_report(as_of), isouter=True)
        .join(DepartmentRow, DepartmentRow.id == AssignmentRow.department_id, isouter=True)
        .join(MemberRow, MemberRow.id == AssignmentRow.ambassador_id, isouter=True)
        .where(AssignmentRow.municipality_id == bindparam("municipality_id", type_=Uuid))
    )


# Statements that every report needs are made once: making one takes longer than running it.
_ALL = _query()
_WANTED = bindparam("wanted", type_=Uuid)
_BY_ID = _ALL.where(AssignmentRow.id == _WANTED)
_BY_AMBASSADOR = _ALL.where(AssignmentRow.ambassador_id == _WANTED)
_BY_STAND_IN = _ALL.where(AssignmentRow.stand_in_id == _WANTED)

_COUNTED = (
    select(ReportRow.status, func.count())
    .select_from(AssignmentRow)
    .join(ActionRow, ActionRow.id == AssignmentRow.action_id)
    .join(ReportRow, ReportRow.id == counting_report(bindparam("as_of", type_=Date)), isouter=True)
    .where(
        AssignmentRow.municipality_id == bindparam("municipality_id", type_=Uuid),
        ActionRow.period_id == bindparam("period_id", type_=Uuid),
    )
    .group_by(ReportRow.status)
)


def _load(
    db: Session, municipality_id: UUID, as_of: date, query: _Rows = _ALL, **wanted: UUID
) -> list[Assignment]:
    rows = db.execute(query, {"municipality_id": municipality_id, "as_of": as_of, **wanted})
    found = [
        Assignment(
            id=row.id,
            municipality_id=row.municipality_id,
            number=action.number,
            title=action.title,
            period=to_period(period),
            state=to_state(report, PeriodKind(period.period_kind)),
            version=row.version,
            theme=action.theme,
            product_groups=tuple(action.product_groups),
            department=department or "",
            ambassador_id=row.ambassador_id,
            ambassador=ambassador or "",
            stand_in_id=row.stand_in_id,
            silent_for_id=row.silent_for_id,
            starts_on=row.starts_on,
            ends_on=row.ends_on,
            in_monitor=InMonitor(action.in_monitor),
            heading=action.heading,
        )
        for row, action, period, report, department, ambassador in rows
    ]
    return sorted(found, key=lambda a: (a.period.position, number_key(a.number)))


def to_period(row: PeriodRow) -> Period:
    return Period(row.id, row.name, PeriodKind(row.period_kind), row.position)


def to_state(report: ReportRow | None, period_kind: PeriodKind) -> State:
    """Return what a report says; before the first report, what it is by nature."""
    if report is None:
        return State(by_nature(period_kind))
    return State(
        Status(report.status),
        report.percentage,
        report.blocked,
        report.effective_on,
        report.reported_at,
        report.id,
    )
