"""What must not be kept, or not without a warning: health, residents, bidders, prices."""

from dataclasses import dataclass
from enum import StrEnum


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
    """Return the stretches that must be warned about before storing, in order, not overlapping."""
    return ()


def without(text: str, found: tuple[Found, ...]) -> str:
    """Return the text without those stretches, still readable."""
    return text
