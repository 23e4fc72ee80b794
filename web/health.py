"""Whether the process lives, and whether it can do its work."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

import structlog
from aiohttp import web

from storage import health
from storage.database import Session, Work

PATIENCE = 5.0
LONGEST_WAIT = timedelta(minutes=5)
LONGEST_SILENCE = 120.0
log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Vitals:
    """Where to look: the database, the time, and how many seconds ago each tick came through."""

    work: Work
    now: Callable[[], datetime]
    ticked: Callable[[], Mapping[str, float]]


def add_health(app: web.Application, vitals: Vitals) -> None:
    """Add /healthz (the process lives) and /readyz (it can do its work, or what is wrong)."""

    async def alive(_: web.Request) -> web.Response:
        return web.Response(text="ok")

    async def ready(_: web.Request) -> web.Response:
        wrong = [*silent(vitals.ticked()), *await _wrong(vitals)]
        if not wrong:
            return web.Response(text="ok")
        log.warning("not ready", reasons=wrong)
        return web.Response(status=503, text="\n".join(wrong))

    app.router.add_get("/healthz", alive)
    app.router.add_get("/readyz", ready)


def silent(ticked: Mapping[str, float]) -> list[str]:
    """Say which of the ticks did not come through for too long."""
    late = {tick: age for tick, age in ticked.items() if age > LONGEST_SILENCE}
    return [f"the clock has not ticked for {age:.0f} s ({tick})" for tick, age in late.items()]


async def _wrong(vitals: Vitals) -> list[str]:
    try:
        waited = await asyncio.wait_for(vitals.work(partial(_held_up, vitals.now())), PATIENCE)
    except Exception as error:  # noqa: BLE001 - whatever it is, we are not ready
        log.warning("database does not answer", error=type(error).__name__)
        return ["the database does not answer"]
    if waited <= LONGEST_WAIT:
        return []
    return [f"the oldest message has been due for {waited.total_seconds():.0f} s"]


def _held_up(at: datetime, db: Session) -> timedelta:
    health.answers(db)
    return health.held_up(db, at)
