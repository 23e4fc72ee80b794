"""Transactions: whole or not at all, one after the other, and never left behind."""

import asyncio
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from threading import Event
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select, text
from sqlalchemy.exc import DBAPIError, IntegrityError, StatementError

from app import Worker
from storage import inbox
from storage.database import Database, Session, hold
from storage.tables import InboxRow, TenantRow
from tests.people import NOON

on_postgresql = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
SOON = 20.0  # seconds; far longer than anything here takes


@pytest.fixture
def go_on() -> Iterator[Event]:
    """What slow work waits for; set in the end, so that no failing test leaves it waiting."""
    event = Event()
    yield event
    event.set()


def taking(key: str) -> Callable[[Session], bool]:
    return lambda db: inbox.take(db, key, NOON)


def slowly(key: str, begun: Event, go_on: Event) -> Callable[[Session], bool]:
    def work(db: Session) -> bool:
        taken = inbox.take(db, key, NOON)
        begun.set()
        assert go_on.wait(SOON)
        return taken

    return work


def keys(database: Database) -> list[str]:
    with database.transaction() as db:
        return sorted(db.scalars(select(InboxRow.key)))


def test_what_was_done_in_a_transaction_stays(database):
    with database.transaction() as db:
        inbox.take(db, "a", NOON)

    assert keys(database) == ["a"]


def test_an_error_undoes_all_of_its_transaction_and_nothing_else(database):
    database.submit(taking("a")).result(SOON)

    def fail(db):
        inbox.take(db, "b", NOON)
        raise ZeroDivisionError

    failed = database.submit(fail).exception(SOON)

    assert isinstance(failed, ZeroDivisionError)
    assert keys(database) == ["a"]


def test_after_an_error_of_the_database_itself_the_next_transaction_works(database):
    with pytest.raises(DBAPIError), database.transaction() as db:
        db.execute(text("SELECT nothing FROM nowhere"))

    assert database.submit(taking("a")).result(SOON)


def test_a_row_that_belongs_to_nothing_is_refused(database):
    with pytest.raises(IntegrityError), database.transaction() as db:
        db.add(TenantRow(tenant_id="t", municipality_id=uuid4()))


def test_a_moment_without_a_time_zone_is_refused_also_in_a_question(db):
    naive = NOON.replace(tzinfo=None)

    with pytest.raises(StatementError, match="naive datetime"):
        db.scalars(select(InboxRow).where(InboxRow.received_at < naive))


@settings(
    max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    moment=st.datetimes(
        datetime(1990, 1, 1),  # noqa: DTZ001 - the zone is drawn beside it
        datetime(2090, 1, 1),  # noqa: DTZ001
        timezones=st.sampled_from([UTC, ZoneInfo("Europe/Amsterdam"), ZoneInfo("Asia/Kolkata")]),
    )
)
def test_any_moment_comes_back_as_the_same_moment_in_utc(db, moment):
    key = uuid4().hex
    inbox.take(db, key, moment)

    kept = db.scalars(select(InboxRow.received_at).where(InboxRow.key == key)).one()

    assert kept == moment.astimezone(UTC)
    assert kept.tzinfo is UTC


async def test_work_that_nobody_waits_for_any_more_is_finished(database, go_on):
    work, begun = Worker(database), Event()
    waiting = asyncio.create_task(work(slowly("slow", begun, go_on)))
    assert await asyncio.to_thread(begun.wait, SOON)

    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    go_on.set()
    at = time.monotonic()
    taken_again = await asyncio.wait_for(work(taking("slow")), SOON)

    assert not taken_again  # the first one's row is there
    assert time.monotonic() - at < 5  # and none of its locks: a lock's time-out is 10 seconds


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)  # where work has to queue
async def test_work_that_was_given_up_before_it_began_is_done_all_the_same(database, go_on):
    work, begun = Worker(database), Event()
    first = asyncio.create_task(work(slowly("first", begun, go_on)))
    assert await asyncio.to_thread(begun.wait, SOON)

    queued = asyncio.create_task(work(taking("queued")))
    await asyncio.sleep(0)
    queued.cancel()
    go_on.set()

    assert await asyncio.wait_for(first, SOON)
    assert not await asyncio.wait_for(work(taking("queued")), SOON)


async def test_an_error_reaches_whoever_waits_for_the_work(database):
    with pytest.raises(ZeroDivisionError):
        await Worker(database)(lambda _: 1 / 0)


def test_closing_lets_running_work_finish(database_url, go_on):
    database, begun = Database(database_url), Event()
    running = database.submit(slowly("slow", begun, go_on))
    assert begun.wait(SOON)

    go_on.set()
    database.close()

    assert running.done()
    assert running.result()


def test_who_reads_does_not_wait_for_who_writes(database, go_on):
    begun = Event()
    writing = database.submit(slowly("slow", begun, go_on))
    assert begun.wait(SOON)

    count = database.submit_reading(
        lambda db: db.scalar(select(func.count()).select_from(InboxRow))
    )

    assert count.result(SOON) == 0
    assert not writing.done()


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_on_sqlite_who_reads_can_not_write(database):
    with pytest.raises(DBAPIError, match="readonly"), database.reading() as db:
        inbox.take(db, "a", NOON)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_on_sqlite_nobody_needs_to_hold_a_name(db):
    hold(db, "a:marco")


@on_postgresql
def test_of_two_that_hold_one_name_the_second_waits_for_the_first_to_end(database, go_on):
    held, order = Event(), []

    def first(db):
        hold(db, "a:marco")
        held.set()
        assert go_on.wait(SOON)
        order.append("first")

    def second(db):
        hold(db, "a:marco")
        order.append("second")

    one = database.submit(first)
    assert held.wait(SOON)
    other = database.submit(second)
    wait_until_somebody_waits(database)
    go_on.set()
    one.result(SOON), other.result(SOON)

    assert order == ["first", "second"]


@on_postgresql
def test_who_holds_another_name_does_not_wait(database, go_on):
    held = Event()

    def first(db):
        hold(db, "a:marco")
        held.set()
        assert go_on.wait(SOON)

    one = database.submit(first)
    assert held.wait(SOON)

    database.submit(lambda db: hold(db, "a:karin")).result(SOON)

    assert not one.done()


def wait_until_somebody_waits(database: Database) -> None:
    query = text("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")
    until = time.monotonic() + SOON
    while time.monotonic() < until:
        with database.transaction() as db:
            if db.scalar(query):
                return
        time.sleep(0.01)
    raise AssertionError("nobody waits")
