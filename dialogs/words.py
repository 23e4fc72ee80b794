"""The words that lead to a product group: said, looked at, and stored after a yes."""

from dataclasses import replace
from uuid import UUID

from dialogs import sentence, vocabulary, words_shown, words_unknown
from dialogs.turn import Message, Notice, Reply, Turn, as_message, say, show
from dialogs.vocabulary import Vocabulary
from dialogs.words_said import (
    all_of,
    find,
    from_form,
    groups_of,
    may_propose,
    need_proposer,
    no_group,
    word_of,
)
from domain.errors import NotUnderstood
from domain.people import Member, Role
from domain.said_synonyms import SaidWord, read_said
from domain.synonyms import OwnWord, name_of
from storage import members, synonyms
from storage.database import Session
from views.cards import words as cards
from views.cards.words import Preview
from views.texts import words

LONGEST_KEY = 200


def change(turn: Turn, db: Session) -> Reply:
    """Show what a word would change; an expert's goes to the coordinators to be looked at.

    "Papier hoort bij Karin" is about no product group: it is read as a sentence, as ever.
    """
    said = read_said(turn.text) if turn.text else from_form(turn)
    known = vocabulary.of_municipality(turn, db)
    groups = groups_of(known, said.group) if said else []
    if _is_loose(turn, said) and not (groups and may_propose(turn) and not _asks(turn)):
        return sentence.hear(turn, db)
    need_proposer(turn)
    if said is None or not said.group:
        raise NotUnderstood("words.unclear")
    if not groups:
        raise no_group(said.group)
    word = word_of(turn, all_of(turn, db), said, groups[0].key)
    if len(groups) > 1:
        return show(cards.which_group(turn.words, word, groups))
    return _look(turn, db, known, word)


def _is_loose(turn: Turn, said: SaidWord | None) -> bool:
    """Tell whether a text does not say itself that it is about a word."""
    return bool(turn.text) and not (said and said.led)


def _asks(turn: Turn) -> bool:
    return turn.text.rstrip().endswith("?")


def store(turn: Turn, db: Session) -> Reply:
    """Store a word that was shown, if its effect still is what was shown; once."""
    known, said = vocabulary.of_municipality(turn, db), from_form(turn)
    word = word_of(turn, all_of(turn, db), said, said.group)
    is_there = find(all_of(turn, db), word.synonym) is not None
    if known.catalogue.find(said.group) is None and (word.active or not is_there):
        raise no_group(said.group)
    if turn.form.get("known") != str(turn.municipality.knowledge):
        return _look(turn, db, known, word, turn.words("words.changed_meanwhile"))
    synonyms.put(db, turn.municipality.id, [word], turn.member.id, turn.today)
    settled = words_unknown.settle_for(turn, db, word) if word.active else 0
    told = [turn.words("words.stored" if word.active else "words.switched_off")]
    if settled:
        told.append(turn.words.count("words.also_settled", settled))
    return replace(say(" ".join(told)), notices=_told_proposer(turn, db, word))


def _look(turn: Turn, db: Session, known: Vocabulary, word: OwnWord, remark: str = "") -> Reply:
    there = find(all_of(turn, db), word.synonym)
    if there and there.says == word.says:
        key = "words.on_before" if word.active else "words.off_before"
        return say(turn.words(key, word=word.synonym.variant))
    if not turn.member.has(Role.COORDINATOR):
        return _propose(turn, db, known, word)
    carried = {"proposer": turn.form.get("proposer", "")}
    return words_shown.preview(turn, db, known, Preview(word, remark=remark, carried=carried))


def _propose(turn: Turn, db: Session, known: Vocabulary, word: OwnWord) -> Reply:
    carried = {"proposer": str(turn.member.id)}
    variant, group = name_of(word.synonym)
    notices = []
    for reader in members.with_role(db, turn.municipality.id, Role.COORDINATOR):
        speak = words(reader.speaks, reader.municipality.time_zone)
        shown = Preview(word, words_shown.names_of(speak, known.catalogue), carried=carried)
        card = cards.proposed(speak, shown, turn.member.name)
        key = f"synonym:{reader.id}:{turn.member.id}:{turn.today}:{group}:{variant}"
        notices.append(Notice(reader.id, as_message(card), "words", key[:LONGEST_KEY]))
    said = say(turn.words("words.proposed", word=word.synonym.variant))
    return replace(said, notices=tuple(notices))


def _told_proposer(turn: Turn, db: Session, word: OwnWord) -> tuple[Notice, ...]:
    proposer = _proposer(turn, db)
    if proposer is None or not word.active:
        return ()
    speak = words(proposer.speaks, proposer.municipality.time_zone)
    variant, group = word.synonym.variant, word.synonym.group
    said = speak("words.proposal_kept", name=turn.member.name, word=variant)
    key = f"synonym_kept:{proposer.id}:{turn.today}:{group}:{variant}"
    return (Notice(proposer.id, Message(text=said), "words", key[:LONGEST_KEY]),)


def _proposer(turn: Turn, db: Session) -> Member | None:
    """Return the expert of this municipality who proposed it; anything else is nobody."""
    try:
        wanted = UUID(turn.form.get("proposer", ""))
    except ValueError:
        return None
    experts = members.with_role(db, turn.municipality.id, Role.EXPERT)
    return next((one for one in experts if one.id == wanted), None)
