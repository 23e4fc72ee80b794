"""The tick of published monitors: the files that are not there yet are made and kept."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from uuid import UUID

import structlog

from dialogs import published_files
from domain.editions import Extent, FileFormat
from storage.database import Session, Work
from storage.monitor_files import Wanted

AGAIN = timedelta(hours=1)  # until a file that could not be made is tried again
log = structlog.get_logger(__name__)
One = tuple[UUID, FileFormat, Extent]


@dataclass
class Publisher:
    """Makes one file after another, in a thread: nobody's answer waits for it.

    One that can not be made, by a fault of ours, holds up no other.
    """

    failed: dict[One, datetime] = field(default_factory=dict)

    async def tick(self, look: Work, work: Work, now: Callable[[], datetime]) -> int:
        """Make what is wanted, and return how many files that were."""
        made = 0
        for of, file_format, extent in await look(published_files.wanted):
            one = of.version_id, file_format, extent
            if one in self.failed and now() < self.failed[one] + AGAIN:
                continue
            try:
                await _make(look, work, (of, file_format, extent), now())
                made += 1
            except Exception as error:  # noqa: BLE001 - the others are made all the same
                self.failed[one] = now()
                kind, why = f"{file_format}, {extent}", type(error).__name__
                log.warning("file not made", version=str(of.version_id), file=kind, error=why)
        return made


async def _make(
    look: Work, work: Work, one: tuple[Wanted, FileFormat, Extent], at: datetime
) -> None:
    file = await look(lambda db: published_files.to_make(db, *one))
    content = await asyncio.to_thread(file.make)
    await work(partial(_keep, file, content, at))


def _keep(file: published_files.ToMake, content: bytes, at: datetime, db: Session) -> None:
    published_files.keep(db, file, content, at)
