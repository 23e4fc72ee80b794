"""How fast somebody is written to: a few messages at once, and then so many a second."""

import asyncio

BURST = 5  # Teams allows 7 in a second and 8 in two: an answer of a few messages is not held up
MOST_KEPT = 10_000


class Burst:
    """A bucket of tokens for each name, in this process; 0 a second lifts it."""

    def __init__(self, per_second: float, burst: int = BURST) -> None:
        self._per_second = per_second
        self._burst = burst
        self._full_at: dict[str, float] = {}  # when the bucket is full again

    async def turn(self, name: str) -> None:
        """Wait until one more may go to this name."""
        if not self._per_second:
            return
        now = asyncio.get_running_loop().time()
        gap = 1 / self._per_second
        full_at = max(self._full_at.get(name, now), now)
        wait = full_at - now - (self._burst - 1) * gap
        self._full_at[name] = full_at + gap
        self._forget(now)
        if wait > 0:
            await asyncio.sleep(wait)

    def _forget(self, now: float) -> None:
        if len(self._full_at) > MOST_KEPT:
            self._full_at = {name: at for name, at in self._full_at.items() if at > now}
