"""What every test may use: both databases, real ones."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from aiohttp.test_utils import unused_port
from sqlalchemy import text

import app as composition
from storage import tables
from storage.database import Base, Database, Session
from tests.postgres import running_server

assert tables  # imported for the tables that it declares


@pytest.fixture(scope="session")
def empty_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with empty tables, to be copied: faster than making them each time."""
    path = tmp_path_factory.mktemp("sqlite") / "empty.db"
    database = Database(f"sqlite:///{path}")
    Base.metadata.create_all(database.engine)
    database.close()
    return path


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """The URL of a real PostgreSQL with empty tables, alive as long as the tests."""
    with tempfile.TemporaryDirectory() as folder, running_server(Path(folder)) as url:
        database = Database(url)
        Base.metadata.create_all(database.engine)
        database.close()
        yield url


@pytest.fixture
def sqlite_url(empty_sqlite: Path, tmp_path: Path) -> str:
    path = tmp_path / "test.db"
    shutil.copy(empty_sqlite, path)
    return f"sqlite:///{path}"


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    if request.param == "sqlite":
        return str(request.getfixturevalue("sqlite_url"))
    url = str(request.getfixturevalue("postgres_url"))
    _empty(url)
    return url


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """A database of either kind, with empty tables."""
    database = Database(database_url)
    yield database
    database.close()


@pytest.fixture
def db(database: Database) -> Iterator[Session]:
    """A transaction that is open for the length of the test."""
    with database.transaction() as session:
        yield session


@pytest.fixture
def nonce() -> Callable[[], str]:
    """Names that were never used before: n1, n2, …"""
    used = iter(range(1, 10_000))
    return lambda: f"n{next(used)}"


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
def example_copy(example_file: Path, tmp_path: Path) -> tuple[int, Database]:
    """A port that is free, and an example programme of one's own."""
    path = tmp_path / "example.db"
    shutil.copy(example_file, path)
    return unused_port(), Database(f"sqlite:///{path}")


def _empty(url: str) -> None:
    database = Database(url)
    names = ", ".join(f'"{name}"' for name in Base.metadata.tables)
    with database.transaction() as session:
        session.execute(text(f"TRUNCATE {names} RESTART IDENTITY CASCADE"))
    database.close()
