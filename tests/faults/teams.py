"""A Teams that misbehaves as it is told, over real HTTP, and counts what it got."""

import asyncio
import json
import random
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from urllib.parse import unquote

from aiohttp import web

from tests.fakes_teams import RESET, Answer, FakeTeams, Json, served


class Broken(StrEnum):
    """Ways to give no answer; `TWICE` took the message all the same."""

    EARLY = "hangs up before the body"
    LATE = RESET
    TWICE = "takes it, then hangs up"
    SILENT = "never answers"


Fault = Answer | Broken


def refused(subcode: str, status: int = 403) -> Answer:
    return Answer(status, {"error": {"code": subcode, "message": "…"}})


def busy(retry_after: str | None = None) -> Answer:
    return Answer(429, {}, {"Retry-After": retry_after} if retry_after else {})


@dataclass(frozen=True)
class Rule:
    """What conversations whose id begins with `where` get: by chance, or the first few times."""

    fault: Fault
    where: str = ""
    share: float = 1.0
    first: int = 1_000_000  # messages of one conversation


@dataclass(frozen=True)
class Arrival:
    """A message that reached us; `taken` when somebody now reads it, whatever we answered."""

    at: float  # of `time.monotonic`
    conversation: str
    body: Json
    fault: Fault
    taken: bool

    @property
    def key(self) -> str:
        return key_of(self.conversation, self.body)

    @property
    def is_ambiguous(self) -> bool:
        return not isinstance(self.fault, Answer) or self.fault.status >= 500


class FaultyTeams(FakeTeams):
    """Answers by the first of `rules` that fits, else with a yes; the chance is seeded."""

    def __init__(self, seed: int = 0, *rules: Rule) -> None:
        super().__init__()
        self.rules = list(rules)
        self.latency = 0.0
        self.arrivals: list[Arrival] = []
        self.brought: dict[str, list[Arrival]] = defaultdict(list)  # by conversation
        self.read: dict[str, list[Arrival]] = defaultdict(list)  # those that were taken
        self._chance = random.Random(seed)
        self._asked: Counter[str] = Counter()

    async def handle(self, request: web.BaseRequest) -> web.StreamResponse:
        conversation = _conversation(request)
        if request.method != "POST" or not conversation:
            return await super().handle(request)
        fault = self._choose(conversation)
        body = {} if fault is Broken.EARLY else json.loads(await request.read())
        taken = fault is Broken.TWICE or (isinstance(fault, Answer) and fault.status < 300)
        arrival = Arrival(time.monotonic(), conversation, body, fault, taken)
        self.arrivals.append(arrival)
        self.brought[conversation].append(arrival)
        if taken:
            self.read[conversation].append(arrival)
        await asyncio.sleep(self.latency)
        return await self._misbehave(request, fault)

    def _choose(self, conversation: str) -> Fault:
        self._asked[conversation] += 1
        for rule in self.rules:
            fits = conversation.startswith(rule.where) and self._asked[conversation] <= rule.first
            if fits and self._chance.random() < rule.share:
                return rule.fault
        return Answer(201, {"id": f"m{len(self.arrivals)}"})

    async def _misbehave(self, request: web.BaseRequest, fault: Fault) -> web.StreamResponse:
        if isinstance(fault, Answer):
            await asyncio.sleep(fault.delay)
            raw = fault.body if isinstance(fault.body, bytes) else json.dumps(fault.body).encode()
            return web.Response(status=fault.status, body=raw, headers=fault.headers)
        if fault is Broken.SILENT:
            await asyncio.sleep(60)
        if request.transport:
            request.transport.abort()
        return web.Response()

    def taken(self, words: str) -> dict[str, list[Arrival]]:
        """Return what people read with these words in it, by conversation."""
        found = {name: _with(words, self.read[name]) for name in list(self.read)}
        return {name: arrivals for name, arrivals in found.items() if arrivals}


def _with(words: str, arrivals: list[Arrival]) -> list[Arrival]:
    return [one for one in arrivals if words in text_of(one.body)]


def text_of(body: Json) -> str:
    return json.dumps(body, ensure_ascii=False, sort_keys=True)


def key_of(conversation: str, body: Json) -> str:
    """Name one letter: its buttons carry nonces, so no two are the same."""
    return f"{conversation} {text_of(body)}"


@contextmanager
def faulty_teams(seed: int = 0, *rules: Rule) -> Iterator[FaultyTeams]:
    fake = FaultyTeams(seed, *rules)
    with served(fake):
        yield fake


def _conversation(request: web.BaseRequest) -> str:
    parts: list[Any] = request.raw_path.split("/")
    return unquote(parts[3]) if len(parts) > 4 and parts[4].startswith("activities") else ""
