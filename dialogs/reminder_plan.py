"""Who would get what, and when: of a monitor or of a municipality, nothing put anywhere."""

from datetime import date, datetime

from dialogs import planned, standings
from domain.days import local_day
from domain.dry_run import Planned, dry_run
from domain.monitors import Monitor, Reminding
from domain.people import Municipality
from storage import calendars
from storage.database import Session


def of_monitor(
    db: Session, municipality: Municipality, monitor: Monitor, at: datetime
) -> list[Planned]:
    """Return all that is still to come for a monitor, as if its reminders were on."""
    found = standings.of_monitor(db, municipality, monitor, at)
    return dry_run(found, monitor, calendars.of(db, municipality), at)


def of_municipality(
    db: Session, municipality: Municipality, at: datetime, first: date, last: date
) -> list[tuple[Monitor, list[Planned]]]:
    """Return what goes out from the first day to the last, for monitors that remind."""
    return [
        (monitor, within)
        for monitor in planned.upcoming(db, municipality.id, local_day(at, municipality.zone))
        if monitor.reminding is Reminding.ON
        if (within := _within(of_monitor(db, municipality, monitor, at), municipality, first, last))
    ]


def _within(
    found: list[Planned], municipality: Municipality, first: date, last: date
) -> list[Planned]:
    zone = municipality.zone
    return [row for row in found if first <= local_day(row.at, zone) <= last]
