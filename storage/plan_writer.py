"""Writing the rows of a plan file: periods, actions, who does them where."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TypeVar
from uuid import UUID, uuid4

from sqlalchemy import select

from domain.people import Municipality, Role, name_from_address
from domain.plan_file import PlanRow as FileRow
from storage import assignments, plans
from storage.database import Base, Session
from storage.plan_journal import Journal
from storage.tables import (
    ActionRow,
    AssignmentRow,
    DepartmentRow,
    MemberRow,
    MunicipalityRow,
    PeriodRow,
    PlanRow,
)

R = TypeVar("R", bound=Base)
Placed = tuple[Municipality, FileRow]


def write(
    db: Session, owner: Municipality, rows: Sequence[Placed]
) -> tuple[dict[tuple[UUID, str], UUID], Journal]:
    """Make the plan say what the rows say; status and note are left to reports.

    Returns the assignments by municipality and number in lower case, and the journal that is
    needed to take it back. What a file lacks is left as it is: a row, and a column.
    """
    db.flush()
    with db.no_autoflush:  # each flush is written down first
        written, journal = _write(db, owner, rows)
    for place_id in {place.id for place, _ in rows}:
        assignments.touch(db, place_id, [a for (p, _), a in written.items() if p == place_id])
    return written, journal


def _write(
    db: Session, owner: Municipality, rows: Sequence[Placed]
) -> tuple[dict[tuple[UUID, str], UUID], Journal]:
    journal = Journal()
    plan_id = _plan(db, owner, [place for place, _ in rows], journal)
    writer = _Writer(db, plan_id, {place.id for place, _ in rows})
    for place, row in rows:
        writer.ensure_names(place.id, row)
    journal.flush(db)
    for _, row in rows:
        writer.write_action(row)
    journal.flush(db)
    written = {
        (place.id, row.number.lower()): writer.write_assignment(place.id, row)
        for place, row in rows
    }
    journal.flush(db)
    return written, journal


def _plan(
    db: Session, owner: Municipality, places: Iterable[Municipality], journal: Journal
) -> UUID:
    """Return the owner's plan, made when there is none; the other places join it."""
    plan_id = plans.find(db, owner.id)
    if plan_id is None:
        plan_id = uuid4()
        db.add(PlanRow(id=plan_id, name=owner.name))
        journal.flush(db)
    for place_id in {owner.id} | {place.id for place in places}:
        db.get_one(MunicipalityRow, place_id).plan_id = plan_id
    journal.flush(db)
    return plan_id


class _Writer:
    """The rows that are there already, by what the file calls them, and the new ones."""

    def __init__(self, db: Session, plan_id: UUID, places: set[UUID]) -> None:
        self._db = db
        self._plan_id = plan_id
        self._position = plans.last_position(db, plan_id)
        periods = db.scalars(select(PeriodRow).where(PeriodRow.plan_id == plan_id))
        self._periods = {row.name: row for row in periods}
        actions = db.scalars(select(ActionRow).where(ActionRow.plan_id == plan_id))
        self._actions = {row.number.lower(): row for row in actions}
        found = db.scalars(select(AssignmentRow).where(AssignmentRow.municipality_id.in_(places)))
        self._assignments = {(row.municipality_id, row.action_id): row for row in found}
        departments = db.scalars(
            select(DepartmentRow).where(DepartmentRow.municipality_id.in_(places))
        )
        self._departments = {(row.municipality_id, row.name): row for row in departments}
        members = db.scalars(
            select(MemberRow).where(
                MemberRow.municipality_id.in_(places), MemberRow.address.is_not(None)
            )
        )
        self._members = {
            (row.municipality_id, row.address.lower()): row for row in members if row.address
        }

    def ensure_names(self, place_id: UUID, row: FileRow) -> None:
        """Make sure that there is a row for each period, department and person named."""
        if row.period not in self._periods:
            self._position += 1
            self._periods[row.period] = self._add(
                PeriodRow(
                    id=uuid4(),
                    plan_id=self._plan_id,
                    name=row.period,
                    period_kind=str(row.period_kind),
                    position=self._position,
                )
            )
        if row.department and (place_id, row.department) not in self._departments:
            self._departments[place_id, row.department] = self._add(
                DepartmentRow(id=uuid4(), municipality_id=place_id, name=row.department)
            )
        for address in filter(None, (row.ambassador, row.stand_in)):
            self._ensure_member(place_id, address, row.department)

    def write_action(self, row: FileRow) -> None:
        action = self._actions.get(row.number.lower())
        if action is None:
            action = self._actions[row.number.lower()] = self._add(
                ActionRow(id=uuid4(), plan_id=self._plan_id, number=row.number, product_groups=[])
            )
        action.title = row.title
        action.period_id = self._periods[row.period].id
        told = {
            "thema": ("theme", row.theme),
            "productgroep": ("product_groups", list(row.product_groups)),
        }
        _set(action, told, row.lacking)

    def write_assignment(self, place_id: UUID, row: FileRow) -> UUID:
        action_id = self._actions[row.number.lower()].id
        found = self._assignments.get((place_id, action_id))
        if found is None:
            found = self._assignments[place_id, action_id] = self._add(
                AssignmentRow(id=uuid4(), municipality_id=place_id, action_id=action_id)
            )
        named = self._departments.get((place_id, row.department))
        told = {
            "afdeling": ("department_id", named and named.id),
            "ambassadeur": (
                "ambassador_id",
                self._person(place_id, row.ambassador, found.ambassador_id),
            ),
            "plaatsvervanger": (
                "stand_in_id",
                self._person(place_id, row.stand_in, found.stand_in_id),
            ),
            "start": ("starts_on", row.starts_on),
            "einde": ("ends_on", row.ends_on),
            "in monitor": ("in_monitor", str(row.in_monitor)),
            "kopregel": ("heading", row.heading),
        }
        _set(found, told, row.lacking)
        return found.id

    def _person(self, place_id: UUID, address: str, now: UUID | None) -> UUID | None:
        """Return who is meant; an empty cell leaves somebody whom no file can name."""
        if address:
            return self._members[place_id, address].id
        named = now and any(m.id == now for m in self._members.values())
        return None if named else now

    def _ensure_member(self, place_id: UUID, address: str, department: str) -> None:
        """Invite somebody who was never seen; who is there keeps the name, and may report."""
        member = self._members.get((place_id, address))
        if member is None:
            named = self._departments.get((place_id, department))
            member = self._members[place_id, address] = self._add(
                MemberRow(
                    id=uuid4(),
                    municipality_id=place_id,
                    name=name_from_address(address)[:200] or address[:200],
                    address=address,
                    department_id=named.id if named else None,
                    roles=[],
                )
            )
        if Role.AMBASSADOR not in member.roles:
            member.roles = sorted({*member.roles, str(Role.AMBASSADOR)})
        if member.left_at is not None:
            member.left_at = None

    def _add(self, row: R) -> R:
        self._db.add(row)
        return row


def _set(row: Base, told: Mapping[str, tuple[str, object]], lacking: Collection[str]) -> None:
    """Set what the file has a column for: attribute and value by column."""
    for column, (attribute, value) in told.items():
        if column not in lacking:
            setattr(row, attribute, value)
