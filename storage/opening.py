"""Opening a database: its folder, its tables, and being the only server of it."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from storage.database import Database
from storage.lock import only_server
from storage.upgrade import is_current, upgrade


def open_database(url: str) -> Database:
    """Open a database; the folder of a SQLite file is made when it is missing."""
    database = Database(url)
    if database.is_sqlite and database.url.database:
        Path(database.url.database).parent.mkdir(parents=True, exist_ok=True)
    return database


def upgraded(database: Database) -> Database:
    """Make the tables when they are missing or old."""
    if not is_current(database):
        upgrade(database.url.render_as_string(hide_password=False))
    return database


@contextmanager
def held(url: str) -> Iterator[Database]:
    """Hold a database as its only server, before anything in it is touched."""
    with closing(open_database(url)) as database, only_server(database):
        yield database
