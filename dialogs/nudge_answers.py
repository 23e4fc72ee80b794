"""What the buttons of a nudge lead to, besides "alles ongewijzigd" and "later"."""

from dialogs.own_actions import to_tell
from dialogs.turn import Reply, Turn, say, show
from storage.database import Session
from views.cards import nudge as cards


def changed(turn: Turn, db: Session) -> Reply:
    """Show the quickest way to what changed: a tap for each action, or a sentence."""
    actions = to_tell(turn, db)
    if not actions:
        return say(turn.words("my_actions.none"))
    return show(cards.changed(turn.words, actions, turn.today))


def more(turn: Turn, _: Session) -> Reply:
    return show(cards.more(turn.words))
