"""Keeping a draft between what somebody wrote and their yes."""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import date
from typing import Any
from uuid import UUID

from dialogs.own_actions import read_id
from dialogs.turn import Turn, as_json, as_message
from domain.drafts import LIVES, Ask, Draft, DraftState, Meaning, Meant, Question, Scope
from domain.errors import NotUnderstood
from domain.plans import Status
from domain.reports import NoteReader
from storage import assignments, conversations, drafts, outbox
from storage.database import Session
from views.cards import settled as cards


def keep(turn: Turn, db: Session, meaning: Meaning, draft: Draft | None = None) -> Draft:
    """Keep what was understood: as a new draft, or as a change of the one that is open."""
    if draft is None:
        if before := drafts.find_open(db, turn.member):
            settled(turn, db, before, turn.words("settled.replaced"))
        return drafts.add(db, turn.member, turn.source, to_json(meaning), turn.now)
    sources = sorted({*sources_of(draft), turn.source} - {""})
    return drafts.change(db, draft, {**to_json(meaning), "sources": sources})


def sources_of(draft: Draft) -> list[str]:
    """Return the messages and presses that changed a draft after it was made."""
    return list(draft.understood.get("sources", ()))


def find_open(turn: Turn, db: Session) -> Draft | None:
    """Return what waits for this person's yes, unless it is a day old."""
    draft = drafts.find_open(db, turn.member)
    return draft if draft and not is_old(turn, draft) else None


def pressed(turn: Turn, db: Session) -> Draft:
    """Return the draft whose button was pressed, in whatever state."""
    draft = drafts.find(db, turn.member, read_id(turn.form.get("draft", "")))
    if draft is None:
        raise NotUnderstood("draft.gone")
    return draft


def meant_in(turn: Turn, db: Session, action: UUID) -> Meant | None:
    """Return what the draft that a button named says about an action, if it still waits."""
    written = turn.form.get("draft", "")
    draft = drafts.find(db, turn.member, read_id(written)) if written else None
    return meaning_of(draft).about(action) if draft else None


def is_old(turn: Turn, draft: Draft) -> bool:
    """Tell whether one's own words are forgotten; what somebody else asked waits for an answer."""
    return draft.state is not DraftState.ASKED and turn.now - draft.created_at > LIVES


def settled(turn: Turn, db: Session, draft: Draft, said: str) -> None:
    """Take the buttons off the card that asked, now that it is answered; `said` replaces it.

    A card with inputs, and one that never arrived, stays: pressed, it says that it is answered.
    """
    conversation = conversations.personal_of(db, turn.member.id)
    if conversation is None:
        return
    message = as_message(cards.settled(turn.words, said))
    outbox.update_shown(db, conversation, about(draft), as_json(message), turn.now)


def about(draft: Draft) -> str:
    return f"draft:{draft.id}"


def end(turn: Turn, db: Session, draft: Draft, state: DraftState, said: str) -> None:
    """Close a draft as stored or dropped."""
    drafts.close(db, draft, state)
    told = _stored(turn, db, draft) if state is DraftState.STORED else ""
    settled(turn, db, draft, told or said)


def _stored(turn: Turn, db: Session, draft: Draft) -> str:
    """Say what was stored; "" when all of it went to the coordinator."""
    meant = [one for one in meaning_of(draft).meant if one.status is not Status.DROPPED]
    if not meant:
        return ""
    actions = (one.action for one in meant)
    titles = [assignments.get(db, turn.municipality.id, a, turn.today).title for a in actions]
    return turn.words("settled.stored", titles=", ".join(titles))


def to_json(meaning: Meaning) -> dict[str, Any]:
    return {
        "scope": str(meaning.scope),
        "meant": [_written(meant) for meant in meaning.meant],
        "questions": [
            {
                "ask": str(question.ask),
                "said": question.said,
                "among": [str(action) for action in question.among],
                "meant": _written(question.meant),
            }
            for question in meaning.questions
        ],
    }


def meaning_of(draft: Draft) -> Meaning:
    kept = draft.understood
    return Meaning(
        meant=tuple(_read(meant) for meant in kept.get("meant", ())),
        questions=tuple(
            Question(
                Ask(question["ask"]),
                question["said"],
                tuple(UUID(action) for action in question["among"]),
                _read(question["meant"]),
            )
            for question in kept.get("questions", ())
        ),
        scope=Scope(kept.get("scope", Scope.OWN)),
    )


def _written(meant: Meant) -> dict[str, Any]:
    kept = {name: value for name, value in asdict(meant).items() if value not in {None, ""}}
    return {
        name: str(value) if isinstance(value, UUID | date) else value
        for name, value in kept.items()
    }


def _read(kept: Mapping[str, Any]) -> Meant:
    read: dict[str, Any] = {
        name: READ[name](value) if name in READ else value for name, value in kept.items()
    }
    return Meant(**read)


READ: Mapping[str, Callable[[Any], object]] = {
    "action": UUID,
    "status": Status,
    "since": date.fromisoformat,
    "reader": NoteReader,
    "on_behalf_of": UUID,
}
