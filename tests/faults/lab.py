"""The kill lab: people report and a round goes out while the bot is killed again and again."""

import asyncio
import random
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import func, select, text

from domain.delivery import LetterState
from storage.database import Database
from storage.rounds import NUDGE
from storage.tables import OutboxRow
from tests.benchmarks import town
from tests.benchmarks.activities import Ambassador
from tests.fakes_teams import Answer
from tests.faults.audit import Happened, Ledger, audit
from tests.faults.crowd import Crowd, gather, is_day_off, remind
from tests.faults.fleet import Fleet, fleet
from tests.faults.reporters import Reporters
from tests.faults.teams import Broken, FaultyTeams, Rule, busy, faulty_teams
from tests.postgres import Postgres

REPORTERS = 30
ROUND = 200
LATENCY = 0.1  # seconds, of Teams
ALIVE = (0.2, 8.0)  # seconds until the next kill: the clock ticks every five
QUIET = 60.0  # seconds after the last kill within which everything arrives: a lease, and the rates
SOMETIMES = (Rule(busy("1"), share=0.01),)
NOW_AND_THEN = (  # for the long runs: what can not be known for sure comes again after a minute
    *SOMETIMES,
    Rule(Answer(504, {}), share=0.005),
    Rule(Broken.TWICE, share=0.005),
)


@dataclass(frozen=True)
class Plan:
    """How often what is done to which bot; a new round of 200 begins every so many kills."""

    url: str
    folder: Path
    kills: int
    replicas: int = 1
    kills_per_round: int = 20
    postgres: Postgres | None = None
    crashes: int = 0
    rules: tuple[Rule, ...] = SOMETIMES
    seed: int = 1
    quiet: float = QUIET


@dataclass
class Done:
    kills: list[float] = field(default_factory=list)
    crashes: list[float] = field(default_factory=list)
    outages: int = 0
    recoveries: list[float] = field(default_factory=list)


def now() -> datetime:
    return datetime.now(UTC)  # noqa: TID251 - the bots that are killed go by the clock


async def run(plan: Plan) -> Ledger:
    """Kill by the plan, wait until all is quiet, and compare what everybody has."""
    return await experiment(plan, _kill_again_and_again)


Trouble = Callable[[Plan, "Scene"], Awaitable[Done]]


@dataclass
class Scene:
    """What trouble can be made for: the bot, its database and the rounds that are to begin."""

    served: Fleet
    database: Database
    crowds: list[Crowd]

    async def begin_a_round(self) -> None:
        await asyncio.to_thread(_begin, self.database, self.crowds.pop(0))


async def experiment(plan: Plan, trouble: Trouble) -> Ledger:
    """Let people report while trouble is made; return what everybody has when all is quiet."""
    if is_day_off(now()):
        pytest.skip("a public holiday: no round goes out anywhere")
    town.build(plan.url)
    with closing(Database(plan.url)) as database, faulty_teams(plan.seed, *plan.rules) as teams:
        teams.latency = LATENCY
        people = list(town.everybody(database))[:REPORTERS]
        crowds = _gather(database, teams, 1 + (plan.kills - 1) // plan.kills_per_round)
        due = _due(crowds)
        async with fleet(plan.url, plan.folder, plan.replicas) as served:
            chance = random.Random(plan.seed)
            reporters = Reporters(served, teams, f"run{plan.seed}", chance)
            async with _reporting(reporters, people):
                done = await trouble(plan, Scene(served, database, crowds))
            await _quiet(database, plan.quiet, len(due))
        happened = Happened(
            done.kills, done.crashes, done.outages, done.recoveries, reporters.acked,
            reporters.twins,
        )  # fmt: skip
        return _checked(audit(database, teams, due, happened), database)


def _gather(database: Database, teams: FaultyTeams, rounds: int) -> list[Crowd]:
    with database.transaction() as db:
        return [gather(db, f"stad{n}", ROUND, teams.url, now()) for n in range(rounds)]


def _due(crowds: list[Crowd]) -> list[str]:
    return [f"{crowd.where}{number}" for crowd in crowds for number in range(crowd.size)]


@asynccontextmanager
async def _reporting(reporters: Reporters, people: list[Ambassador]) -> AsyncIterator[None]:
    task = asyncio.create_task(reporters.all_of(people))
    try:
        yield
    finally:
        reporters.over = True
        await task


async def _kill_again_and_again(plan: Plan, scene: Scene) -> Done:
    done, chance = Done(), random.Random(plan.seed)
    crashing = set(chance.sample(range(plan.kills), plan.crashes))
    for number in range(plan.kills):
        if number % plan.kills_per_round == 0:
            await scene.begin_a_round()
        await asyncio.sleep(chance.uniform(*ALIVE))
        if number in crashing and plan.postgres:
            await _outage(done, plan.postgres)
        done.kills.append(time.monotonic())
        done.recoveries.append(await scene.served.restart(chance.choice(scene.served.servers)))
    return done


async def _outage(done: Done, postgres: Postgres) -> None:
    done.outages += 1
    done.crashes.append(time.monotonic())
    await asyncio.to_thread(_power_cut, postgres)
    done.crashes.append(time.monotonic())


def _begin(database: Database, crowd: Crowd) -> None:
    with database.transaction() as db:
        remind(db, crowd)


def _power_cut(postgres: Postgres) -> None:
    postgres.crash()
    time.sleep(0.5)
    postgres.start()


async def _quiet(database: Database, patience: float, due: int) -> None:
    """Wait until every nudge was put in the outbox, and nothing waits there any more."""
    until = time.monotonic() + patience
    while time.monotonic() < until and await asyncio.to_thread(_waiting, database, due):  # noqa: ASYNC110
        await asyncio.sleep(0.5)


def _waiting(database: Database, due: int) -> bool:
    nudges = select(func.count()).where(OutboxRow.purpose == NUDGE)
    waiting = select(func.count()).where(OutboxRow.state == LetterState.WAITING)
    with database.reading() as db:
        return (db.scalar(nudges) or 0) < due or bool(db.scalar(waiting))


def _checked(ledger: Ledger, database: Database) -> Ledger:
    if database.is_sqlite:
        with database.reading() as db:
            said = db.execute(text("PRAGMA integrity_check")).scalar_one()
        ledger.faults += [] if said == "ok" else [f"the file is damaged: {said}"]
    return ledger
