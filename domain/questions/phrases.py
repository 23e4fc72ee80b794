"""Variants of several words: whole they mean their group, in part they hint at it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from domain.questions.lexicon import Match
from domain.questions.stems import forms

WIDEST = 2  # other words that may stand between those of a phrase


@dataclass(frozen=True, slots=True)
class Phrase:
    forms: tuple[frozenset[str], ...]
    group: int
    weight: float  # 0: never this group


@dataclass(frozen=True, slots=True)
class Whole:
    """A phrase that stands in a question, at these of its words."""

    phrase: Phrase
    at: tuple[int, ...]


@dataclass
class Phrases:
    _by_form: dict[str, list[Phrase]] = field(default_factory=dict)

    def add(self, words: Sequence[str], group: int, weight: float) -> None:
        phrase = Phrase(tuple(frozenset(forms(word)) for word in words), group, weight)
        for form in phrase.forms[0]:
            self._by_form.setdefault(form, []).append(phrase)

    def within(self, matches: Sequence[Match]) -> list[Whole]:
        """Find the phrases that stand whole in a question."""
        found = []
        seen: set[int] = set()
        for match in matches:
            for form in match.forms:
                for phrase in self._by_form.get(form, ()):
                    if id(phrase) not in seen:
                        seen.add(id(phrase))
                        at = _places(phrase, matches)
                        if at:
                            found.append(Whole(phrase, at))
        return found


def _places(phrase: Phrase, matches: Sequence[Match]) -> tuple[int, ...]:
    at: list[int] = []
    for part in phrase.forms:
        for place, match in enumerate(matches):
            if place not in at and part & match.forms:
                at.append(place)
                break
        else:
            return ()
    return tuple(at) if max(at) - min(at) < len(at) + WIDEST else ()
