"""The tables that a migration makes are the tables that the code expects, on both databases."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from uuid import uuid4

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text

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


def test_what_the_page_names_goes_from_the_plan_to_each_municipality(empty_url):
    upgrade(empty_url, "0001")
    with opened(empty_url) as database, database.engine.begin() as old:
        plan_of_two(old)

    upgrade(empty_url)
    with opened(empty_url) as database, database.engine.connect() as new:
        rows = list(new.execute(text("SELECT in_monitor, heading FROM assignment")))
    downgrade(empty_url, "0008")
    with opened(empty_url) as database, database.engine.connect() as old:
        back = list(old.execute(text("SELECT in_monitor, heading FROM action")))

    assert rows == [("no", "Inkoop van")] * 2
    assert back == [("no", "Inkoop van")]


def plan_of_two(db: Connection) -> None:
    """Add a plan that two municipalities share, with one action, as it was at first."""
    plan, period, action = (uuid4().hex for _ in range(3))
    db.execute(text(f"INSERT INTO plan (id, name) VALUES ('{plan}', 'MVS')"))
    db.execute(
        text(
            "INSERT INTO period (id, plan_id, name, period_kind, position)"
            f" VALUES ('{period}', '{plan}', 'Nu', 'bounded', 1)"
        )
    )
    db.execute(
        text(
            "INSERT INTO action (id, plan_id, period_id, number, title, theme, product_groups,"
            f" in_monitor, heading) VALUES ('{action}', '{plan}', '{period}', '3.1', 'Papier',"
            " '', '[]', 'no', 'Inkoop van')"
        )
    )
    for key in ("schiedam", "maassluis"):
        place = uuid4().hex
        db.execute(
            text(
                "INSERT INTO municipality (id, key, name, time_zone, language, programme, plan_id,"
                f" created_at) VALUES ('{place}', '{key}', '{key}', 'Europe/Amsterdam', 'nl',"
                f" 'MVI', '{plan}', '2019-01-14 08:00:00')"
            )
        )
        db.execute(
            text(
                "INSERT INTO assignment (id, municipality_id, action_id, version)"
                f" VALUES ('{uuid4().hex}', '{place}', '{action}', 1)"
            )
        )


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
