"""Saying hello and saying what can be asked; language, reminders, never mind."""

from dialogs import draft_store
from dialogs.own_actions import open_actions
from dialogs.turn import Reply, Turn, say, show
from domain.drafts import DraftState
from domain.people import Role
from domain.wording import fold
from storage import experts, members
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
    knows = bool(experts.of_member(db, turn.member))
    return show(meeting.guide(turn.words, turn.member, open_actions(turn, db), knows=knows))


def help_more(turn: Turn, _: Session) -> Reply:
    """Say what a coordinator can ask about reminders and messages."""
    return show(meeting.guide_more(turn.words))


def choose_language(turn: Turn, db: Session) -> Reply:
    """Speak the other language from now on, whatever Teams is set to."""
    language = "en" if fold(turn.form.get("said", "")) in {"english", "engels"} else "nl"
    members.choose_language(db, turn.member, language)
    return say(words(language)("language.chosen"))


def stop_reminders(turn: Turn, db: Session) -> Reply:
    """Remind somebody no more; say what stays theirs, and what their coordinator sees of it."""
    if not turn.member.wants_reminders:
        return say(turn.words("reminders.stopped_before"))
    members.want_reminders(db, turn.member, wanted=False)
    lines = [turn.words("reminders.stopped")]
    if actions := open_actions(turn, db):
        lines.append(turn.words.count("reminders.stay_yours", len(actions)))
    coordinators = members.with_role(db, turn.municipality.id, Role.COORDINATOR)
    names = [person.first_name for person in coordinators if person.id != turn.member.id]
    if names and turn.person_overview:
        who = turn.words.together(names)
        lines.append(turn.words.count("reminders.coordinator_sees", len(names), who=who))
    return say(" ".join([*lines, turn.words("reminders.turn_on")]))


def start_reminders(turn: Turn, db: Session) -> Reply:
    members.want_reminders(db, turn.member, wanted=True)
    return say(turn.words("reminders.started"))


def never_mind(turn: Turn, db: Session) -> Reply:
    """Store nothing, also of what still waited for a yes; a question that is left leaves that."""
    if turn.form.get("of") == "question":
        return say(turn.words("question.left"))
    said = turn.words("never_mind.done")
    if draft := draft_store.find_open(turn, db):
        draft_store.end(turn, db, draft, DraftState.DROPPED, said)
    return say(said)
