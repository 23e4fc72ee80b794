"""Which actions somebody may report on, and how they are found."""

from uuid import UUID

from dialogs.turn import Turn
from domain.behalf import concerns, is_own
from domain.drafts import Scope
from domain.errors import NotAllowed, UnknownAction
from domain.monitors import Round, reporting_day, round_of
from domain.nudges import bundles
from domain.plans import Assignment, PeriodKind, most_urgent_first
from domain.reports import Report
from domain.titles import pick_action
from storage import absences, assignments, monitors, reports
from storage.database import Session

LONGEST_NUMBER = 18


def open_actions(turn: Turn, db: Session, now: Round | None = None) -> list[Assignment]:
    """Return somebody's own open actions, most urgent first."""
    own = assignments.of_ambassador(db, turn.municipality.id, turn.member.id, turn.today)
    until = (now or reporting_round(turn, db)).cut_off
    return most_urgent_first([action for action in own if action.is_open(until)])


def reportable(turn: Turn, db: Session) -> list[Assignment]:
    """Return the open actions that somebody may report on: their own, then as a stand-in."""
    own, stood_in = _own_and_stood_in(turn, db, reporting_round(turn, db))
    return own + stood_in


def stood_in_for(turn: Turn, db: Session, now: Round) -> list[Assignment]:
    """Return the open actions that a stand-in is asked about: their ambassador is away."""
    return _of_who_is_away(turn, db, _own_and_stood_in(turn, db, now)[1])


def to_tell(turn: Turn, db: Session) -> list[Assignment]:
    """Return what somebody is asked about: their own, and of whom they stand in for who is away.

    What was told in this round is left out, unless all of it was.
    """
    now = reporting_round(turn, db)
    own, stood_in = _own_and_stood_in(turn, db, now)
    asked = own + _of_who_is_away(turn, db, stood_in)
    return not_reported_yet(turn, db, asked, now) or asked


def left_to_tell(turn: Turn, db: Session, now: Round | None = None) -> list[Assignment]:
    """Return what somebody still has to tell: their own first, then as a stand-in."""
    now = now or reporting_round(turn, db)
    own, stood_in = _own_and_stood_in(turn, db, now)
    left = not_reported_yet(turn, db, own, now)
    return left or not_reported_yet(turn, db, _of_who_is_away(turn, db, stood_in), now)


def _own_and_stood_in(
    turn: Turn, db: Session, now: Round
) -> tuple[list[Assignment], list[Assignment]]:
    """Return somebody's own open actions, most urgent first, and those they stand in for."""
    me = turn.member.id
    both = assignments.of_person(db, turn.municipality.id, me, turn.today)
    still_open = [action for action in both if action.is_open(now.cut_off)]
    own = [action for action in still_open if action.ambassador_id == me]
    return most_urgent_first(own), [one for one in still_open if one.stand_in_id == me]


def _of_who_is_away(turn: Turn, db: Session, stood_in: list[Assignment]) -> list[Assignment]:
    """Return those of the actions that somebody stands in for which they are asked about now."""
    if not stood_in:
        return []
    away = absences.away_on(db, turn.municipality.id, turn.today)
    return bundles(stood_in, away).get(turn.member.id, [])


def nameable(turn: Turn, db: Session, scope: Scope = Scope.OWN) -> list[Assignment]:
    """Return the actions that somebody may name in a sentence: all that they may report on.

    Completed ones as well ("wacht, textiel loopt nog"), but not what is "al goed". In somebody
    else's name: every action of the plan.
    """
    if scope is Scope.BEHALF:
        everything = assignments.of_municipality(db, turn.municipality.id, turn.today)
        return [action for action in everything if action.period.kind is not PeriodKind.DONE]
    place, me = turn.municipality.id, turn.member.id
    both = [
        *assignments.of_ambassador(db, place, me, turn.today),
        *assignments.of_stand_in(db, place, me, turn.today),
    ]
    bound = {action.id: action for action in both if action.period.kind is not PeriodKind.DONE}
    return list(bound.values())


def not_reported_yet(
    turn: Turn, db: Session, actions: list[Assignment], now: Round | None = None
) -> list[Assignment]:
    """Return those of `actions` on which nobody reported since the previous monitor."""
    if not actions:
        return []
    since, before = (now or reporting_round(turn, db)).moments(turn.municipality.zone)
    among = [action.id for action in actions]
    told = monitors.reported_on(db, turn.municipality.id, since, before, among)
    return [action for action in actions if action.id not in told]


def reporting_round(turn: Turn, db: Session) -> Round:
    """Return the round for which people report now."""
    known = monitors.of_municipality(db, turn.municipality.id)
    return round_of(known, reporting_day(known, turn.today))


def get_own(turn: Turn, db: Session, written: str) -> Assignment:
    """Return the action of this id, if this person may report on it."""
    action = assignments.get(db, turn.municipality.id, read_id(written), turn.today)
    if not is_own(turn.member, action):
        raise NotAllowed("report.not_yours", title=action.title)
    return action


def chosen(turn: Turn, db: Session) -> Assignment:
    """Return the action that was tapped, or typed by its number or title."""
    if written := turn.form.get("action"):
        return get_own(turn, db, written)
    return pick_action(turn.form.get("said", ""), reportable(turn, db))


def read_id(written: str) -> UUID:
    """Read the id that a button carried; one that is none leads nowhere."""
    try:
        return UUID(written)
    except ValueError:
        raise UnknownAction("report.action_gone") from None


def is_number(written: str) -> bool:
    """Tell whether a button carried a number that the database can hold."""
    return written.isascii() and written.isdecimal() and len(written) < LONGEST_NUMBER


def own_report(turn: Turn, db: Session, action: Assignment, written: str) -> Report | None:
    """Return a report by somebody or in their name on an action, by the id of a button."""
    report = reports.get(db, turn.municipality.id, int(written)) if is_number(written) else None
    own = report and concerns(turn.member, report) and report.assignment_id == action.id
    return report if own else None
