"""What is due in the outbox and was not sent by the turn that put it there."""

from collections.abc import Callable, Iterable
from datetime import datetime
from functools import partial
from typing import Protocol

from domain.delivery import Letter
from storage import drafts, outbox, sent_files
from storage.database import Session, Work

MOST = 50


class Messenger(Protocol):
    """Whoever can bring a letter to somebody, and note what became of it."""

    async def deliver(self, letters: Iterable[Letter], /) -> None: ...


async def deliver_due(work: Work, messenger: Messenger, now: Callable[[], datetime]) -> int:
    """Claim what is due and send it, until nothing is; return how many letters that were."""
    sent = 0
    while letters := await work(partial(_claim, now())):
        await messenger.deliver(letters)
        sent += len(letters)
    return sent


def _claim(at: datetime, db: Session) -> list[Letter]:
    outbox.expire(db, at)
    sent_files.forget(db, at)
    drafts.forget(db, at)
    return outbox.claim_due(db, at, MOST)
