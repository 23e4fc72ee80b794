"""The gaps in who carries the plan, for its page and for the number on the dashboard."""

from dataclasses import replace
from datetime import timedelta

from dialogs import monitor_web
from dialogs.turn import Turn
from domain.coverage import Gaps, find_gaps, silence_since
from domain.errors import NotAllowed
from domain.monitors import round_of
from domain.people import Role
from storage import assignments, hand_overs, members, monitors
from storage.database import Session
from views.pages.monitor_gaps import GapsShown


def shown(turn: Turn, db: Session) -> GapsShown:
    """Return the gaps of today; who was silent, only to a coordinator."""
    sight = monitor_web.sight_of(turn, db)
    if not sight.every_day:
        raise NotAllowed("monitor_web.only_published")
    found = find(turn, db)
    waiting = hand_overs.waiting(db, turn.municipality.id)
    is_coordinator = turn.member.has(Role.COORDINATOR)
    return GapsShown(
        sight,
        turn.today,
        found if is_coordinator else replace(found, silent=()),
        frozenset(each.assignment_id for each in waiting),
        is_coordinator=is_coordinator,
    )


def find(turn: Turn, db: Session) -> Gaps:
    here, zone = turn.municipality.id, turn.municipality.zone
    known = monitors.of_municipality(db, here)
    now = round_of(known, turn.today)
    began, told = silence_since(known, now), None
    if began:
        since, _ = began.moments(zone)
        told = monitors.reported_on(db, here, since, turn.now + timedelta(seconds=1))
    return find_gaps(
        assignments.of_municipality(db, here, turn.today),
        members.departments(db, here),
        members.everybody(db, here),
        told,
        now.cut_off,
    )
