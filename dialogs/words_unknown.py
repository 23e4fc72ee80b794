"""What was not understood, by word: to be given a product group, or to be settled."""

from uuid import UUID

from dialogs import asking_shown, vocabulary, words_shown
from dialogs.turn import Reply, Turn, say, show
from domain.questions import SynonymKind
from domain.questions.stems import stem
from domain.questions.words import plain
from domain.synonyms import OwnWord
from domain.unknown_words import Unknown, by_word
from storage import questions
from storage.database import Session
from views.cards import words_unknown as cards
from views.cards.answer_parts import EXPERT
from views.cards.words_unknown import OneWord


def ask(turn: Turn, db: Session) -> Reply:
    """List the words that nobody gave a meaning yet, what was asked most first."""
    known = vocabulary.of_municipality(turn, db)
    names = words_shown.names_of(turn.words, known.catalogue)
    return show(cards.unknown_list(turn.words, _open(turn, db), names))


def one(turn: Turn, db: Session) -> Reply:
    """Show one word, and the groups that it may belong to."""
    found = _find(turn, db)
    if found is None:
        return say(turn.words("words.settled_before"))
    known = vocabulary.of_municipality(turn, db)
    names = words_shown.names_of(turn.words, known.catalogue)
    offered = [
        group for key in found.suggested(names) if (group := known.catalogue.find(key)) is not None
    ]
    with_expert = bool(found.texts) and EXPERT in asking_shown.offered()
    return show(cards.unknown_word(turn.words, OneWord(found, names, offered, with_expert)))


def settle(turn: Turn, db: Session) -> Reply:
    """Take a word off the list: nobody buys it by these criteria."""
    found = _find(turn, db)
    if found is None:
        return say(turn.words("words.settled_before"))
    questions.settle(db, turn.municipality.id, [asked.id for asked in found.questions])
    return say(turn.words.count("words.settled", len(found.questions), word=found.spelled))


def settle_for(turn: Turn, db: Session, word: OwnWord) -> int:
    """Take off the list what a word that was just stored answers; return how many questions."""
    if word.synonym.kind is SynonymKind.NEVER:
        return 0
    stems = {stem(said) for said in plain(word.synonym.variant)} | {turn.form.get("word", "")}
    settled: set[UUID] = {
        asked.id for found in _open(turn, db) if found.stem in stems for asked in found.questions
    }
    questions.settle(db, turn.municipality.id, sorted(settled))
    return len(settled)


def _open(turn: Turn, db: Session) -> list[Unknown]:
    return by_word(questions.not_understood(db, turn.municipality.id))


def _find(turn: Turn, db: Session) -> Unknown | None:
    word = turn.form.get("word", "")
    return next((found for found in _open(turn, db) if found.stem == word), None)
