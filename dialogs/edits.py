"""A message that is edited or deleted in Teams after it was read: met openly, never silent."""

from dialogs import draft_changes, draft_show, draft_store, sentence
from dialogs.safe_words import safe
from dialogs.turn import Reply, Turn, say, show
from domain.drafts import Draft, DraftState
from domain.errors import NotUnderstood
from storage import drafts, reports
from storage.database import Session
from views.cards import draft as cards

NO = Reply()


def edited(turn: Turn, db: Session) -> Reply:
    """Read a message anew while it waits for a yes; once stored, say how to undo it.

    An edit of a message that was no report is answered by nothing.
    """
    draft = drafts.find_by_source(db, turn.member, turn.source)
    if draft is None:
        return _edited_change(turn, db)
    if draft.state is DraftState.STORED:
        return _stored_already(turn, db, draft, "edit.stored")
    said = safe(turn, turn.text)
    try:
        anew = sentence.start(turn, db, said, turn.words("edit.read_again"))
    except NotUnderstood:
        anew = NO
    waits = draft_store.find_open(turn, db)
    if waits and waits.id == draft.id:  # the new words are no report
        draft_store.end(turn, db, draft, DraftState.DROPPED, turn.words("edit.no_report"))
        return say(turn.words("edit.no_report"))
    return anew


def deleted(turn: Turn, db: Session) -> Reply:
    """Forget what a deleted message was understood as; once stored, say how to undo it."""
    draft = drafts.find_by_source(db, turn.member, turn.source)
    if draft is None:
        changed = _changed_by(turn, db)
        return draft_show.ask(turn, db, changed, turn.words("edit.one_deleted")) if changed else NO
    if draft.state is DraftState.STORED:
        return _stored_already(turn, db, draft, "edit.stored_deleted")
    if draft.state is not DraftState.OPEN:
        return NO
    said = turn.words("edit.deleted")
    draft_store.end(turn, db, draft, DraftState.DROPPED, said)
    return say(said)


def _edited_change(turn: Turn, db: Session) -> Reply:
    """Take an edited correction as one more correction."""
    draft = _changed_by(turn, db)
    if draft is None:
        return NO
    return draft_changes.change(turn, db, draft, safe(turn, turn.text))


def _changed_by(turn: Turn, db: Session) -> Draft | None:
    """Return the open draft that this message changed, if it did."""
    draft = draft_store.find_open(turn, db)
    return draft if draft and turn.source in draft_store.sources_of(draft) else None


def _stored_already(turn: Turn, db: Session, draft: Draft, key: str) -> Reply:
    if not reports.of_batch(db, turn.municipality.id, str(draft.id)):
        return NO
    return show(cards.stored_already(turn.words, turn.words(key), str(draft.id)))
