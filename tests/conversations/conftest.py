"""A town with its bot running, on both databases."""

from collections.abc import AsyncIterator
from datetime import date
from uuid import UUID

import pytest

from storage.database import Database
from storage.tables import MonitorRow
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


@pytest.fixture
def monitor(town: Town, database: Database) -> UUID:
    """The monitor of February, with its three days."""
    with database.transaction() as db:
        row = (
            db.query(MonitorRow)
            .filter_by(municipality_id=town.place.id, name="februari 2019")
            .one()
        )
        row.report_until, row.due = date(2019, 2, 8), date(2019, 2, 13)
        return row.id
