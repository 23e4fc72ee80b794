"""What is due in the outbox and was not sent by the turn that put it there."""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from typing import Protocol

import structlog

from dialogs import leaving
from domain.delivery import Letter, postponed
from domain.pace import HORIZON, Load, free_slots
from storage import audit, deliveries, drafts, offered_files, paces, questions, sent_files, topics
from storage.database import Session, Work

MOST = 100  # letters of one claim
MOST_OF_TENANT = 200  # under way at once in this process: who hangs holds up nobody else
ENOUGH = 50  # as little room as is worth a claim, unless nothing is under way
SOON = 0.05  # seconds until there is room again
NOT_DRAWN = timedelta(hours=1)
log = structlog.get_logger(__name__)

Prepare = Callable[[Session, Sequence[Letter], datetime], list[Letter]]


class Messenger(Protocol):
    """Whoever can bring a letter to somebody, and note what became of it."""

    def dispatch(self, letters: Iterable[Letter], /) -> Sequence["asyncio.Task[None]"]: ...

    def load(self) -> Load: ...


@dataclass(frozen=True, slots=True)
class Claimed:
    """Letters that may be sent; `wait` is in how many seconds more can be claimed, None: none."""

    letters: list[Letter]
    wait: float | None = None


@dataclass(frozen=True, slots=True)
class Delivery:
    """Claims what is due and has it sent, at so many a second for each tenant (0: no limit).

    `prepare` draws what leaves as things are then.
    """

    work: Work
    messenger: Messenger
    now: Callable[[], datetime]
    per_second: float = 0
    beat: Callable[[], None] = lambda: None
    prepare: Prepare = leaving.prepare

    async def tick(self) -> int:
        """Claim what is due until nothing is, and return how many letters that were.

        Nobody waits here for a letter to arrive: one that hangs holds up only those behind it
        in its own conversation.
        """
        sent = 0
        await self.work(partial(_tidy, self.now()))
        while True:
            load, at = self.messenger.load(), self.now()
            claimed = await self.work(partial(_claim, self, at, load))
            self.messenger.dispatch(claimed.letters)
            sent += len(claimed.letters)
            self.beat()
            if claimed.wait is None:
                return sent
            await asyncio.sleep(claimed.wait)


def _tidy(at: datetime, db: Session) -> None:
    deliveries.expire(db, at)
    sent_files.forget(db, at)
    offered_files.forget(db, at)
    drafts.forget(db, at)
    topics.forget(db, at)
    questions.forget(db, at)
    audit.forget(db, at)


def _claim(delivery: Delivery, at: datetime, load: Load, db: Session) -> Claimed:
    letters = deliveries.claim_answers(db, at, MOST)
    waits = [0.0] if len(letters) == MOST else []
    for tenant_id in deliveries.tenants_due(db, at):
        found = _claim_of(db, tenant_id, at, delivery, load)
        letters += found.letters
        if found.wait is not None:
            waits.append(found.wait)
    return Claimed(letters, min(waits, default=None))


def _claim_of(db: Session, tenant_id: str, at: datetime, delivery: Delivery, load: Load) -> Claimed:
    """Claim what the bot begins in one tenant: as much as has a slot soon."""
    per_second = delivery.per_second
    underway = load.underway.get(tenant_id, 0)
    room = min(MOST, MOST_OF_TENANT - underway)
    if room < ENOUGH and underway:
        return Claimed([], SOON)
    next_at = paces.next_of(db, tenant_id, at)
    if next_at is None:
        return Claimed([])
    free = free_slots(next_at, at, per_second, load.aside.get(tenant_id))
    most = free.within(at + HORIZON, room)
    claimed = deliveries.claim_of(db, tenant_id, at, most, leave=not per_second)
    wanted = _prepared(db, claimed, at, delivery.prepare)
    paces.reserve(db, tenant_id, free.after(len(wanted)))
    paced = zip(wanted, free.moments(len(wanted)), strict=True)
    letters = [replace(letter, not_before=moment) for letter, moment in paced]
    if len(claimed) < most:
        return Claimed(letters)
    is_full = most < room and len(wanted) == most
    return Claimed(letters, HORIZON.total_seconds() / 2 if is_full else 0.0)


def _prepared(db: Session, letters: list[Letter], at: datetime, prepare: Prepare) -> list[Letter]:
    """Draw what leaves; one that can not be drawn, by a fault of ours, holds up no other."""
    try:
        with db.begin_nested():
            return prepare(db, letters, at)
    except Exception as error:  # noqa: BLE001 - a fault of ours; the others wait for it else
        if len(letters) != 1:
            return [one for letter in letters for one in _prepared(db, [letter], at, prepare)]
        log.warning("letter not drawn", letter=letters[0].id, error=type(error).__name__)
        deliveries.set_aside(db, letters[0].id, postponed("not drawn", at + NOT_DRAWN))
        return []


async def deliver_due(work: Work, messenger: Messenger, now: Callable[[], datetime]) -> int:
    """Send what is due as fast as it goes; return how many letters that were."""
    return await Delivery(work, messenger, now).tick()
