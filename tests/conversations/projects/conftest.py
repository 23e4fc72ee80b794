"""A town with a catalogue, and another version of it that comes in."""

from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from dialogs import catalogue_import
from dialogs.catalogue_import import Brought
from dialogs.turn import as_json
from domain.criteria import Layer
from storage import catalogues, outbox
from storage.catalogues import Imported
from storage.database import Database
from tests.chat import Chat, Exchange, talking
from tests.conversations.questions.asked import fill
from tests.people import Town, settle

Bring = Callable[..., int]


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


@pytest.fixture
def bring(database: Database, town: Town, exchange: Exchange) -> Bring:
    """Return what brings in another version: numbers with their new text, None for gone."""

    def bring(at: datetime | None = None, **said: Any) -> int:
        at = at or exchange.clock()
        with database.transaction() as db:
            old = catalogues.current(db, town.place.id)
            texts = {number.replace("_", "-"): text for number, text in said.items()}
            criteria = tuple(
                replace(one, text=texts[one.number]) if one.number in texts else one
                for one in old.criteria
                if one.layer is Layer.CATALOGUE and texts.get(one.number, "") is not None
            )
            new = replace(old, title="Catalogus 2019 II", criteria=criteria)
            brought, imported = Brought(Layer.CATALOGUE, new, "x.csv"), Imported("x.csv", at)
            told = catalogue_import.store(db, town.place, brought, imported, force=True).notices
            for one in told:
                outbox.notify(
                    db,
                    one.member_id,
                    as_json(one.message),
                    purpose=one.purpose,
                    at=at,
                    unique_key=one.unique_key,
                    wait=one.wait,
                    paced=one.paced,
                )
            return len(told)

    return bring
