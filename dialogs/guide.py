"""Saying hello and saying what can be asked; language, reminders, never mind."""

from dialogs import draft_store
from dialogs.own_actions import open_actions
from dialogs.turn import Reply, Turn, say, show
from domain.drafts import DraftState
from domain.people import Role
from domain.wording import fold
from storage import members
from storage.database import Session
from views.cards import meeting
from views.texts import words


def welcome(turn: Turn, db: Session) -> Reply:
    """Say who the bot is and lead to the first report; asked of nobody twice."""
    coordinators = members.with_role(db, turn.municipality.id, Role.COORDINATOR)
    others = [person for person in coordinators if person.id != turn.member.id]
    return show(meeting.welcome(turn.words, turn.member, others, open_actions(turn, db)))


def help_me(turn: Turn, db: Session) -> Reply:
    """Say what can be asked; in a channel only what can be answered there."""
    if turn.in_channel:
        return say(turn.words("help.channel"))
    return show(meeting.guide(turn.words, turn.member, open_actions(turn, db)))


def choose_language(turn: Turn, db: Session) -> Reply:
    """Speak the other language from now on, whatever Teams is set to."""
    language = "en" if fold(turn.form.get("said", "")) in {"english", "engels"} else "nl"
    members.choose_language(db, turn.member, language)
    return say(words(language)("language.chosen"))


def stop_reminders(turn: Turn, db: Session) -> Reply:
    members.want_reminders(db, turn.member, wanted=False)
    return say(turn.words("reminders.stopped"))


def start_reminders(turn: Turn, db: Session) -> Reply:
    members.want_reminders(db, turn.member, wanted=True)
    return say(turn.words("reminders.started"))


def never_mind(turn: Turn, db: Session) -> Reply:
    """Store nothing, also of what still waited for a yes."""
    said = turn.words("never_mind.done")
    if draft := draft_store.find_open(turn, db):
        draft_store.end(turn, db, draft, DraftState.DROPPED, said)
    return say(said)
