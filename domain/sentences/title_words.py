"""The words of a title, and how much each helps to tell it apart."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from domain.sentences.lexicon import DOING, FUNCTION, PROCESS, SITES, STOP, WORK
from domain.sentences.stems import stem
from domain.sentences.tokens import Token, tokenise
from domain.sentences.values import Title
from domain.sentences.vocabulary import SIGN_WORDS
from domain.sentences.words_of_every_day import EVERYDAY, THINGS

ASIDE = 0.2  # a word of every sentence
GENERIC = 0.35  # a word of every tender
HUNG = 0.4  # half of a word: "weg- en waterbouw"
HUNG_FIRST = 0.75
HEAD = 0.5  # the first of these, in a title that has no other
TELLING = 1.0
_SHORTEST = 3
_HANGS = re.compile(r"-(?=,|\s)")
_REMARK = re.compile(r"\((?:voorbeeld|concept|optioneel|vervolg|nieuw|example|draft)\)\s*$", re.I)
_PROCESS_STEMS = frozenset(map(stem, PROCESS))
_ICT = "ict"
_GENERIC = SIGN_WORDS | EVERYDAY | PROCESS


@dataclass(frozen=True)
class Named:
    """A title as words: `stems` in order, with a weight of 0–1 each."""

    place: int
    words: tuple[str, ...]
    stems: tuple[str, ...]
    weights: tuple[float, ...]
    fronts: dict[int, tuple[str, ...]]  # what may stand before "-reiniging"
    hung: dict[int, str]  # the word that ends what hangs: "drankautomaten" for "koffie-"

    @cached_property
    def head(self) -> int:
        """Return the place of the first word that says something."""
        return next((i for i, weight in enumerate(self.weights) if weight > ASIDE), 0)

    @cached_property
    def wanted(self) -> frozenset[int]:
        """Return the words that name the whole title; a number need not be said."""
        telling = (i for i, weight in enumerate(self.weights) if weight > ASIDE)
        return frozenset(i for i in telling if not self.stems[i][0].isdigit())


def take_apart(place: int, title: Title) -> Named:
    tokens = [_spoken(title.text, token) for token in tokenise(title.text) if token.is_word]
    words = tuple(token.text for token in tokens)
    weights = _weights(words)
    remark = _REMARK.search(title.text)  # "VRI's (voorbeeld)" is called "VRI's"
    for at, token in enumerate(tokens):
        if at and weights[at] == GENERIC and _is_name(title.text, token):
            weights[at] = TELLING
        if remark and token.start >= remark.start():
            weights[at] = min(weights[at], ASIDE)
        if _HANGS.match(title.text, token.end):
            weights[at] = min(weights[at], HUNG if at else HUNG_FIRST)
    fronts = {
        at: tuple(words[at - 2][:cut] for cut in range(_SHORTEST, len(words[at - 2])))
        for at, token in enumerate(tokens)
        if at > 1 and title.text[token.start - 2 : token.start] == " -"
    }
    stems = tuple(stem(w) for w in words)
    return Named(place, words, stems, tuple(weights), fronts, _hung(title.text, tokens))


def _spoken(text: str, token: Token) -> Token:
    """Return "IT" as people say it: the English word of two letters names nothing."""
    return replace(token, text=_ICT) if text[token.start : token.end] == "IT" else token


def _hung(text: str, tokens: Sequence[Token]) -> dict[int, str]:
    """Return, for "koffie-" in "koffie- en drankautomaten", the word that ends it."""
    ends: dict[int, str] = {}
    last = ""
    for at in range(len(tokens) - 1, -1, -1):
        if _HANGS.match(text, tokens[at].end):
            ends[at] = last
        elif tokens[at].text not in FUNCTION:
            last = tokens[at].text
    return ends


def _is_name(text: str, token: Token) -> bool:
    """Tell whether it is written as a name: "De Geest", not "MVI"."""
    written = text[token.start : token.end]
    return written[0].isupper() and written[1:].islower() and text[token.start - 2] not in ":.?!"


def _weights(words: tuple[str, ...]) -> list[float]:
    """Weigh the words; a title of common words alone is told by those."""
    common = FUNCTION if any(w not in FUNCTION for w in words) else STOP
    generic = _GENERIC if sum(w not in common for w in words) > 1 else frozenset()
    weights = [_weight(w, common, generic) for w in words]
    first = next((at for at, weight in enumerate(weights) if weight > ASIDE), 0)
    if words[first : first + 1] and words[first] in WORK:
        weights[first] = max(weights[first], HEAD)
    if max(weights, default=TELLING) == GENERIC:
        weights[_most_telling(words, weights)] = HEAD
    return weights


def _most_telling(words: tuple[str, ...], weights: list[float]) -> int:
    """Return the first not of procurement, or else no verb: "leidraad", not "opstellen"."""
    common = [at for at, weight in enumerate(weights) if weight == GENERIC]
    own = [at for at in common if stem(words[at]) not in _PROCESS_STEMS]
    things = [at for at in common if words[at] not in DOING]
    return (own or things or common)[0]


def _weight(word: str, common: frozenset[str], generic: frozenset[str]) -> float:
    if len(word) == 1 and word.isalpha():
        return ASIDE
    if word in common:
        return 0.0 if word in STOP else ASIDE
    if (word in SITES or word == _ICT) and generic:
        return HEAD
    process = bool(generic) and stem(word) in _PROCESS_STEMS and word not in THINGS
    return GENERIC if word in generic or process else TELLING
