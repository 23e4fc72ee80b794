"""The titles of a plan, taken apart once, so that words can be looked up in them."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from domain.sentences.lexicon import FUNCTION, PROCESS, STOP
from domain.sentences.stems import distance, stem, typos_allowed
from domain.sentences.tokens import tokenise
from domain.sentences.values import Title

EXACT, JOINED, TYPED, LEADING, TRAILING, SHARED = 1.0, 0.95, 0.88, 0.75, 0.7, 0.5
GENERIC = 0.35
_LINKS = ("", "s", "e", "en", "n")
_SHORTEST_PART = 4
# Parts shorter than four letters that people do name things by.
_SHORT_PARTS = frozenset("led hal gft ict bad gas pmd vri".split())


@dataclass(frozen=True, slots=True)
class Named:
    """A title as words: `stems` in order, and which of them tell it apart."""

    place: int
    words: tuple[str, ...]
    stems: tuple[str, ...]
    weights: tuple[float, ...]  # 0 for a word that says nothing

    @property
    def head(self) -> int:
        """Return the first word that says something."""
        return next((i for i, weight in enumerate(self.weights) if weight), 0)

    @property
    def wanted(self) -> frozenset[int]:
        """Return the words that name the whole title; a number need not be said."""
        return frozenset(
            i for i, w in enumerate(self.weights) if w and not self.stems[i][0].isdigit()
        )


Hit = tuple[int, int]  # the place of a title, the place of a word in it
Hits = dict[Hit, float]


@dataclass(slots=True)
class Index:
    """Where each word, and each part of a compound, stands in the titles."""

    titles: tuple[Named, ...]
    numbers: dict[str, int] = field(default_factory=dict)
    whole: dict[str, list[Hit]] = field(default_factory=lambda: defaultdict(list))
    parts: dict[str, list[tuple[Hit, float]]] = field(default_factory=lambda: defaultdict(list))
    near: dict[tuple[str, str, int], list[str]] = field(default_factory=lambda: defaultdict(list))
    seen: dict[str, Hits] = field(default_factory=dict)

    def look_up(self, word: str) -> Hits:
        """Return the words of titles that a typed word can be, with how well it fits (0–1)."""
        if (known := self.seen.get(word)) is None:
            known = self._find(word)
            if len(self.seen) < 50_000:
                self.seen[word] = known
        return known

    def _find(self, word: str) -> Hits:
        key = stem(word)
        hits: Hits = {hit: EXACT for hit in self.whole.get(key, ())}
        if word in STOP or word in FUNCTION or word in PROCESS:
            return hits
        for hit, quality in self.parts.get(key, ()):
            hits.setdefault(hit, quality)
        return hits or self._mistyped(key) or self._sharing(key)

    def _mistyped(self, key: str) -> Hits:
        most = typos_allowed(key)
        found: list[tuple[int, str]] = []
        for length in range(len(key) - most, len(key) + most + 1) if most else ():
            for other in self.near.get((key[0], key[-1], length), ()):
                if (off := distance(key, other, most)) <= min(most, typos_allowed(other)):
                    found.append((off, other))
        best = min((off for off, _ in found), default=0)
        hits: Hits = {}
        for off, other in found:
            if off == best:
                hits |= {hit: TYPED for hit in self.whole.get(other, ())}
                for hit, quality in self.parts.get(other, ()):
                    hits.setdefault(hit, quality)
        return hits

    def _sharing(self, key: str) -> Hits:
        """Find compounds that begin alike: "zwembad" and "zwemvoorziening"."""
        hits: Hits = {}
        for cut in range(len(key) - 2, 3, -1):
            for (place, word), quality in self.parts.get(key[:cut], ()):
                if quality == LEADING and self.titles[place].head == word:
                    hits.setdefault((place, word), SHARED)
            if hits:
                break
        return hits


@lru_cache(maxsize=64)
def index_of(titles: tuple[Title, ...]) -> Index:
    """Take the titles apart; the same titles are taken apart once."""
    named = tuple(_name(place, title) for place, title in enumerate(titles))
    index = Index(named)
    for title, read in zip(titles, named, strict=True):
        if title.number:
            index.numbers.setdefault(title.number.lower(), read.place)
        for at, (word, weight) in enumerate(zip(read.stems, read.weights, strict=True)):
            if weight:
                _enter(index, read.words[at], word, (read.place, at))
        for at in range(len(read.stems) - 1):
            if read.weights[at] and read.weights[at + 1]:
                joined = "".join(read.stems[at : at + 2])
                index.whole[joined] += [(read.place, at), (read.place, at + 1)]
    for word in index.whole.keys() | index.parts.keys():
        index.near[word[0], word[-1], len(word)].append(word)
    return index


def _name(place: int, title: Title) -> Named:
    words = [token.text for token in tokenise(title.text) if token.is_word]
    said = [w for w in words if w not in STOP]
    telling = [w for w in said if w not in PROCESS and w not in FUNCTION]
    weights = tuple(_weight(w, alone=not telling) for w in words)
    return Named(place, tuple(words), tuple(stem(w) for w in words), weights)


def _weight(word: str, *, alone: bool) -> float:
    if word in FUNCTION:
        return 1.0 if alone and word not in STOP else 0.0
    return GENERIC if word in PROCESS and not alone else 1.0


def _enter(index: Index, word: str, key: str, hit: Hit) -> None:
    index.whole[key].append(hit)
    if word in PROCESS:
        return
    for cut in range(3, len(word) - 2):
        front, back = word[:cut], word[cut:]
        if len(front) >= _SHORTEST_PART or front in _SHORT_PARTS:
            index.parts[stem(front)].append((hit, LEADING))
        if len(back) >= _SHORTEST_PART or back in _SHORT_PARTS:
            index.parts[stem(back)].append((hit, TRAILING))

