"""The one sender, for answers and for what the bot says first: it leaves, and it is noted."""

import asyncio
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

import structlog

from bot.burst import Burst
from bot.connector import Address, Connector
from bot.ledger_writer import LATE, LedgerWriter
from bot.translate import to_activity
from bot.turnstile import Turnstile
from bot.uploads import Uploads
from domain.delivery import Letter, Original, Verdict, delivered, given_up, judge, postponed
from domain.errors import DeliveryFailed
from domain.pace import MARGIN, Aside, Load
from storage import deliveries
from storage.database import Work

EARLY = timedelta(seconds=0.25)  # letters that leave within so long of each other are noted at once
MOST_SLOTS = 3  # that a letter may miss: a server that always is late still sends
log = structlog.get_logger(__name__)
Seen = Callable[[Letter, Verdict, datetime], None]


@dataclass(frozen=True, slots=True)
class Manners:
    """How we send: so many a second to one tenant and one conversation (0: no limit).

    `seen` is told what came of each attempt.
    """

    per_second: float = 0
    per_conversation: float = 0
    seen: Seen | None = None


class Sender:
    """Sends letters of the outbox: conversations beside each other, each in its own order.

    A letter with a moment leaves no earlier. When Teams asks a tenant to slow down, what the
    bot begins itself there goes back to the outbox; answers go on.
    """

    def __init__(
        self,
        connector: Connector,
        work: Work,
        now: Callable[[], datetime],
        manners: Manners = Manners(),
        uploads: Uploads | None = None,
    ) -> None:
        self._connector = connector
        self._work = work
        self._uploads = uploads
        self._now = now
        self._seen = manners.seen
        self._burst = Burst(manners.per_conversation)
        self._tenants = Burst(manners.per_second * MARGIN, 1)
        self._turns = Turnstile()
        self._ledger = LedgerWriter(work, now, manners.per_second)
        self._underway: set[asyncio.Task[None]] = set()
        self._letters: set[int] = set()  # by their number
        self._begun: Counter[str] = Counter()  # what the bot began itself, by tenant
        self._aside: dict[str, Aside] = {}
        self._resting: dict[str, datetime] = {}

    def dispatch(self, letters: Iterable[Letter]) -> list[asyncio.Task[None]]:
        """Send in the background; `drain` waits for it.

        A letter that this process has under way, or sent but could not note in time, may have
        lost its lease and come here again: it is not sent a second time.
        """
        by_conversation: dict[str, list[Letter]] = {}
        for letter in letters:
            if letter.id in self._letters or self._ledger.unwritten(letter.id):
                continue
            self._letters.add(letter.id)
            name = f"{letter.registration}:{letter.conversation_id}"
            by_conversation.setdefault(name, []).append(letter)
            self._begun[letter.tenant_id] += not letter.is_answer
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
            await self._ledger.drain()

    def load(self) -> Load:
        """Return what is under way, and what left outside of the pace since this was last asked."""
        aside, self._aside = self._aside, {}
        return Load(dict(self._begun), aside)

    async def _send(self, name: str, letters: list[Letter]) -> None:
        try:
            ready = [ours for letter in letters if (ours := await self._in_its_slot(letter))]
            async with self._turns.of(name):
                for letter in ready:
                    await self._burst.turn(name)
                    await self._one(letter)
        finally:
            self._letters -= {letter.id for letter in letters}
            self._begun -= Counter(letter.tenant_id for letter in letters if not letter.is_answer)

    async def _in_its_slot(self, letter: Letter) -> Letter | None:
        """Wait for the moment of a letter, and note that it leaves; None when it is not ours.

        The ledger gives one that missed its moment another, which all replicas share.
        """
        if letter.not_before is None:
            self._count_aside(letter)
            return letter
        for _ in range(MOST_SLOTS):
            await self._sleep_until(_grouped(letter.not_before))
            held = await self._ledger.depart(letter)
            if held is None or held.not_before is None:
                return held
            await self._sleep_until(held.not_before)
            await self._tenants.turn(letter.tenant_id)  # who all come late come apart as well
            letter = held
            if self._now() < held.not_before + LATE:
                break
        return letter

    async def _sleep_until(self, moment: datetime) -> None:
        await asyncio.sleep((moment - self._now()).total_seconds())

    def _count_aside(self, letter: Letter) -> None:
        before = self._aside.get(letter.tenant_id) or Aside(0, self._now())
        self._aside[letter.tenant_id] = replace(before, many=before.many + 1)

    async def _one(self, letter: Letter) -> None:
        if self._rests(letter):
            self._ledger.note(letter, postponed("the tenant rests"))
            return
        verdict = await self._attempt(letter) if await self._is_ours(letter) else None
        if verdict is None:
            return
        if verdict.slow_down:
            known = self._resting.get(letter.tenant_id, verdict.slow_down)
            self._resting[letter.tenant_id] = max(known, verdict.slow_down)
        self._ledger.note(letter, verdict)
        if self._seen:
            self._seen(letter, verdict, self._now())

    def _rests(self, letter: Letter) -> bool:
        until = self._resting.get(letter.tenant_id)
        return until is not None and not letter.is_answer and self._now() < until

    async def _is_ours(self, letter: Letter) -> bool:
        """Make sure that nobody else sends this letter while we do."""
        if not letter.must_be_renewed(self._now()):
            return True
        return await self._work(lambda db: deliveries.renew(db, letter, self._now()))

    async def _attempt(self, letter: Letter) -> Verdict | None:
        to = Address(letter.registration, letter.service_url, letter.conversation_id)
        try:
            if letter.updates is not None:
                return await self._update(to, letter)
            message = await self._brought(letter)
            if message is None:
                return None
            return delivered(await self._connector.send(to, to_activity(message)))
        except DeliveryFailed as failure:
            log.info("letter not delivered", letter=letter.id, answer=failure.code)
            return judge(letter, failure, self._now())

    async def _brought(self, letter: Letter) -> Mapping[str, Any] | None:
        """Return what there is to send: of a file that is to be brought, what came of that."""
        if self._uploads is None or "brought" not in letter.message:
            return letter.message
        return await self._uploads.bring(letter)

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
        original = await self._work(lambda db: deliveries.original_of(db, letter))
        fresh = self._ledger.unwritten(letter.updates or 0)
        if fresh is None:
            return original
        return replace(original, state=fresh.state, activity_id=fresh.activity_id)


def _grouped(moment: datetime) -> datetime:
    """Return the same moment for all that leave soon after it, a little before they do."""
    early = moment - EARLY
    return early - timedelta(microseconds=early.microsecond % (EARLY // timedelta(microseconds=1)))
