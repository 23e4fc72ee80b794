"""An ambassador's own open actions: the list, and the form of one."""

from dataclasses import replace

from dialogs import draft_store
from dialogs.own_actions import chosen, is_number, open_actions, own_report
from dialogs.turn import Reply, Turn, say, show
from domain.drafts import Meant
from domain.plans import Assignment
from storage.database import Session
from views.cards import reporting
from views.cards.verbs import Verb


def list_mine(turn: Turn, db: Session) -> Reply:
    """List the open actions, most urgent first, a page at a time."""
    actions = open_actions(turn, db)
    if not actions:
        return say(turn.words("my_actions.none"))
    start = turn.form.get("start", "0")
    return show(reporting.my_actions(turn.words, actions, int(start) if is_number(start) else 0))


def open_one(turn: Turn, db: Session) -> Reply:
    """Show the form of one action, chosen by a tap or by its number or title."""
    action = chosen(turn, db)
    filled = _filled(turn, db, action)
    card = reporting.report_form(turn.words, action, filled, turn.nonce())
    # What is typed next is about this action, unless it names another.
    return show(card, **{"": {"verb": str(Verb.SENTENCE), "action": str(action.id)}})


def _filled(turn: Turn, db: Session, action: Assignment) -> reporting.Filled:
    """Open a form with the report that it corrects, with what a draft says, or with how it is."""
    if old := own_report(turn, db, action, turn.form.get("corrects", "")):
        return reporting.corrected(old)
    filled = reporting.filled_with(action, turn.today)
    if meant := draft_store.meant_in(turn, db, action.id):
        return replace(_meant(filled, meant), draft=turn.form["draft"])
    return filled


def _meant(filled: reporting.Filled, meant: Meant) -> reporting.Filled:
    """Open a form with what a draft says, so that adjusting it does not begin from nothing."""
    return replace(
        filled,
        status=str(meant.status or filled.status),
        since=meant.since.isoformat() if meant.since else filled.since,
        percentage=filled.percentage if meant.percentage is None else str(meant.percentage),
        note=meant.note,
        next_step=meant.next_step,
    )
