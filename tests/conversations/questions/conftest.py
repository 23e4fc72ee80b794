"""A town whose catalogue looks like the one that ships: few groups, with their sources."""

from collections.abc import AsyncIterator

import pytest

from storage.database import Database
from tests.chat import Chat, Exchange, talking
from tests.conversations.questions.asked import fill
from tests.people import Town, settle


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """One database is enough here; tests/storage asks both."""
    return sqlite_url


@pytest.fixture
def town(database: Database) -> Town:
    with database.transaction() as db:
        settled = settle(db)
        fill(db, settled.place.id)
        return settled


@pytest.fixture
async def exchange(database: Database, town: Town) -> AsyncIterator[Exchange]:
    async with talking(database) as running:
        yield running


@pytest.fixture
def marco(exchange: Exchange) -> Chat:
    return exchange.chat("Marco")


@pytest.fixture
def nadia(exchange: Exchange) -> Chat:
    """A buyer without any role."""
    return exchange.chat("Nadia")
