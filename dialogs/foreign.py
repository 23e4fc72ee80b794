"""What is said about an action of somebody else: whose it is, kindly; nothing is stored."""

from collections.abc import Sequence

from dialogs.draft_reading import Read, title_of
from dialogs.turn import Reply, Turn, say
from domain.plans import Assignment, PeriodKind
from domain.sentences import Said, understand
from storage import assignments
from storage.database import Session

MOST_SAID = 200  # characters of what was not understood
Told = tuple[Said, Assignment]


def find(turn: Turn, db: Session, said: Sequence[str], own: Sequence[Assignment]) -> list[Told]:
    """Return what is said about actions of the municipality that are not one's own."""
    mine = {action.id for action in own}
    others = [
        action
        for action in assignments.of_municipality(db, turn.municipality.id, turn.today)
        if action.id not in mine
    ]
    titles = [title_of(action) for action in others]
    told = [told for text in said for told in understand(text, titles, turn.today).told]
    return [(said, others[said.action]) for said in told]


def remarks(turn: Turn, told: Read, others: Sequence[Told]) -> list[str]:
    """Say what can not be, whose the other actions are, and literally what was not understood."""
    unread = told.unread if others else (*told.unknown, *told.unread)
    literally = [
        turn.words("draft.not_understood", said=said[:MOST_SAID]) for said in unread if said
    ]
    return [*told.held_back, *told.refused, *told.besides, *in_words(turn, others), *literally]


def in_words(turn: Turn, told: Sequence[Told]) -> list[str]:
    """Say whose each action is; colleagues of one municipality may know each other's names."""
    return [_whose(turn, action) for _, action in told]


def offer(turn: Turn, db: Session, told: Sequence[Told], text: str) -> Reply:
    """Answer what is only about actions of others; the place to offer reporting in their name.

    `text` is what was written, without what may not be kept.
    """
    return say("\n".join([*in_words(turn, told), turn.words("foreign.nothing_stored")]))


def _whose(turn: Turn, action: Assignment) -> str:
    if action.period.kind is PeriodKind.DONE:
        return turn.words("report.already_good", title=action.title)
    if not action.ambassador:
        return turn.words("foreign.nobody", title=action.title)
    return turn.words("foreign.whose", title=action.title, name=action.ambassador)
