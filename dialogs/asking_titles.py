"""A title of the plan with what is asked of it: a question, and no report."""

from dialogs.turn import Turn
from domain.asking import asks_of
from domain.titles import find_actions
from storage import assignments
from storage.database import Session


def asks_of_action(turn: Turn, db: Session) -> bool:
    """Tell whether a text names an action and only what is asked: "hoogste ambitie zwembad"."""
    if not asks_of(turn.text):
        return False
    plan = assignments.of_municipality(db, turn.municipality.id, turn.today)
    return any(asks_of(turn.text, action.title) for action in find_actions(turn.text, plan))
