"""A proposal becomes a monitor, or moves or cancels one: the same from chat and terminal."""

from dataclasses import dataclass, replace
from datetime import date

from dialogs.monitor_proposal import Proposal, of_monitor
from dialogs.planned import find_named
from domain import proposals
from domain.errors import BadDates
from domain.ladders import is_open
from domain.monitors import Monitor
from domain.people import Municipality
from domain.proposals import Dates
from storage import calendars, monitor_dates, monitor_states, monitors
from storage.database import Session


@dataclass(frozen=True, slots=True)
class Stored:
    """What became of a proposal: the monitor, and how many messages were taken back or had left."""

    monitor: Monitor
    withdrawn: int = 0
    sent: int = 0
    nothing_new: bool = False


def check(
    db: Session, municipality: Municipality, proposal: Proposal, today: date
) -> Stored | None:
    """Raise `BadDates`, saying what to type instead, for what can not be stored.

    Return the monitor when it is there already, exactly so: stored twice it counts once.
    """
    known, here = monitors.of_municipality(db, municipality.id), calendars.of(db, municipality)
    moved = _moved(known, proposal)
    same = find_named(known, proposal.name)
    if same and _says(same, proposal) and here.closing_days.issuperset(proposal.closed):
        return Stored(same, nothing_new=True)
    if same and same.id != proposal.monitor:
        raise BadDates("next_monitor.name_taken", name=same.name, day=same.cut_off)
    if moved and moved.version != proposal.version:
        raise BadDates("next_monitor.moved_since", name=moved.name)
    before = of_monitor(moved).dates if moved else None
    if before and before.cut_off != proposal.dates.cut_off:
        _need_no_version(db, municipality, moved)
    _need_a_day_of_its_own(known, proposal, before)
    proposals.check(proposal.dates, proposal.calendar(here), today, before)
    return None


def _need_a_day_of_its_own(known: list[Monitor], proposal: Proposal, before: Dates | None) -> None:
    """Raise `BadDates` where another monitor has this cut-off already."""
    day = proposal.dates.cut_off
    other = next((m for m in known if m.cut_off == day and m.id != proposal.monitor), None)
    if other and (before is None or before.cut_off != day):
        raise BadDates("next_monitor.day_taken", name=other.name, day=day)


def store(db: Session, municipality: Municipality, proposal: Proposal, today: date) -> Stored:
    """Store what was proposed, once; what it moves keeps reminding, by its new dates."""
    monitor_dates.hold_plans(db, municipality.id)
    if known := check(db, municipality, proposal, today):
        return known
    for day, why in zip(proposal.closed, proposal.closed_names, strict=True):
        calendars.close(db, municipality.id, [day], why)
    dates = proposal.dates
    if proposal.monitor is None:
        added = monitors.add(
            db,
            municipality.id,
            proposal.name,
            dates.cut_off,
            report_until=dates.report_until,
            due=dates.due,
        )
        return Stored(added)
    moved = replace(
        _get(db, municipality, proposal),
        name=proposal.name,
        cut_off=dates.cut_off,
        report_until=dates.report_until,
        due=dates.due,
    )
    withdrawn = monitor_dates.move(db, municipality.id, moved)
    sent = monitor_dates.sent(db, municipality.id, moved.id)
    return Stored(monitor_dates.get(db, municipality.id, moved.id), withdrawn, sent)


def cancel(db: Session, municipality: Municipality, monitor: Monitor) -> Stored:
    """Take a monitor away that was not closed; what was not sent is not sent any more."""
    monitor_dates.hold_plans(db, municipality.id)
    need_open(monitor)
    _need_no_version(db, municipality, monitor)
    sent = monitor_dates.sent(db, municipality.id, monitor.id)
    return Stored(monitor, monitor_dates.cancel(db, municipality.id, monitor.id), sent)


def need_open(monitor: Monitor) -> None:
    """Raise `BadDates` for a monitor that is closed or published: it stays as it was."""
    if not is_open(monitor):
        raise BadDates("next_monitor.is_done", name=monitor.name)


def _need_no_version(db: Session, municipality: Municipality, monitor: Monitor | None) -> None:
    """Raise `BadDates` for a monitor that was closed before: its versions are of that day."""
    if monitor and monitor.id in monitor_states.closed_before(db, municipality.id):
        raise BadDates("closing.has_versions", name=monitor.name, day=monitor.cut_off)


def _moved(known: list[Monitor], proposal: Proposal) -> Monitor | None:
    if proposal.monitor is None:
        return None
    found = next((one for one in known if one.id == proposal.monitor), None)
    if found is None:
        raise BadDates("next_monitor.gone")
    need_open(found)
    return found


def _get(db: Session, municipality: Municipality, proposal: Proposal) -> Monitor:
    assert proposal.monitor
    return monitor_dates.get(db, municipality.id, proposal.monitor)


def _says(monitor: Monitor, proposal: Proposal) -> bool:
    """Tell whether a monitor is exactly as it is proposed."""
    dates = proposal.dates
    same = (monitor.cut_off, monitor.report_until, monitor.due) == (
        dates.cut_off,
        dates.report_until,
        dates.due,
    )
    return same and monitor.name == proposal.name
