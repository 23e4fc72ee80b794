"""Which word and which product group are meant, in what was said or what a button carries."""

from collections.abc import Sequence

from dialogs.turn import Turn
from dialogs.vocabulary import Vocabulary
from domain.criteria import ProductGroup
from domain.errors import NotAllowed, NotUnderstood
from domain.people import Role
from domain.questions import Answer, Synonym, SynonymKind
from domain.said_synonyms import SaidWord
from domain.synonyms import (
    LONGEST_NOTE,
    Listed,
    OwnWord,
    find_group,
    listed,
    name_of,
    read_variant,
)
from storage import synonyms
from storage.database import Session

LANGUAGES = {"nl", "en"}
SHOWN = 60
# "Hoort bij" says that it is one of what the group is about; "synoniem x = y" that it is the same.
_UNSAID = {False: SynonymKind.NARROWER, True: SynonymKind.SAME}


def may_propose(turn: Turn) -> bool:
    return turn.member.has(Role.COORDINATOR, Role.EXPERT)


def need_proposer(turn: Turn) -> None:
    if not may_propose(turn):
        raise NotAllowed("words.not_yours")


def from_form(turn: Turn) -> SaidWord:
    """Read what a button carries, and what was filled in beside it."""
    form = turn.form
    kind, named = form.get("kind", ""), form.get("group", "")
    return SaidWord(
        form.get("variant") or form.get("word", ""),
        named or form.get("group_name", ""),
        SynonymKind(kind) if kind in list(SynonymKind) else None,
        form.get("note", "")[:LONGEST_NOTE],
    )


def all_of(turn: Turn, db: Session) -> list[Listed]:
    """Return every word that a municipality knows: its own, and those that ship."""
    return listed(synonyms.own(db, turn.municipality.id), synonyms.shipped())


def find(known: Sequence[Listed], synonym: Synonym) -> OwnWord | None:
    """Return what stands of a word and its group."""
    named = (one.word for one in known if name_of(one.word.synonym) == name_of(synonym))
    return next(named, None)


def word_of(turn: Turn, known: Sequence[Listed], said: SaidWord, group: str) -> OwnWord:
    """Return the word as it would be stored; what was not said of it stays as it stands."""
    variant = read_variant(said.variant)
    there = find(known, Synonym(variant, group))
    language = turn.form.get("language", "")
    if language not in LANGUAGES:
        language = there.synonym.language if there else turn.words.language
    unsaid = there.synonym.kind if there else _UNSAID[said.led]
    synonym = Synonym(variant, group, language, said.kind or unsaid)
    note = said.note or (there.note if there else "")
    return OwnWord(synonym, active=turn.form.get("active") != "no", note=note)


def groups_of(known: Vocabulary, written: str) -> Sequence[ProductGroup]:
    """Return the group that is named; else those that it may be, as a question is read."""
    if group := find_group(known.catalogue.groups, written):
        return [group]
    found = known.index.ask(written)
    if found.answer is Answer.NONE:
        return []
    return [group for one in found.groups if (group := known.catalogue.find(one.key))]


def no_group(written: str) -> NotUnderstood:
    return NotUnderstood("words.no_group", written=written[:SHOWN])
