"""A real process, killed with SIGKILL between the commit and the answer."""

import asyncio
from collections.abc import Callable
from contextlib import closing

import pytest

from storage.database import Database
from storage.upgrade import upgrade
from tests.chat import Chat, Clock, Exchange
from tests.conversations.test_reporting import filed
from tests.faults.fleet import fleet
from tests.faults.teams import Broken, Rule, faulty_teams, text_of
from tests.people import settle

PATIENCE = 60.0  # the lease is 15 s, and a busy machine starts slowly
pytestmark = pytest.mark.timeout(240)


async def until(happened: Callable[[], object]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not happened():  # noqa: ASYNC110 - it happens in another process
            await asyncio.sleep(0.05)


async def test_a_process_killed_before_it_answered_loses_no_report_and_no_answer(tmp_path):
    url = f"sqlite:///{tmp_path / 'bot.db'}"
    upgrade(url)
    with closing(Database(url)) as database, faulty_teams(0, Rule(Broken.SILENT)) as teams:
        with database.transaction() as db:
            town = settle(db)
        async with fleet(url, tmp_path, 1) as bots:
            [bot] = bots.servers
            exchange = Exchange(bot.address, teams.url, bots.http, None, None, Clock())
            marco = Chat(exchange, "Marco")
            await exchange.post(pressed(marco, database, town), wait=False)
            await until(lambda: teams.arrivals)
            await bot.kill()
            stored = filed(database, town, "3.1")

            teams.rules.clear()
            await bot.start()
            await bot.ready(bots.http)
            await until(lambda: teams.read[marco.conversation])

        assert len(stored) == 1
        assert len(filed(database, town, "3.1")) == 1
        [answer] = teams.read[marco.conversation]
        assert "Staat erin, dank je." in text_of(answer.body)


async def test_a_stop_takes_ten_seconds_at_most_also_when_teams_is_silent(tmp_path):
    url = f"sqlite:///{tmp_path / 'bot.db'}"
    upgrade(url)
    with closing(Database(url)) as database, faulty_teams(0, Rule(Broken.SILENT)) as teams:
        with database.transaction() as db:
            town = settle(db)
        async with fleet(url, tmp_path, 1) as bots:
            [bot] = bots.servers
            exchange = Exchange(bot.address, teams.url, bots.http, None, None, Clock())
            marco = Chat(exchange, "Marco")
            await exchange.post(pressed(marco, database, town), wait=False)
            await until(lambda: teams.arrivals)

            await bot.stop()  # fails by itself after ten seconds

        assert bot.process
        assert bot.process.returncode == 0


def pressed(marco, database, town):
    """The press on a card, without having asked for it first."""
    with database.transaction() as db:
        action = town.action(db, "3.1")
    return marco.activity(
        value={
            "verb": "report",
            "action": str(action.id),
            "version": str(action.version),
            "nonce": "n1",
            "status": "completed",
        }
    ) | {"timestamp": "2026-11-22T12:00:00Z"}
