"""A town whose monitor reminds, on the morning that a step is due."""

from collections.abc import AsyncIterator

import pytest

from domain.monitors import Reminding
from storage.database import Database
from tests.chat import Chat, Clock, Exchange, talking
from tests.people import Town, settle
from tests.reminded import DATES, MORNING, change_monitor


@pytest.fixture
def town(database: Database) -> Town:
    with database.transaction() as db:
        town = settle(db)
    change_monitor(database, town, reminding=Reminding.ON, **DATES)
    return town


@pytest.fixture
async def exchange(database: Database, town: Town) -> AsyncIterator[Exchange]:
    async with talking(database, Clock(MORNING)) as running:
        yield running


@pytest.fixture
async def nudged(exchange: Exchange, marco: Chat) -> Chat:
    """Marco's chat, with the nudge of this morning in it."""
    await marco.says("hoi")
    await exchange.tick()
    return marco
