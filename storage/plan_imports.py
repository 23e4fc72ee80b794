"""The imports of plan files: noted, and taken back as far as nothing was built on them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import delete, exists, select
from sqlalchemy.exc import IntegrityError

from domain.errors import UserError
from storage.database import Base, Session
from storage.plan_journal import TABLES, find_row, unpack
from storage.tables import ActionRow, AssignmentRow, MemberRow, PlanImportRow, ReportRow


@dataclass(frozen=True, slots=True)
class PlanImport:
    id: UUID
    file_name: str
    imported_at: datetime
    before: Mapping[str, Any]

    @property
    def batch(self) -> str:
        """The batch of the reports that it filed."""
        return f"import:{self.id}"


@dataclass(slots=True)
class TakenBack:
    """What was taken back; `kept` names what somebody changed or used since, left as it is."""

    removed: list[str] = field(default_factory=list)
    restored: int = 0
    kept: list[str] = field(default_factory=list)


def add(
    db: Session, municipality_id: UUID, *, file_name: str, at: datetime, before: dict[str, Any]
) -> PlanImport:
    row = PlanImportRow(
        id=uuid4(),
        municipality_id=municipality_id,
        imported_at=at,
        file_name=file_name[-300:],
        before=before,
    )
    db.add(row)
    db.flush()
    return _to_import(row)


def find_last(db: Session, municipality_id: UUID) -> PlanImport | None:
    """Return the last import that was not taken back."""
    row = db.scalar(
        select(PlanImportRow)
        .where(PlanImportRow.municipality_id == municipality_id, PlanImportRow.undone_at.is_(None))
        .order_by(PlanImportRow.imported_at.desc(), PlanImportRow.id)
        .limit(1)
    )
    return _to_import(row) if row else None


def added_assignments(found: PlanImport) -> set[UUID]:
    table = AssignmentRow.__tablename__
    return {UUID(row_id) for name, row_id in found.before["added"] if name == table}


def take_back(db: Session, found: PlanImport, at: datetime) -> TakenBack:
    """Restore what the import changed and remove what it added; raise when that is in use.

    The reports that it filed about actions that it added itself go with those actions: nobody
    told them, and there is nothing left that they could be about.
    """
    told = TakenBack()
    _refuse_when_built_on(db, found)
    for table, row_id, values in reversed(found.before["changed"]):
        _restore(db, table, row_id, values, told)
    db.flush()
    db.execute(
        delete(ReportRow).where(
            ReportRow.batch == found.batch, ReportRow.assignment_id.in_(added_assignments(found))
        )
    )
    for table, row_id in reversed(found.before["added"]):
        _remove(db, table, row_id, told)
    db.get_one(PlanImportRow, found.id).undone_at = at
    db.flush()
    return told


def _refuse_when_built_on(db: Session, found: PlanImport) -> None:
    """Raise when somebody reported an action that the import added."""
    title = db.scalar(
        select(ActionRow.title)
        .join(AssignmentRow, AssignmentRow.action_id == ActionRow.id)
        .where(
            AssignmentRow.id.in_(added_assignments(found)),
            exists().where(
                ReportRow.assignment_id == AssignmentRow.id, ReportRow.batch != found.batch
            ),
        )
        .order_by(ActionRow.number)
        .limit(1)
    )
    if title is not None:
        raise UserError("plan_import.built_on", title=title)


def _restore(
    db: Session, table: str, row_id: str, values: Mapping[str, list[Any]], told: TakenBack
) -> None:
    row = find_row(db, table, row_id)
    for column, (old, new) in values.items():
        if _has(row, column) and getattr(row, column) == unpack(table, column, new):
            setattr(row, column, unpack(table, column, old))
            told.restored += 1
        else:
            told.kept.append(_name(row) if row is not None else table)
    if isinstance(row, AssignmentRow):
        row.version += 1


def _has(row: Base | None, column: str) -> bool:
    """Tell whether the row is there, and its column still where it was at the import."""
    return row is not None and hasattr(row, column)


def _remove(db: Session, table: str, row_id: str, told: TakenBack) -> None:
    """Remove a row unless something refers to it; somebody who spoke with the bot stays."""
    row = find_row(db, table, row_id)
    if row is None:
        return
    name = _name(row)
    if isinstance(row, MemberRow) and row.entra_id is not None:
        told.kept.append(name)
        return
    kind = TABLES[table]
    try:
        with db.begin_nested():
            db.execute(delete(kind).where(kind.__table__.c.id == UUID(row_id)))
    except IntegrityError as error:
        if isinstance(row, AssignmentRow | ActionRow):
            raise UserError("plan_import.built_on", title=name) from error
        told.kept.append(name)
    else:
        told.removed += [name] if isinstance(row, ActionRow) else []


def _name(row: Base) -> str:
    for attribute in ("title", "name"):
        if found := getattr(row, attribute, None):
            return str(found)
    return str(row.__tablename__)


def _to_import(row: PlanImportRow) -> PlanImport:
    return PlanImport(row.id, row.file_name, row.imported_at, row.before)
