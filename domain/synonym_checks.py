"""What to look at before a word is stored: what it may spoil, and what it changes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from domain.criteria import ProductGroup
from domain.questions import Answer, Index, Synonym, SynonymKind, Understood
from domain.questions.word_lists import DOMAIN, GENERAL, OUTSIDE, STOP
from domain.questions.words import plain
from domain.wording import fold

SHORT = 3  # letters, of a word that is easily part of something else
SWALLOWS = 4  # letters, from which a word may begin or end another
MOST_ASKED = 200  # of the last questions, that are asked again


class Caution(StrEnum):
    """Why a word is better not stored as it is."""

    DOMAIN = "domain"  # it says that something is bought, or hardly anything
    GROUP = "group"  # it is the name of another group
    WORD = "word"  # it leads to another group already
    SHORT = "short"
    OUTSIDE = "outside"  # it would catch what nobody buys by these criteria
    OWN_NAME = "own_name"  # the group would no more be found by its name


@dataclass(frozen=True, slots=True)
class Warned:
    """A caution; `about` is the other group's key, or the word that would be caught."""

    caution: Caution
    about: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a question leads to: the groups of a sure answer, or those to choose from."""

    answer: Answer
    groups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    question: str
    before: Outcome
    after: Outcome


def cautions(
    word: Synonym, groups: Sequence[ProductGroup], others: Iterable[Synonym]
) -> list[Warned]:
    """Return what is to be said of a word before it is stored; `others` are those that count."""
    if word.kind is SynonymKind.NEVER:
        own = (group for group in groups if group.key == word.group)
        named = any(fold(word.variant) in _names(group) for group in own)
        return [Warned(Caution.OWN_NAME)] if named else []
    said = plain(word.variant)
    found = [Warned(Caution.DOMAIN)] if all(map(_says_nothing, said)) else []
    found += _of_others(word, groups, others)
    if len(word.variant) <= SHORT and word.kind is not SynonymKind.ABBREVIATION:
        found.append(Warned(Caution.SHORT))
    caught = (outside for one in said for outside in sorted(OUTSIDE) if _swallows(one, outside))
    found += [Warned(Caution.OUTSIDE, outside) for outside in caught][:1]
    return found


def effect(questions: Iterable[str], before: Index, after: Index) -> list[Change]:
    """Return which questions would be answered otherwise."""
    changes = [
        Change(question, outcome(before.ask(question)), outcome(after.ask(question)))
        for question in dict.fromkeys(questions)
    ]
    return [change for change in changes if change.before != change.after]


def outcome(understood: Understood) -> Outcome:
    if understood.answer is Answer.NONE:  # the nearest groups are no answer
        return Outcome(Answer.NONE)
    return Outcome(understood.answer, tuple(group.key for group in understood.groups))


def _of_others(
    word: Synonym, groups: Sequence[ProductGroup], others: Iterable[Synonym]
) -> list[Warned]:
    said = fold(word.variant)
    named = [group.key for group in groups if said in _names(group)]
    led = [
        one.group
        for one in others
        if fold(one.variant) == said and one.kind is not SynonymKind.NEVER
    ]
    found = [Warned(Caution.GROUP, key) for key in named if key != word.group]
    return found + [
        Warned(Caution.WORD, key)
        for key in dict.fromkeys(led)
        if key != word.group and key not in named
    ]


def _says_nothing(word: str) -> bool:
    return any(word in words for words in (DOMAIN, STOP, GENERAL))


def _swallows(word: str, outside: str) -> bool:
    """Tell whether a word is, begins or ends one that no criteria are about."""
    if len(word) < SWALLOWS:
        return word == outside
    return outside.startswith(word) or outside.endswith(word)


def _names(group: ProductGroup) -> set[str]:
    return {fold(name) for name in (group.key, group.name_nl, group.name_en) if name}
