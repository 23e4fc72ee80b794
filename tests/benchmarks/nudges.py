"""A round of nudges: how long it takes beside the stock SDK, and how it keeps to the rate."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import Any

from sqlalchemy import select

from storage.database import Database
from storage.tables import ActionRow, AssignmentRow
from storage.upgrade import upgrade
from tests.benchmarks.load import HOST, cpu_of, service_url
from tests.benchmarks.measure import (
    BOT_CORE,
    LOAD_CORE,
    NotMeasured,
    _wait_for,
    free_port,
    opened,
    pinned,
)
from tests.benchmarks.slow_teams import BEGUN, Taken, Talker, Task
from tests.benchmarks.variants import ROOT
from tests.faults.crowd import Crowd, gather, remind
from tests.faults.fleet import DRAINING

KEY, TALKERS = "stad", 20
LATENCY = 0.2  # seconds, of Teams
RATE = 20  # nudges a second to one tenant, as we promise Teams
LIFTED = {"SENDS_PER_SECOND": "0", "SENDS_PER_CONVERSATION": "0"}
STARTING = 120.0  # seconds, on a machine that does more
SLOWEST = 10  # nudges a second: a round that is slower is not waited for


@dataclass(frozen=True)
class Sent:
    """One round: seconds from the word to go until the last arrived, and the bot's CPU."""

    title: str
    round: int
    seconds: float
    cpu: float  # milliseconds for each
    taken: Taken

    @property
    def copies(self) -> int:
        return self.taken.nudges - self.taken.people


@dataclass(frozen=True)
class Nudged:
    """What the page says of rounds of so many."""

    many: int
    ours: list[Sent]
    stock: list[Sent]
    paced: Sent

    @property
    def times_as_fast(self) -> float:
        pairs = zip(self.ours, self.stock, strict=True)
        return float(median(stock.seconds / ours.seconds for ours, stock in pairs))


OURS, STOCK, PACED = "our bot", "Bot Framework SDK, continue_conversation", "our bot, at the rate"


def measured(folder: Path, many: int, rounds: int) -> Nudged:
    """Send a round by each, in turn, as often as is asked; then one at the rate that is allowed."""
    ours, stock = [], []
    for number in range(rounds):
        stock.append(_told(_by_stock(many, number)))
        ours.append(_told(_by_us(folder, many, number, OURS, LIFTED)))
    return Nudged(many, ours, stock, _told(_by_us(folder, many, 0, PACED, {})))


def _told(sent: Sent) -> Sent:
    taken = sent.taken
    said = f"{sent.seconds:.1f} s, {sent.cpu:.1f} ms CPU, {taken.nudges} nudges to {taken.people}"
    print(f"{sent.title}: {said}, {taken.busiest} in a second", file=sys.stderr)  # noqa: T201
    return sent


def _by_stock(many: int, number: int) -> Sent:
    task = Task(free_port(), many, patience=many / SLOWEST + 30, latency=LATENCY)
    command = [
        sys.executable, "-m", "tests.benchmarks.bots.stock_round", str(many),
        service_url(task.port),
    ]  # fmt: skip
    with _teams(task) as teams, _running(command, {}) as bot:
        taken = _taken(teams)
        cpu = cpu_of(bot.pid)
    return Sent(STOCK, number, taken.last, 1000 * cpu / many, taken)


def _by_us(folder: Path, many: int, number: int, title: str, settings: dict[str, str]) -> Sent:
    """Let the clock of a bot that runs find the round; its start is not in the figures."""
    url, port, bot_port = f"sqlite:///{folder / f'{title}-{number}.db'}", free_port(), free_port()
    crowd, talkers = _town(url, many, service_url(port))
    task = Task(
        port, many, many / SLOWEST + 30, LATENCY, bot_port, f"sandbox-{KEY}",
        [] if settings else talkers,
    )  # fmt: skip
    told = {"PORT": str(bot_port), "DATABASE_URL": url, "ALLOW_ANONYMOUS": "true"}
    command = [sys.executable, "app.py", "serve"]
    with _running(command, told | settings) as bot:
        _wait_for(bot, bot_port, STARTING)
        before = cpu_of(bot.pid)
        with _teams(task) as teams:
            with opened(url) as database, database.transaction() as db:
                remind(db, crowd)
            taken = _taken(teams)
        cpu = cpu_of(bot.pid) - before
    return Sent(title, number, taken.last, 1000 * cpu / many, taken)


def _town(url: str, many: int, service: str) -> tuple[Crowd, list[dict[str, Any]]]:
    upgrade(url)
    now = datetime.now(UTC)  # noqa: TID251 - the bots that are measured go by the clock
    with opened(url) as database:
        with database.transaction() as db:
            crowd = gather(db, KEY, many, service, now, told=TALKERS)
        return crowd, list(_talkers(database, many))


def _talkers(database: Database, many: int) -> Iterator[dict[str, Any]]:
    numbers = [f"1.{number}" for number in range(many, many + TALKERS)]
    query = (
        select(ActionRow.number, AssignmentRow.id)
        .join(AssignmentRow, AssignmentRow.action_id == ActionRow.id)
        .where(ActionRow.number.in_(numbers))
    )
    with database.reading() as db:
        for number, action in db.execute(query):
            yield asdict(Talker(int(number[2:]), str(action), key=KEY))


@contextmanager
def _teams(task: Task) -> "Iterator[subprocess.Popen[str]]":
    """Start the Teams of a task; it counts from when it listens."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.benchmarks.slow_teams"], cwd=ROOT, text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, preexec_fn=lambda: pinned(LOAD_CORE),
    ) as process:  # fmt: skip
        assert process.stdin
        assert process.stdout
        process.stdin.write(json.dumps(asdict(task)) + "\n")
        process.stdin.flush()
        if process.stdout.readline().strip() != BEGUN:
            raise NotMeasured("Teams does not start")
        yield process


def _taken(teams: "subprocess.Popen[str]") -> Taken:
    assert teams.stdout
    return Taken(**json.loads(teams.stdout.readline()))


@contextmanager
def _running(command: list[str], settings: dict[str, str]) -> "Iterator[subprocess.Popen[bytes]]":
    process = subprocess.Popen(
        command, cwd=ROOT, env=os.environ | {"LOG_LEVEL": "WARNING", "HOST": HOST} | settings,
        stdout=subprocess.DEVNULL, preexec_fn=lambda: pinned(BOT_CORE),
    )  # fmt: skip
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(DRAINING + 5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
