"""What the words of a question say together of each group."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import log

from domain.questions.lexicon import KNOWN, Match, Weights
from domain.questions.phrases import Whole
from domain.questions.word_lists import INTENT, OUTSIDE
from domain.questions.words import Word
from domain.sentences.words_of_every_day import EVERYDAY

UNKNOWN = 0.75  # of the highest rarity
COMMON = 0.45  # when it is a word of every day, that names nothing to buy
ORDINARY = 0.12  # what an ordinary word weighs that the catalogue does not know
ELSEWHERE = 0.25  # what a place weighs beside the thing itself
CLEAR = 0.6
OUTSIDE_PHRASE = 0.6  # what is left of "papier" in "oud papier"
LIKENESS = 0.5  # the share of the letters in the score


@dataclass(frozen=True, slots=True)
class Term:
    """A word that is looked for, what it says of the groups, and how much it counts."""

    word: Word
    match: Match
    at: int  # its place in the question
    rarity: float
    ordinary: bool = False
    is_place: bool = False
    themed: bool = False

    @property
    def weights(self) -> Weights:
        return self.match.weights

    @property
    def is_known(self) -> bool:
        return self.match.best >= KNOWN

    @property
    def is_missed(self) -> bool:
        """Whether it may well be the thing that is asked for, and the catalogue lacks it."""
        return not self.is_known and not self.ordinary and not self.themed


@dataclass(frozen=True, slots=True)
class Seen:
    """A group with all that speaks for it."""

    group: int
    cover: float
    likeness: float
    strongest: float

    @property
    def score(self) -> float:
        return self.cover + LIKENESS * self.likeness


def rarity(weights: Weights, groups: int) -> float:
    """Give 1 for a word of one group, less for a word of many."""
    best = max(weights.values(), default=0.0)
    many = sum(weight >= 0.6 * best for weight in weights.values())
    return log(1 + groups / many) / log(1 + groups) if many else 1.0


def with_phrases(terms: Sequence[Term], found: Sequence[Whole], groups: int) -> list[Term]:
    """Let whole phrases speak for their words, and take away what a phrase never means."""
    says: list[Weights] = [dict(term.weights) for term in terms]
    bound: list[set[int]] = [set() for _ in terms]
    for whole in found:
        for place in whole.at:
            if whole.phrase.weight:
                bound[place].add(whole.phrase.group)
    for place, held in enumerate(bound):
        if held:
            says[place] = {
                group: weight if group in held else weight * OUTSIDE_PHRASE
                for group, weight in says[place].items()
            }
    for whole in found:
        group, weight = whole.phrase.group, whole.phrase.weight
        for place in whole.at:
            says[place][group] = max(weight, says[place].get(group, 0.0)) if weight else 0.0
    return [
        replace(
            term,
            match=Match(now, term.match.forms),
            rarity=rarity(now, groups),
            ordinary=term.ordinary and not held,
            themed=term.themed and not held,
        )
        for term, now, held in zip(terms, says, bound, strict=True)
    ]


def weight_of(term: Term, *, beside: bool) -> float:
    """Say how much a word counts; `beside`: something clearer than this place stands beside it."""
    if term.themed:
        return 0.0
    weight = term.rarity if term.is_known else _unknown(term.word.text)
    weight = ORDINARY if term.ordinary else weight
    return weight * ELSEWHERE if term.is_place and beside else weight


def _unknown(word: str) -> float:
    if word in OUTSIDE:
        return 1.0
    return COMMON if _is_common(word) else UNKNOWN


def _is_common(word: str) -> bool:
    return word in EVERYDAY or word in INTENT


def spelt(terms: Sequence[Term]) -> list[str]:
    """Give the words whose letters count: not a place beside the thing, nor one of every day."""
    counted = [t for t in terms if not (t.ordinary or t.themed)]
    named = [t for t in counted if not t.is_place and (t.is_known or not _is_common(t.word.text))]
    return [term.word.text for term in named or counted]


def seen(terms: Sequence[Term], likeness: Mapping[int, float], killed: set[int]) -> list[Seen]:
    """Give the groups, the best first."""
    beside = any(not (t.is_place or t.themed or t.ordinary) for t in terms)
    counted = [(term, weight_of(term, beside=beside)) for term in terms]
    whole = sum(weight for _, weight in counted) or 1.0
    cover: dict[int, float] = {}
    strongest: dict[int, float] = {}
    for term, much in counted:
        for group, weight in term.weights.items():
            cover[group] = cover.get(group, 0.0) + much * weight / whole
            if much > ORDINARY:
                strongest[group] = max(weight, strongest.get(group, 0.0))
    found = [
        Seen(group, cover.get(group, 0.0), likeness.get(group, 0.0), strongest.get(group, 0.0))
        for group in cover.keys() | likeness.keys()
        if not (group in killed and strongest.get(group, 0.0) < CLEAR)
    ]
    return sorted(found, key=lambda one: (-one.score, one.group))
