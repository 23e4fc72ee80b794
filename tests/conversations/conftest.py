"""A town with its bot running, on both databases."""

from collections.abc import AsyncIterator

import pytest

from storage.database import Database
from tests.chat import Chat, Exchange, talking
from tests.people import Town, settle


@pytest.fixture
def town(database: Database) -> Town:
    with database.transaction() as db:
        return settle(db)


@pytest.fixture
async def exchange(database: Database, town: Town) -> AsyncIterator[Exchange]:
    async with talking(database) as running:
        yield running


@pytest.fixture
def marco(exchange: Exchange) -> Chat:
    """An ambassador with four open actions."""
    return exchange.chat("Marco")


@pytest.fixture
def saskia(exchange: Exchange) -> Chat:
    """The coordinator."""
    return exchange.chat("Saskia")
