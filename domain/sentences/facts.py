"""What can be said of an action once the words around a sign are weighed."""

from dataclasses import dataclass
from enum import Enum, auto


class Fact(Enum):
    DONE = auto()
    RUNS = auto()
    STEP = auto()  # a step of the way: it runs, unless more is said
    OFTEN = auto()  # again and again: it runs
    PLANNED = auto()
    STARTS = auto()  # at a time to come: planned, unless more is said
    AHEAD = auto()  # it comes at a time to come: it runs, unless it has yet to begin
    SAME = auto()
    WAITS = auto()
    STILL = auto()
    FREE = auto()  # denied to be stuck
    DROPPED = auto()
    STOPPED = auto()
    REOPENED = auto()
    PERCENTAGE = auto()
    PART = auto()  # some of it: it runs, whatever is done
    BAD_PERCENTAGE = auto()
    PERHAPS = auto()
    UNTOLD = auto()


@dataclass(frozen=True, slots=True)
class Claimed:
    """One thing that is said, at a place in the message.

    `was`: it is over. `past`: it has happened, so on a day that may be named. `denied`: that it is
    done, which says not yet that it has begun.
    """

    fact: Fact
    place: int
    value: int = 0
    was: bool = False
    past: bool = False
    denied: bool = False
