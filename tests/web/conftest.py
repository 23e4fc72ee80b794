"""A town whose pages are open, on SQLite: the pages know no database."""

from collections.abc import AsyncIterator, Iterator

import pytest

from storage.database import Database
from tests.chat import Exchange, talking
from tests.people import Town, settle
from tests.web.signing_in import Browser


@pytest.fixture
def store(sqlite_url: str) -> Iterator[Database]:
    database = Database(sqlite_url)
    yield database
    database.close()


@pytest.fixture
def town(store: Database) -> Town:
    with store.transaction() as db:
        return settle(db)


@pytest.fixture
async def exchange(store: Database, town: Town) -> AsyncIterator[Exchange]:
    async with talking(store) as running:
        yield running


@pytest.fixture
def browser(exchange: Exchange) -> Browser:
    return Browser(exchange)
