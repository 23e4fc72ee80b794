"""The clock: it only ticks. What is due, the database knows."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import UTC

from apscheduler.schedulers.asyncio import AsyncIOScheduler

TICK_SECONDS = 5


def build_clock(
    *ticks: Callable[[], Awaitable[object]], seconds: float = TICK_SECONDS
) -> AsyncIOScheduler:
    """Return a clock that calls each of `ticks` every few seconds, none two at a time.

    A tick that comes late still comes (the library's default drops it after a second), and
    ticks that were missed become one.
    """

    # A plain callable would be called in a thread, and never awaited.
    async def run(tick: Callable[[], Awaitable[object]]) -> None:
        with suppress(asyncio.CancelledError):  # the stop of the server, not a fault
            await tick()

    clock = AsyncIOScheduler(timezone=UTC)
    for tick in ticks:
        clock.add_job(
            run,
            "interval",
            (tick,),
            seconds=seconds,
            coalesce=True,
            max_instances=1,
            misfire_grace_time=None,
        )
    return clock
