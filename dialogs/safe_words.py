"""What somebody wrote, without what may never be kept."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dialogs.turn import Turn
from domain.errors import UserError
from domain.privacy import Sensitive, find_sensitive, without
from domain.stand_ins import resident_in
from domain.wording import fold
from views.texts import Words

# What stands in a text in the place of what was named there.
STANDS_IN = re.compile(
    r"\b(?:een (?:bedrijf|inwoner|adres|nummer|e-mailadres|bedrag|prijs)|bedrijven"
    r"|an? (?:company|resident|address|number|e-mail address|amount|price)|companies)\b",
    re.IGNORECASE,
)


_ARTICLES = (
    dict.fromkeys(
        ("bedrijf", "inwoner", "adres", "nummer", "e-mailadres", "bedrag", "prijs"), "Een"
    )
    | dict.fromkeys(("company", "resident", "number", "price"), "A")
    | dict.fromkeys(("address", "e-mail address", "amount"), "An")
)
_LOST_ARTICLE = re.compile(rf"(?:{'|'.join(_ARTICLES)})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Safe:
    """A text without a word about anybody's health, and the sentence that says so."""

    text: str
    remarks: tuple[str, ...] = ()


def safe(turn: Turn, text: str) -> Safe:
    """Take out what is said about somebody's health; it goes nowhere, not even in an answer."""
    healthy = without_health(text)
    return Safe(text) if healthy == text else Safe(healthy, (turn.words("privacy.health"),))


def without_health(text: str) -> str:
    """Return a text without a word about anybody's health; the same when it says none."""
    health = tuple(f for f in find_sensitive(text) if f.sensitive is Sensitive.HEALTH)
    return without(text, health) if health else text


def refusal(speak: Words, error: UserError, typed: Iterable[str]) -> str:
    """Say what can be put right; `typed` is said back without a word about anybody's health."""
    known = [fold(text) for text in typed]
    values = {
        name: without_health(value)
        if isinstance(value, str) and any(fold(value) in text for text in known)
        else value
        for name, value in error.values.items()
    }
    if values == error.values:
        return speak(error.key, **values)
    if not all(values.values()):  # nothing is left to say back
        return speak("privacy.health")
    return "\n".join([speak("privacy.health"), speak(error.key, **values)])


def begun(note: str) -> str:
    """Begin a note as a sentence where it begins with who is not named: "bedrijf heeft …"."""
    if lost := _LOST_ARTICLE.match(note):
        return f"{_ARTICLES[lost[0].lower()]} {note}"
    return note[:1].upper() + note[1:] if STANDS_IN.match(note) else note


def may_be_kept(text: str) -> str:
    """Return a text without bidders, prices and residents; the same when it names none."""
    found = find_sensitive(text)
    return without(text, found) if found else text


def kinds_in(text: str) -> list[Sensitive]:
    """Return what kinds of sensitive words a text has, each once."""
    return list(dict.fromkeys(found.sensitive for found in find_sensitive(text)))


def kinds_in_words(turn: Turn, kinds: Sequence[Sensitive]) -> str:
    """Name the kinds as one reads a list: "een inwoner, een bedrijf en een prijs"."""
    return _listed(turn, [turn.words(f"sensitive.{kind}") for kind in kinds])


def named_in(turn: Turn, text: str) -> str:
    """Name what a text has as exactly as it is known: "een inwoner met adres"."""
    found = find_sensitive(text)
    exact = [
        resident_in(text[one.start : one.end]) if one.sensitive is Sensitive.RESIDENT
        else str(one.sensitive)
        for one in found
    ]  # fmt: skip
    return _listed(turn, [turn.words(f"sensitive.{kind}") for kind in dict.fromkeys(exact)])


def _listed(turn: Turn, named: Sequence[str]) -> str:
    if len(named) < 2:
        return "".join(named)
    return turn.words("list.and", before=", ".join(named[:-1]), last=named[-1])
