"""From the start of a server to its stop: the clock ticks, then what is under way is sent."""

from collections.abc import AsyncIterator, Callable
from datetime import datetime
from typing import Protocol

from scheduler.clock import build_clock
from scheduler.delivery import Messenger, deliver_due
from storage.database import Work


class Closing(Protocol):
    async def close(self) -> None: ...


class Draining(Messenger, Protocol):
    """A messenger that can be waited for, `patience` seconds at most."""

    async def drain(self, patience: float | None = None) -> None: ...


async def lifetime(
    work: Work,
    sender: Draining,
    now: Callable[[], datetime],
    parts: tuple[Closing, ...],
    patience: float,
) -> AsyncIterator[None]:
    """Tick while the server runs; at the end send what is under way, then hang up."""
    ticking = build_clock(lambda: deliver_due(work, sender, now))
    ticking.start()
    yield
    ticking.shutdown(wait=False)
    try:
        await sender.drain(patience)
    except TimeoutError:
        pass  # what was not sent stays in the outbox
    finally:
        for part in parts:
            await part.close()
