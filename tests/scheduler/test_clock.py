"""The clock ticks, one tick at a time, and goes on after one that failed."""

import asyncio
import logging

from scheduler.clock import build_clock


async def ticked(tick, seconds=0.6):
    clock = build_clock(tick, seconds=0.1)
    clock.start()
    await asyncio.sleep(seconds)
    clock.shutdown(wait=False)


async def test_the_clock_waits_for_what_it_called():
    done = []

    async def tick():
        await asyncio.sleep(0)
        done.append(1)

    await ticked(tick)
    assert len(done) >= 2


async def test_a_slow_tick_is_not_joined_by_a_second():
    busy = []

    async def tick():
        busy.append(1)
        await asyncio.sleep(10)

    logging.disable()
    await ticked(tick)
    logging.disable(logging.NOTSET)
    assert busy == [1]


async def test_a_tick_that_fails_does_not_stop_the_clock():
    tries = []

    async def tick():
        tries.append(1)
        raise OSError

    logging.disable()
    await ticked(tick)
    logging.disable(logging.NOTSET)
    assert len(tries) >= 2
