"""What the catalogue's words say of its groups, and what a word of a question says by them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from rapidfuzz import process
from rapidfuzz.distance import OSA

from domain.questions import compounds
from domain.questions.compounds import HEADS, WEAK
from domain.questions.stems import forms
from domain.questions.word_lists import GENERAL, MEANT

Weights = dict[int, float]  # group → how surely a word means it, from 0 to 1

STEM = 0.95
HEAD, MODIFIER = 0.8, 0.5  # of a compound in the question
WEAK_HEAD = 0.4
PART_OF_VARIANT = (0.7, 0.35)  # head and modifier of a compound in the catalogue
TYPO = (0.0, 0.88, 0.78)
WEAKLY = 0.6  # what is known less surely than this may be a compound or a typo as well
KNOWN = 0.25
MOST_REMEMBERED = 20_000


@dataclass(frozen=True, slots=True)
class Match:
    """A word of a question: what it says of the groups, and the forms it goes by."""

    weights: Weights
    forms: frozenset[str]

    @property
    def best(self) -> float:
        return max(self.weights.values(), default=0.0)


@dataclass
class Lexicon:
    """Forms of the catalogue's words with their groups; filled once, then only asked."""

    postings: dict[str, Weights] = field(default_factory=dict)
    surfaces: dict[str, float] = field(default_factory=dict)
    _begins: set[str] = field(default_factory=set)  # a stem begins as its word does
    _remembered: dict[str, Match] = field(default_factory=dict)

    def add(self, word: str, group: int, weight: float) -> None:
        if self.postings.get(word, {}).get(group, 0.0) >= weight:
            return
        self.surfaces[word] = max(weight, self.surfaces.get(word, 0.0))
        self._begins.add(word[:3])
        for form in forms(word):
            shown = weight if form == word else weight * STEM
            held = self.postings.setdefault(form, {})
            held[group] = max(shown, held.get(group, 0.0))

    def add_parts(self, rows: Iterable[tuple[str, int, float]]) -> None:
        """Add the halves of the catalogue's own compounds: "kleding" of "werkkleding"."""
        known = self._is_part
        for word, group, weight in rows:
            cut = compounds.parts(word, known) if len(word) > 6 else None
            if cut and cut[2]:
                head = PART_OF_VARIANT[0] * (0.5 if cut[1] in WEAK else 1.0)
                self._add_part(cut[1], group, weight * head)
                self._add_part(cut[0], group, weight * PART_OF_VARIANT[1])

    def _add_part(self, word: str, group: int, weight: float) -> None:
        for form in forms(word):
            held = self.postings.setdefault(form, {})
            held[group] = max(weight, held.get(group, 0.0))

    def _is_part(self, word: str) -> bool:
        surfaces = self.surfaces
        return (
            word in surfaces
            or word in HEADS
            or (word[:3] in self._begins and any(form in surfaces for form in forms(word)))
        )

    @cached_property
    def spellings(self) -> dict[int, list[str]]:
        """The words that somebody may have mistyped, by their length."""
        found: dict[int, list[str]] = {}
        for word, weight in self.surfaces.items():
            if len(word) > 3 and weight > 0.4:
                found.setdefault(len(word), []).append(word)
        return found

    def match(self, word: str) -> Match:
        found = self._remembered.get(word)
        if found is None:
            if len(self._remembered) >= MOST_REMEMBERED:
                self._remembered.clear()
            found = self._remembered[word] = self._match(word)
        return found

    def _match(self, word: str) -> Match:
        weights, known_as = self._exactly(word)
        if _best(weights) < WEAKLY and word not in GENERAL:
            for other, also in (self._mistyped(word), self._cut(word)):
                known_as |= also
                for group, weight in other.items():
                    weights[group] = max(weight, weights.get(group, 0.0))
        return Match(weights, frozenset(known_as))

    def _exactly(self, word: str) -> tuple[Weights, set[str]]:
        weights: Weights = {}
        for form in forms(word):
            faded = 1.0 if form == word else STEM
            for group, weight in self.postings.get(form, {}).items():
                weights[group] = max(weight * faded, weights.get(group, 0.0))
        return weights, set(forms(word))

    def _mistyped(self, word: str) -> tuple[Weights, set[str]]:
        most = typos_allowed(word)
        weights: Weights = {}
        known_as: set[str] = set()
        if not most or word in MEANT:
            return weights, known_as
        near = [
            found
            for length in range(len(word) - most, len(word) + most + 1)
            for found in process.extract(
                word,
                self.spellings.get(length, ()),
                scorer=OSA.distance,
                score_cutoff=most,
                limit=5,
            )
        ]
        least = min((distance for _, distance, _ in near), default=0)
        for other, distance, _ in near:
            if distance > least or (len(word) < 7 and other[0] != word[0]):
                continue
            known_as |= set(forms(other))
            for group, weight in self._exactly(other)[0].items():
                weights[group] = max(weight * TYPO[int(distance)], weights.get(group, 0.0))
        return weights, known_as

    def _cut(self, word: str) -> tuple[Weights, set[str]]:
        cut = compounds.parts(word, self._is_part) if len(word) > 5 else None
        weights: Weights = {}
        if cut is None:
            return weights, set()
        modifier, head, whole = cut
        weak = head in WEAK
        share = WEAK_HEAD if weak else HEAD if whole else HEAD * 0.75
        for part, much in ((head, share), (modifier, (0.7 if weak else MODIFIER) if whole else 0)):
            for group, weight in self._exactly(part)[0].items():
                weights[group] = max(weight * much, weights.get(group, 0.0))
        return weights, (set(forms(head)) | set(forms(modifier))) if whole else set()


def typos_allowed(word: str) -> int:
    """Short words are other words when one letter differs."""
    if not word.isalpha():
        return 0
    return 0 if len(word) < 5 else 1 if len(word) < 9 else 2


def _best(weights: Weights) -> float:
    return max(weights.values(), default=0.0)
