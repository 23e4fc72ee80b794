"""The words of a product group, or all of one's own; and switching one off, or on again."""

from dataclasses import replace

from dialogs import vocabulary, words_shown
from dialogs.own_actions import is_number
from dialogs.turn import Reply, Turn, say, show
from dialogs.words_said import all_of, groups_of, need_proposer, no_group
from domain.errors import NotUnderstood
from domain.people import Role
from domain.synonyms import listed, read_variant, standing, unbound
from storage import synonyms
from storage.database import Session
from views.cards import words as cards
from views.cards.verbs import Verb
from views.cards.words import Preview, WordList


def look(turn: Turn, db: Session) -> Reply:
    """List words, with who edited them and when; who may not edit sees no names."""
    need_proposer(turn)
    known = vocabulary.of_municipality(turn, db)
    own, shipped = synonyms.own(db, turn.municipality.id), synonyms.shipped()
    names = words_shown.names_of(turn.words, known.catalogue)
    shown = WordList(
        turn.words("words.list_title"), own, (), names,
        may_edit=turn.member.has(Role.COORDINATOR),
        asked=turn.form.get("said", ""), start=_start(turn),
    )  # fmt: skip
    if written := turn.form.get("said", ""):
        groups = groups_of(known, written)
        if not groups:
            raise no_group(written)
        found = listed(own, shipped, {groups[0].key})
        shown = replace(
            shown,
            title=turn.words("words.of_group", group=groups[0].name(turn.words.language)),
            own=[one.word for one in found if not one.ships],
            shipped=[one.word.synonym.variant for one in found if one.ships],
        )
    else:
        lost = unbound([*shipped, *(one.synonym for one in own if one.active)], names)
        shown = replace(shown, lost={key: len(variants) for key, variants in lost.items()})
    return show(cards.word_list(turn.words, shown))


def _start(turn: Turn) -> int:
    written = turn.form.get("start", "0")
    return int(written) if is_number(written) else 0


def switch_off(turn: Turn, db: Session) -> Reply:
    """Show what changes when a word no longer counts; it is never deleted."""
    return _switch(turn, db, active=False)


def switch_on(turn: Turn, db: Session) -> Reply:
    return _switch(turn, db, active=True)


def _switch(turn: Turn, db: Session, *, active: bool) -> Reply:
    variant = read_variant(turn.form.get("variant") or turn.form.get("said", ""))
    there = standing(all_of(turn, db), variant)
    if key := turn.form.get("group"):
        there = [one for one in there if one.word.synonym.group == key]
    if not there:
        raise NotUnderstood("words.not_there", word=variant)
    waiting = [one for one in there if one.word.active != active]
    if not waiting:
        return say(turn.words("words.on_before" if active else "words.off_before", word=variant))
    known = vocabulary.of_municipality(turn, db)
    if len(waiting) > 1:
        verb = Verb.SYNONYM_ON if active else Verb.SYNONYM_OFF
        names = words_shown.names_of(turn.words, known.catalogue)
        return show(cards.which_word(turn.words, waiting, names, verb))
    word = replace(waiting[0].word, active=active)
    return words_shown.preview(turn, db, known, Preview(word))
