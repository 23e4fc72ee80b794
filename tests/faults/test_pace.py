"""Twenty messages a second for each tenant, whoever sends them; and who is busy rests alone."""

import asyncio
import time
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import chain, pairwise
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.connector import Connector
from domain.delivery import LetterState
from scheduler.delivery import Delivery
from storage import conversations, deliveries, outbox
from storage.conversations import Place
from storage.tables import ConversationRow, OutboxRow, PaceRow
from tests.chat import talking
from tests.people import NOON

on_postgresql = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
PER_SECOND = 20


class Running:
    """A clock that runs on from noon."""

    def __init__(self) -> None:
        self.began = time.monotonic()

    def __call__(self) -> datetime:
        return NOON + timedelta(seconds=time.monotonic() - self.began)


class Teams:
    """The connector: notes when which conversation got something, and answers as it is told."""

    def __init__(self) -> None:
        self.got: list[tuple[float, str]] = []
        self.left: list[float] = []  # when they were sent: a busy machine brings some together
        self.status: dict[str, int] = {}  # by conversation
        self.slow: dict[str, float] = {}
        self.headers: dict[str, str] = {}
        self.url = ""
        self.heard = asyncio.Event()

    async def take(self, request: web.Request) -> web.Response:
        where = request.match_info["conversation"]
        self.got.append((time.monotonic(), where))
        self.heard.set()
        await asyncio.sleep(self.slow.get(where, 0))
        status = self.status.get(where, 201)
        return web.json_response({"id": "m"}, status=status, headers=self.headers)

    def most_in(self, seconds: float) -> int:
        """Return how many left within any such time."""
        moments = self.left
        return max(sum(first <= at < first + seconds for at in moments) for first in moments)

    def to(self, tenant: str) -> list[str]:
        return [where for _, where in self.got if where.startswith(tenant)]


@pytest.fixture
async def teams(monkeypatch):
    teams = Teams()
    send = Connector.send

    async def noted(*call):
        teams.left.append(time.monotonic())
        return await send(*call)

    monkeypatch.setattr(Connector, "send", noted)
    application = web.Application()
    application.router.add_post("/v3/conversations/{conversation}/activities", teams.take)
    async with TestServer(application) as server:
        teams.url = f"http://127.0.0.1:{server.port}"
        yield teams


@dataclass
class Replica:
    delivery: Delivery
    sender: Any

    async def drain(self) -> None:
        await self.sender.drain()


@asynccontextmanager
async def replica(database, clock=None):
    """A server whose clock we tick ourselves."""
    async with talking(database, clock or Running(), sends_per_second=PER_SECOND) as exchange:
        yield Replica(
            Delivery(exchange.work, exchange.sender, exchange.clock, PER_SECOND), exchange.sender
        )


def put(database, teams, many, tenant="t", purpose="broadcast"):
    """So many letters, each to somebody of their own."""
    with database.transaction() as db:
        for n in range(many):
            place = Place("anonymous", tenant, f"{tenant}:{n}", conversations.PERSONAL, teams.url)
            there = conversations.save(db, place).id
            row = OutboxRow(
                conversation_id=there, purpose=purpose, message={"text": str(n)},
                created_at=NOON, due_at=NOON,
            )  # fmt: skip
            db.add(row)


def rows(database, **wanted):
    with database.transaction() as db:
        return db.query(OutboxRow).filter_by(**wanted).all()


async def test_a_round_leaves_at_the_pace_of_its_tenant(database, teams):
    put(database, teams, 30)
    async with replica(database) as one:
        await one.delivery.tick()
        await one.drain()

    assert len(teams.got) == 30
    assert teams.got[-1][0] - teams.got[0][0] > 29 / PER_SECOND - 0.3
    assert teams.most_in(1) <= PER_SECOND


@on_postgresql
async def test_two_replicas_keep_the_pace_together(database, teams):
    put(database, teams, 50)
    clock = Running()
    async with replica(database, clock) as one, replica(database, clock) as other:
        await asyncio.gather(one.delivery.tick(), other.delivery.tick())
        await one.drain()
        await other.drain()

    assert len({where for _, where in teams.got}) == len(teams.got) == 50
    assert teams.got[-1][0] - teams.got[0][0] > 49 / PER_SECOND - 0.3
    assert teams.most_in(1) <= PER_SECOND


async def test_two_tenants_each_have_a_pace_of_their_own(database, teams):
    for tenant in ("helmond", "asten"):
        put(database, teams, 10, tenant)
    async with replica(database) as one:
        await one.delivery.tick()
        await one.drain()

    assert teams.got[-1][0] - teams.got[0][0] < 1.0
    assert len(teams.to("asten")) == len(teams.to("helmond")) == 10


async def test_a_busy_teams_lets_its_own_tenant_rest_and_no_other(database, teams):
    put(database, teams, 10, "helmond")
    put(database, teams, 10, "asten")
    teams.status = {f"helmond:{n}": 429 for n in range(10)}
    teams.headers["Retry-After"] = "60"
    async with replica(database) as one:
        await one.delivery.tick()
        await one.drain()

    waiting = rows(database, state=LetterState.WAITING)
    assert len(teams.to("asten")) == 10
    assert len(waiting) == 10
    assert sum(row.attempts for row in waiting) == len(teams.to("helmond")) < 10
    assert not any(row.lease_until for row in waiting)


async def test_what_rested_leaves_afterwards_and_is_not_called_twice_sent(database, teams):
    put(database, teams, 6)
    teams.status["t:0"] = 429
    teams.headers["Retry-After"] = "1"
    async with replica(database) as one:
        await one.delivery.tick()
        await one.drain()
        teams.status.clear()
        await asyncio.sleep(1.1)
        await one.delivery.tick()
        await one.drain()

    assert len(rows(database, state=LetterState.SENT, perhaps_twice=False)) == 6
    assert len(teams.got) == 7


async def test_an_answer_to_somebody_passes_a_running_round(database, teams):
    put(database, teams, 30)
    put(database, teams, 1, "answer", "reply")
    async with replica(database) as one:
        await one.delivery.tick()
        await one.drain()

    assert [where for _, where in teams.got[:2]].count("answer:0") == 1


async def test_answers_use_slots_of_the_round(database, teams):
    put(database, teams, 20)
    put(database, teams, 10, "t", "reply")
    async with replica(database) as one:
        await one.delivery.tick()
        await one.drain()

    assert teams.most_in(1) <= PER_SECOND + 13  # a second of slots was given out already


async def test_a_tenant_that_rests_still_gets_answers(database, teams):
    put(database, teams, 3)
    put(database, teams, 1, "t", "reply")
    with database.transaction() as db:
        db.add(PaceRow(tenant_id="t", next_at=NOON, paused_until=NOON + timedelta(hours=1)))
    async with replica(database) as one:
        await one.delivery.tick()
        await one.drain()

    assert teams.to("t") == ["t:0"]


async def test_one_conversation_that_hangs_holds_up_nobody_else(database, teams):
    put(database, teams, 10)
    teams.slow["t:0"] = 6
    async with replica(database) as one:
        await one.delivery.tick()
        await asyncio.sleep(2)

        assert len(rows(database, state=LetterState.SENT)) == 9


async def test_a_letter_that_only_waited_for_its_slot_is_not_called_twice_sent(database, teams):
    put(database, teams, 20)
    clock = Running()
    async with replica(database, clock) as one:
        one.sender.dispatch = lambda _: []  # the process is killed before anything leaves
        task = asyncio.create_task(one.delivery.tick())
        await asyncio.sleep(0.3)
        task.cancel()
    clock.began -= 20
    async with replica(database, clock) as other:
        await other.delivery.tick()
        await other.drain()

    assert len(rows(database, state=LetterState.SENT, perhaps_twice=False)) == 20


async def test_a_letter_that_left_without_an_answer_is_called_twice_sent(database, teams):
    put(database, teams, 1)
    teams.slow["t:0"] = 30
    clock = Running()
    async with replica(database, clock) as one:
        await one.delivery.tick()
        await asyncio.wait_for(teams.heard.wait(), 10)
        for task in one.sender._underway:  # killed while Teams was silent
            task.cancel()
    teams.slow.clear()
    clock.began -= 20
    async with replica(database, clock) as other:
        await other.delivery.tick()
        await other.drain()

    [row] = rows(database)
    assert (row.state, row.perhaps_twice) == ("sent", True)


async def test_a_conversation_gets_a_few_messages_at_once_and_then_one_a_second(database, teams):
    put(database, teams, 1, "t", "reply")
    async with talking(database, Running(), sends_per_conversation=2) as one:
        with database.transaction() as db:
            there = db.query(ConversationRow).one().id
            letters = [outbox.reply(db, there, {"text": "hoi"}, one.clock()) for _ in range(7)]
        await one.sender.deliver(letters)

    gaps = [after - before for (before, _), (after, _) in pairwise(teams.got)]
    assert max(gaps[:4]) < 0.4
    assert min(gaps[4:]) > 0.4


@on_postgresql
async def test_letters_that_miss_their_slot_share_new_ones_between_replicas(database, teams):
    """Both would send as fast as the tenant allows, and the tenant would get twice as much."""
    put(database, teams, 40)
    clock = Running()
    with database.transaction() as db:
        halves = (
            deliveries.claim_of(db, "t", clock(), 20),
            deliveries.claim_of(db, "t", clock(), 20),
        )
    missed = [replace(letter, not_before=clock()) for letter in chain(*halves)]
    clock.began -= 2
    async with replica(database, clock) as one, replica(database, clock) as other:
        one.sender.dispatch(missed[:20])
        other.sender.dispatch(missed[20:])
        await one.drain()
        await other.drain()

    assert len(teams.got) == 40
    assert teams.got[-1][0] - teams.got[0][0] > 39 / PER_SECOND - 0.3
    assert teams.most_in(1) <= PER_SECOND
