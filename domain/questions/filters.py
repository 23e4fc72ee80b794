"""Level, kind and theme: read first, so that the thing itself is left of a question."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from rapidfuzz import process
from rapidfuzz.distance import OSA

from domain.criteria import Kind, Level, Theme
from domain.questions.filter_words import FILTER_SPELLINGS, KINDS, LEVELS, NOT_MEANT, THEMES
from domain.questions.values import Filters
from domain.questions.word_lists import MEANT
from domain.questions.words import fold

Named = TypeVar("Named")
_LEFT = re.compile(r"[a-z]{5,}")
_HALF_LEVEL = re.compile(r"\b(basis|significante?|ambitieuze?)-")


@dataclass(frozen=True, slots=True)
class Cut:
    """A question without its levels and kinds; `themed` is the text that names its themes."""

    filters: Filters
    left: str  # folded
    themed: tuple[str, ...]


def cut(question: str, is_known: Callable[[str], bool], more: Sequence["ThemeWord"] = ()) -> Cut:
    """Take the filters out of a question; themes stay in it, for products are named by them too."""
    whole = " ".join(_HALF_LEVEL.sub(r"\1 ", fold(question)).split())
    text = _mended(whole, is_known)
    masked = NOT_MEANT.sub(lambda found: "_" * len(found.group()), text)
    kinds, masked = _taken(KINDS, masked)
    levels, masked = _taken(LEVELS, masked)
    left = "".join(was if now == "_" else now for was, now in zip(text, masked, strict=True))
    left = NOT_MEANT.sub(_without_the_trap, left)
    themes, themed = _themes(masked, more)
    return Cut(_filters(levels, kinds, themes), left, themed)


@dataclass(frozen=True, slots=True)
class ThemeWord:
    """A variant that the catalogue binds to a theme."""

    pattern: re.Pattern[str]
    theme: Theme


def theme_word(variant: str, theme: Theme) -> ThemeWord:
    return ThemeWord(re.compile(rf"(?<!\w){re.escape(fold(variant))}(?!\w)"), theme)


def _filters(levels: list[Level], kinds: list[Kind], themes: list[Theme]) -> Filters:
    return Filters(
        level=levels[0] if levels else None,
        kind=kinds[0] if kinds else None,
        theme=themes[0] if themes else None,
        levels=tuple(levels),
        kinds=tuple(kinds),
        themes=tuple(themes),
    )


def _taken(patterns: Iterable[tuple[re.Pattern[str], Named]], text: str) -> tuple[list[Named], str]:
    """Give what is named, in the order of the text, and the text with blanks in its place."""
    found: list[tuple[int, Named]] = []
    for pattern, named in patterns:
        for match in pattern.finditer(text):
            found.append((match.start(), named))
            text = text[: match.start()] + " " * len(match.group()) + text[match.end() :]
    return list(dict.fromkeys(named for _, named in sorted(found, key=lambda one: one[0]))), text


def _themes(text: str, more: Sequence[ThemeWord]) -> tuple[list[Theme], tuple[str, ...]]:
    found: list[tuple[int, Theme, str]] = []
    for pattern, theme in (*THEMES, *((word.pattern, word.theme) for word in more)):
        found += [(match.start(), theme, match.group()) for match in pattern.finditer(text)]
    found.sort(key=lambda one: one[0])
    return list(dict.fromkeys(theme for _, theme, _ in found)), tuple(said for *_, said in found)


def _mended(text: str, is_known: Callable[[str], bool]) -> str:
    """Put a mistyped filter right, when the catalogue has no such word."""

    def right(found: re.Match[str]) -> str:
        word = found.group()
        if word in FILTER_SPELLINGS or word in MEANT or is_known(word):
            return word
        most = 1 if len(word) < 10 else 2
        near = process.extractOne(
            word, FILTER_SPELLINGS, scorer=OSA.distance, score_cutoff=most, processor=None
        )
        return near[0] if near else word

    return _LEFT.sub(right, text)


def _without_the_trap(found: re.Match[str]) -> str:
    """Leave "basisschool" in the text, and drop "op basis van" and "significant verschil"."""
    said = found.group()
    return said if said.startswith(("basissch", "basisv", "basiso", "basisr")) else " "
