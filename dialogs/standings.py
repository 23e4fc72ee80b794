"""How everybody stands towards a monitor: what they have not told yet, and may they be asked."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from domain.days import local_day
from domain.monitors import Monitor, round_of
from domain.nudges import Snooze, Standing, bundles, held_within
from domain.people import Member, Municipality
from domain.plans import Assignment, most_urgent_first
from storage import (
    absences,
    assignments,
    calendars,
    hand_overs,
    members,
    monitors,
    reach,
    rounds,
    snoozes,
)
from storage.database import Session

LONGEST_ROUND = timedelta(days=400)


def of_monitor(  # noqa: PLR0913 - the sides of one question
    db: Session,
    municipality: Municipality,
    monitor: Monitor,
    at: datetime,
    among: Collection[UUID] | None = None,
    apart_from: Collection[int] = (),
) -> list[Standing]:
    """Return how everybody here stands towards a monitor, or how `among` these do; by name.

    Who was asked about nothing, or has told everything, has nothing missing. The nudges
    `apart_from` do not count as asking.
    """
    here, today = municipality.id, local_day(at, municipality.zone)
    away = absences.of_municipality(db, here, today)
    absent = {who for who, known in away.items() if any(a.covers(today) for a in known)}
    asked_about = _open(db, municipality, monitor, at, among)
    told = _told(db, municipality, monitor, asked_about)
    bundled = bundles(asked_about, absent)
    contacts = reach.of_municipality(db, here, among)
    later = _snoozes(db, municipality, monitor, among)
    asked = rounds.last_asked(db, here, at - LONGEST_ROUND, among, apart_from)
    return [
        Standing(
            member=member,
            missing=tuple(a for a in _of(bundled, member) if a.id not in told),
            absences=away.get(member.id, ()),
            snooze=later.get(member.id),
            nudged_at=asked.get(member.id),
            reach=contacts[member.id].reach,
            open=_of(bundled, member),
        )
        for member in members.everybody(db, here, among)
    ]


def _snoozes(
    db: Session, municipality: Municipality, monitor: Monitor, among: Collection[UUID] | None
) -> dict[UUID, Snooze]:
    found = snoozes.of_monitor(db, municipality.id, monitor.id, among)
    if not found:
        return found
    calendar = calendars.of(db, municipality)
    return {who: held_within(snooze, monitor, calendar) for who, snooze in found.items()}


def _of(bundled: Mapping[UUID, list[Assignment]], member: Member) -> tuple[Assignment, ...]:
    return tuple(most_urgent_first(bundled.get(member.id, [])))


def _open(
    db: Session,
    municipality: Municipality,
    monitor: Monitor,
    at: datetime,
    among: Collection[UUID] | None,
) -> list[Assignment]:
    here, today = municipality.id, local_day(at, municipality.zone)
    if among is None:
        known = assignments.of_municipality(db, here, today)
    else:
        known = assignments.of_people(db, here, among, today)
    return [action for action in known if action.is_open(monitor.cut_off)]


def _told(
    db: Session, municipality: Municipality, monitor: Monitor, asked: Sequence[Assignment]
) -> frozenset[UUID]:
    """Return what needs no telling: reported on in this round, or it seeks another owner."""
    around = round_of(monitors.of_municipality(db, municipality.id), monitor.cut_off)
    since, before = around.moments(municipality.zone)
    told = monitors.reported_on(db, municipality.id, since, before, [action.id for action in asked])
    return told | {w.assignment_id for w in hand_overs.waiting(db, municipality.id)}
