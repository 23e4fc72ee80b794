"""What somebody wrote, without what may never be kept."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dialogs.turn import Turn
from domain.privacy import Sensitive, find_sensitive, without

# What stands in a text in the place of what was named there.
STANDS_IN = re.compile(
    r"\b(?:een (?:bedrijf|inwoner|adres|nummer|e-mailadres|bedrag|prijs)|bedrijven"
    r"|an? (?:company|resident|address|number|e-mail address|amount|price)|companies)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Safe:
    """A text without a word about anybody's health, and the sentence that says so."""

    text: str
    remarks: tuple[str, ...] = ()


def safe(turn: Turn, text: str) -> Safe:
    """Take out what is said about somebody's health; it goes nowhere, not even in an answer."""
    health = tuple(f for f in find_sensitive(text) if f.sensitive is Sensitive.HEALTH)
    if not health:
        return Safe(text)
    return Safe(without(text, health), (turn.words("privacy.health"),))


def may_be_kept(text: str) -> str:
    """Return a text without bidders, prices and residents; the same when it names none."""
    found = find_sensitive(text)
    return without(text, found) if found else text


def kinds_in(text: str) -> list[Sensitive]:
    """Return what kinds of sensitive words a text has, each once."""
    return list(dict.fromkeys(found.sensitive for found in find_sensitive(text)))


def kinds_in_words(turn: Turn, kinds: Sequence[Sensitive]) -> str:
    """Name the kinds as one reads a list: "een inwoner, een bedrijf en een prijs"."""
    named = [turn.words(f"sensitive.{kind}") for kind in kinds]
    if len(named) < 2:
        return "".join(named)
    return turn.words("list.and", before=", ".join(named[:-1]), last=named[-1])
