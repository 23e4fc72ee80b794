"""Who can not be reached in Teams, why not, and which other way there is: known before a round."""

from datetime import datetime
from uuid import UUID

from dialogs import missing_list
from dialogs.turn import Reply, Turn, say, show
from domain.missing import Missing, Unheard
from domain.monitors import Monitor, Round, reporting_day, round_of
from domain.people import Municipality, Role
from domain.reach import Reach
from storage import members, monitors
from storage.database import Session
from views import mails
from views.cards import reach as cards
from views.mails import Asking


def ask(turn: Turn, db: Session) -> Reply:
    """Show who of those that have something to report can not be reached; else say so gladly."""
    around = missing_list.round_of_turn(turn, db)
    missing = missing_list.find(db, turn.municipality, around, turn.now)
    concerned = _concerned(db, turn.municipality, missing, turn.now)
    found = _lost(concerned)
    if not found:
        key = "reach.everybody" if concerned else ""
        n = len(concerned)
        return say(turn.words.count(key, n) if key else turn.words("reach.nobody_asked"))
    if not turn.person_overview:
        return show(cards.unreachable_without_names(turn.words, found, len(concerned)))
    mail = mails.to_all(turn.words, asking(turn, missing), found)
    return show(cards.unreachable(turn.words, found, len(concerned), mail))


def unreachable(
    db: Session, municipality: Municipality, monitor: Monitor | None, at: datetime
) -> list[Unheard]:
    """Return who has something to report for a monitor and can not be reached, and coordinators.

    Without a monitor: for what is reported on now. By name; who stands in for somebody who is
    away counts with them.
    """
    known = monitors.of_municipality(db, municipality.id)
    around = _around(known, monitor, municipality, at)
    missing = missing_list.find(db, municipality, around, at)
    return _lost(_concerned(db, municipality, missing, at))


def asking(turn: Turn, missing: Missing) -> Asking:
    """Return what a mail by this coordinator asks for."""
    return Asking(turn.member, missing.monitor, missing.last_day, turn.app_id)


def _around(
    known: list[Monitor], monitor: Monitor | None, municipality: Municipality, at: datetime
) -> Round:
    if monitor:
        return round_of(known, monitor.cut_off)
    today = at.astimezone(municipality.zone).date()
    return round_of(known, reporting_day(known, today))


def _concerned(
    db: Session, municipality: Municipality, missing: Missing, at: datetime
) -> list[Unheard]:
    """Return whom a round goes to: who has something to report, stand-ins, and coordinators."""
    found: dict[UUID, Unheard] = {person.member.id: person for person in missing.people}
    stand_ins = {
        action.stand_in_id
        for person in missing.people
        if person.absence
        for action in person.actions
    }
    others = [
        Unheard(one)
        for one in members.everybody(db, municipality.id)
        if one.id not in found and (one.id in stand_ins or one.has(Role.COORDINATOR))
    ]
    whole = [*found.values(), *missing_list.standing_of(db, municipality, others, at)]
    return sorted(whole, key=lambda person: person.member.name)


def _lost(people: list[Unheard]) -> list[Unheard]:
    return [person for person in people if person.reach is not Reach.REACHABLE]
