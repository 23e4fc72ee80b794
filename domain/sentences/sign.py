"""What a phrase can be a sign of."""

from enum import Enum, auto


class Sign(Enum):
    """What a phrase is a sign of, before denials, hopes and dates around it are weighed."""

    DONE = auto()
    STEP = auto()  # a step of the way: awarded, published, ordered
    RUNS = auto()  # plainly still running
    BEGINS = auto()
    PLANNED = auto()
    SAME = auto()
    WAITS = auto()  # stuck, delayed, waiting for somebody
    STILL = auto()  # lies still
    DROPPED = auto()
    STOPPED = auto()
    REOPENED = auto()
    MUST_YET = auto()
    TO_FINISH = auto()  # the end is still ahead: "we tekenen morgen"
    OFTEN = auto()  # again and again: it runs
    IDLE = auto()  # words of a status that say none: "af en toe"
    UNTOLD = auto()  # says itself that it tells nothing: "kom ik op terug"
