"""How fast something came."""

from collections.abc import Iterable


def busiest_second(moments: Iterable[float]) -> int:
    """Return the most that ever came within any one second."""
    ordered, first, most = sorted(moments), 0, 0
    for last, at in enumerate(ordered):
        while at - ordered[first] >= 1.0:
            first += 1
        most = max(most, last - first + 1)
    return most
