"""The example programme, served as `make run` serves it."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp.test_utils import TestServer, unused_port

import app as composition
from settings import Settings
from storage.database import Database


@pytest.fixture(scope="session")
def example_file(empty_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the example programme in it, to be copied."""
    path = tmp_path_factory.mktemp("example") / "example.db"
    shutil.copy(empty_sqlite, path)
    database = Database(f"sqlite:///{path}")
    with database.transaction() as db:
        composition.load_example(db, composition.EXAMPLE_START)
    database.close()
    return path


@pytest.fixture
async def sandbox_url(example_file: Path, tmp_path: Path) -> AsyncIterator[str]:
    path = tmp_path / "example.db"
    shutil.copy(example_file, path)
    database = Database(f"sqlite:///{path}")
    port = unused_port()
    server = composition.build_demo(Settings.for_demo(port), database, composition.EXAMPLE_START)
    async with TestServer(server, port=port):
        yield f"http://127.0.0.1:{port}/"
    database.close()
