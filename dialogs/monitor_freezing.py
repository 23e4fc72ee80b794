"""Freezing a monitor: what its page says now is kept as a version, and stays."""

from dataclasses import replace
from datetime import datetime

from dialogs import monitor_figures
from domain.frozen import as_plain
from domain.monitors import Monitor, MonitorState
from domain.people import Municipality
from storage import monitor_versions, monitors, reports
from storage.database import Session
from storage.monitor_versions import Closing, Version


def freeze(db: Session, municipality: Municipality, monitor: Monitor, closing: Closing) -> Version:
    """Keep the monitor as it is at this moment; its state is for who calls this to change.

    One that comes in as published is kept as published.
    """
    asked = monitors.around(db, municipality.id, monitor.cut_off)
    shut = monitor.state if monitor.state.is_frozen else MonitorState.CLOSED
    closed = replace(monitor, state=shut)
    page = monitor_figures.live(db, municipality, replace(asked, monitor=closed))
    return monitor_versions.add(db, municipality.id, monitor.id, as_plain(page), closing)


def freeze_closed(db: Session, municipality: Municipality, at: datetime) -> None:
    """Freeze what came in closed from a file, oldest first, as soon as the reports are there.

    A monitor that has a version stays as it is.
    """
    here = municipality.id
    if not reports.has_any(db, here):
        return
    for monitor in monitors.of_municipality(db, here):
        if monitor.state.is_frozen and not monitor_versions.find_latest(db, here, monitor.id):
            freeze(db, municipality, monitor, Closing(at))
