"""How slow this machine is now: limits of time are set for one that does little else."""

import re
from collections import Counter
from time import process_time

USUAL = 0.0009  # seconds of CPU for the work below, where the limits were set
_TEXT = "welke eisen gelden er voor papier en karton in de gemeente van morgen " * 60


def slowness() -> float:
    """Return how many times as long the same work takes here and now; 1 where it is faster."""
    return max(1.0, min(_took() for _ in range(5)) / USUAL)


def _took() -> float:
    began = process_time()
    counts = Counter(re.findall(r"[a-z]+", _TEXT))
    for word in _TEXT.split():
        counts[word[::-1]] += len(word.replace("e", ""))
    sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    return process_time() - began
