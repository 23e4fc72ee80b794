"""A word before it is stored: what is to be said of it, and what it changes."""

from collections.abc import Sequence
from dataclasses import replace

from dialogs.turn import Reply, Turn, show
from dialogs.vocabulary import Vocabulary, as_group
from domain.criteria import Catalogue
from domain.questions import Index, Synonym
from domain.synonym_checks import MOST_ASKED, Change, cautions, effect
from domain.synonyms import with_word
from storage import questions, synonyms
from storage.database import Session
from views.cards import words as cards
from views.cards.words import Preview
from views.texts import Words


def names_of(words: Words, catalogue: Catalogue) -> dict[str, str]:
    """Return what the product groups are called, by key."""
    return {group.key: group.name(words.language) for group in catalogue.groups}


def preview(turn: Turn, db: Session, known: Vocabulary, asked: Preview) -> Reply:
    """Show a word with its effect; a yes stores it, if nothing else was stored meanwhile."""
    word, place = asked.word, turn.municipality
    in_force = synonyms.in_force(db, place.id)
    texts = questions.recent_texts(db, place.id, MOST_ASKED)
    after = with_word(in_force, word.synonym, active=word.active)
    shown = replace(
        asked,
        names=names_of(turn.words, known.catalogue),
        warned=cautions(word.synonym, known.catalogue.groups, in_force) if word.active else (),
        changes=changes(known, texts, after),
        tried=len(set(texts)),
        carried=dict(asked.carried) | {"known": place.knowledge},
    )
    card = cards.preview(turn.words, shown)
    yes, no = (button["data"] for button in card["actions"][:2])
    return show(card, ja=yes, yes=yes, nee=no, no=no)


def changes(known: Vocabulary, texts: Sequence[str], after: Sequence[Synonym]) -> list[Change]:
    """Ask questions anew with other words; return what would be answered otherwise."""
    if not texts:
        return []
    other = Index(tuple(map(as_group, known.catalogue.groups)), after)
    return effect(texts, known.index, other)
