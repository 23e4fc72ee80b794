"""Moving the example's clock: day by day, so that all that falls on the way happens on its day."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from web.sandbox.activities import ZONE
from web.sandbox.sandbox import Sandbox

MORNING = time(9)  # the doors of every municipality of the example are open by then
SATURDAY = 5


async def travel(sandbox: Sandbox, days: int) -> bool:
    """Move the clock some days on; False when it does not go that far.

    One at a time: who asks meanwhile waits, and then it goes on from there. Where the example
    is to begin again, it goes no further.
    """
    began = sandbox.beginnings
    async with sandbox.travelling:
        try:
            until = _same_time(sandbox.clock.now(), days)
        except OverflowError:
            return False
        told = sandbox.room.told()
        for moment in stops(sandbox.clock.now(), until):
            if sandbox.beginnings != began:
                return True
            sandbox.clock.move_to(moment)
            sandbox.events.add("clock", now=sandbox.clock.now().isoformat())
            await sandbox.programme.tick()
        line = {"line": "clock_moved", "days": days, "got": sandbox.room.got_since(told)}
        sandbox.room.tell_all(sandbox.clock.now(), line)
    return True


def stops(now: datetime, until: datetime) -> Iterator[datetime]:
    """Yield the weekday mornings between two moments, and then the second one."""
    day = now.astimezone(ZoneInfo(ZONE)).date()
    while (morning := datetime.combine(day, MORNING, ZoneInfo(ZONE))) < until:
        if now < morning and day.weekday() < SATURDAY:
            yield morning
        day += timedelta(days=1)
    yield until


def _same_time(now: datetime, days: int) -> datetime:
    """Return the same time of day there, also where the clocks change in between."""
    local = now.astimezone(ZoneInfo(ZONE))
    return (local.replace(tzinfo=None) + timedelta(days=days)).replace(tzinfo=ZoneInfo(ZONE))
