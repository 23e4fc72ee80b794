"""One variant at a time: its process on one core, the load and the database on the other."""

import json
import os
import random
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from statistics import quantiles
from typing import Any

from storage.database import Database
from tests.benchmarks import town
from tests.benchmarks.activities import Ambassador
from tests.benchmarks.keys import signed_for, well_known
from tests.benchmarks.load import HOST, Plan, Result, service_url
from tests.benchmarks.variants import ROOT, Variant

PATIENCE = 30.0
CORES = sorted(os.sched_getaffinity(0))
BOT_CORE, LOAD_CORE = CORES[0], CORES[-1]


class Wrong(Exception):
    """A run whose figures mean nothing: refused, answered by something else, or not stored."""


class NotMeasured(Exception):
    """A run that did not come off on a busy machine; it may be made again."""


@dataclass(frozen=True)
class Cell:
    """What one variant did at one concurrency in one round; milliseconds, per second, MiB."""

    title: str
    concurrency: int
    round: int
    cpu: float
    throughput: float
    p50: float
    p99: float
    rss: float
    load_share: float  # of its core; near 1 the load is what was measured


@dataclass(frozen=True)
class Databases:
    """Where each kind of database is made anew for every variant of every round."""

    folder: Path
    postgres_url: str

    def fresh(self, variant: Variant) -> str:
        """Give the URL of a town in which nobody has reported yet; "" for no database."""
        if not variant.database:
            return ""
        url = self.postgres_url
        if variant.database == "SQLite":
            url = f"sqlite:///{shutil.copy(self.folder / 'town.db', self.folder / 'now.db')}"
            for left in ("now.db-wal", "now.db-shm"):
                (self.folder / left).unlink(missing_ok=True)
        else:
            town.build(url)
        if variant.tokens:
            with opened(url) as database:
                town.move_to_teams(database)
        return url


@contextmanager
def opened(url: str) -> Iterator[Database]:
    database = Database(url)
    try:
        yield database
    finally:
        database.close()


def pinned(core: int) -> None:
    os.sched_setaffinity(0, {core})


def free_port() -> int:
    """Give a port that is free, outside the range from which others are given theirs."""
    while True:
        with socket.socket() as tried, suppress(OSError):
            tried.bind((HOST, port := random.randrange(20_000, 30_000)))
            return port


@contextmanager
def serving(variant: Variant, url: str, port: int, connector: int) -> Iterator[int]:
    """Start the bot and wait until it listens; end that very process afterwards."""
    settings = {
        "PORT": str(port), "DATABASE_URL": url, "LOG_LEVEL": "WARNING",
        "SENDS_PER_SECOND": "0", "SENDS_PER_CONVERSATION": "0",  # the bot's speed, not Teams' pace
    }  # fmt: skip
    if not variant.tokens:
        settings["ALLOW_ANONYMOUS"] = "true"
    process = subprocess.Popen(
        variant.command(port, url, service_url(connector)),
        cwd=ROOT, env=os.environ | settings, stdout=subprocess.DEVNULL,
        preexec_fn=lambda: pinned(BOT_CORE),
    )  # fmt: skip
    try:
        _wait_for(process, port)
        yield process.pid
    finally:
        process.terminate()
        try:
            process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait_for(process: "subprocess.Popen[bytes]", port: int, patience: float = PATIENCE) -> None:
    until = time.monotonic() + patience
    while time.monotonic() < until and process.poll() is None:
        with socket.socket() as knocking:
            if knocking.connect_ex((HOST, port)) == 0:
                return
        time.sleep(0.05)
    raise NotMeasured(f"does not start: {process.args!r}")


def run_again(
    variant: Variant, databases: Databases, number: int, plan: tuple[tuple[int, ...], float]
) -> list[Cell]:
    """Measure a variant, and once more when that did not come off."""
    try:
        return run(variant, databases, number, plan)
    except NotMeasured:
        return run(variant, databases, number, plan)


def run(
    variant: Variant, databases: Databases, number: int, plan: tuple[tuple[int, ...], float]
) -> list[Cell]:
    """Measure a variant at every concurrency of the plan, for so many seconds each."""
    url, port, connector = databases.fresh(variant), free_port(), free_port()
    base = Plan(port, connector, 0, "", variant.kind, [], seconds=plan[1])
    if variant.tokens:
        base = replace(base, **_shown(service_url(connector)))
    cells, answered = [], 0
    with serving(variant, url, port, connector) as pid:
        for concurrency in plan[0]:
            people = _people(url, concurrency)
            task = replace(
                base, bot_pid=pid, run=f"{number}-{concurrency}", people=list(map(asdict, people))
            )
            result = _load(task)
            answered += result.answered
            _check(variant, result)
            cells.append(_cell(variant, concurrency, number, result))
    if url:
        _check_stored(variant, url, answered)
    return cells


def _shown(service: str) -> dict[str, Any]:
    bearers = [signed_for(service, str(number)) for number in range(town.SIZE)]
    return {"bearers": bearers, "files": well_known(service)}


def _people(url: str, concurrency: int) -> list[Ambassador]:
    if not url:
        return [Ambassador(number) for number in range(concurrency)]
    with opened(url) as database:
        return [replace(one) for one in town.everybody(database)][:concurrency]


def _load(task: Plan) -> Result:
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.load"],
        input=json.dumps(asdict(task)), cwd=ROOT, text=True, stdout=subprocess.PIPE, check=False,
        preexec_fn=lambda: pinned(LOAD_CORE), timeout=task.seconds + 2 * PATIENCE,
    )  # fmt: skip
    if done.returncode:
        raise NotMeasured(f"the load ended with {done.returncode}")
    return Result(**json.loads(done.stdout))


def _check(variant: Variant, result: Result) -> None:
    """Refuse figures of a bot that did something else than what was asked."""
    thanked = result.thanked if variant.kind == "report" else result.answered
    if not result.measured:
        raise NotMeasured(variant.title)
    if result.refused or thanked != result.answered:
        raise Wrong(f"{variant.title}: {replace(result, waits=[])}")


def _check_stored(variant: Variant, url: str, answered: int) -> None:
    with opened(url) as database:
        if (stored := town.stored(database)) != answered:
            raise Wrong(f"{variant.title}: {answered} answered, {stored} stored")


def _cell(variant: Variant, concurrency: int, number: int, result: Result) -> Cell:
    waits = [1000 * wait for wait in result.waits] * 2  # quantiles need two
    points = quantiles(waits, n=100)
    return Cell(
        title=variant.title,
        concurrency=concurrency,
        round=number,
        cpu=1000 * result.cpu / result.measured,
        throughput=result.measured / result.seconds,
        p50=points[49],
        p99=points[98],
        rss=result.rss,
        load_share=result.load_cpu / result.seconds,
    )
