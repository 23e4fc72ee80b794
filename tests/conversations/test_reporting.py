"""An ambassador reports: whole conversations over the real endpoint."""

from collections.abc import AsyncIterator

import pytest

from storage import reports
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
    return exchange.chat("Marco")


async def test_my_actions_lists_only_my_open_ones_most_urgent_first(marco):
    answer = await marco.says("mijn acties")

    titles = [line for line in answer.splitlines() if line in {
        "Papier", "IT Hardware", "Leerlingenvervoer", "Kennis delen", "Textielinzameling",
        "Groenonderhoud",
    }]  # fmt: skip
    assert titles == ["Papier", "IT Hardware", "Leerlingenvervoer", "Kennis delen"]


async def test_a_report_takes_three_taps_and_says_where_the_plan_stands(marco, database, town):
    await marco.says("mijn acties")
    await marco.presses("Papier")

    answer = await marco.presses("Opslaan", status="completed", since="2019-01-10")

    assert "Staat erin, dank je. Papier: voltooid sinds do 10 januari 2019." in answer
    assert "“2018-2020” staat nu op 2 van 6 voltooid." in answer
    with database.transaction() as db:
        assert town.action(db, "3.1").state.percentage == 100
