"""The example programme, and Microsoft's own local client before it."""

import asyncio
import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from aiohttp.test_utils import TestServer, unused_port
from playwright.async_api import Browser

import app as composition
import demo
from settings import Settings
from storage.database import Database
from tests.client.playground.harness import PlaygroundPage, browsing, playing
from tools.playground.client import CLIENT, playground


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with browsing() as started:
        yield started


@pytest_asyncio.fixture(loop_scope="module")
async def bot(example_copy: tuple[int, Database]) -> AsyncIterator[str]:
    port, database = example_copy
    server = composition.build_demo(Settings.for_demo(port), database, demo.EXAMPLE_START)
    async with TestServer(server, port=port):
        yield f"http://127.0.0.1:{port}"
    database.close()


@pytest_asyncio.fixture(loop_scope="module")
async def marco(bot: str, browser: Browser, tmp_path: Path) -> AsyncIterator[PlaygroundPage]:
    """Marco Bakker, an ambassador, who has just installed the bot."""
    if not CLIENT.is_dir():
        missing = "the Playground is not here; run: make playground-test"
        if os.environ.get("REQUIRE_BROWSER"):
            pytest.fail(missing)
        pytest.skip(missing)
    started = playground(bot, tmp_path, unused_port())
    url = await asyncio.to_thread(started.__enter__)
    try:
        async with playing(browser, url) as page:
            yield page
    finally:
        await asyncio.to_thread(started.__exit__, None, None, None)
