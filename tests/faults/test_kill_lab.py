"""Nothing that was confirmed is lost and nobody is asked twice, however often the bot is killed."""

import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.faults.audit import Ledger
from tests.faults.lab import NOW_AND_THEN, Plan, run
from tests.postgres import postgres_in

pytestmark = pytest.mark.timeout(600)


@pytest.fixture
def sqlite(tmp_path: Path) -> Plan:
    return Plan(f"sqlite:///{tmp_path / 'bot.db'}", tmp_path, kills=10)


@pytest.fixture
def postgres(tmp_path: Path) -> Iterator[Plan]:
    """One of its own: it is going to be switched off."""
    with tempfile.TemporaryDirectory() as name, postgres_in(Path(name)) as server:
        yield Plan(server.url, tmp_path, kills=10, replicas=2, postgres=server, crashes=1)


def told(ledger: Ledger, capsys: pytest.CaptureFixture[str], of: str) -> Ledger:
    with capsys.disabled():
        print(f"\n{of}: {ledger}", file=sys.stderr)  # noqa: T201 - the figures are the result
    return ledger


async def test_on_sqlite_ten_kills_lose_nothing_and_double_nothing(sqlite, capsys):
    ledger = told(await run(sqlite), capsys, "SQLite")

    assert ledger.faults == []
    assert ledger.nudges_arrived == ledger.nudges_due == 200
    assert ledger.unknown == 0
    assert ledger.acked > 50


async def test_on_two_replicas_and_a_power_cut_of_the_database_neither(postgres, capsys):
    ledger = told(await run(postgres), capsys, "PostgreSQL")

    assert ledger.faults == []
    assert ledger.nudges_arrived == ledger.nudges_due == 200
    assert ledger.unknown == 0
    assert ledger.acked > 50


@pytest.mark.soak
@pytest.mark.timeout(3600)
async def test_on_sqlite_two_hundred_kills_neither(sqlite, capsys):
    # What waits is as much as thirty people reported; each of them gets one answer a second.
    plan = replace(sqlite, kills=200, quiet=600.0, rules=NOW_AND_THEN)

    ledger = told(await run(plan), capsys, "SQLite, long")

    assert ledger.faults == []


@pytest.mark.soak
@pytest.mark.timeout(3600)
async def test_on_two_replicas_two_hundred_kills_neither(postgres, capsys):
    plan = replace(postgres, kills=200, crashes=20, quiet=150.0, rules=NOW_AND_THEN)

    ledger = told(await run(plan), capsys, "PostgreSQL, long")

    assert ledger.faults == []
