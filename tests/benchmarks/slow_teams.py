"""A Teams that takes its time, in a process of its own: it counts a round, and talks meanwhile."""

import asyncio
import json
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from typing import Any
from urllib.parse import unquote

from tests.benchmarks import activities
from tests.benchmarks.activities import Ambassador
from tests.benchmarks.load import HOST, service_url
from tests.benchmarks.wire import Client, Exchange
from tests.faults.rates import busiest_second

BEGUN = "begun"
SETTLED = 2.0  # seconds after the last nudge, in which a copy too many would come


@dataclass
class Talker(Ambassador):
    """Somebody of the crowd who reports while the round goes out."""

    key: str = ""

    @property
    def account(self) -> str:
        return f"entra-{self.key}-{self.number}"

    @property
    def conversation(self) -> str:
        return f"a:{self.key}-{self.number}"


@dataclass(frozen=True)
class Task:
    """Take nudges for so many conversations; `talkers` report in turn, one every second."""

    port: int
    expected: int
    patience: float
    latency: float = 0.2
    bot_port: int = 0
    tenant: str = ""
    talkers: list[dict[str, Any]] = field(default_factory=list)


@dataclass
class Taken:
    """What came: seconds are counted from the begin of this process's waiting."""

    nudges: int = 0
    people: int = 0
    first: float = 0.0
    last: float = 0.0
    busiest: int = 0  # nudges in any one second
    busiest_of_all: int = 0  # with the replies
    waits: list[float] = field(default_factory=list)  # seconds until a reply
    asked: int = 0


class SlowServer(Exchange):
    """Answers every message with a yes, after a while."""

    def __init__(self, take: Callable[[str], None], latency: float) -> None:
        super().__init__()
        self._take = take
        self._latency = latency

    def arrived(self, head: bytes, body: bytes) -> None:
        self._take(unquote(head.split(b" ", 2)[1].decode().split("/")[3]))
        asyncio.get_running_loop().call_later(self._latency, self._yes)

    def _yes(self) -> None:
        self.send("HTTP/1.1 201 Created\r\nContent-Type: application/json", b'{"id":"1"}')


class SlowTeams:
    def __init__(self, task: Task) -> None:
        self.task = task
        self.began = time.perf_counter()
        self.nudged: dict[str, list[float]] = {}
        self.replied: list[float] = []
        self.talkers = [Talker(**one) for one in task.talkers]
        self.open: dict[str, float] = {}
        self.result = Taken()
        self.done = asyncio.Event()

    def take(self, conversation: str) -> None:
        at = time.perf_counter() - self.began
        if any(conversation == one.conversation for one in self.talkers):
            self.replied.append(at)
            if since := self.open.pop(conversation, None):
                self.result.waits.append(time.perf_counter() - since)
            return
        self.nudged.setdefault(conversation, []).append(at)
        if len(self.nudged) == self.task.expected:
            self.done.set()

    async def talk(self) -> None:
        """Let somebody report every second, whether or not the last one was answered."""
        for number in range(10_000):
            if self.done.is_set():
                return
            asyncio.create_task(self._report(self.talkers[number % len(self.talkers)]))  # noqa: RUF006
            await asyncio.sleep(1)

    async def _report(self, who: Talker) -> None:
        task, loop = self.task, asyncio.get_running_loop()
        if who.conversation in self.open:
            return  # still waits for the last answer, which is counted as late
        body = activities.report(who, "round", service_url(task.port), task.tenant)
        answered = loop.create_future()
        transport, client = await loop.create_connection(
            lambda: Client(answered.set_result, lambda: None), HOST, task.bot_port
        )
        self.open[who.conversation] = time.perf_counter()
        self.result.asked += 1
        lines = f"POST /api/messages HTTP/1.1\r\nHost: {HOST}\r\nContent-Type: application/json"
        client.send(lines, body)
        await answered
        transport.close()

    def summed_up(self) -> Taken:
        result = self.result
        every = sorted(at for moments in self.nudged.values() for at in moments)
        result.nudges, result.people = len(every), len(self.nudged)
        result.first, result.last = (every[0], every[-1]) if every else (0.0, 0.0)
        result.busiest = busiest_second(every)
        result.busiest_of_all = busiest_second(every + self.replied)
        result.waits += [self.task.patience] * len(self.open)
        return result


async def serve(task: Task) -> Taken:
    teams, loop = SlowTeams(task), asyncio.get_running_loop()
    server = await loop.create_server(lambda: SlowServer(teams.take, task.latency), HOST, task.port)
    print(BEGUN, flush=True)  # noqa: T201
    talking = asyncio.create_task(teams.talk()) if teams.talkers else None
    with suppress(TimeoutError):  # what did not come, the figures say
        await asyncio.wait_for(teams.done.wait(), task.patience)
    await asyncio.sleep(SETTLED)
    if talking:
        talking.cancel()
    server.close()
    return teams.summed_up()


if __name__ == "__main__":
    print(json.dumps(asdict(asyncio.run(serve(Task(**json.loads(sys.stdin.readline())))))))  # noqa: T201
