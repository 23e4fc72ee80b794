"""Asking the owners first: what was understood goes to each of them, and waits for their yes."""

from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

from dialogs import asked_back, draft_show, draft_store
from dialogs.draft_show import shown_of
from dialogs.draft_storing import ready
from dialogs.turn import Notice, Reply, Turn, as_message, say
from domain.behalf import is_own
from domain.drafts import Draft, DraftState, Meaning, Meant
from domain.people import Member
from storage import drafts, members
from storage.database import Session
from views.cards import draft_behalf as cards
from views.texts import words


def ask_first(turn: Turn, db: Session) -> Reply:
    """Ask each owner whether it is right; nothing is stored before their yes.

    What there is nobody to ask about stays, to be stored or left.
    """
    found = ready(turn, db)
    if isinstance(found, Reply):
        return found
    draft, meaning = found
    people = {person.id: person for person in members.everybody(db, turn.municipality.id)}
    asked: dict[UUID, list[Meant]] = {}
    for shown in shown_of(turn, db, meaning):
        owner = shown.action.ambassador_id
        if owner in people and not is_own(turn.member, shown.action):
            asked.setdefault(owner, []).append(shown.meant)
    notices = tuple(
        _ask(turn, db, draft, people[owner], part)
        for owner, meant in asked.items()
        for part in _parts(meant)
    )
    names = ", ".join(people[owner].name for owner in asked)
    left = meaning.without(*(meant.action for their in asked.values() for meant in their))
    return replace(_rest(turn, db, draft, left, names), notices=notices)


def _rest(turn: Turn, db: Session, draft: Draft, left: Meaning, names: str) -> Reply:
    if not names:
        return draft_show.ask(turn, db, draft, turn.words("behalf.nobody_to_ask"))
    said = turn.words("behalf.asked_them", names=names)
    if left.says_nothing:
        draft_store.end(turn, db, draft, DraftState.DROPPED, said)
        return say(said)
    rest = draft_store.keep(turn, db, left, draft)
    return draft_show.ask(turn, db, rest, said, turn.words("behalf.nobody_to_ask"))


def _parts(meant: list[Meant]) -> Iterator[list[Meant]]:
    """Split what one owner is asked in as much as one card can show."""
    for start in range(0, len(meant), cards.AT_ONCE):
        yield meant[start : start + cards.AT_ONCE]


def _ask(turn: Turn, db: Session, draft: Draft, owner: Member, meant: list[Meant]) -> Notice:
    meaning = Meaning(tuple(meant))
    kept = draft_store.to_json(meaning) | {"asked_by": str(turn.member.id)}
    asked = drafts.ask(db, owner, draft.source, kept, turn.now)
    speak = words(owner.speaks, owner.municipality.time_zone)
    shown = shown_of(turn, db, meaning)
    card = cards.asked(speak, turn.member, asked, shown, turn.today)
    message = replace(as_message(card), about=draft_store.about(asked))
    return Notice(owner.id, message, "behalf", f"asked:{asked.id}")


def say_no(turn: Turn, db: Session) -> Reply:
    """Take the "klopt niet" of who was asked: it becomes their own draft, to correct or drop."""
    draft = draft_store.pressed(turn, db)
    if draft.state is DraftState.STORED:
        return say(turn.words("draft.stored_before"))
    if draft.state is not DraftState.ASKED:
        return say(turn.words("draft.dropped_before"))
    meaning = draft_store.meaning_of(draft)
    told = asked_back.answered(turn, db, draft, "behalf.says_no")
    draft_store.end(turn, db, draft, DraftState.DROPPED, turn.words("behalf.how_then"))
    own = draft_store.keep(turn, db, meaning)
    return replace(draft_show.ask(turn, db, own, turn.words("behalf.how_then")), notices=told)
