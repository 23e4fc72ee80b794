"""Whether the clock still ticks: when each of its ticks last came through."""

import time
from collections.abc import Callable

PLAN, DELIVER = "plan", "deliver"


class Pulse:
    """The heartbeat of this process, on a clock that nobody can move."""

    def __init__(self, counter: Callable[[], float] = time.monotonic) -> None:
        self._counter = counter
        self._last = dict.fromkeys((PLAN, DELIVER), counter())

    def beat(self, tick: str) -> None:
        self._last[tick] = self._counter()

    def ages(self) -> dict[str, float]:
        """Return how many seconds ago each tick came through; a fresh process counts as one."""
        now = self._counter()
        return {tick: now - last for tick, last in self._last.items()}
