"""An apology leaves without the outbox, and is tried once more when Teams asks to wait."""

import asyncio
from typing import cast

import pytest

from bot import apologies
from bot.apologies import Apologies
from bot.connector import Address, Connector
from domain.errors import DeliveryFailed, Outcome

HERE = Address("", "https://smba.example", "a:marco")
SORRY = {"type": "message", "text": "Er ging iets mis."}
BUSY = DeliveryFailed(Outcome.RETRY, "429", retry_after=0.01)


class Refusing:
    """A connector that refuses the first messages, one failure each, and counts."""

    def __init__(self, *failures):
        self.failures, self.tried = list(failures), 0

    async def send(self, to, activity):
        self.tried += 1
        if self.failures:
            raise self.failures.pop(0)


async def say(*failures):
    teams = Refusing(*failures)
    sorry = Apologies(cast(Connector, teams))
    await sorry.say(HERE, SORRY, "AB12")
    tried_at_once = teams.tried
    await asyncio.sleep(0.1)
    return tried_at_once, teams.tried


async def test_an_apology_that_teams_has_no_room_for_is_repeated_once_in_the_background():
    assert await say(BUSY) == (1, 2)
    assert await say(BUSY, BUSY, BUSY) == (1, 2)


@pytest.mark.parametrize("outcome", [one for one in Outcome if one is not Outcome.RETRY])
async def test_one_that_may_have_arrived_or_never_will_is_not(outcome):
    assert await say(DeliveryFailed(outcome, "500")) == (1, 1)


async def test_one_that_arrived_is_said_once():
    assert await say() == (1, 1)


async def test_it_waits_as_long_as_teams_asks_but_not_for_ever(monkeypatch):
    monkeypatch.setattr(apologies, "LONGEST_WAIT", 0.02)

    assert await say(DeliveryFailed(Outcome.RETRY, "429", retry_after=3600)) == (1, 2)
    assert await say(DeliveryFailed(Outcome.RETRY, "refused")) == (1, 2)
