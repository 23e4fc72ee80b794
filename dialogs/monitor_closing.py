"""Closing a monitor, opening it again, publishing it: the same from chat and terminal.

Whoever does one of these holds the monitor until the transaction is over: of two at the same
moment one does it, and the other reads that it was done, by whom.
"""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from dialogs import late_cards
from dialogs.monitor_freezing import freeze
from domain import closing as rules
from domain.days import local_day
from domain.errors import UserError
from domain.ladders import is_open
from domain.monitors import Monitor, MonitorState
from domain.people import Municipality
from storage import audit, late_decisions, members, monitor_states, monitor_versions
from storage.audit import Audited, Entry
from storage.database import Session
from storage.monitor_versions import Closing, Version


def close(db: Session, municipality: Municipality, monitor: Monitor, closing: Closing) -> Version:
    """Freeze the monitor as its next version; what waited to remind people is withdrawn.

    A monitor that was opened again keeps the reason that was given then.
    """
    here = municipality.id
    now = monitor_states.hold(db, here, monitor.id)
    if not is_open(now):
        raise closed_before(db, municipality, now)
    rules.need_its_day(now, local_day(closing.at, municipality.zone))
    why = closing.reason or monitor_states.why_open_again(db, here, now.id)
    version = freeze(db, municipality, now, replace(closing, reason=why))
    monitor_states.become(db, here, now.id, MonitorState.CLOSED)
    late_cards.settle_taken_in(db, municipality, now, version)
    _note(db, Audited.MONITOR_CLOSED, now, (closing.at, closing.by), version.number)
    return version


def reopen(  # noqa: PLR0913 - who, what, why and when
    db: Session,
    municipality: Municipality,
    monitor: Monitor,
    reason: str,
    by: UUID | None,
    at: datetime,
) -> Monitor:
    """Open a closed monitor again; its versions stay, and nobody is reminded for it."""
    why, here = rules.read_reason(reason), municipality.id
    now = monitor_states.hold(db, here, monitor.id)
    need_closed(db, municipality, now)
    monitor_states.become(db, here, now.id, MonitorState.OPEN, why)
    _note(db, Audited.MONITOR_REOPENED, now, (at, by))
    return replace(now, state=MonitorState.OPEN)


def take_back(
    db: Session, municipality: Municipality, monitor: Monitor, by: UUID | None, at: datetime
) -> Version | None:
    """Let the last version of a monitor that was opened again hold after all; return it.

    What it was opened for counts in the next monitor. None for one that was closed before
    there were versions: it shows again what the reports say.
    """
    here = municipality.id
    now = monitor_states.hold(db, here, monitor.id)
    if not is_open(now):
        raise closed_before(db, municipality, now)
    if now.id not in monitor_states.closed_before(db, here):
        raise UserError("closing.still_open", name=now.name)
    last = monitor_versions.find_latest(db, here, now.id)
    state = MonitorState.PUBLISHED if last and last.is_published else MonitorState.CLOSED
    monitor_states.become(db, here, now.id, state)
    late_decisions.take_back(db, here, now.id, last.closed_at if last else None)
    _note(db, Audited.MONITOR_CLOSED, now, (at, by), last.number if last else 0)
    return last


def publish(
    db: Session, municipality: Municipality, monitor: Monitor, by: UUID | None, at: datetime
) -> Version:
    """Publish the last version; its files are made by the clock, which looks what is missing."""
    here = municipality.id
    now = monitor_states.hold(db, here, monitor.id)
    version = closed_version(db, municipality, now)
    if not monitor_versions.publish(db, here, version.id, at, by):
        raise UserError("closing.published", name=now.name, number=version.number)
    monitor_states.become(db, here, now.id, MonitorState.PUBLISHED)
    _note(db, Audited.MONITOR_PUBLISHED, now, (at, by), version.number)
    return replace(version, published_at=at)


def need_closed(db: Session, municipality: Municipality, monitor: Monitor) -> None:
    """Raise `UserError` for a monitor that is open, for the first time or again."""
    if is_open(monitor):
        again = monitor.id in monitor_states.closed_before(db, municipality.id)
        key = "closing.open_again" if again else "closing.still_open"
        raise UserError(key, name=monitor.name)


def closed_version(db: Session, municipality: Municipality, monitor: Monitor) -> Version:
    """Return the version that a closed monitor shows; say what to do first where there is none."""
    if is_open(monitor):
        raise UserError("closing.close_first", name=monitor.name)
    version = monitor_versions.find_latest(db, municipality.id, monitor.id)
    if version is None:
        raise UserError("closing.no_version", name=monitor.name)
    return version


def closed_before(db: Session, municipality: Municipality, monitor: Monitor) -> UserError:
    """Return what there is to say of a monitor that was closed: which version, when, by whom."""
    version = monitor_versions.find_latest(db, municipality.id, monitor.id)
    if version is None:
        return UserError("closing.closed", name=monitor.name)
    who = version.closed_by_id and members.name_of(db, municipality.id, version.closed_by_id)
    key = "closing.closed_by" if who else "closing.closed_at"
    told = {"who": who} if who else {}
    return UserError(key, name=monitor.name, number=version.number, at=version.closed_at, **told)


def next_number(db: Session, municipality: Municipality, monitor: Monitor) -> int:
    """Return the number that closing would give."""
    last = monitor_versions.find_latest(db, municipality.id, monitor.id)
    return last.number + 1 if last else 1


def _note(
    db: Session,
    what: Audited,
    monitor: Monitor,
    when: tuple[datetime, UUID | None],
    number: int = 0,
) -> None:
    at, by = when
    about = f"{monitor.name}, v{number}" if number else monitor.name
    audit.note(db, Entry(what, about, at, monitor.municipality_id, by))
