"""The example's clock goes on day by day, so that all that falls on the way comes on its day."""

import asyncio
from datetime import UTC, datetime, timedelta

from tests.web.stub_bot import MARCO, SASKIA, START, StubBot, serving
from tests.web.test_sandbox_talk import lines, post
from web.sandbox.clock import SandboxClock
from web.sandbox.sandbox import SANDBOX
from web.sandbox.travel import stops


async def test_every_workday_morning_on_the_way_is_lived():
    bot = StubBot()
    async with serving(bot) as client:
        await post(client, "clock", days=7)

    days = [moment.date().isoformat() for moment in bot.ticks]
    assert days == [f"2019-01-{day}" for day in (16, 17, 18, 21, 22, 22)]
    assert {moment.strftime("%H:%M") for moment in bot.ticks[:-1]} == {"08:00"}  # 9:00 there


def test_a_weekend_has_no_morning_but_it_may_be_the_end():
    friday = datetime(2019, 1, 18, 8, tzinfo=UTC)

    assert list(stops(friday, friday + timedelta(days=1))) == [friday + timedelta(days=1)]


async def test_the_time_of_day_stays_where_the_clocks_change():
    bot = StubBot(clock=SandboxClock(datetime(2019, 3, 29, 8, tzinfo=UTC)))
    async with serving(bot) as client:
        answer = await post(client, "clock", days=7)

    assert answer["now"].startswith("2019-04-05T07:00")


async def test_the_pages_see_the_days_go_by():
    bot = StubBot()
    async with serving(bot) as client:
        await post(client, "clock", days=7)
        assert client.app
        told = [e for e in client.app[SANDBOX].events.since(0) if e.name == "clock"]

    assert len(told) == 6


async def test_two_who_move_the_clock_at_once_move_it_twice():
    bot = StubBot()
    async with serving(bot) as client:
        await asyncio.gather(post(client, "clock", days=1), post(client, "clock", days=7))

    assert (bot.clock.now() - START).days == 8
    assert bot.ticks == sorted(bot.ticks)


async def test_who_types_meanwhile_is_heard_at_a_moment_that_only_grows():
    bot = StubBot()
    async with serving(bot) as client:
        moving = asyncio.create_task(post(client, "clock", days=30))
        for _ in range(5):
            await post(client, "say", person=MARCO.entra_id, text="hoi")
        await moving

    heard = [activity["timestamp"] for activity in bot.heard]
    assert heard == sorted(heard)


async def test_the_line_tells_who_got_a_message():
    class Reminding(StubBot):
        async def tick(self):
            await super().tick()
            if self.clock.now().day == 17:
                await self.send({**self.heard[-1]}, {"text": "Hoe staat het ervoor?"})

    bot = Reminding()
    async with serving(bot) as client:
        for person in (SASKIA, MARCO):
            await post(client, "open", person=person.entra_id)
        await post(client, "clock", days=7)
        moved = lines(client, SASKIA.entra_id)[-1]

    assert (moved["line"], moved["got"]) == ("clock_moved", ["Marco Vermeer"])


async def test_beginning_again_ends_a_journey():
    left = asyncio.Event()

    class Slow(StubBot):
        async def tick(self):
            await super().tick()
            left.set()
            await asyncio.sleep(0.01)

    bot = Slow()
    async with serving(bot) as client:
        moving = asyncio.create_task(post(client, "clock", days=400))
        await left.wait()
        await post(client, "reset")
        await moving

    assert len(bot.ticks) < 10
    assert (bot.clock.now() - START).days == 0


async def test_a_clock_at_the_end_of_time_does_not_go_on():
    bot = StubBot(clock=SandboxClock(datetime(9999, 12, 30, 8, tzinfo=UTC)))
    async with serving(bot) as client:
        answer = await client.post("/sandbox/clock", json={"days": 7})

    assert answer.status == 400
