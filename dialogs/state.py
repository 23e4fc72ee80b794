"""How an action of the plan is: in one's own chat with names, in a channel without any."""

from dialogs.own_actions import read_id
from dialogs.turn import Reply, Turn, say, show
from domain.behalf import may_read_reason
from domain.errors import UnknownAction
from domain.people import Role
from domain.plans import Assignment
from domain.reports import NoteReader
from domain.titles import find_loosely
from domain.wording import plain
from storage import assignments, reports
from storage.database import Session
from views.cards import state as cards

MOST_IN_CHANNEL = 5


def of_action(turn: Turn, db: Session) -> Reply:
    """Tell how the action that was named is; several are told beside each other."""
    found = _meant(turn, db)
    if turn.in_channel:
        return _in_channel(turn, db, found)
    if len(found) > 1:
        return show(cards.which_action(turn.words, found))
    action = found[0]
    own = turn.member.id in {action.ambassador_id, action.stand_in_id}
    buttons = [cards.report_button(turn.words, action)] if own else []
    if turn.member.has(Role.COORDINATOR) or turn.member.id == action.ambassador_id:
        buttons.append(cards.hand_over_button(turn.words, action))
    if turn.pages_url and len(buttons) < cards.MOST_BESIDE:
        buttons.append(cards.pages_button(turn.words, action))
    told = _told(turn, db, action)
    names = not turn.member.has(Role.ADVISER)
    return show(cards.state_card(turn.words, action, told, names=names, buttons=buttons))


def _meant(turn: Turn, db: Session) -> list[Assignment]:
    if written := turn.form.get("action"):
        return [assignments.get(db, turn.municipality.id, read_id(written), turn.today)]
    said = turn.form.get("said", "")
    everything = assignments.of_municipality(db, turn.municipality.id, turn.today)
    if not (found := find_loosely(said, everything)):
        raise UnknownAction("state.unknown", said=plain(said)[:80])
    return found


def _in_channel(turn: Turn, db: Session, found: list[Assignment]) -> Reply:
    """Say what everybody may read, and no name."""
    lines = [
        cards.in_a_line(turn.words, action, _told(turn, db, action))
        for action in found[:MOST_IN_CHANNEL]
    ]
    if left := len(found) - len(lines):
        lines.append(turn.words.count("monitor.and_more", left))
    return say("\n".join([*lines, turn.words("state.no_names")]))


def _told(turn: Turn, db: Session, action: Assignment) -> cards.Told:
    """Return what may be read here of what was told: by all, or by who speaks."""
    number = action.state.report_id
    report = reports.get(db, turn.municipality.id, number) if number else None
    if report is None:
        return cards.Told()
    inside = turn.member.has(Role.COORDINATOR) or report.author_id == turn.member.id
    if report.note_reader is not NoteReader.MONITOR and (turn.in_channel or not inside):
        return cards.Told()
    reason = report.blocked_reason if may_read_reason(turn.member, report, action) else ""
    return cards.Told(report.note, reason, report.evidence)
