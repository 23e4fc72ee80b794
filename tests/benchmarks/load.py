"""The load: conversations that each send their next message when the last one was answered.

A closed loop in one process: the connector that the bot replies to is here as well, so that an
answer is counted when the reply has arrived and the request was acknowledged. Everything is on
127.0.0.1, and ends after a time and a number of messages.
"""

import asyncio
import json
import os
import sys
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from tests.benchmarks import activities
from tests.benchmarks.activities import SANDBOX, TENANT, Ambassador
from tests.benchmarks.wire import Client, Server

HOST = "127.0.0.1"
PATIENCE = 30.0  # seconds for an answer that does not come
MOST = 100_000
THANKS = b"Staat erin"


@dataclass(frozen=True)
class Plan:
    """What one run is to do; `people` says whom to be and, for reports, on which action."""

    bot_port: int
    connector_port: int
    bot_pid: int
    run: str
    kind: str  # "message" or "report"
    people: list[dict[str, Any]]
    bearers: list[str] = field(default_factory=list)  # a token for each of the people
    files: dict[str, str] = field(default_factory=dict)  # what the connector's host serves
    warm_up: float = 0.4  # seconds
    seconds: float = 2.0


@dataclass
class Result:
    """What came of it; `answered` counts the whole run, the other figures its measured part."""

    answered: int = 0
    thanked: int = 0
    refused: int = 0
    measured: int = 0
    seconds: float = 0.0
    cpu: float = 0.0  # seconds of the bot's process
    load_cpu: float = 0.0  # seconds of this one
    rss: float = 0.0  # MiB, of the bot
    waits: list[float] = field(default_factory=list)  # seconds until the reply
    other: str = ""  # the last reply that was no thanks


class Driver:
    """All conversations, and what was seen of them."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.result = Result()
        self.people = {one.conversation: one for one in map(_ambassador, plan.people)}
        self.clients: dict[str, Client] = {}
        self.open: dict[str, tuple[float, set[str]]] = {}  # since when; what is still to come
        self.headers = {name: self._header(who) for name, who in self.people.items()}
        self.until = float("inf")
        self.measuring = False
        self.done = asyncio.Event()

    def fire(self, name: str) -> None:
        plan, who = self.plan, self.people[name]
        make = activities.report if plan.kind == "report" else activities.message
        tenant = TENANT if plan.bearers else SANDBOX
        body = make(who, plan.run, service_url(plan.connector_port), tenant)
        self.open[name] = (time.perf_counter(), {"ack", "reply"})
        self.clients[name].send(self.headers[name], body)

    def acknowledged(self, name: str, status: int) -> None:
        if status >= 300:
            self.result.refused += 1
            self.until = 0.0
            self._came(name, "reply")  # it will not come
        self._came(name, "ack")

    def replied(self, path: str, body: bytes) -> None:
        name = unquote(path.split("/")[3])
        if name not in self.open:
            return
        since, _ = self.open[name]
        self.result.thanked += THANKS in body
        if THANKS not in body:
            self.result.other = body[:500].decode()
        if self.measuring:
            self.result.waits.append(time.perf_counter() - since)
        self._came(name, "reply")

    def _came(self, name: str, what: str) -> None:
        _, missing = self.open.get(name, (0.0, {what}))
        missing.discard(what)
        if missing or name not in self.open:
            return
        del self.open[name]
        self.result.answered += 1
        self.result.measured += self.measuring
        if time.perf_counter() < self.until and self.result.answered < MOST:
            self.fire(name)
        elif not self.open:
            self.done.set()

    def _header(self, who: Ambassador) -> str:
        lines = [
            "POST /api/messages HTTP/1.1",
            f"Host: {HOST}:{self.plan.bot_port}",
            "Content-Type: application/json; charset=utf-8",
        ]
        if self.plan.bearers:
            lines.append(f"Authorization: Bearer {self.plan.bearers[who.number]}")
        return "\r\n".join(lines)


def service_url(connector_port: int) -> str:
    return f"http://{HOST}:{connector_port}/"


def _ambassador(given: dict[str, Any]) -> Ambassador:
    return Ambassador(**given)


async def drive(plan: Plan) -> Result:
    """Warm up, measure, and wait for what is still open."""
    driver, loop = Driver(plan), asyncio.get_running_loop()
    files = {path: body.encode() for path, body in plan.files.items()}
    server = await loop.create_server(
        lambda: Server(driver.replied, files), HOST, plan.connector_port
    )
    for name in driver.people:
        driver.clients[name] = await _connected(driver, name)
    driver.until = time.perf_counter() + plan.warm_up + plan.seconds
    for name in driver.people:
        driver.fire(name)
    await asyncio.sleep(plan.warm_up)
    await _measure(driver)
    async with asyncio.timeout(PATIENCE):
        await driver.done.wait()
    server.close()
    return driver.result


async def _connected(driver: Driver, name: str) -> Client:
    def lost() -> None:
        driver.until = 0.0

    plan, loop = driver.plan, asyncio.get_running_loop()
    _, client = await loop.create_connection(
        lambda: Client(lambda status: driver.acknowledged(name, status), lost),
        HOST,
        plan.bot_port,
    )
    return client


async def _measure(driver: Driver) -> None:
    result, pid = driver.result, driver.plan.bot_pid
    began, cpu, own = time.perf_counter(), cpu_of(pid), time.process_time()
    driver.measuring = True
    await asyncio.sleep(driver.until - began)
    driver.measuring = False
    result.seconds = time.perf_counter() - began
    result.cpu, result.load_cpu = cpu_of(pid) - cpu, time.process_time() - own
    result.rss = rss_of(pid)


def cpu_of(pid: int) -> float:
    """Seconds of processor time of a process with all its threads."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(") ", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def rss_of(pid: int) -> float:
    """MiB of memory that a process holds."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))


if __name__ == "__main__":
    print(json.dumps(asdict(asyncio.run(drive(Plan(**json.loads(sys.stdin.read())))))))  # noqa: T201
