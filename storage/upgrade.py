"""Bringing a database to the newest tables, and telling whether it is there.

Alembic is imported only where a migration runs: it would take a second of every start.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, column, inspect, select, table, text
from sqlalchemy.exc import OperationalError

from storage.database import Database

if TYPE_CHECKING:
    from alembic.config import Config

MIGRATIONS = Path(__file__).parent / "migrations"
_VERSION = table("alembic_version", column("version_num"))


class Condition(StrEnum):
    """How a database is: ready, without the newest tables, or not answering."""

    CURRENT = "current"
    OLD = "old"
    UNREACHABLE = "unreachable"


class BrokenReferences(RuntimeError):
    """A migration left rows that point at nothing; all of it was rolled back."""


def upgrade(url: str, revision: str = "head") -> None:
    """Bring the database to the newest tables, in one transaction; harmless when it is there."""
    from alembic import command

    with _migrating(url) as connection:
        command.upgrade(_config(connection), revision)


def downgrade(url: str, revision: str) -> None:
    """Bring the database back to an older revision ("base": no tables), in one transaction."""
    from alembic import command

    with _migrating(url) as connection:
        command.downgrade(_config(connection), revision)


def is_current(database: Database) -> bool:
    """Tell whether the database has the newest tables."""
    with database.reading() as db:
        if not inspect(db.connection()).has_table(_VERSION.name):
            return False
        return list(db.scalars(select(_VERSION.c.version_num))) == [newest()]


def condition(database: Database) -> Condition:
    """Tell how the database is, without raising when nobody answers."""
    try:
        return Condition.CURRENT if is_current(database) else Condition.OLD
    except OperationalError:
        return Condition.UNREACHABLE


def newest() -> str:
    """Return the revision that the code expects: `0001` of the file `0001_first.py`."""
    return max(path.stem.partition("_")[0] for path in MIGRATIONS.glob("versions/[0-9]*.py"))


@contextmanager
def _migrating(url: str) -> Iterator[Connection]:
    """Open a transaction in which tables may change; a second process waits for its end."""
    database = Database(url)
    try:
        with database.engine.connect() as connection:
            if database.is_sqlite:
                _ignore_references(connection)
            with connection.begin():
                if not database.is_sqlite:
                    connection.execute(text("SELECT pg_advisory_xact_lock(7305112019)"))
                yield connection
                if database.is_sqlite:
                    _check_references(connection)
    finally:
        database.close()


def _ignore_references(connection: Connection) -> None:
    """SQLite changes a table by making it anew; dropping the old one must not empty others.

    It takes the order only outside a transaction, hence past SQLAlchemy, which begins one.
    """
    driver = connection.connection.driver_connection
    assert driver is not None
    driver.execute("PRAGMA foreign_keys=OFF")


def _check_references(connection: Connection) -> None:
    if broken := connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall():
        raise BrokenReferences(f"{len(broken)}: {broken[:3]}")


def _config(connection: Connection) -> "Config":
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config
