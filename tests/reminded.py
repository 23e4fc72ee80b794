"""A monitor that reminds: it is Tuesday 15 January 2019, five past nine, and a step is due."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

from storage import monitors
from storage.database import Database, Session
from storage.tables import MonitorRow, OutboxRow
from tests.people import Town

MORNING = datetime(2019, 1, 15, 8, 5, tzinfo=UTC)
DATES = {"cut_off": date(2019, 1, 23), "report_until": date(2019, 1, 25), "due": date(2019, 1, 25)}


def monitor_of(db: Session, town: Town) -> MonitorRow:
    known = monitors.of_municipality(db, town.place.id)
    return db.get_one(MonitorRow, next(m.id for m in known if m.name == "februari 2019"))


def change_monitor(database: Database, town: Town, **changed: object) -> None:
    with database.transaction() as db:
        row = monitor_of(db, town)
        for name, value in changed.items():
            setattr(row, name, value)


def nudges(database: Database) -> list[Mapping[str, Any]]:
    """Return the nudges that were put in the outbox: whose, which rung, what became of it."""
    with database.transaction() as db:
        rows = db.query(OutboxRow).filter_by(purpose="nudge").order_by(OutboxRow.id)
        return [{"who": r.member_id, "rung": r.rung, "state": r.state} for r in rows]
