"""What an import adds and changes, kept so that it can be taken back."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import inspect
from sqlalchemy.types import Date, Uuid

from storage.database import Base, Session, UtcDateTime
from storage.tables import (
    ActionRow,
    AssignmentRow,
    DepartmentRow,
    MemberRow,
    MunicipalityRow,
    PeriodRow,
    PlanRow,
)

TABLES: dict[str, type[Base]] = {
    kind.__tablename__: kind
    for kind in (
        PlanRow, MunicipalityRow, PeriodRow, DepartmentRow, MemberRow, ActionRow, AssignmentRow,
    )
}  # fmt: skip


class Journal:
    """Every row that was added, in order, and every old and new value of what was changed.

    `flush` is to be called instead of the session's own: it writes down first.
    """

    def __init__(self) -> None:
        self.added: list[tuple[str, str]] = []
        self.changed: list[tuple[str, str, dict[str, list[Any]]]] = []

    def flush(self, db: Session) -> None:
        added, changed = list(db.new), list(db.dirty)
        for row in changed:
            if values := _changes(row):
                self.changed.append((row.__tablename__, str(row.id), values))
        db.flush()
        self.added += [(row.__tablename__, str(row.id)) for row in added]

    def as_json(self) -> dict[str, Any]:
        return {"added": self.added, "changed": self.changed}


def find_row(db: Session, table: str, row_id: str) -> Any | None:  # noqa: ANN401 - any table's row
    return db.get(TABLES[table], UUID(row_id), populate_existing=True)


def unpack(table: str, column: str, value: Any) -> Any:  # noqa: ANN401 - any column's value
    """Turn what JSON kept of a value back into the value."""
    kind = TABLES[table].__table__.c[column].type
    if value is None:
        return None
    if isinstance(kind, Uuid):
        return UUID(value)
    if isinstance(kind, UtcDateTime):
        return datetime.fromisoformat(value)
    return date.fromisoformat(value) if isinstance(kind, Date) else value


def _changes(row: Any) -> dict[str, list[Any]]:  # noqa: ANN401 - any table's row
    values = {}
    for attribute in inspect(row).attrs:
        old, new = attribute.history.deleted, attribute.history.added
        if attribute.history.has_changes():
            values[attribute.key] = [_pack(old[0] if old else None), _pack(new[0])]
    return values


def _pack(value: Any) -> Any:  # noqa: ANN401 - any column's value
    if isinstance(value, date | datetime):
        return value.isoformat()
    return str(value) if isinstance(value, UUID) else value
