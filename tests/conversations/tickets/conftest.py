"""A town with experts: Karin knows about the street, Tom works there and has a question."""

from collections.abc import AsyncIterator, Iterator

import pytest

from domain.people import Role
from storage import experts
from storage.database import Database
from tests import catalogue
from tests.chat import Chat, Exchange, talking
from tests.conversations.test_hand_over import join
from tests.people import Town, settle


@pytest.fixture
def database(sqlite_url: str) -> Iterator[Database]:
    """One database: where both matter, the tests of storage and conversation 10 use both."""
    database = Database(sqlite_url)
    yield database
    database.close()


@pytest.fixture
def town(database: Database) -> Town:
    with database.transaction() as db:
        return expert_town(db)


def expert_town(db) -> Town:
    town = settle(db)
    catalogue.fill(db, town.place.id)
    experts.set_expert(db, town.people["Karin"], ["straatmeubilair"])
    return town


@pytest.fixture
async def exchange(database: Database, town: Town) -> AsyncIterator[Exchange]:
    async with talking(database) as running:
        yield running


@pytest.fixture
async def tom(exchange: Exchange, database: Database, town: Town) -> Chat:
    """A colleague without a role."""
    known = join(database, town, "Tom Kuipers", "Beheer")
    chat = exchange.chat("Tom Kuipers", account=str(known.entra_id))
    await chat.says("help")
    return chat


@pytest.fixture
async def piet(exchange: Exchange, database: Database, town: Town) -> Chat:
    """A second expert of the same product group, in no plan."""
    known = join(database, town, "Piet Prins", "Beheer", Role.READER)
    with database.transaction() as db:
        experts.set_expert(db, known, ["straatmeubilair"])
    chat = exchange.chat("Piet Prins", account=str(known.entra_id))
    await chat.says("help")
    return chat


@pytest.fixture
async def karin(exchange: Exchange) -> Chat:
    chat = exchange.chat("Karin")
    await chat.says("help")
    return chat


@pytest.fixture
async def saskia(exchange: Exchange) -> Chat:
    chat = exchange.chat("Saskia")
    await chat.says("help")
    return chat
