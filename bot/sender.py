"""The one sender, for answers and for what the bot says first: it leaves, and it is noted."""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

import structlog

from bot.connector import Address, Connector
from bot.translate import to_activity
from bot.turnstile import Turnstile
from domain.delivery import Letter, Original, Verdict, delivered, given_up, judge
from domain.errors import DeliveryFailed
from storage import outbox
from storage.database import Session, Work

RETRY_SECONDS = 1.0
log = structlog.get_logger(__name__)


class Sender:
    """Sends letters of the outbox: conversations beside each other, each in its own order.

    What an attempt came to is written in batches: while one transaction runs, the next
    verdicts gather. A process that dies in between leaves a lease that ends, and the letter
    is sent once more.
    """

    def __init__(self, connector: Connector, work: Work, now: Callable[[], datetime]) -> None:
        self._connector = connector
        self._work = work
        self._now = now
        self._turns = Turnstile()
        self._underway: set[asyncio.Task[None]] = set()
        self._verdicts: list[tuple[int, Verdict]] = []
        self._unwritten: dict[int, Verdict] = {}
        self._writing: asyncio.Task[None] | None = None

    def dispatch(self, letters: Iterable[Letter]) -> list[asyncio.Task[None]]:
        """Send in the background; `drain` waits for it."""
        by_conversation: dict[str, list[Letter]] = {}
        for letter in letters:
            name = f"{letter.registration}:{letter.conversation_id}"
            by_conversation.setdefault(name, []).append(letter)
        tasks = [asyncio.create_task(self._send(*one)) for one in by_conversation.items()]
        for task in tasks:
            self._underway.add(task)
            task.add_done_callback(self._underway.discard)
        return tasks

    async def deliver(self, letters: Iterable[Letter]) -> None:
        """Send and wait for it; who stops waiting does not stop the sending."""
        if tasks := self.dispatch(letters):
            await asyncio.wait(tasks)

    async def drain(self, patience: float | None = None) -> None:
        """Wait until all that was dispatched was sent and noted, for `patience` seconds."""
        async with asyncio.timeout(patience):
            while self._underway:
                await asyncio.wait(self._underway)
            while self._verdicts or (self._writing and not self._writing.done()):
                self._begin_writing()
                await asyncio.wait([self._writing] if self._writing else [])

    async def _send(self, name: str, letters: list[Letter]) -> None:
        async with self._turns.of(name):
            for letter in letters:
                if await self._is_ours(letter) and (verdict := await self._attempt(letter)):
                    self._note(letter, verdict)

    async def _is_ours(self, letter: Letter) -> bool:
        """Make sure that nobody else sends this letter while we do."""
        if not letter.must_be_renewed(self._now()):
            return True
        return await self._work(lambda db: outbox.renew(db, letter, self._now()))

    async def _attempt(self, letter: Letter) -> Verdict | None:
        to = Address(letter.registration, letter.service_url, letter.conversation_id)
        try:
            if letter.updates is not None:
                return await self._update(to, letter)
            return delivered(await self._connector.send(to, to_activity(letter.message)))
        except DeliveryFailed as failure:
            log.info("letter not delivered", letter=letter.id, answer=failure.code)
            return judge(letter, failure, self._now())

    async def _update(self, to: Address, letter: Letter) -> Verdict | None:
        """Put a message in the place of its original.

        None while the original is on its way itself: the lease ends, and then the clock sees
        again. One that can not be updated is left as it is; nothing new is sent instead.
        """
        original = await self._original(letter)
        if original.is_underway:
            return None
        if original.why_not or not original.activity_id:
            return given_up(original.why_not)
        await self._connector.update(to, original.activity_id, to_activity(letter.message))
        return delivered(original.activity_id)

    async def _original(self, letter: Letter) -> Original:
        """Ask the database; what this process sent a moment ago may not stand there yet."""
        original = await self._work(lambda db: outbox.original_of(db, letter))
        fresh = self._unwritten.get(letter.updates or 0)
        if fresh is None:
            return original
        return replace(original, state=fresh.state, activity_id=fresh.activity_id)

    def _note(self, letter: Letter, verdict: Verdict) -> None:
        self._unwritten[letter.id] = verdict
        self._verdicts.append((letter.id, verdict))
        self._begin_writing()

    def _begin_writing(self) -> None:
        if self._writing is None or self._writing.done():
            self._writing = asyncio.create_task(self._write())

    async def _write(self) -> None:
        """Write the verdicts; those that could not be written are kept for the next time."""
        while self._verdicts:
            batch, self._verdicts = self._verdicts, []
            try:
                await self._work(partial(_settle, batch, self._now()))
                for letter_id, _ in batch:
                    self._unwritten.pop(letter_id, None)
            except Exception as error:  # noqa: BLE001 - the database is away: later again
                self._verdicts = batch + self._verdicts
                log.warning("verdicts not written", count=len(batch), error=type(error).__name__)
                await asyncio.sleep(RETRY_SECONDS)


def _settle(batch: Sequence[tuple[int, Verdict]], at: datetime, db: Session) -> None:
    for letter_id, verdict in batch:
        outbox.settle(db, letter_id, verdict, at)
