"""Which tables are written to, while somebody watches."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import CursorResult, Result, event
from sqlalchemy.orm import ORMExecuteState

from storage.database import Session


@contextmanager
def watch(db: Session) -> Iterator[set[str]]:
    """Give the names of the tables that are written to until the end of the block."""
    tables: set[str] = set()

    def flushed(session: Session, _: object) -> None:
        changed = [row for row in session.dirty if session.is_modified(row)]
        for row in (*session.new, *changed, *session.deleted):
            tables.add(row.__tablename__)

    def executed(state: ORMExecuteState) -> Result[Any] | None:
        if state.is_select:
            return None
        result = state.invoke_statement()
        table = getattr(state.statement, "table", None)
        nothing_to_do = isinstance(result, CursorResult) and result.rowcount == 0
        if table is not None and not nothing_to_do:
            tables.add(table.name)
        return result

    listeners: dict[str, Callable[..., Any]] = {
        "after_flush": flushed,
        "do_orm_execute": executed,
    }
    db.flush()
    for name, listener in listeners.items():
        event.listen(db, name, listener)
    try:
        yield tables
        db.flush()
    finally:
        for name, listener in listeners.items():
            event.remove(db, name, listener)
