"""The words of the question box: those that ship, and those of the municipality itself."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import select

from domain.errors import NotAllowed
from domain.questions import Synonym, SynonymKind
from domain.synonyms import MOST_OWN, OwnWord, name_of
from domain.wording import fold
from storage import starter
from storage.catalogues import count_change
from storage.database import Session, hold
from storage.tables import MemberRow, SynonymRow


def in_force(db: Session, municipality_id: UUID) -> tuple[Synonym, ...]:
    """Return the words that count: a municipality's own row wins from one that ships."""
    own = _rows(db, municipality_id)
    if not own:
        return starter.synonyms()
    replaced = {(fold(row.variant), row.group_key) for row in own}
    shipped = (
        word for word in starter.synonyms() if (fold(word.variant), word.group) not in replaced
    )
    return (*shipped, *(_to_synonym(row) for row in own if row.active))


def shipped() -> tuple[Synonym, ...]:
    """Return the words that ship, whatever a municipality did with them."""
    return starter.synonyms()


def own(db: Session, municipality_id: UUID) -> list[OwnWord]:
    """Return what a municipality added or switched off, by word, with who did it."""
    query = (
        select(SynonymRow, MemberRow.name)
        .outerjoin(MemberRow, MemberRow.id == SynonymRow.author_id)
        .where(SynonymRow.municipality_id == municipality_id)
        .order_by(SynonymRow.variant, SynonymRow.group_key)
    )
    return [
        OwnWord(_to_synonym(row), row.active, row.note, name or "", row.edited_on)
        for row, name in db.execute(query).all()
    ]


def put(
    db: Session, municipality_id: UUID, words: Sequence[OwnWord], by: UUID | None, on: date
) -> None:
    """Store words, each in the place of what was there; `by` is None for the terminal.

    A word is never deleted: one that no longer counts is switched off, with who did it. Raises
    `NotAllowed` where it would become too many. Every replica sees the change.
    """
    if not words:
        return
    hold(db, f"synonyms:{municipality_id}")
    there = {name_of(_to_synonym(row)): row for row in _rows(db, municipality_id)}
    new = {name_of(word.synonym) for word in words} - there.keys()
    if len(there) + len(new) > MOST_OWN:
        raise NotAllowed("words.too_many", most=MOST_OWN)
    for word in words:
        name = name_of(word.synonym)
        row = there.get(name)
        if row is None:
            row = there[name] = SynonymRow(
                municipality_id=municipality_id, group_key=word.synonym.group
            )
            db.add(row)
        row.variant, row.language = word.synonym.variant, word.synonym.language
        row.synonym_kind, row.active = str(word.synonym.kind), word.active
        row.note, row.author_id, row.edited_on = word.note, by, on
    count_change(db, municipality_id)
    db.flush()


def _rows(db: Session, municipality_id: UUID) -> Sequence[SynonymRow]:
    return db.scalars(select(SynonymRow).where(SynonymRow.municipality_id == municipality_id)).all()


def _to_synonym(row: SynonymRow) -> Synonym:
    return Synonym(row.variant, row.group_key, row.language, SynonymKind(row.synonym_kind))
