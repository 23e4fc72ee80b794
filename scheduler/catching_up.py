"""What the ticks would do at this moment, done now: for a clock that somebody moves."""

from collections.abc import Callable
from datetime import datetime

from scheduler.delivery import deliver_due
from scheduler.lifetime import Draining
from scheduler.rounds import put_due
from storage.database import Work


async def catch_up(look: Work, work: Work, sender: Draining, now: Callable[[], datetime]) -> None:
    """Put in the outbox what is due, send it, and wait until it has arrived."""
    await put_due(look, work, now)
    await deliver_due(work, sender, now)
    await sender.drain()
