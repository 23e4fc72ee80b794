"""What must not be kept, or not without a warning: health, residents, bidders, prices."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from domain import stand_ins
from domain.clauses import clauses
from domain.leftover import GAP, is_english, says_something, tidied
from domain.sensitive_bidders import bidders
from domain.sensitive_health import health
from domain.sensitive_prices import prices
from domain.sensitive_residents import residents


class Sensitive(StrEnum):
    HEALTH = "health"  # never stored
    RESIDENT = "resident"
    BIDDER = "bidder"  # in a running tender
    PRICE = "price"  # in a running tender


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch of a text, `start` to `end` in characters, and why it is sensitive."""

    sensitive: Sensitive
    start: int
    end: int


def find_sensitive(text: str) -> tuple[Found, ...]:
    """Return the stretches that must be warned about before storing, in order, not overlapping.

    Of health the whole clause. Colleagues, officials, public bodies, buildings, budgets and
    thresholds of policy are no secret. docs/privacy-rule.md has the measure.
    """
    pieces = clauses(text)
    priced = prices(text, pieces)
    return _apart(
        [
            *(Found(Sensitive.HEALTH, *span) for span in health(text, pieces)),
            *(Found(Sensitive.RESIDENT, *span) for span in residents(text, pieces)),
            *(Found(Sensitive.BIDDER, *span) for span in bidders(text, priced=bool(priced))),
            *(Found(Sensitive.PRICE, *span) for span in priced),
        ]
    )


def _apart(found: Iterable[Found]) -> tuple[Found, ...]:
    """Keep what weighs most where stretches overlap: health, then the longer one."""
    kept: list[Found] = []
    for one in sorted(found, key=lambda f: (f.sensitive is not Sensitive.HEALTH, f.start - f.end)):
        if all(one.end <= other.start or one.start >= other.end for other in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda f: f.start))


def without(text: str, found: tuple[Found, ...]) -> str:
    """Return the text without those stretches, still readable.

    A clause on health is gone; a name becomes "een inwoner" or "een bedrijf", so that what
    was done stays told.
    """
    english = is_english(text)
    parts, at = [], 0
    for one in found:
        parts += [text[at : one.start], _instead(text, one, english=english)]
        at = one.end
    rest = tidied(stand_ins.together("".join([*parts, text[at:]]), english=english))
    return rest[:1].upper() + rest[1:] if text[:1].isupper() else rest


def _instead(text: str, one: Found, *, english: bool) -> str:
    stretch = text[one.start : one.end]
    match one.sensitive:
        case Sensitive.HEALTH:
            return GAP
        case Sensitive.RESIDENT:
            return stand_ins.for_resident(stretch, english=english)
        case Sensitive.BIDDER:
            return stand_ins.BIDDER[english]
    return stand_ins.for_price(text[: one.start], stretch, english=english)


def neutral(text: str) -> str:
    """Return a reason that may be kept, or "" when what is left says nothing.

    "Taxi Janssen heeft een kort geding aangespannen" → "Een bedrijf heeft een kort geding
    aangespannen".
    """
    rest = without(text, find_sensitive(text))
    return rest[:1].upper() + rest[1:] if says_something(rest) else ""
