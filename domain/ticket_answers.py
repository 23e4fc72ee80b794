"""Which earlier answer of an expert fits a question: the same words of weight, in any spelling."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from rapidfuzz import fuzz

from domain.wording import words

ALIKE = 84  # of 100: "hondepoepbakke" is "hondenpoepbakken", "papier" is not "papiersnijder"
SHORTEST = 4  # signs of a word that says what a question is about
_EMPTY = frozenset(
    words(
        "welke welk criteria criterium gelden geldt voor over eisen moet moeten mot kan kunnen"
        " heeft hebben wordt worden zijn naar deze dit dat die het een met niet wel ook onze mijn"
        " jullie graag vraag weten mogen mag inkopen kopen inkoop doen iets gaat gaan"
        " which what criteria apply does about need must have with that this there should buying"
    )
)


@dataclass(frozen=True, slots=True)
class Known:
    """An answer in the toolbox that an expert gave to a question."""

    article: int
    title: str
    question: str
    text: str
    groups: tuple[str, ...]
    author: str
    dated: date


def best(asked: str, group: str, among: Iterable[Known]) -> Known | None:
    """Return the answer whose question says all that is asked here; None rather than a near miss.

    One of another product group is no answer; where nobody knows the group, the words decide.
    """
    wanted = _weighty(asked)
    if not wanted:
        return None
    fits = [
        known
        for known in among
        if not (group and known.groups and group not in known.groups)
        and _covers(_weighty(f"{known.question} {known.title}"), wanted)
    ]
    return fits[0] if fits else None


def _covers(known: set[str], wanted: set[str]) -> bool:
    return all(any(fuzz.ratio(one, other) >= ALIKE for other in known) for one in wanted)


def _weighty(text: str) -> set[str]:
    return {word for word in words(text) if len(word) >= SHORTEST and word not in _EMPTY}
