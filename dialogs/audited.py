"""What a coordinator changes and sees is noted: at one place, in the same transaction."""

from collections.abc import Callable

from dialogs.turn import Reply, Turn
from domain.audits import Audited, Entry
from domain.people import Role
from storage import audit, written
from storage.database import Session
from views.cards.verbs import Verb

# By which a coordinator changes something that is others' as well. What they report is not
# among it: a report says itself who filed it, and for whom.
CHANGES = {
    Verb.TAKE_OVER, Verb.HAND_OVER, Verb.HAND_OVER_WITHDRAW, Verb.PLAN_FILE_STORE,
    Verb.PLAN_UNDO_STORE, Verb.ACCEPT_ATTENTION, Verb.DECLINE_ATTENTION, Verb.ACCEPT_DROPPING,
    Verb.DECLINE_DROPPING, Verb.CONFIRM_IDENTITY, Verb.DENY_IDENTITY, Verb.NEXT_MONITOR_STORE,
    Verb.CANCEL_MONITOR_STORE, Verb.REMIND_ON, Verb.REMIND_PAUSE, Verb.REMIND_OFF,
    Verb.REMINDER_TEXT_STORE, Verb.CLOSE_DAYS, Verb.OPEN_DAYS, Verb.WORK_TIMES,
    Verb.MARK_ABSENT, Verb.MARK_BACK, Verb.MESSAGE_SEND, Verb.TICKET_GIVE, Verb.TICKET_WITHDRAW,
    Verb.TICKET_ARTICLE, Verb.TICKET_NO_ARTICLE, Verb.EXPERT_SET,
    Verb.EXPERT_DROP, Verb.TOOLBOX_SAVE, Verb.TOOLBOX_APPROVE, Verb.TOOLBOX_DECLINE,
    Verb.TOOLBOX_RENEW, Verb.TOOLBOX_WITHDRAW, Verb.SYNONYM_STORE, Verb.SYNONYM_OFF,
    Verb.SYNONYM_ON, Verb.UNKNOWN_SETTLE, Verb.CATALOGUE_STORE, Verb.CATALOGUE_UNDO_STORE,
    Verb.LATE_NEXT,
}  # fmt: skip
# By which they see of people, by name, how it is with them.
NAMES = {
    Verb.MISSING, Verb.MISSING_PERSON, Verb.MAIL_TEXT, Verb.REMIND_PERSON, Verb.WHO_IS_AWAY,
    Verb.REACH, Verb.LADDER, Verb.LADDER_STEP, Verb.SENT_STEP, Verb.LOGBOOK,
}  # fmt: skip
# These name people where no overview of persons is wanted as well.
_ALWAYS = {Verb.WHO_IS_AWAY, Verb.LOGBOOK}
# What a press leaves behind that changed nothing.
_TRACES = {"inbox", "draft", "topic", "question"}


def noting(turn: Turn, db: Session, verb: Verb, act: Callable[[], Reply]) -> Reply:
    """Do it, and note that it was done; not where it came to nothing."""
    if verb in CHANGES and turn.member.has(Role.COORDINATOR):
        with written.watch(db) as tables:
            reply = act()
        if tables - _TRACES and "audit" not in tables:  # it told more itself
            note(turn, db, Audited.CHANGED, str(verb))
        return reply
    reply = act()
    if verb in NAMES and (turn.person_overview or verb in _ALWAYS):
        note(turn, db, Audited.NAMES_SEEN, str(verb))
    return reply


def note(turn: Turn, db: Session, what: Audited, about: str) -> None:
    """Note what this person does now, at their own municipality."""
    entry = Entry(what, about, turn.now, turn.municipality.id, turn.member.id)
    audit.note(db, entry)
