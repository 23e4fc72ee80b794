"""An ambassador's own open actions: the list, and the form of one."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs import draft_store
from dialogs.own_actions import chosen, is_number, open_actions, own_report
from dialogs.turn import Reply, Turn, say, show
from domain.drafts import Meant
from domain.plans import Assignment
from storage.database import Session
from views.cards import reporting


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
    return show(reporting.report_form(turn.words, action, filled, turn.nonce()))


def _filled(turn: Turn, db: Session, action: Assignment) -> reporting.Filled:
    """Open a form with the report that it corrects, with what was typed, or with how it is."""
    if old := own_report(turn, db, action, turn.form.get("corrects", "")):
        return reporting.corrected(old)
    filled = reporting.filled_with(action, turn.today)
    if meant := draft_store.meant_in(turn, db, action.id):
        return _meant(filled, meant)
    names = ("status", "since", "percentage", "note")
    typed = {name: turn.form[name] for name in names if turn.form.get(name)}
    return replace(filled, **typed) if is_typed(typed, action) else filled


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


def is_typed(fields: Mapping[str, str], action: Assignment) -> bool:
    """Tell whether a button carried fields that a form can open with."""
    percentage = fields.get("percentage", "0")
    return fields.get("status") in action.choices and is_number(percentage)
