"""The monitors of a municipality, and what they say beside the plan."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from uuid import UUID

from sqlalchemy import bindparam, func, select, update

from domain.monitors import (
    AttentionPoint,
    CommunicationMoment,
    Monitor,
    MonitorState,
    PointState,
    Reminding,
    Result,
    Round,
    round_of,
)
from storage import assignment_rows
from storage.database import Session
from storage.tables import (
    AttentionPointRow,
    CommunicationMomentRow,
    MonitorRow,
    ResultRow,
)

ALWAYS = datetime(1900, 1, 1, tzinfo=UTC)
_ALL_HERE = (  # made once: every report asks it
    select(MonitorRow)
    .where(MonitorRow.municipality_id == bindparam("here"))
    .order_by(MonitorRow.cut_off, MonitorRow.name)
)
_Positioned = type[AttentionPointRow] | type[CommunicationMomentRow] | type[ResultRow]


def add(  # noqa: PLR0913 - a monitor has this many sides
    db: Session,
    municipality_id: UUID,
    name: str,
    cut_off: date,
    *,
    report_until: date | None = None,
    due: date | None = None,
    state: MonitorState = MonitorState.OPEN,
) -> Monitor:
    row = MonitorRow(
        municipality_id=municipality_id,
        name=name,
        cut_off=cut_off,
        report_until=report_until,
        due=due,
        state=state,
    )
    db.add(row)
    db.flush()
    return _to_monitor(row)


def of_municipality(db: Session, municipality_id: UUID) -> list[Monitor]:
    """Return all monitors, oldest first."""
    return [_to_monitor(row) for row in db.scalars(_ALL_HERE, {"here": municipality_id})]


def find(db: Session, municipality_id: UUID, monitor_id: UUID) -> Monitor | None:
    row = db.get(MonitorRow, monitor_id)
    return _to_monitor(row) if row and row.municipality_id == municipality_id else None


def is_as_it_was(db: Session, municipality_id: UUID, monitor: Monitor) -> bool:
    """Tell whether nobody changed a monitor; nobody will until this transaction is over."""
    row = db.scalar(
        select(MonitorRow)
        .where(MonitorRow.id == monitor.id, MonitorRow.municipality_id == municipality_id)
        .with_for_update(read=True)
        .execution_options(populate_existing=True)
    )
    return row is not None and _to_monitor(row) == monitor


def around(db: Session, municipality_id: UUID, day: date) -> Round:
    """Return a day with the monitors around it."""
    return round_of(of_municipality(db, municipality_id), day)


def reported_on(
    db: Session,
    municipality_id: UUID,
    since: datetime | None,
    before: datetime,
    among: Iterable[UUID] | None = None,
) -> frozenset[UUID]:
    """Return the actions, of all or `among` these, on which somebody reported in that time.

    A plan file says how things stand, but nobody reported by it; a withdrawn report and the
    withdrawal itself do not count.
    """
    bound = {"municipality_id": municipality_id, "since": since or ALWAYS, "before": before}
    if among is None:
        return frozenset(db.scalars(assignment_rows.REPORTED, bound))
    return frozenset(db.scalars(assignment_rows.REPORTED_AMONG, bound | {"among": list(among)}))


def propose(
    db: Session, municipality_id: UUID, text: str, noted_on: date, report_id: int | None = None
) -> AttentionPoint:
    """Put an attention point before the coordinator; a report proposes one at most."""
    known = select(AttentionPointRow).where(
        AttentionPointRow.municipality_id == municipality_id,
        AttentionPointRow.report_id == report_id,
    )
    if report_id is not None and (row := db.scalar(known)):
        return _to_point(row)
    return _add_point(db, municipality_id, text, noted_on, PointState.PROPOSED, report_id)


def add_point(
    db: Session, municipality_id: UUID, text: str, noted_on: date, state: PointState
) -> AttentionPoint:
    """Add an attention point on which somebody has decided already, or not."""
    return _add_point(db, municipality_id, text, noted_on, state, None)


def find_point(db: Session, municipality_id: UUID, point_id: UUID) -> AttentionPoint | None:
    row = _point(db, municipality_id, point_id)
    return _to_point(row) if row else None


def accept(
    db: Session, municipality_id: UUID, point_id: UUID, text: str = ""
) -> AttentionPoint | None:
    """Take up what was proposed, in other words if given; the first decision stands.

    None when this municipality has no such point.
    """
    return _decide(db, municipality_id, point_id, PointState.ACCEPTED, text)


def decline(db: Session, municipality_id: UUID, point_id: UUID) -> AttentionPoint | None:
    """Leave out what was proposed; the first decision stands."""
    return _decide(db, municipality_id, point_id, PointState.DECLINED, "")


def withdraw_proposal(db: Session, municipality_id: UUID, report_id: int | None) -> None:
    """Take back what a report proposed, unless the coordinator took it up already."""
    db.execute(
        update(AttentionPointRow)
        .where(
            AttentionPointRow.municipality_id == municipality_id,
            AttentionPointRow.report_id == report_id,
            AttentionPointRow.state == PointState.PROPOSED,
        )
        .values(state=PointState.WITHDRAWN)
    )


def points(db: Session, municipality_id: UUID) -> list[AttentionPoint]:
    """Return all attention points, also those that were declined, in order."""
    query = select(AttentionPointRow).where(AttentionPointRow.municipality_id == municipality_id)
    return [_to_point(row) for row in db.scalars(query.order_by(AttentionPointRow.position))]


def add_moment(
    db: Session, municipality_id: UUID, text: str, held_on: date | None, *, realised: bool
) -> CommunicationMoment:
    """Add a communication moment; what was planned in the same words becomes what is said now."""
    row = db.scalar(
        select(CommunicationMomentRow).where(
            CommunicationMomentRow.municipality_id == municipality_id,
            CommunicationMomentRow.text == text,
            CommunicationMomentRow.realised.is_(False),
        )
    )
    if row is None:
        position = _next_position(db, municipality_id, CommunicationMomentRow)
        row = CommunicationMomentRow(municipality_id=municipality_id, text=text, position=position)
        db.add(row)
    row.held_on, row.realised = held_on, realised
    db.flush()
    return _to_moment(row)


def moments(db: Session, municipality_id: UUID) -> list[CommunicationMoment]:
    query = select(CommunicationMomentRow).where(
        CommunicationMomentRow.municipality_id == municipality_id
    )
    return [_to_moment(row) for row in db.scalars(query.order_by(CommunicationMomentRow.position))]


def add_result(db: Session, municipality_id: UUID, text: str, realised_on: date) -> Result:
    row = ResultRow(
        municipality_id=municipality_id,
        text=text,
        realised_on=realised_on,
        position=_next_position(db, municipality_id, ResultRow),
    )
    db.add(row)
    db.flush()
    return Result(row.id, row.text, row.realised_on)


def results(db: Session, municipality_id: UUID) -> list[Result]:
    query = select(ResultRow).where(ResultRow.municipality_id == municipality_id)
    rows: Iterable[ResultRow] = db.scalars(query.order_by(ResultRow.position))
    return [Result(row.id, row.text, row.realised_on) for row in rows]


def _to_monitor(row: MonitorRow) -> Monitor:
    return Monitor(
        id=row.id,
        municipality_id=row.municipality_id,
        name=row.name,
        cut_off=row.cut_off,
        report_until=row.report_until,
        due=row.due,
        state=MonitorState(row.state),
        reminding=Reminding(row.reminding),
        version=row.version,
    )


def _add_point(  # noqa: PLR0913 - a row has this many columns
    db: Session,
    municipality_id: UUID,
    text: str,
    noted_on: date,
    state: PointState,
    report_id: int | None,
) -> AttentionPoint:
    row = AttentionPointRow(
        municipality_id=municipality_id,
        text=text,
        noted_on=noted_on,
        position=_next_position(db, municipality_id, AttentionPointRow),
        state=state,
        report_id=report_id,
    )
    db.add(row)
    db.flush()
    return _to_point(row)


def _decide(
    db: Session, municipality_id: UUID, point_id: UUID, state: PointState, text: str
) -> AttentionPoint | None:
    row = _point(db, municipality_id, point_id)
    if row is None:
        return None
    if row.state == PointState.PROPOSED:
        row.state, row.text = state, text or row.text
        db.flush()
    return _to_point(row)


def _point(db: Session, municipality_id: UUID, point_id: UUID) -> AttentionPointRow | None:
    """Return the row, locked where two coordinators could decide at the same time."""
    return db.scalar(
        select(AttentionPointRow)
        .where(
            AttentionPointRow.municipality_id == municipality_id, AttentionPointRow.id == point_id
        )
        .with_for_update()
    )


def _to_point(row: AttentionPointRow) -> AttentionPoint:
    return AttentionPoint(row.id, row.text, row.noted_on, PointState(row.state), row.report_id)


def _to_moment(row: CommunicationMomentRow) -> CommunicationMoment:
    return CommunicationMoment(row.id, row.text, row.held_on, row.realised)


def _next_position(db: Session, municipality_id: UUID, table: _Positioned) -> int:
    last = db.scalar(
        select(func.max(table.position)).where(table.municipality_id == municipality_id)
    )
    return (last or 0) + 1
