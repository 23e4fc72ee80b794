"""The municipality's own words from a file: read, tried on the last questions, and stored."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dialogs import vocabulary, words_shown
from domain.people import Municipality
from domain.questions import Synonym
from domain.sheets import Sheet
from domain.synonym_checks import MOST_ASKED, Change, Warned, cautions
from domain.synonym_file import Known, changed, read_words
from domain.synonyms import OwnWord, unbound, with_word
from storage import catalogues, questions, synonyms
from storage.database import Session
from views.texts import Words


@dataclass(frozen=True, slots=True)
class FileEffect:
    """What a file changes: `kept` are own words that it lacks, `lost` words without a group."""

    to_store: Sequence[OwnWord]
    new: int
    same: int
    kept: int
    lost: dict[str, list[str]]
    warned: Sequence[tuple[Synonym, Warned]]
    changes: Sequence[Change]
    names: dict[str, str]

    @property
    def edited(self) -> int:
        return len(self.to_store) - self.new


def read(db: Session, place: Municipality, sheet: Sheet) -> list[OwnWord]:
    """Read the words of a file; a group may be one of now, or one that an own word names."""
    earlier = {word.group for word in synonyms.shipped()}
    earlier |= {one.synonym.group for one in synonyms.own(db, place.id)}
    groups = catalogues.current(db, place.id).groups
    return read_words(sheet, Known(groups, frozenset(earlier)))


def look(db: Session, place: Municipality, wanted: Sequence[OwnWord], speak: Words) -> FileEffect:
    """Return what a file would change, tried on the last questions."""
    own, known = synonyms.own(db, place.id), vocabulary.read(db, place.id)
    to_store, new, kept = changed(own, wanted)
    in_force = synonyms.in_force(db, place.id)
    after = in_force
    for word in to_store:
        after = with_word(after, word.synonym, active=word.active)
    texts = questions.recent_texts(db, place.id, MOST_ASKED)
    groups = known.catalogue.groups
    said = [one.synonym for one in to_store if one.active]
    return FileEffect(
        to_store,
        new,
        len(wanted) - len(to_store),
        kept,
        lost(db, place, [one.synonym for one in wanted]),
        [(one, warned) for one in said for warned in cautions(one, groups, in_force)],
        words_shown.changes(known, texts, after) if to_store else [],
        words_shown.names_of(speak, known.catalogue),
    )


def store(db: Session, place: Municipality, effect: FileEffect, on: date) -> None:
    """Store what a file changes; nobody's name stands by it."""
    synonyms.put(db, place.id, effect.to_store, None, on)


def lost(db: Session, place: Municipality, own: Sequence[Synonym]) -> dict[str, list[str]]:
    """Return the words, own ones and those that ship, that lead to no group of the catalogue."""
    keys = {group.key for group in catalogues.current(db, place.id).groups}
    return unbound([*own, *synonyms.shipped()], keys)
