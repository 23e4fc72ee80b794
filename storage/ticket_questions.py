"""The question in the chat that a ticket came from; who asked it there, nobody kept."""

from collections.abc import Sequence
from uuid import UUID

from domain.questions import Answer
from storage import questions
from storage.database import Session
from storage.questions import Asked


def groups_of(db: Session, municipality_id: UUID, question_id: UUID | None) -> Sequence[str]:
    """Return the product groups that a question may be about."""
    known = questions.find(db, municipality_id, question_id) if question_id else None
    return known.groups if known else ()


def propose(db: Session, municipality_id: UUID, question_id: UUID, group: str) -> Asked | None:
    """Let the list "niet begrepen" propose a group for what the question box did not know.

    Return that question; None when it was answered, or a coordinator dealt with it.
    """
    known = questions.find(db, municipality_id, question_id)
    if known is None or known.settled or known.answer is Answer.DIRECT:
        return None
    if known.chosen in {"", questions.NONE_OF_THESE}:
        questions.choose(db, municipality_id, question_id, group)
    return known
