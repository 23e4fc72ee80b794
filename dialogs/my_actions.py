"""An ambassador's own open actions: the list, and the form of one."""

from dialogs.own_actions import chosen, open_actions
from dialogs.turn import Reply, Turn, say, show
from storage.database import Session
from views.cards import reporting


def list_mine(turn: Turn, db: Session) -> Reply:
    """List the open actions, most urgent first, a page at a time."""
    actions = open_actions(turn, db)
    if not actions:
        return say(turn.words("my_actions.none"))
    start = turn.form.get("start", "0")
    return show(
        reporting.my_actions(
            turn.words, actions, int(start) if start.isascii() and start.isdecimal() else 0
        )
    )


def open_one(turn: Turn, db: Session) -> Reply:
    """Show the form of one action, chosen by a tap or by its number or title."""
    action = chosen(turn, db)
    return show(reporting.report_form(turn.words, action, turn.today, turn.nonce()))
