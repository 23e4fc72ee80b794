"""The titles of a plan, taken apart once, so that words can be looked up in them."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from domain.sentences.lexicon import FUNCTION, PROCESS, STOP, TAILS
from domain.sentences.stems import distance, stem, typos_allowed
from domain.sentences.tokens import tokenise
from domain.sentences.values import Title
from domain.sentences.weigh import OTHER_WORDS

EXACT, JOINED, TYPED, LEADING, TRAILING, SHARED = 1.0, 0.95, 0.88, 0.75, 0.7, 0.5
ASIDE = 0.2  # of words of every sentence
GENERIC, HEAD = 0.35, 0.5  # of words of every tender; of the first, where a title has no other
_LINKS = ("", "s", "e", "en", "n")
_SHORTEST_PART = 4
_LONG_PART = 6  # and so, when mistyped, still no other word
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
        return next((i for i, weight in enumerate(self.weights) if weight > ASIDE), 0)

    @property
    def wanted(self) -> frozenset[int]:
        """Return the words that name the whole title; a number need not be said."""
        return frozenset(
            i for i, w in enumerate(self.weights) if w > ASIDE and not self.stems[i][0].isdigit()
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

    def holds(self, words: list[str]) -> bool:
        """Tell whether these words, two or more, stand one after another in a title."""
        stems = tuple(map(stem, words))
        places = self.whole.get(stems[0], ()) if len(stems) > 1 else ()
        return any(self.titles[t].stems[w : w + len(stems)] == stems for t, w in places)

    def _find(self, word: str) -> Hits:
        key = stem(word)
        hits: Hits = {hit: EXACT for hit in self.whole.get(key, ())}
        if word in FUNCTION:
            return {(t, w): q for (t, w), q in hits.items() if self.titles[t].words[w] == word}
        if word in PROCESS:
            return hits | {hit: ASIDE * 2 for hit, _ in self.parts.get(key, ()) if hit not in hits}
        if word in OTHER_WORDS:
            return hits
        if len(word) >= _SHORTEST_PART or word in _SHORT_PARTS:
            for hit, quality in self.parts.get(key, ()):
                hits.setdefault(hit, quality)
        return hits or self._put_together(word) or self._mistyped(key) or self._sharing(word)

    def _put_together(self, word: str) -> Hits:
        """Find two words of one title that somebody made one: "bruggenpaspoort"."""
        for cut in range(4, len(word) - 3):
            front, back = (self.whole.get(stem(part), ()) for part in (word[:cut], word[cut:]))
            titles = {title for title, _ in front} & {title for title, _ in back}
            if titles:
                return {hit: JOINED for hit in (*front, *back) if hit[0] in titles}
        return {}

    def _mistyped(self, key: str) -> Hits:
        most = typos_allowed(key)
        found: list[tuple[int, str]] = []
        for length in range(len(key) - most, len(key) + most + 1) if most else ():
            near = (*self.near.get((key[0], "", length), ()), *self.near.get((key[0], key[-1], length), ()))
            for other in near:
                if (off := distance(key, other, most)) <= min(most, typos_allowed(other)):
                    found.append((off, other))
        best = min((off for off, _ in found), default=0)
        hits: Hits = {}
        for off, other in found:
            if off == best:
                hits |= {hit: TYPED for hit in self.whole.get(other, ())}
                for hit, quality in self.parts.get(other, ()) if off == 1 and len(other) >= _LONG_PART else ():
                    hits.setdefault(hit, quality)
        return hits

    def _sharing(self, word: str) -> Hits:
        """Find compounds that begin alike: "zwembad" and "zwemvoorziening"."""
        for cut in range(len(word) - 3, 3, -1):
            if word[cut:] not in TAILS or word[:cut] in FUNCTION:
                continue
            hits: Hits = {
                (t, w): SHARED
                for (t, w), quality in self.parts.get(stem(word[:cut]), ())
                if quality == LEADING and self.titles[t].head == w
            }
            if hits:
                return hits
        return {}


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
            if min(read.weights[at : at + 2]) > ASIDE:
                joined = "".join(read.stems[at : at + 2])
                index.whole[joined] += [(read.place, at), (read.place, at + 1)]
    for word in index.whole:
        index.near[word[0], "", len(word)].append(word)
    for word in index.parts.keys() - index.whole.keys():
        index.near[word[0], word[-1], len(word)].append(word)
    return index


def _name(place: int, title: Title) -> Named:
    words = [token.text for token in tokenise(title.text) if token.is_word]
    common = FUNCTION if any(w not in FUNCTION for w in words) else STOP
    telling = [w for w in words if w not in common]
    generic = PROCESS if len(telling) > 1 else frozenset()
    weights = [_aside(w) if w in common else GENERIC if w in generic else 1.0 for w in words]
    if max(weights, default=1.0) == GENERIC:
        weights[weights.index(GENERIC)] = HEAD
    return Named(place, tuple(words), tuple(stem(w) for w in words), tuple(weights))


def _aside(word: str) -> float:
    return 0.0 if word in STOP else ASIDE


def _enter(index: Index, word: str, key: str, hit: Hit) -> None:
    index.whole[key].append(hit)
    if word in PROCESS or word in FUNCTION:
        return
    for cut in range(3, len(word) - 2):
        front, back = word[:cut], word[cut:]
        if len(front) >= _SHORTEST_PART or front in _SHORT_PARTS:
            index.parts[stem(front)].append((hit, LEADING))
        if len(back) >= _SHORTEST_PART or back in _SHORT_PARTS:
            index.parts[stem(back)].append((hit, TRAILING))

