"""From the start of a server to its stop: the clock ticks, then what is under way is sent."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from dialogs import leaving
from scheduler.breather import Breather
from scheduler.clock import build_clock
from scheduler.delivery import Delivery, Messenger, Prepare
from scheduler.published import Publisher
from scheduler.pulse import DELIVER, PLAN, Pulse
from scheduler.rounds import put_due
from storage.database import Work


class Closing(Protocol):
    async def close(self) -> None: ...


class Draining(Messenger, Protocol):
    """A messenger that can be waited for, `patience` seconds at most."""

    async def drain(self, patience: float | None = None) -> None: ...


class Counting(Protocol):
    """Whoever wants to know how many reminders were put in the outbox."""

    def put(self, many: int, /) -> None: ...


@dataclass(frozen=True, slots=True)
class Engine:
    """What ticks; `look` runs what only reads, `per_second` is the pace of each tenant."""

    work: Work
    look: Work
    sender: Draining
    now: Callable[[], datetime]
    per_second: float = 0
    counting: Counting | None = None
    pulse: Pulse = field(default_factory=Pulse)
    breather: Breather = field(default_factory=Breather)
    prepare: Prepare = leaving.prepare
    publisher: Publisher = field(default_factory=Publisher)

    async def plan(self) -> None:
        """Put in the outbox what is due by the calendar, where looking is cheap at every tick."""
        if self.breather.rests():
            self.pulse.beat(PLAN)
            return
        with self.breather.working():
            many = await put_due(self.look, self.work, self.now)
        if self.counting and many:
            self.counting.put(many)
        self.pulse.beat(PLAN)

    async def publish(self) -> None:
        """Make the files of published monitors that are not there yet."""
        await self.publisher.tick(self.look, self.work, self.now)

    async def deliver(self) -> None:
        """Send what is due."""

        def beat() -> None:
            self.pulse.beat(DELIVER)

        await Delivery(self.work, self.sender, self.now, self.per_second, beat, self.prepare).tick()


async def lifetime(
    engine: Engine, parts: tuple[Closing, ...], patience: float
) -> AsyncIterator[None]:
    """Tick while the server runs; at the end send what is under way, then hang up."""
    ticking = build_clock(engine.plan, engine.deliver, engine.publish)
    ticking.start()
    yield
    ticking.shutdown(wait=False)
    try:
        await engine.sender.drain(patience)
    except TimeoutError:
        pass  # what was not sent stays in the outbox
    finally:
        for part in parts:
            await part.close()
