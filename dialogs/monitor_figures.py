"""How far the plan is on a day: what chat, page, terminal and documents all ask."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

from domain.frozen import from_plain
from domain.monitor_page import MonitorPage, Notes, build
from domain.monitors import Monitor, Round
from domain.people import Municipality
from domain.plans import Assignment, Period
from storage import assignments, monitor_versions, monitors
from storage.database import Session

EVER = datetime(9999, 1, 1, tzinfo=UTC)


def page(db: Session, municipality: Municipality, as_of: date) -> MonitorPage:
    """Return the monitor as at the end of that day.

    Of a monitor that is closed that is what was frozen. It is compared with the monitor before
    as that was frozen, so that two monitors in a row fit together, whatever came in late.
    """
    asked = monitors.around(db, municipality.id, as_of)
    if asked.monitor and asked.monitor.state.is_frozen:
        frozen = of_version(db, municipality, asked.monitor)
        if frozen:
            return frozen
    return live(db, municipality, asked)


def live(db: Session, municipality: Municipality, asked: Round) -> MonitorPage:
    """Return how it is by the reports that there are now, also where a version is frozen."""
    now = assignments.of_municipality(db, municipality.id, asked.day)
    return build(
        municipality,
        asked,
        now=now,
        before=_earlier(db, municipality, asked.before, now),
        notes=_notes(db, municipality, asked, now),
    )


def of_version(
    db: Session, municipality: Municipality, monitor: Monitor, number: int | None = None
) -> MonitorPage | None:
    """Return a frozen version of a monitor, the latest or this one; None where there is none."""
    here = municipality.id
    found = (
        monitor_versions.find_latest(db, here, monitor.id)
        if number is None
        else monitor_versions.find(db, here, monitor.id, number)
    )
    if found is None:
        return None
    frozen = from_plain(found.content, municipality, found.number)
    was = frozen.round.monitor or monitor
    return replace(frozen, round=replace(frozen.round, monitor=replace(was, state=monitor.state)))


def of_period(page: MonitorPage, period: Period) -> list[Assignment]:
    """Return the actions that one row of the figures counts."""
    return [action for action in page.actions if action.period == period]


def _earlier(
    db: Session, municipality: Municipality, before: Monitor | None, now: Sequence[Assignment]
) -> Sequence[Assignment]:
    """Return the actions as the monitor before has them."""
    if before is None:
        return []
    frozen = of_version(db, municipality, before) if before.state.is_frozen else None
    if frozen:
        return frozen.actions
    return assignments.as_they_were(db, municipality.id, now, before.cut_off)


def _notes(
    db: Session, municipality: Municipality, asked: Round, now: Sequence[Assignment]
) -> Notes:
    since, before = asked.moments(municipality.zone)
    reported = monitors.reported_on(db, municipality.id, since, before)
    return Notes(
        points=monitors.points(db, municipality.id),
        moments=monitors.moments(db, municipality.id),
        results=monitors.results(db, municipality.id),
        reported=reported | _reported_late(db, municipality, asked, now),
    )


def _reported_late(
    db: Session, municipality: Municipality, asked: Round, now: Sequence[Assignment]
) -> frozenset[UUID]:
    """Return the actions that stand in a monitor by a report that came when its time was over."""
    _, over = asked.moments(municipality.zone)
    late = [a.id for a in now if a.state.reported_at and a.state.reported_at >= over]
    if not (asked.monitor and late):
        return frozenset()
    return monitors.reported_on(db, municipality.id, over, EVER, late)
