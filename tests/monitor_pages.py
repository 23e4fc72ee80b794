"""A monitor that was published, for who looks at its pages and files."""

from datetime import date, datetime

from dialogs import monitor_freezing
from domain.monitors import Monitor, MonitorState
from storage import monitor_versions, monitors
from storage.database import Session
from storage.monitor_versions import Closing, Version
from storage.tables import MonitorRow
from tests.people import NOON, Town

JUNE = date(2018, 6, 1)


def closed(db: Session, town: Town, reason: str = "", at: datetime = NOON) -> Version:
    """Close the monitor of June as its next version."""
    version = monitor_freezing.freeze(db, town.place, june(db, town), Closing(at, reason=reason))
    become(db, town, MonitorState.CLOSED)
    return version


def published(db: Session, town: Town) -> Version:
    """Close the monitor of June, and publish it."""
    version = closed(db, town)
    monitor_versions.publish(db, town.place.id, version.id, NOON, None)
    become(db, town, MonitorState.PUBLISHED)
    return version


def become(db: Session, town: Town, state: MonitorState) -> None:
    db.get_one(MonitorRow, june(db, town).id).state = state
    db.flush()


def june(db: Session, town: Town) -> Monitor:
    found = monitors.around(db, town.place.id, JUNE).monitor
    assert found
    return found
