"""A draft in somebody else's name: a coordinator's on the whole plan, an ambassador's for one."""

from dataclasses import replace

from dialogs import behalf, draft_store
from dialogs.draft_reading import read
from dialogs.own_actions import get_own, nameable
from dialogs.turn import Turn
from domain.behalf import without_owners
from domain.drafts import Draft, Meaning, Meant, Scope
from domain.people import Role
from storage.database import Session


def scope_of(turn: Turn) -> Scope:
    """Tell whose actions somebody speaks of: a coordinator, of everybody's."""
    coordinates = turn.member.has(Role.COORDINATOR) and not turn.in_channel
    return Scope.BEHALF if coordinates else Scope.OWN


def allow(turn: Turn, db: Session, scope: Scope, meant: Meant) -> None:
    """Raise `NotAllowed` when this person may not report this, or no longer."""
    if scope is Scope.BEHALF:
        behalf.get_for(turn, db, str(meant.action))
    else:
        get_own(turn, db, str(meant.action))


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
