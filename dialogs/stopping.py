"""What "stop" can mean: the reminders, an action of the plan, or this conversation."""

from dialogs import draft_show, draft_store
from dialogs.own_actions import get_own, nameable, open_actions
from dialogs.turn import Reply, Turn, say, show
from domain.drafts import Ask, DraftState, Meaning, Meant, Question
from domain.titles import pick_action
from storage import assignments
from storage.database import Session
from views.cards import stopping as cards
from views.cards.verbs import Verb


def ask(turn: Turn, _: Session) -> Reply:
    """Ask what is to stop; nothing stops on one word."""
    again, no = {"verb": str(Verb.STOP)}, {"verb": str(Verb.NEVER_MIND)}
    return show(cards.stop(turn.words), ja=again, yes=again, nee=no, no=no)


def which(turn: Turn, db: Session) -> Reply:
    """List the open actions, to choose the one that is to stop."""
    actions = open_actions(turn, db)
    if not actions:
        return say(turn.words("my_actions.none"))
    return show(cards.which(turn.words, actions))


def one(turn: Turn, db: Session) -> Reply:
    """Ask what stopping means for one action; it is never dropped on one word."""
    action = get_own(turn, db, turn.form.get("action", ""))
    meant = Meant(action.id, action.version)
    question = Question(Ask.STOPPED, action.title, (action.id,), meant)
    return draft_show.ask(turn, db, draft_store.keep(turn, db, Meaning().asking(question)))


def talking(turn: Turn, db: Session) -> Reply:
    """Leave somebody in peace: what waited for a yes is dropped."""
    said = turn.words("stop.talking")
    if draft := draft_store.find_open(turn, db):
        draft_store.end(turn, db, draft, DraftState.DROPPED, said)
    return say(said)


def remind(turn: Turn, db: Session) -> Reply:
    """Remind somebody of one action again."""
    action = pick_action(turn.form.get("said", ""), nameable(turn, db))
    if action.is_silent and action.ambassador_id == turn.member.id:
        assignments.silence(db, turn.municipality.id, action.id, None)
    return say(turn.words("reminders.again", title=action.title))
