"""Finding the person who is meant by a name, a department or an address."""

import re
from collections.abc import Sequence

from domain.people import Member
from domain.wording import fold, words

_EMPTY = frozenset(
    words("de het der den van ter ten dat die is bij voor aan team afdeling collega onze mijn")
    + words("mevrouw mevr meneer mijnheer heer dhr the of from at my our colleague iemand somebody")
)
_MYSELF = frozenset({"mij", "mijzelf", "mezelf", "ik", "me", "myself", "zelf"})
_CAPITALISED = re.compile(r"[A-ZÀ-ÖØ-Þ][\w'’-]+")


def find_people(said: str, among: Sequence[Member]) -> list[Member]:
    """Return who can be meant: by address, by whole name, by name and department, by name.

    "Karin van beheer" is the Karin of Beheer Openbare Ruimte; "beheer" alone is everybody
    there. Whole words only; several come back when they fit equally well.
    """
    named = fold(said).strip(" .!?")
    exact = [p for p in among if named and named in {fold(p.address or ""), fold(p.name)}]
    wanted = [word for word in words(said) if word not in _EMPTY]
    if exact or not wanted:
        return exact
    by_name = [p for p in among if set(wanted) & _name(p)]
    both = [p for p in by_name if set(wanted) <= _name(p) | _department(p)]
    if both or by_name:
        return both or _closest(wanted, by_name)
    return [p for p in among if set(wanted) <= _department(p)]


def is_named(said: str, person: Member) -> bool:
    """Tell whether a text names this very person, and not only their department."""
    return fold(said).strip() == fold(person.address or "") or bool(
        set(words(said)) & _name(person)
    )


def is_myself(said: str) -> bool:
    """Tell whether somebody names nobody but themselves: "mij", "ik zelf"."""
    return bool(words(said)) and set(words(said)) <= _MYSELF


def named_in(text: str, among: Sequence[Member]) -> list[Member]:
    """Return whose first name, or whole name, a sentence mentions.

    Only a name with a capital counts: "wil" is a verb, Wil is a colleague.
    """
    capitals = {fold(found[0]) for found in _CAPITALISED.finditer(text)}
    first = [p for p in among if fold(p.first_name) in capitals]
    whole = [p for p in first if fold(p.name) in fold(text)]
    return whole or first


def _closest(wanted: Sequence[str], people: Sequence[Member]) -> list[Member]:
    """Keep who shares most words with what was said."""
    scores = [len(set(wanted) & (_name(p) | _department(p))) for p in people]
    return [p for p, score in zip(people, scores, strict=True) if score == max(scores)]


def _name(person: Member) -> set[str]:
    return set(words(person.name)) - _EMPTY


def _department(person: Member) -> set[str]:
    return set(words(person.department or "")) - _EMPTY
