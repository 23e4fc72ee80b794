"""The actions of a municipality, each with its state on a day."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Select, Table, bindparam, update

from domain.errors import OldCard, UnknownAction
from domain.figures import PeriodFigures
from domain.plans import Assignment, Period, Status, by_nature, number_key
from storage import assignment_rows as rows
from storage.database import Session
from storage.tables import AssignmentRow

_TABLE = cast(Table, AssignmentRow.__table__)
_TOUCH = (  # made once: every report does it
    update(_TABLE)
    .where(_TABLE.c.municipality_id == bindparam("here"), _TABLE.c.id == bindparam("action"))
    .values(version=_TABLE.c.version + 1)
    .returning(_TABLE.c.ambassador_id, _TABLE.c.stand_in_id)
)
_TOUCH_UNCHANGED = _TOUCH.where(_TABLE.c.version == bindparam("drawn_of"))


def of_municipality(db: Session, municipality_id: UUID, as_of: date) -> list[Assignment]:
    """Return every action of the municipality as it was at the end of that day, by number."""
    return _load(db, municipality_id, as_of)


def as_they_were(
    db: Session, municipality_id: UUID, actions: Iterable[Assignment], as_of: date
) -> list[Assignment]:
    """Return these actions of the municipality with their state at the end of another day."""
    bound = {"municipality_id": municipality_id, "as_of": as_of}
    told = {row.id: row for row in db.execute(rows.STATES, bound)}
    return [
        replace(action, state=rows.to_state(told.get(action.id), action.period.kind))
        for action in actions
    ]


def of_ambassador(
    db: Session, municipality_id: UUID, member_id: UUID, as_of: date
) -> list[Assignment]:
    return _load(db, municipality_id, as_of, rows.BY_AMBASSADOR, wanted=member_id)


def of_stand_in(
    db: Session, municipality_id: UUID, member_id: UUID, as_of: date
) -> list[Assignment]:
    return _load(db, municipality_id, as_of, rows.BY_STAND_IN, wanted=member_id)


def of_person(db: Session, municipality_id: UUID, member_id: UUID, as_of: date) -> list[Assignment]:
    """Return the actions that somebody carries or stands in for, in one reading."""
    return _load(db, municipality_id, as_of, rows.BY_PERSON, wanted=member_id)


def of_people(
    db: Session, municipality_id: UUID, member_ids: Iterable[UUID], as_of: date
) -> list[Assignment]:
    """Return the actions that these people carry or stand in for."""
    wanted = list(member_ids)
    return _load(db, municipality_id, as_of, rows.BY_PEOPLE, wanted=wanted) if wanted else []


def figures_of(db: Session, municipality_id: UUID, period: Period, as_of: date) -> PeriodFigures:
    """Count the actions of one period as `domain.figures` does, without reading them."""
    bound = {"municipality_id": municipality_id, "period_id": period.id, "as_of": as_of}
    row = PeriodFigures(period)
    for status, number in db.execute(rows.COUNTED, bound):
        row.counts[Status(status or by_nature(period.kind))] += number
    return row


def get(db: Session, municipality_id: UUID, assignment_id: UUID, as_of: date) -> Assignment:
    """Return one action; raise `UnknownAction` when this municipality has it not."""
    found = _load(db, municipality_id, as_of, rows.BY_ID, wanted=assignment_id)
    if not found:
        raise UnknownAction("report.action_gone")
    return found[0]


def touch(
    db: Session,
    municipality_id: UUID,
    assignment_ids: Iterable[UUID],
    drawn_of: Mapping[UUID, int] | None = None,
) -> set[UUID]:
    """Mark the actions as changed: what was drawn of them before is old now.

    Return who carries them or stands in. Raises `OldCard` when one of them is at another version
    than in `drawn_of`.
    """
    people: set[UUID] = set()
    for assignment_id in sorted(assignment_ids):  # one order for all: no deadlock
        bound: dict[str, UUID | int] = {"here": municipality_id, "action": assignment_id}
        if drawn_of is not None:
            bound["drawn_of"] = drawn_of[assignment_id]
        both = db.execute(_TOUCH if drawn_of is None else _TOUCH_UNCHANGED, bound).first()
        if both is None:
            raise OldCard("report.changed_meanwhile")
        people.update(person for person in both if person)
    return people


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


def stand_in(
    db: Session, municipality_id: UUID, assignment_ids: Iterable[UUID], member_id: UUID | None
) -> None:
    """Let somebody, or (None) nobody, stand in; it does not change the actions."""
    db.execute(
        update(AssignmentRow)
        .where(
            AssignmentRow.municipality_id == municipality_id, AssignmentRow.id.in_(assignment_ids)
        )
        .values(stand_in_id=member_id)
    )


def _load(
    db: Session,
    municipality_id: UUID,
    as_of: date,
    query: Select[*tuple[Any, ...]] = rows.ALL,
    **wanted: UUID | list[UUID],
) -> list[Assignment]:
    bound = {"municipality_id": municipality_id, "as_of": as_of, **wanted}
    periods: dict[UUID, Period] = {}
    found = [rows.to_assignment(row, periods) for row in db.execute(query, bound)]
    return sorted(found, key=lambda a: (a.period.position, number_key(a.number)))
