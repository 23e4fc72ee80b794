"""Bringing somebody's file to where they want it, before they are told that it is there."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from typing import Any
from uuid import UUID

import structlog

from bot.file_door import FileDoor
from bot.registrations import Registrations
from domain.delivery import Letter
from domain.errors import DeliveryFailed, Outcome
from storage import deliveries, offered_files
from storage.database import Session, Work

MOST_ATTEMPTS = 4
log = structlog.get_logger(__name__)


class Uploads:
    """Turns the letter of a file into what is to be said: here it is, or it could not be done.

    A letter is tried again like any other; a file that is there is not brought once more.
    """

    def __init__(
        self,
        door: FileDoor,
        registrations: Registrations,
        work: Work,
        now: Callable[[], datetime],
    ) -> None:
        self._door = door
        self._registrations = registrations
        self._work = work
        self._now = now

    async def bring(self, letter: Letter) -> Mapping[str, Any] | None:
        """Bring the file and return the message; None when somebody else has this letter now.

        Raises `DeliveryFailed` for what may go well a moment later: the outbox tries again.
        """
        brought = letter.message["brought"]
        file_id = UUID(brought["file"])
        kept = await self._work(partial(_find, file_id))
        if kept is None:
            return {"text": letter.message["text"]}
        shown = {"stored": brought | {"name": brought["name"] or kept.name}, "summary": kept.name}
        if kept.uploaded:
            return shown
        ours = self._registrations.by_key(letter.registration)
        assert ours  # or nothing at all can be said there
        try:
            await self._door.bring(ours, kept.url, kept.content)
        except DeliveryFailed as failed:
            return await self._failed(letter, file_id, failed)
        still_ours = await self._work(partial(_note, letter, file_id, self._now()))
        return shown if still_ours else None

    async def _failed(
        self, letter: Letter, file_id: UUID, failed: DeliveryFailed
    ) -> Mapping[str, Any]:
        """Try again, as freely as after a refusal, or say that it can not be done."""
        log.info("file not brought", letter=letter.id, answer=failed.code)
        if failed.outcome is not Outcome.PERMANENT and letter.attempts + 1 < MOST_ATTEMPTS:
            code = f"file {failed.code}"  # of the file's host: Teams itself is well
            raise DeliveryFailed(Outcome.RETRY, code, failed.retry_after) from failed
        await self._work(partial(_drop, file_id))
        return {"text": letter.message["text"]}


def _find(file_id: UUID, db: Session) -> offered_files.Kept | None:
    return offered_files.find_accepted(db, file_id)


def _drop(file_id: UUID, db: Session) -> None:
    offered_files.drop(db, file_id)


def _note(letter: Letter, file_id: UUID, at: datetime, db: Session) -> bool:
    """Note that it is there, and hold the letter for as long as saying so takes."""
    offered_files.uploaded(db, file_id, at)
    return deliveries.renew(db, letter, at)
