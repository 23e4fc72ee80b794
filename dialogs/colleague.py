"""A draft in somebody else's name: a coordinator's on the whole plan, an ambassador's for one."""

from dataclasses import replace

from dialogs import behalf, draft_store
from dialogs.draft_reading import read
from dialogs.own_actions import get_own, nameable
from dialogs.turn import Turn
from domain.behalf import without_owners
from domain.drafts import Draft, Meaning, Meant, Scope
from domain.people import Role
from domain.plans import Assignment
from storage.database import Session

MOST_ASKED = 5
MOST_SAID = 200  # characters


def scope_of(turn: Turn) -> Scope:
    """Tell whose actions somebody speaks of: a coordinator, of everybody's."""
    coordinates = turn.member.has(Role.COORDINATOR) and not turn.in_channel
    return Scope.BEHALF if coordinates else Scope.OWN


def asking_little(turn: Turn, meaning: Meaning) -> tuple[Meaning, list[str]]:
    """Return a draft that asks no more than a person will answer, and the rest as sentences.

    Minutes of a meeting can be unclear in forty places; whoever pasted them types those anew.
    """
    asked, left = meaning.questions[:MOST_ASKED], meaning.questions[MOST_ASKED:]
    said = dict.fromkeys(question.said[:MOST_SAID] for question in left if question.said)
    unasked = [turn.words("draft.not_understood", said=text) for text in said]
    return replace(meaning, questions=asked), unasked


def allow(turn: Turn, db: Session, scope: Scope, meant: Meant) -> Assignment:
    """Return the action; raise `NotAllowed` when this person may not report on it, or no longer."""
    get = behalf.get_for if scope is Scope.BEHALF else get_own
    return get(turn, db, str(meant.action))


def offered(turn: Turn, db: Session, text: str) -> Draft | None:
    """Keep what an ambassador says of an action of a colleague, to be stored after a yes.

    None for whoever may not report in somebody's name, and for what is no report.
    """
    if not turn.member.has(Role.AMBASSADOR):
        return None
    everything = nameable(turn, db, Scope.BEHALF)
    named = without_owners(text, {action.ambassador for action in everything})
    meaning: Meaning = read(turn, named, everything).meaning
    if meaning.says_nothing:
        return None
    return draft_store.keep(turn, db, replace(meaning, scope=Scope.BEHALF))
