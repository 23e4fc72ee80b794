"""What a coordinator reads before a monitor is closed, and what names it for the button."""

import json
from datetime import datetime

from dialogs import monitor_closing, monitor_figures
from dialogs.handing_out import key_of
from domain.days import local_day
from domain.frozen import as_plain
from domain.ladders import last_day
from domain.monitors import Monitor, PointState
from domain.people import Municipality
from domain.version_changes import changes
from storage import monitor_states, monitors
from storage.database import Session
from views.cards.monitor_closing import ToClose


def to_close(db: Session, municipality: Municipality, monitor: Monitor, at: datetime) -> ToClose:
    """Return what closing would freeze now; of one that was closed before, what that changes."""
    here = municipality.id
    page = monitor_figures.live(db, municipality, monitors.around(db, here, monitor.cut_off))
    before = monitor_figures.of_version(db, municipality, monitor)
    until = last_day(monitor)
    return ToClose(
        monitor,
        page,
        monitor_closing.next_number(db, municipality, monitor),
        until=until if until >= local_day(at, municipality.zone) else None,
        proposals=sum(p.state is PointState.PROPOSED for p in monitors.points(db, here)),
        reason=monitor_states.why_open_again(db, here, monitor.id),
        changes=changes(before, page) if before else None,
        again=monitor.id in monitor_states.closed_before(db, here),
    )


def seen(what: ToClose) -> str:
    """Name what was shown: what changes on the page gives it another name."""
    return key_of(what.number, json.dumps(as_plain(what.page), sort_keys=True))[:32]
