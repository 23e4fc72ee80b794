"""When a municipality works: its hours, and the days on which it is closed."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from sqlalchemy import delete, select

from domain.calendars import Calendar
from domain.people import Municipality
from storage.database import Session
from storage.tables import ClosingDayRow


def of(db: Session, municipality: Municipality) -> Calendar:
    return Calendar(
        zone=municipality.zone,
        opens=municipality.opens,
        closes=municipality.closes,
        weekdays=municipality.weekdays,
        closing_days=frozenset(closing_days(db, municipality.id)),
    )


def closing_days(db: Session, municipality_id: UUID) -> dict[date, str]:
    """Return the days on which the municipality itself is closed, first to last, and why."""
    query = select(ClosingDayRow).where(ClosingDayRow.municipality_id == municipality_id)
    return {row.day: row.name for row in db.scalars(query.order_by(ClosingDayRow.day))}


def close(db: Session, municipality_id: UUID, days: Iterable[date], name: str = "") -> None:
    """Note that the municipality is closed on these days; the last name counts."""
    wanted = set(days)
    open_again(db, municipality_id, wanted)
    db.add_all(
        ClosingDayRow(municipality_id=municipality_id, day=day, name=name) for day in sorted(wanted)
    )
    db.flush()


def open_again(db: Session, municipality_id: UUID, days: Iterable[date]) -> int:
    """Take closing days back; return how many there were."""
    removed = db.execute(
        delete(ClosingDayRow)
        .where(ClosingDayRow.municipality_id == municipality_id, ClosingDayRow.day.in_(days))
        .returning(ClosingDayRow.id)
    )
    return len(removed.all())
