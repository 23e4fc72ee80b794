"""What of a draft can not be reported any more: handed over, dropped, or out of the plan."""

from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID

from dialogs import colleague, draft_store
from dialogs.draft_meaning import Changed
from dialogs.draft_reading import why_not
from dialogs.safe_words import Safe
from dialogs.turn import Turn
from domain.drafts import Draft, DraftState, Meaning
from domain.errors import UserError
from storage.database import Session


def no_longer(turn: Turn, db: Session, meaning: Meaning) -> dict[UUID, str]:
    """Return the actions that can not be reported on since it was typed, with the sentence why."""
    gone = {}
    asked = [question.meant for question in meaning.questions if len(question.among) == 1]
    for meant in (*meaning.meant, *asked):
        try:
            action = colleague.allow(turn, db, meaning.scope, meant)
        except UserError as refused:
            gone[meant.action] = turn.words(refused.key, **refused.values)
        else:
            if why := why_not(turn, action, meant):
                gone[meant.action] = why
    return gone


def without(turn: Turn, meaning: Meaning, gone: Mapping[UUID, str]) -> Changed:
    """Return what is left of a draft, and the sentences that say what is not."""
    nothing = turn.words("draft.nothing_stored")
    return Changed(meaning.without(*gone), (*dict.fromkeys(gone.values()), nothing))


def leave_out(turn: Turn, db: Session, draft: Draft, said: Safe) -> tuple[Draft | None, Safe]:
    """Take out of an open draft what is gone, so that it does not answer all that is typed."""
    meaning = draft_store.meaning_of(draft)
    gone = no_longer(turn, db, meaning)
    if not gone:
        return draft, said
    left = without(turn, meaning, gone)
    said = replace(said, remarks=(*left.remarks, *said.remarks))
    if left.meaning.says_nothing:
        draft_store.end(turn, db, draft, DraftState.DROPPED, "\n".join(left.remarks))
        return None, said
    return draft_store.keep(turn, db, left.meaning, draft), said
