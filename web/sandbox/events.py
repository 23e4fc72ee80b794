"""What happened, in order, for pages that listen; a page that was away asks for what it missed."""

import asyncio
import itertools
import json
import secrets
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

KEPT = 4000


@dataclass(frozen=True, slots=True)
class Event:
    number: int
    name: str
    facts: dict[str, object]


class EventLog:
    """A bounded log in memory; its ids name the run, so that a page notices a restart."""

    def __init__(self, kept: int = KEPT) -> None:
        self.run = secrets.token_hex(4)
        self.last = 0
        self.closed = False
        self._events: deque[Event] = deque(maxlen=kept)
        self._numbers = itertools.count(1)
        self._news = asyncio.Event()

    def add(self, name: str, **facts: object) -> None:
        self.last = next(self._numbers)
        self._events.append(Event(self.last, name, facts))
        self._wake()

    def since(self, number: int) -> list[Event]:
        return [event for event in self._events if event.number > number]

    def place_of(self, last_event_id: str | None) -> int | None:
        """Where a page left off; None when it must start anew (other run, or too long ago)."""
        run, _, digits = (last_event_id or "").partition("-")
        if run != self.run or not digits.isdecimal() or len(digits) > 12:
            return None
        number = int(digits)
        oldest = self._events[0].number if self._events else self.last + 1
        return number if oldest - 1 <= number <= self.last else None

    async def wait_beyond(self, number: int, seconds: float) -> None:
        """Until something newer is there, the server stops, or the time is up."""
        if self.last > number or self.closed:
            return
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._news.wait()

    def close(self) -> None:
        self.closed = True
        self._wake()

    def _wake(self) -> None:
        self._news.set()
        self._news = asyncio.Event()

    def written(self, events: list[Event]) -> Iterator[bytes]:
        for event in events:
            yield self.line(event.name, event.facts, event.number)

    def line(self, name: str, facts: dict[str, object], number: int | None = None) -> bytes:
        """One server-sent event; without a number it does not move the page's place."""
        mark = "" if number is None else f"id: {self.run}-{number}\n"
        text = json.dumps(facts, separators=(",", ":"))
        return f"{mark}event: {name}\ndata: {text}\n\n".encode()
