"""The one sender, for answers and for what the bot says first: it leaves, and it is noted."""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from functools import partial

import structlog

from bot.connector import Address, Connector
from bot.translate import to_activity
from bot.turnstile import Turnstile
from domain.delivery import Letter, Verdict, delivered, judge
from domain.errors import DeliveryFailed
from storage import outbox
from storage.database import Session, Work

log = structlog.get_logger(__name__)


class Sender:
    """Sends letters of the outbox, those of one conversation in their order.

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
        self._writing: asyncio.Task[None] | None = None

    def dispatch(self, letters: Iterable[Letter]) -> None:
        """Send in the background; `drain` waits for it."""
        chosen = list(letters)
        if chosen:
            task = asyncio.create_task(self.deliver(chosen))
            self._underway.add(task)
            task.add_done_callback(self._underway.discard)

    async def deliver(self, letters: Iterable[Letter]) -> None:
        """Send letters; who can not be reached does not stop the rest."""
        for letter in letters:
            async with self._turns.of(f"{letter.registration}:{letter.conversation_id}"):
                self._note(letter.id, await self._attempt(letter))

    async def drain(self) -> None:
        """Wait until all that was dispatched was sent and noted."""
        while self._underway:
            await asyncio.wait(self._underway)
        if self._writing:
            await self._writing

    async def _attempt(self, letter: Letter) -> Verdict:
        to = Address(letter.registration, letter.service_url, letter.conversation_id)
        try:
            return delivered(await self._connector.send(to, to_activity(letter.message)))
        except DeliveryFailed as failure:
            log.info("letter not delivered", letter=letter.id, answer=failure.code)
            return judge(letter, failure, self._now())

    def _note(self, letter_id: int, verdict: Verdict) -> None:
        self._verdicts.append((letter_id, verdict))
        if self._writing is None or self._writing.done():
            self._writing = asyncio.create_task(self._write())

    async def _write(self) -> None:
        while self._verdicts:
            batch, self._verdicts = self._verdicts, []
            await self._work(partial(_settle, batch, self._now()))


def _settle(batch: Sequence[tuple[int, Verdict]], at: datetime, db: Session) -> None:
    for letter_id, verdict in batch:
        outbox.settle(db, letter_id, verdict, at)
