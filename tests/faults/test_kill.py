"""A real process, killed with SIGKILL between the commit and the answer."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer, unused_port

from storage.database import Database
from storage.upgrade import upgrade
from tests.chat import Chat, Clock, Exchange
from tests.conversations.test_reporting import filed
from tests.people import settle

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0  # the lease is 15 s, and a busy machine starts slowly
pytestmark = pytest.mark.timeout(240)


class Teams:
    """The connector: silent until told otherwise, so that nothing is confirmed."""

    def __init__(self) -> None:
        self.answers = False
        self.got: list[str] = []
        self.asked, self.heard = asyncio.Event(), asyncio.Event()

    async def take(self, request: web.Request) -> web.Response:
        self.asked.set()
        if not self.answers:
            await asyncio.sleep(PATIENCE)
        self.got.append(str(await request.json()))
        self.heard.set()
        return web.json_response({"id": "1"}, status=201)


@asynccontextmanager
async def connector(teams: Teams) -> AsyncIterator[str]:
    app = web.Application()
    app.router.add_post("/v3/conversations/{conversation}/activities", teams.take)
    async with TestServer(app) as server:
        yield f"http://127.0.0.1:{server.port}"


async def start(url: str, port: int) -> asyncio.subprocess.Process:
    environment = os.environ | {
        "DATABASE_URL": url,
        "PORT": str(port),
        "ALLOW_ANONYMOUS": "true",
    }
    process = await asyncio.create_subprocess_exec(
        sys.executable, "app.py", "serve", cwd=ROOT, env=environment
    )
    async with aiohttp.ClientSession() as http:
        for _ in range(int(PATIENCE * 10)):
            try:
                async with http.get(f"http://127.0.0.1:{port}/readyz") as answer:
                    if answer.status == 200:
                        return process
            except aiohttp.ClientConnectionError:
                await asyncio.sleep(0.1)
    raise AssertionError("the bot did not start")


async def test_a_process_killed_before_it_answered_loses_no_report_and_no_answer(tmp_path):
    url = f"sqlite:///{tmp_path / 'bot.db'}"
    upgrade(url)
    database = Database(url)
    with database.transaction() as db:
        town = settle(db)
    teams, port = Teams(), unused_port()
    async with connector(teams) as service, aiohttp.ClientSession() as http:
        exchange = Exchange(f"http://127.0.0.1:{port}", service, http, None, None, Clock())
        marco = Chat(exchange, "Marco")
        process = await start(url, port)
        await exchange.post(pressed(marco, database, town), wait=False)
        await asyncio.wait_for(teams.asked.wait(), PATIENCE)
        process.send_signal(signal.SIGKILL)
        await process.wait()
        stored = filed(database, town, "3.1")

        teams.answers = True
        process = await start(url, port)
        try:
            await asyncio.wait_for(teams.heard.wait(), PATIENCE)
        finally:
            process.terminate()
            await asyncio.wait_for(process.wait(), 10)  # a stop drains within ten seconds

    assert len(stored) == 1
    assert len(filed(database, town, "3.1")) == 1
    assert ["Staat erin, dank je." in text for text in teams.got] == [True]
    database.close()


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
