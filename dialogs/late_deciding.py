"""A report that came when its monitor was closed: a coordinator decides where it counts."""

from dialogs import late_cards, monitor_closing, monitor_figures
from dialogs.monitor_closing_chat import shown
from dialogs.monitor_closing_shown import to_close
from dialogs.own_actions import read_id
from dialogs.turn import LONGEST_NONCE, Reply, Turn, say
from domain.errors import NotUnderstood, UnknownAction, UserError
from domain.ladders import is_open
from domain.lateness import LateChoice
from domain.monitors import Monitor
from domain.wording import plain
from storage import late_decisions, members, monitors, reports
from storage.database import Session
from storage.late_decisions import LateDecision
from views.texts import words


def reopen(turn: Turn, db: Session) -> Reply:
    """Open the monitor again for this report, and show what that changes."""
    monitor, batch = _asked(turn, db)
    if known := _taken_in(turn, db, monitor, batch):
        return known
    decision = late_decisions.find(db, turn.municipality.id, monitor.id, batch)
    if decision and decision.choice is LateChoice.NEXT:
        who = members.name_of(db, turn.municipality.id, decision.by)
        raise UserError("late.decided_next", who=who, name=monitor.name)
    if not is_open(monitor):
        why = words(turn.municipality.language)("closing.late_reason")
        place, me = turn.municipality, turn.member.id
        monitor = monitor_closing.reopen(db, place, monitor, why, me, turn.now)
    _decide(turn, db, monitor, batch, LateChoice.REOPENED)
    what = to_close(db, turn.municipality, monitor, turn.now)
    return shown(turn, what, turn.words("closing.reopened", name=monitor.name))


def to_next(turn: Turn, db: Session) -> Reply:
    """Leave the monitor as it is: the report counts in the next one. The first decision stands."""
    monitor, batch = _asked(turn, db)
    if known := _taken_in(turn, db, monitor, batch):
        return known
    return say(_decide(turn, db, monitor, batch, LateChoice.NEXT))


def _decide(turn: Turn, db: Session, monitor: Monitor, batch: str, choice: LateChoice) -> str:
    """Note the choice, unless there is one; let every card say it, and return that sentence."""
    here = turn.municipality.id
    own = LateDecision(choice, turn.now, turn.member.id)
    stands = late_decisions.decide(db, here, monitor.id, batch, own)
    told = {"who": members.name_of(db, here, stands.by), "name": monitor.name}
    key = f"late.{stands.choice}"
    about = late_decisions.about(monitor.id, batch)
    late_cards.settle(db, turn.municipality, about, (key, told), turn.now)
    return turn.words(key, **told)


def _taken_in(turn: Turn, db: Session, monitor: Monitor, batch: str) -> Reply | None:
    """Say so when the last version has these reports already.

    An action stands as the report says that was filed last: a version that has a later one
    was closed with these before it.
    """
    version = monitor_figures.of_version(db, turn.municipality, monitor)
    filed = reports.of_batch(db, turn.municipality.id, batch)
    if version is None or not filed:
        return None
    last = {action.id: action.state.report_id or 0 for action in version.actions}
    if any(last.get(one.assignment_id, 0) < (one.id or 0) for one in filed):
        return None
    return say(turn.words("late.taken_in", name=monitor.name, number=version.version))


def _asked(turn: Turn, db: Session) -> tuple[Monitor, str]:
    """Return which monitor the card is about, and which reports."""
    try:
        monitor_id = read_id(turn.form.get("monitor", ""))
    except UnknownAction:
        raise NotUnderstood("late.gone") from None
    monitor = monitors.find(db, turn.municipality.id, monitor_id)
    batch = plain(turn.form.get("batch", ""))[:LONGEST_NONCE]
    if monitor is None or not batch:
        raise NotUnderstood("late.gone")
    return monitor, batch
