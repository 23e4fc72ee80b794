"""One database: its engine, its worker threads, and one transaction at a time.

SQLite has one connection that writes, in one thread, and a second, read-only one for long
reads: with more writers it is slower and, before 3.51.3, can corrupt its log. PostgreSQL has
a pool. A transaction is never cancelled: who gives up waiting leaves it running to its end,
so that no lock stays behind.
"""

import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any, Protocol, TypeVar

from sqlalchemy import Connection, Dialect, Engine, MetaData, create_engine, event, make_url, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import DeclarativeBase, Session
from sqlalchemy.types import DateTime, TypeDecorator

__all__ = ["Base", "Database", "Session", "UtcDateTime", "Work", "hold", "insert_into"]

POSTGRES_THREADS = 10
BUSY_SECONDS = 10
_HOLD = text("SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))")  # made once
T = TypeVar("T")


class Work(Protocol):
    """How an async door runs a piece of work in one transaction of a worker thread.

    It finishes what it began: a caller who is cancelled stops waiting, the work goes on.
    """

    async def __call__(self, action: Callable[[Session], T], /) -> T: ...


class Base(DeclarativeBase):
    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class UtcDateTime(TypeDecorator[datetime]):
    """An aware moment: refused when naive, stored in UTC, returned in UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is not None and value.tzinfo is None:
            raise ValueError(f"naive datetime: {value!r}")
        return value and value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None or value.tzinfo:
            return value and value.astimezone(UTC)
        return value.replace(tzinfo=UTC)


class Database:
    """The database behind one URL."""

    def __init__(self, url: str) -> None:
        self.url = make_url(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        self._writing = _sqlite(url) if self.is_sqlite else _postgres(url)
        self._reading = _sqlite(url, read_only=True) if self.is_sqlite else self._writing
        self._writers = ThreadPoolExecutor(1 if self.is_sqlite else POSTGRES_THREADS, "writer")
        self._readers = ThreadPoolExecutor(1, "reader") if self.is_sqlite else self._writers

    @property
    def engine(self) -> Engine:
        return self._writing

    @contextmanager
    def transaction(self) -> Iterator[Session]:
        """Commit on success, roll back on any error."""
        with Session(self._writing, expire_on_commit=False) as session, session.begin():
            yield session

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Read without standing in the way of who writes."""
        with Session(self._reading, expire_on_commit=False) as session, session.begin():
            yield session

    def submit(self, action: Callable[[Session], T]) -> "Future[T]":
        """Run `action` in a transaction of its own, in a worker thread."""
        return self._writers.submit(self._run, action)

    def submit_reading(self, action: Callable[[Session], T]) -> "Future[T]":
        return self._readers.submit(self._read, action)

    def close(self) -> None:
        """Let every transaction finish, then let go of the database."""
        self._writers.shutdown()
        self._readers.shutdown()
        self._writing.dispose()
        self._reading.dispose()

    def _run(self, action: Callable[[Session], T]) -> T:
        with self.transaction() as db:
            return action(db)

    def _read(self, action: Callable[[Session], T]) -> T:
        with self.reading() as db:
            return action(db)


def insert_into(db: Session, table: type[Base]) -> Any:  # noqa: ANN401 - either dialect's own
    """Begin an INSERT that can say what to do when the row is there already."""
    known = {"postgresql": postgresql.insert, "sqlite": sqlite.insert}
    return known[db.get_bind().dialect.name](table)


def hold(db: Session, name: str) -> None:
    """Wait until nobody else, on any replica, holds `name`; hold it until this transaction ends.

    SQLite needs none of it: it has one writer.
    """
    if db.get_bind().dialect.name == "postgresql":
        db.execute(_HOLD, {"name": name})


def _sqlite(url: str, *, read_only: bool = False) -> Engine:
    engine = create_engine(
        url,
        pool_size=1,
        max_overflow=0,
        hide_parameters=True,  # what people wrote does not belong in a log
        connect_args={"check_same_thread": False, "timeout": BUSY_SECONDS},
    )

    def prepare(connection: sqlite3.Connection, _: object) -> None:
        connection.isolation_level = None  # we begin transactions ourselves, see below
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
            connection.execute(f"PRAGMA {pragma}")
        if read_only:
            connection.execute("PRAGMA query_only=ON")

    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")

    event.listen(engine, "connect", prepare)
    event.listen(engine, "begin", begin)
    return engine


def _postgres(url: str) -> Engine:
    return create_engine(
        make_url(url).set(drivername="postgresql+psycopg"),
        pool_size=POSTGRES_THREADS,
        max_overflow=0,
        pool_pre_ping=True,
        hide_parameters=True,
        connect_args={
            "connect_timeout": BUSY_SECONDS,
            "options": f"-c lock_timeout={BUSY_SECONDS}s",
        },
    )
