"""What the sender has to write down, in as few transactions as the database needs."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

import structlog

from domain.delivery import LEASE, Letter, Verdict
from storage import deliveries, paces
from storage.database import Session, Work

RETRY_SECONDS = 1.0
log = structlog.get_logger(__name__)
Noted = tuple[Letter, Verdict]
Leaving = tuple[Letter, "asyncio.Future[Letter | None]"]


class LedgerWriter:
    """Writes what leaves and what became of it: while one transaction runs, the next gathers.

    A process that dies before it wrote leaves a lease that ends, and the letter is sent once
    more.
    """

    def __init__(self, work: Work, now: Callable[[], datetime]) -> None:
        self._work = work
        self._now = now
        self._verdicts: list[Noted] = []
        self._leaving: list[Leaving] = []
        self._unwritten: dict[int, Verdict] = {}
        self._writing: asyncio.Task[None] | None = None

    def note(self, letter: Letter, verdict: Verdict) -> None:
        """Write down what became of a letter, soon."""
        self._unwritten[letter.id] = verdict
        self._verdicts.append((letter, verdict))
        self._begin()

    def unwritten(self, letter_id: int) -> Verdict | None:
        """Return what became of a letter as long as the database does not know it."""
        return self._unwritten.get(letter_id)

    async def depart(self, letter: Letter) -> Letter | None:
        """Write down that a letter leaves now; None when it is not ours any more."""
        left: asyncio.Future[Letter | None] = asyncio.get_running_loop().create_future()
        self._leaving.append((letter, left))
        self._begin()
        return await left

    async def drain(self) -> None:
        """Wait until all was written."""
        while self._verdicts or self._leaving or (self._writing and not self._writing.done()):
            self._begin()
            await asyncio.wait([self._writing] if self._writing else [])

    def _begin(self) -> None:
        if self._writing is None or self._writing.done():
            self._writing = asyncio.create_task(self._write())

    async def _write(self) -> None:
        """Write what gathered; what could not be written is kept for the next time."""
        while self._verdicts or self._leaving:
            verdicts, self._verdicts = self._verdicts, []
            leaving, self._leaving = self._leaving, []
            at = self._now()
            letters = [letter for letter, _ in leaving]
            try:
                ours = await self._work(partial(_note, verdicts, letters, at))
            except Exception as error:  # noqa: BLE001 - the database is away: later again
                self._verdicts, self._leaving = verdicts + self._verdicts, leaving + self._leaving
                log.warning("ledger not written", count=len(verdicts), error=type(error).__name__)
                await asyncio.sleep(RETRY_SECONDS)
                continue
            for letter, _ in verdicts:
                self._unwritten.pop(letter.id, None)
            for letter, left in leaving:
                held = replace(letter, leased_until=at + LEASE)
                left.set_result(held if letter.id in ours else None)


def _note(
    verdicts: Sequence[Noted], leaving: Sequence[Letter], at: datetime, db: Session
) -> set[int]:
    """Write verdicts and departures; return the letters that leave and are ours."""
    deliveries.hold_letters(db, [*(letter for letter, _ in verdicts), *leaving])
    deliveries.settle_all(db, [(one.id, found) for one, found in verdicts if found.tried], at)
    for letter, verdict in verdicts:
        if not verdict.tried:
            deliveries.give_back(db, letter, verdict)
    ours = deliveries.depart(db, leaving, at)
    busy = [(letter.tenant_id, v.slow_down) for letter, v in verdicts if v.slow_down]
    pauses: dict[str, datetime] = {}
    for tenant_id, until in busy:
        pauses[tenant_id] = max(until, pauses.get(tenant_id, until))
    paces.pause(db, pauses, at)
    return ours
