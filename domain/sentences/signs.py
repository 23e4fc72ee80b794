"""Finding, in a run of words, what tells how far something is."""

from collections.abc import Container, Sequence
from dataclasses import dataclass
from functools import lru_cache

from domain.sentences.lexicon import FUNCTION, PROCESS, TAILS
from domain.sentences.listed import listed
from domain.sentences.sign import Sign
from domain.sentences.stems import distance, stem
from domain.sentences.tokens import Token
from domain.sentences.vocabulary import SIGNS, STEPS_ON_THE_WAY

_LONG_ENOUGH = 6
_OF_TENDERS = ("gunnings", "aanbestedings", "inschrijf", "inschrijvings", "offerte", "bestek")
_REAL = (
    FUNCTION | PROCESS | TAILS | STEPS_ON_THE_WAY
    | listed("slopen storten stompen bewaren geregend gefaald betaald bepaald gepest")
)  # fmt: skip  # so no typing errors
_SHORTAGES = ("tekort", "vertraging", "vertragingen", "problemen", "shortage")


@dataclass(frozen=True, slots=True)
class Sighting:
    """A phrase with a sign, as places of words: from `start` up to `end`.

    `near`: it is not written so, but nearly.
    """

    sign: Sign
    start: int
    end: int
    near: bool = False


def find_signs(tokens: Sequence[Token], known: Container[str]) -> list[Sighting]:
    """Return the signs, first to last; a word that is `known` is not taken for a typing error."""
    texts = [token.text for token in tokens]
    found: list[Sighting] = []
    place = 0
    while place < len(texts):
        exact = SIGNS.at(texts, place)
        hit = exact or _mistyped(texts[place], known)
        if hit:
            found.append(Sighting(hit[1], place, place + hit[0], near=not exact))
        place += hit[0] if hit else 1
    return found


def _mistyped(word: str, known: Container[str]) -> tuple[int, Sign] | None:
    if len(word) < _LONG_ENOUGH or stem(word) in known:
        return None
    if word.startswith(_OF_TENDERS):
        return (1, Sign.STEP)
    if word.endswith(_SHORTAGES):
        return (1, Sign.WAITS)
    sign = _nearest(word)
    return (1, sign) if sign else None


@lru_cache(maxsize=5_000)
def _nearest(word: str) -> Sign | None:
    if word in _REAL or not word.isalpha():
        return None
    near = {
        sign
        for other, sign in SIGNS.single.items()
        if len(other) >= _LONG_ENOUGH
        and other[0] == word[0]
        and distance(word, other, 1) <= 1
        and not other.endswith(("ed", "ing"))  # "approve", "writing"
    }
    return near.pop() if len(near) == 1 else None
