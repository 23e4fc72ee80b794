"""A Teams that is silent in one municipality holds up nobody elsewhere."""

import asyncio
import time

from bot.connector import Address, Connector
from bot.hosts import ServiceHosts
from bot.registrations import Registrations
from bot.tokens import AppTokens
from tests.bot.doors import NOBODY, SAID
from tests.faults.teams import Broken, Rule, faulty_teams

MANY = 150  # more than the hundred connections that the library would open


async def test_many_messages_that_hang_hold_up_no_answer_elsewhere():
    ours = Registrations([NOBODY])
    connector = Connector(ours, AppTokens(ours), ServiceHosts())
    with faulty_teams(0, Rule(Broken.SILENT, "a:stad-")) as teams:
        to = [Address(NOBODY.key, teams.url, f"a:stad-{number}") for number in range(MANY)]
        hanging = [asyncio.create_task(connector.send(one, SAID)) for one in to]
        while len(teams.arrivals) < 100:  # noqa: ASYNC110 - it happens in another thread
            await asyncio.sleep(0.02)
        began = time.monotonic()
        await connector.send(Address(NOBODY.key, teams.url, "a:marco"), SAID)
        took = time.monotonic() - began
        for one in hanging:
            one.cancel()
        await asyncio.gather(*hanging, return_exceptions=True)
    await connector.close()

    assert took < 3
