"""What the sender has to write down, in as few transactions as the database needs."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

import structlog

from domain.delivery import LEASE, Letter, Verdict
from domain.pace import free_slots
from storage import deliveries, paces
from storage.database import Session, Work

RETRY_SECONDS = 1.0
LATE = timedelta(seconds=0.1)  # so long ago a slot has passed
AHEAD = timedelta(seconds=0.25)  # until the one in its place: time to write that down
log = structlog.get_logger(__name__)
Noted = tuple[Letter, Verdict]
Leaving = tuple[Letter, "asyncio.Future[Letter | None]"]
Moments = dict[int, datetime | None]  # when letters leave, by their number


class LedgerWriter:
    """Writes what leaves and what became of it: while one transaction runs, the next gathers.

    A letter whose slot has passed gets a new one, at most `per_second` for each tenant: of two
    replicas that both are late, each would send as fast as both may.

    A process that dies before it wrote leaves a lease that ends, and the letter is sent once
    more.
    """

    def __init__(self, work: Work, now: Callable[[], datetime], per_second: float = 0) -> None:
        self._work = work
        self._now = now
        self._per_second = per_second
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
        """Write down that a letter leaves, and when; None when it is not ours any more."""
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
                ours = await self._work(partial(_note, verdicts, letters, at, self._per_second))
            except Exception as error:  # noqa: BLE001 - the database is away: later again
                self._verdicts, self._leaving = verdicts + self._verdicts, leaving + self._leaving
                log.warning("ledger not written", count=len(verdicts), error=type(error).__name__)
                await asyncio.sleep(RETRY_SECONDS)
                continue
            for letter, _ in verdicts:
                self._unwritten.pop(letter.id, None)
            for letter, left in leaving:
                left.set_result(_held(letter, at, ours))


def _held(letter: Letter, at: datetime, ours: Moments) -> Letter | None:
    if letter.id not in ours:
        return None
    return replace(letter, leased_until=at + LEASE, not_before=ours[letter.id])


def _note(
    verdicts: Sequence[Noted],
    leaving: Sequence[Letter],
    at: datetime,
    per_second: float,
    db: Session,
) -> Moments:
    """Write verdicts and departures; return the letters that leave and are ours, with when."""
    deliveries.hold_letters(db, [*(letter for letter, _ in verdicts), *leaving])
    deliveries.settle_all(db, [(one.id, found) for one, found in verdicts if found.tried], at)
    for letter, verdict in verdicts:
        if not verdict.tried:
            deliveries.give_back(db, letter, verdict)
    ours = deliveries.depart(db, leaving, at)
    moments: Moments = {letter.id: letter.not_before for letter in leaving if letter.id in ours}
    late = [one for one in leaving if (slot := moments.get(one.id)) and slot < at - LATE]
    busy = [(letter.tenant_id, v.slow_down) for letter, v in verdicts if v.slow_down]
    # One order for all who hold the pace of several: no deadlock.
    for tenant_id in sorted({letter.tenant_id for letter in late} | {name for name, _ in busy}):
        if until := [moment for name, moment in busy if name == tenant_id]:
            paces.pause(db, {tenant_id: max(until)}, at)
        missed = [letter for letter in late if letter.tenant_id == tenant_id]
        moments |= _new_slots(db, missed, at, per_second)
    return moments


def _new_slots(db: Session, late: Sequence[Letter], at: datetime, per_second: float) -> Moments:
    """Give free slots to letters of a tenant whose own have passed; none where it rests."""
    next_at = paces.next_of(db, late[0].tenant_id, at) if late else None
    if next_at is None:
        return {}
    free = free_slots(next_at, at + AHEAD, per_second)
    paces.reserve(db, late[0].tenant_id, free.after(len(late)))
    return dict(zip((letter.id for letter in late), free.moments(len(late)), strict=True))
