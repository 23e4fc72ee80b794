"""Work that is asked for by many at once and done once."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class SingleFlight(Generic[T]):
    """Who comes while the work is under way waits for its outcome, and shares its failure.

    The work is a task of its own: a caller that gives up does not take it from the others.
    """

    def __init__(self, work: Callable[[], Coroutine[Any, Any, T]]) -> None:
        self._work = work
        self._flight: asyncio.Task[T] | None = None

    def start(self) -> asyncio.Task[T]:
        """Return the flight under way, or a new one; nobody has to wait for it."""
        if self._flight is None or self._flight.done():
            self._flight = asyncio.create_task(self._work())
            self._flight.add_done_callback(_seen)
        return self._flight

    async def join(self) -> T:
        return await asyncio.shield(self.start())

    async def close(self) -> None:
        if self._flight is not None:
            self._flight.cancel()
            await asyncio.wait([self._flight])


def _seen(flight: asyncio.Task[T]) -> None:
    """Look at the failure of a flight that nobody waited for; asyncio complains otherwise."""
    if not flight.cancelled():
        flight.exception()
