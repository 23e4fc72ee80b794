"""What comes in counts once, whoever brings it and whatever goes wrong."""

from datetime import UTC, date, datetime, timedelta, timezone
from threading import Barrier
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select
from sqlalchemy.exc import StatementError

from domain.plans import Status
from domain.reports import Report
from storage import inbox, reports
from storage.tables import InboxRow
from tests.people import NOON, settle

MARCO, KARIN = uuid4(), uuid4()
on_postgresql = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)


def test_an_activity_that_comes_in_twice_is_taken_once(db):
    assert inbox.take(db, "a", NOON)
    assert not inbox.take(db, "a", NOON + timedelta(days=90))


def test_what_was_taken_is_remembered_by_the_next_transaction(database):
    with database.transaction() as db:
        inbox.take(db, "a", NOON)

    with database.transaction() as db:
        assert not inbox.take(db, "a", NOON)
        assert inbox.take(db, "b", NOON)


def test_a_nonce_is_no_activity_of_the_same_name(db):
    inbox.take(db, "n1", NOON)

    assert inbox.use_once(db, MARCO, "n1", NOON)
    assert not inbox.use_once(db, MARCO, "n1", NOON)


def test_nobody_can_use_up_the_button_of_somebody_else(db):
    assert inbox.use_once(db, MARCO, "n1", NOON)
    assert inbox.use_once(db, KARIN, "n1", NOON)


def test_when_it_came_in_is_kept_in_utc(database):
    dutch_noon = datetime(2019, 1, 14, 12, tzinfo=timezone(timedelta(hours=1)))
    with database.transaction() as db:
        inbox.take(db, "a", dutch_noon)

    with database.transaction() as db:
        kept = db.scalars(select(InboxRow.received_at)).one()

    assert (kept, kept.tzinfo) == (dutch_noon, UTC)


def test_a_moment_without_a_time_zone_is_refused(db):
    with pytest.raises(StatementError, match="naive datetime"):
        inbox.take(db, "a", NOON.replace(tzinfo=None))


def test_a_report_that_failed_halfway_can_be_pressed_again(database):
    with database.transaction() as db:
        town = settle(db)
    before = history(database, town)
    with pytest.raises(ZeroDivisionError):
        press(database, town, fails=True)
    assert history(database, town) == before

    press(database, town)

    assert history(database, town) == [*before, Status.COMPLETED]


@on_postgresql
def test_a_button_that_is_pressed_eight_times_at_once_counts_once(database):
    together = Barrier(8, timeout=20)

    def use(db):
        together.wait()
        return inbox.use_once(db, MARCO, "n1", NOON)

    used = [database.submit(use) for _ in range(8)]

    assert sorted(future.result(30) for future in used) == [False] * 7 + [True]


@on_postgresql
def test_a_press_waits_for_the_same_press_elsewhere_and_counts_when_that_one_fails(database):
    together = Barrier(2, timeout=20)

    def fail(db):
        inbox.use_once(db, MARCO, "n1", NOON)
        together.wait()
        raise ZeroDivisionError

    def use(db):
        together.wait()
        return inbox.use_once(db, MARCO, "n1", NOON)

    failed, used = database.submit(fail), database.submit(use)

    assert isinstance(failed.exception(30), ZeroDivisionError)
    assert used.result(30)


def press(database, town, *, fails=False):
    action: UUID = town.actions["3.1"]
    with database.transaction() as db:
        assert inbox.use_once(db, MARCO, "n1", NOON)
        report = Report(action, None, NOON, date(2019, 1, 14), None, Status.COMPLETED)
        reports.add(db, town.place.id, [report])
        assert not fails or 1 / 0


def history(database, town):
    with database.transaction() as db:
        told = reports.of_assignment(db, town.place.id, town.actions["3.1"])
        return [report.status for report in told]
