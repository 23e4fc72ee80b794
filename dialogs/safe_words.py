"""What somebody wrote, without what may never be kept."""

from dataclasses import dataclass

from dialogs.turn import Turn
from domain.privacy import Sensitive, find_sensitive, without


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
