"""A database that is locked or hangs up in the middle of a round costs time, and nothing else."""

import asyncio
import sqlite3
import time
from contextlib import closing
from dataclasses import replace

import pytest
from sqlalchemy import text

from storage.database import Database
from tests.faults.lab import Done, Plan, Scene, experiment
from tests.faults.test_kill_lab import postgres, sqlite, told

pytestmark = pytest.mark.timeout(600)
fixtures = (postgres, sqlite)  # imported for the tests that ask for them
BACKUP = 8.0  # seconds


async def a_backup_locks(plan: Plan, scene: Scene) -> Done:
    """Hold the lock of who writes, as a backup does, while the round goes out."""
    await scene.begin_a_round()
    await asyncio.sleep(7)
    await asyncio.to_thread(_hold, str(scene.database.url.database))
    await asyncio.sleep(2)
    return Done()


def _hold(path: str) -> None:
    with closing(sqlite3.connect(path, timeout=30, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        time.sleep(BACKUP)
        other.execute("ROLLBACK")


async def connections_are_cut(plan: Plan, scene: Scene) -> Done:
    """End every connection of the bot, three times; each time it may not know what it noted."""
    done = Done()
    await scene.begin_a_round()
    for _ in range(3):
        await asyncio.sleep(4)
        done.outages += 1
        done.crashes.append(time.monotonic())
        await asyncio.to_thread(_cut, scene.database)
    return done


def _cut(database: Database) -> None:
    others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
    with database.transaction() as db:
        db.execute(
            text(f"{others} WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()")
        )


async def test_a_backup_of_eight_seconds_in_a_round_loses_and_doubles_nothing(sqlite, capsys):
    ledger = told(await experiment(replace(sqlite, kills=1), a_backup_locks), capsys, "locked")

    assert ledger.faults == []
    assert ledger.nudges_arrived == ledger.nudges_due == 200
    assert ledger.extras == 0


async def test_connections_that_are_cut_in_a_round_lose_and_double_nothing(postgres, capsys):
    plan = replace(postgres, kills=1, crashes=0)
    ledger = told(await experiment(plan, connections_are_cut), capsys, "cut")

    assert ledger.faults == []
    assert ledger.nudges_arrived == ledger.nudges_due == 200
