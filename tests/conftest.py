"""What every test may use: both databases, real ones."""

import gc
import shutil
import tempfile
from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import pytest
from aiohttp import web_app
from aiohttp.test_utils import unused_port
from coverage import Coverage
from sqlalchemy import text

import demo
from dialogs import vocabulary
from storage import tables
from storage.database import Base, Database, Session
from tests.engines import share_what_is_compiled
from tests.postgres import running_server

share_what_is_compiled()
assert tables  # imported for the tables that it declares

_COUNTERS = "SELECT quote_ident(sequencename) FROM pg_sequences WHERE schemaname = 'public'"

# What takes minutes begins first, so that no worker waits for another at the end.
LONG = (
    "tests/faults/test_kill_lab.py",
    "tests/simulation/test_a_year.py",
    "tests/faults/test_answers_of_teams.py",
    "tests/faults/test_database_faults.py",
    "tests/faults/test_kill.py",
    "tests/benchmarks/test_nudges.py",
)


# What these try is how words are read and cards are shown; that a PostgreSQL keeps the same of
# it, the soak tries. What two databases could do otherwise is tried on both here.
WORDS = {
    f"tests/conversations/{name}.py"
    for name in (
        "nudges/test_absence", "nudges/test_later", "nudges/test_nudge_settled",
        "test_by_name", "test_calendar", "test_channel", "test_closing",
        "test_closing_days", "test_edges", "test_evidence", "test_in_name", "test_ledger",
        "test_logbook", "test_meeting", "test_message", "test_missing",
        "test_monitor_documents", "test_newcomers", "test_next_monitor",
        "test_open_questions", "test_page_entries", "test_page_names",
        "test_person_overview", "test_plain_words", "test_plan_figures", "test_plan_file",
        "test_planned_changes", "test_reach", "test_reviewed", "test_roles",
        "test_said_besides", "test_said_kindly", "test_said_of_monitors", "test_sentences",
        "test_stand_in", "test_state", "test_stuck_in_words", "test_walk", "test_way_out",
        "test_yes_or_no",
    )
}  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    place = {name: number for number, name in enumerate(LONG)}
    items.sort(key=lambda item: place.get(_file(item), len(LONG)))
    for item in items:
        if _file(item) in WORDS and "[postgresql" in item.nodeid:
            item.add_marker(pytest.mark.soak)


def pytest_collection_finish() -> None:
    """Let the collector of garbage pass over what was imported and collected: it stays anyway."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Measure no coverage where the same lines are run elsewhere: it doubles what a test takes.

    Nor where time is measured: it would be that of the tracer.
    """
    unmeasured = _runs_again(item) or item.get_closest_marker("timed")
    measuring = Coverage.current() if unmeasured else None
    if measuring:
        measuring.stop()
    try:
        return (yield)
    finally:
        if measuring:
            measuring.start()


def _runs_again(item: pytest.Item) -> bool:
    """Tell whether another test runs the same lines: on the other database, or without faults."""
    name = _file(item)
    on_postgres = "[postgresql" in item.nodeid and not name.startswith("tests/storage/")
    return on_postgres or (name in LONG and name.startswith("tests/faults/"))


def pytest_runtest_logfinish() -> None:
    """Let go of the application of a test: aiohttp remembers the handlers of a thousand."""
    web_app._cached_build_middleware.cache_clear()


def _file(item: pytest.Item) -> str:
    return item.nodeid.partition("::")[0]


@pytest.fixture(scope="session", autouse=True)
def _few_towns() -> None:
    """Keep the words of three towns: of all that tests make, a worker would hold gigabytes."""
    vocabulary.MOST_KEPT = 3
    vocabulary.shipped()


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


@pytest.fixture(scope="session")
def postgres_broom(postgres_url: str) -> Iterator[Database]:
    """The PostgreSQL by a connection that stays, to empty it by."""
    database = Database(postgres_url)
    yield database
    database.close()


@pytest.fixture
def sqlite_url(empty_sqlite: Path, tmp_path: Path) -> str:
    path = tmp_path / "test.db"
    shutil.copy(empty_sqlite, path)
    return f"sqlite:///{path}"


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    if request.param == "sqlite":
        return str(request.getfixturevalue("sqlite_url"))
    _empty(request.getfixturevalue("postgres_broom"))
    return str(request.getfixturevalue("postgres_url"))


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
        demo.load_example(db, demo.EXAMPLE_START)
    database.close()
    return path


@pytest.fixture
def example_copy(example_file: Path, tmp_path: Path) -> tuple[int, Database]:
    """A port that is free, and an example programme of one's own."""
    path = tmp_path / "example.db"
    shutil.copy(example_file, path)
    return unused_port(), Database(f"sqlite:///{path}")


def _empty(broom: Database) -> None:
    """Delete all rows and count from 1 again: TRUNCATE takes four times as long, for its files."""
    names = list(Base.metadata.tables)
    any_rows = " UNION ALL ".join(
        f"SELECT '{name}' WHERE EXISTS (SELECT FROM \"{name}\")" for name in names
    )
    with broom.transaction() as session:
        session.execute(text("SET LOCAL session_replication_role = replica"))
        for name in session.scalars(text(any_rows)).all():
            session.execute(text(f'DELETE FROM "{name}"'))
        for name in session.scalars(text(_COUNTERS)).all():
            session.execute(text(f"SELECT setval('{name}', 1, false)"))
