"""The example programme, served as `make run` serves it."""

from collections.abc import AsyncIterator

import pytest
from aiohttp.test_utils import TestServer

import app as composition
import demo
from settings import Settings
from storage.database import Database


@pytest.fixture
async def sandbox_url(example_copy: tuple[int, Database]) -> AsyncIterator[str]:
    port, database = example_copy
    server = composition.build_demo(Settings.for_demo(port), database, demo.EXAMPLE_START)
    async with TestServer(server, port=port):
        yield f"http://127.0.0.1:{port}/"
    database.close()
