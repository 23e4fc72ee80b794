"""The tables that a migration makes are the tables that the code expects, on both databases."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

from storage.database import Base, Database
from storage.upgrade import MIGRATIONS, BrokenReferences, downgrade, is_current, newest, upgrade


@contextmanager
def opened(url: str) -> Iterator[Database]:
    database = Database(url)
    yield database
    database.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database without tables: a new file, or a new database on the server."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path}/new.db"
        return
    server = request.getfixturevalue("postgres_url")
    with opened(server) as database:
        with database.engine.connect() as connection:
            connection.execution_options(isolation_level="AUTOCOMMIT")
            connection.execute(text("DROP DATABASE IF EXISTS upgraded"))
            connection.execute(text("CREATE DATABASE upgraded"))
        yield database.url.set(database="upgraded").render_as_string(hide_password=False)


def test_a_new_database_gets_exactly_the_tables_of_the_code(empty_url):
    upgrade(empty_url)

    with opened(empty_url) as database, database.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []
        assert is_current(database)


def test_going_down_leaves_no_table_and_going_up_again_works(empty_url):
    upgrade(empty_url)
    downgrade(empty_url, "base")

    with opened(empty_url) as database:
        assert inspect(database.engine).get_table_names() == ["alembic_version"]
        assert not is_current(database)

    upgrade(empty_url)
    with opened(empty_url) as database:
        assert is_current(database)


def test_upgrading_twice_changes_nothing(empty_url):
    upgrade(empty_url)
    upgrade(empty_url)

    with opened(empty_url) as database:
        assert is_current(database)


def test_a_database_without_any_table_is_not_current(empty_url):
    with opened(empty_url) as database:
        assert not is_current(database)


def test_the_revision_that_file_names_tell_is_the_one_that_alembic_knows():
    assert newest() == ScriptDirectory(str(MIGRATIONS)).get_current_head()


def test_a_migration_that_leaves_broken_references_is_rolled_back(tmp_path):
    url = f"sqlite:///{tmp_path}/broken.db"
    upgrade(url)
    with closing(sqlite3.connect(tmp_path / "broken.db")) as careless, careless:
        careless.execute("INSERT INTO tenant VALUES ('t', 'nobody')")

    with pytest.raises(BrokenReferences):
        upgrade(url)
