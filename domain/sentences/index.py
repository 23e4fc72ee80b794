"""The titles of a plan, taken apart once, so that words can be looked up in them."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from domain.sentences import cues
from domain.sentences.lexicon import FUNCTION, PLACES, PROCESS, PRODUCTS, SITES, TAILS, VAGUE
from domain.sentences.listed import listed
from domain.sentences.stems import distance, forms, sound, stem, typos_allowed
from domain.sentences.title_words import ASIDE, HEAD, Named, take_apart
from domain.sentences.values import Title
from domain.sentences.vocabulary import SIGN_WORDS, STEPS_ON_THE_WAY
from domain.sentences.words_of_every_day import EVERYDAY, THINGS

# How well a typed word fits a word of a title: the same, split or joined, another form of the
# verb, mistyped, the first or the last part of a compound, another compound that begins alike.
EXACT, JOINED, AKIN, TYPED, LEADING, TRAILING, SHARED = 1.0, 0.95, 0.9, 0.88, 0.75, 0.7, 0.55
HINT, SITE = 0.35, 0.5  # a part that is a word of every tender: too little by itself
_SHORTEST_PART = 4
_SHORTEST_FRONT = 6
_LONG_ENOUGH = 7  # to be half a word, though not known
_SHORT_PARTS = listed("led hal gft ict bad gas pmd vri")  # that people name things by
_SHORTEST_KNOWN = 5
_KNOWN = PROCESS | TAILS | THINGS | PLACES  # words that compounds are made of
_DULL = PROCESS | EVERYDAY | (VAGUE - PRODUCTS)  # "energiecontract" is "energie"
_VAGUE_ENDS = tuple(VAGUE)
_NO_FRONTS = FUNCTION | (PROCESS - SITES)
_KNOWN_STEMS = frozenset(map(stem, _KNOWN))
_ENDINGS = listed("ring ling ning ding ting king sing ping ving ging")  # of "-ing", no words
_PROCESS_STEMS = frozenset(map(stem, PROCESS))
_MOST_SEEN = 20_000
_LONGEST_WORD = 60  # letters; a longer one is no word
# Real words, so no typing errors for a word of a title.
_OTHER_WORDS = (
    cues.ALMOST | cues.TO_COME | cues.MUST | cues.MAYBE | cues.WAS | cues.LATER
    | STEPS_ON_THE_WAY | SIGN_WORDS | EVERYDAY
)  # fmt: skip

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
    sounds: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    fronts: dict[str, list[Hit]] = field(default_factory=lambda: defaultdict(list))
    solid: set[str] = field(default_factory=set)  # halves whose other half is a word
    seen: dict[str, Hits] = field(default_factory=dict)

    def look_up(self, word: str) -> Hits:
        """Return the words of titles that a typed word can be, with how well it fits (0–1)."""
        if word not in self.seen:
            if len(self.seen) >= _MOST_SEEN:
                self.seen.clear()
            self.seen[word] = self._find(word)
        return self.seen[word]

    def holds(self, words: list[str]) -> bool:
        """Tell whether these words stand so in a title; a single one must be what names it."""
        stems = tuple(map(stem, words))
        places = self.whole.get(stems[0], ())
        if len(words) == 1:
            return words[0] in STEPS_ON_THE_WAY and any(
                self.titles[t].weights[w] >= HEAD for t, w in places
            )
        return any(self.titles[t].stems[w : w + len(stems)] == stems for t, w in places)

    def _find(self, word: str) -> Hits:
        if len(word) > _LONGEST_WORD:
            return {}
        key = stem(word)
        hits: Hits = dict.fromkeys(self.whole.get(key, ()), EXACT)
        if word in FUNCTION:
            return {(t, w): q for (t, w), q in hits.items() if self.titles[t].words[w] == word}
        if word in PROCESS or key in _PROCESS_STEMS:
            hint = SITE if word in SITES else HINT
            return _once({hit: hint for hit, _ in self.parts.get(key, ())} | hits)
        if word in _OTHER_WORDS:
            return {(t, w): q for (t, w), q in hits.items() if self._is_like(word, t, w)}
        if len(word) >= _SHORTEST_PART or word in _SHORT_PARTS:
            hits = _once(dict(self.parts.get(key, ())) | hits)
        return hits or self._put_together(word) or self._akin(word) or self._unlike(word, key)

    def _unlike(self, word: str, key: str) -> Hits:
        """Find what is written otherwise; a word that means something itself is no slip."""
        slips = {} if word in THINGS else self._sounding(key) or self._mistyped(key)
        return slips or self._sharing(word) or self._cut_short(word)

    def _cut_short(self, word: str) -> Hits:
        """Find what is written in short: "bestratingsmat."."""
        return dict.fromkeys(self.fronts.get(word, ()), LEADING)

    def _is_like(self, word: str, title: int, at: int) -> bool:
        """Tell whether a common word is the very one: a "train" is no "trainen"."""
        return word not in EVERYDAY or self.titles[title].words[at] in EVERYDAY | {word}

    def _akin(self, word: str) -> Hits:
        """Find another form of a verb: "training" and "trainen"."""
        found = {hit: AKIN for form in forms(word) for hit in self.whole.get(form, ())}
        return found or {hit: q for form in forms(word) for hit, q in self.parts.get(form, ())}

    def _sounding(self, key: str) -> Hits:
        """Find a word that sounds the same: "katering"."""
        same = self.sounds.get(sound(key), ()) if typos_allowed(key) else ()
        return {hit: TYPED for other in same for hit in self.whole[other]}

    def _put_together(self, word: str) -> Hits:
        """Find two words of one title that somebody made one: "bruggenpaspoort"."""
        for cut in range(_SHORTEST_PART, len(word) - 3):
            front, back = (self.whole.get(stem(part), ()) for part in (word[:cut], word[cut:]))
            titles = {title for title, _ in front} & {title for title, _ in back}
            if titles:
                return {hit: JOINED for hit in (*front, *back) if hit[0] in titles}
        return {}

    def _mistyped(self, key: str) -> Hits:
        most = typos_allowed(key)
        found = [
            (off, other)
            for other in self._alike(key, most)
            if (off := distance(key, other, most)) <= min(most, typos_allowed(other))
        ]
        best = min((off for off, _ in found), default=0)
        hits: Hits = {}
        for other in (other for off, other in found if off == best):
            if best == 1 and (other in _KNOWN_STEMS or other in self.solid):
                hits |= dict(self.parts.get(other, ()))
            hits |= dict.fromkeys(self.whole.get(other, ()), TYPED)
        return hits

    def _alike(self, key: str, most: int) -> Iterator[str]:
        for length in range(len(key) - most, len(key) + most + 1) if most else ():
            yield from self.near.get((key[0], "", length), ())
            yield from self.near.get((key[0], key[-1], length), ())

    def _sharing(self, word: str) -> Hits:
        """Find compounds that begin alike: "zwembad" and "zwemvoorziening"."""
        for cut in range(len(word) - 3, _SHORTEST_PART - 1, -1):
            front = word[:cut].removesuffix("s") if word[cut - 2] not in "aeious" else word[:cut]
            if hits := self._begun(front, word[cut:]):
                return hits
        return {}

    def _begun(self, front: str, tail: str) -> Hits:
        """Return the words that are, or begin with, the first part of a typed compound."""
        key = stem(front)
        dull = tail in _DULL and front not in _NO_FRONTS
        whole = dict.fromkeys(self.whole.get(key, ()) if dull else (), LEADING)
        alike = self._alike_at_head(key, vague=tail in VAGUE)
        return _once((alike if tail in TAILS and front not in PROCESS else {}) | whole)

    def _alike_at_head(self, key: str, *, vague: bool) -> Hits:
        heads = {
            (t, w): self.titles[t].words[w]
            for (t, w), quality in self.parts.get(key, ())
            if quality == LEADING and self.titles[t].head == w
        }
        return {hit: SHARED for hit, word in heads.items() if vague or word.endswith(_VAGUE_ENDS)}


def _once(hits: Hits) -> Hits:
    """Keep the best part in each title, if no whole word: one word is no two words of a title."""
    best: dict[int, Hit] = {}
    for hit, quality in hits.items():
        if hit[0] not in best or quality > hits[best[hit[0]]]:
            best[hit[0]] = hit
    kept = set(best.values())
    return {hit: quality for hit, quality in hits.items() if quality == EXACT or hit in kept}


@lru_cache(maxsize=32)
def index_of(titles: tuple[Title, ...]) -> Index:
    """Take the titles apart; the same titles are taken apart once."""
    index = Index(tuple(take_apart(place, title) for place, title in enumerate(titles)))
    for read, title in zip(index.titles, titles, strict=True):
        if title.number:
            index.numbers.setdefault(title.number.lower(), read.place)
        _enter(index, read)
    for word in index.whole:
        index.near[word[0], "", len(word)].append(word)
        index.sounds[sound(word)].append(word)
    for word in index.parts.keys() - index.whole.keys():
        index.near[word[0], word[-1], len(word)].append(word)
    return index


def _enter(index: Index, read: Named) -> None:
    for at, word in enumerate(read.words):
        if read.weights[at]:
            index.whole[read.stems[at]].append((read.place, at))
        if read.weights[at] > ASIDE and word not in PROCESS and len(word) <= _LONGEST_WORD:
            _enter_parts(index, word, (read.place, at))
            _enter_spellings(index, word, (read.place, at))
        for front in read.fronts.get(at, ()):
            index.whole[stem(front + word)].append((read.place, at))
        other = read.hung.get(at, "")
        for cut in range(_SHORTEST_PART, len(other) - 2):
            if _is_last_part(other[cut:]):  # "koffieautomaten" of "koffie- en drankautomaten"
                index.whole[stem(word + other[cut:])].append((read.place, at))
        if min(read.weights[at : at + 2]) > ASIDE and at + 1 < len(read.words):
            joined = "".join(read.stems[at : at + 2])
            index.whole[joined] += [(read.place, at), (read.place, at + 1)]


def _enter_spellings(index: Index, word: str, hit: Hit) -> None:
    """Enter "mkb'ers" as "mkbers" as well, and what a long word may be cut short to."""
    if "'" in word:
        index.whole[stem(word.replace("'", ""))].append(hit)
    for cut in range(_SHORTEST_FRONT, len(word) - 1):
        index.fronts[word[:cut]].append(hit)


def _enter_parts(index: Index, word: str, hit: Hit) -> None:
    first, last = _known_ends(word)
    for cut in range(3, len(word) - 2):
        front, back = word[:cut], word[cut:]
        if cut < first or len(back) < last:
            continue
        if len(front) >= _SHORTEST_PART or front in _SHORT_PARTS:
            index.parts[stem(front)].append((hit, LEADING))
        index.solid |= {stem(front)} if back in _KNOWN else set()
        if _is_last_part(back):
            index.parts[stem(back)].append((hit, TRAILING))


def _is_last_part(half: str) -> bool:
    """Tell whether the last half of a word can be a word: a known one, or a long one."""
    if half in _ENDINGS or len(half) < _SHORTEST_PART:
        return half in _SHORT_PARTS
    return len(half) >= _LONG_ENOUGH or half.partition("'")[0] in _KNOWN


def _known_ends(word: str) -> tuple[int, int]:
    """Return the lengths of the words it begins and ends with: no "kant" in "kantoormeubilair"."""
    cuts = range(_SHORTEST_KNOWN, len(word) - 2)
    first = (cut for cut in cuts if word[:cut] in _KNOWN)
    last = (cut for cut in cuts if word[-cut:] in _KNOWN)
    return next(first, 0), next(last, 0)
