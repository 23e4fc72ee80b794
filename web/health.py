"""Whether the process lives, and whether it can do its work."""

import asyncio

import structlog
from aiohttp import web

from storage import health
from storage.database import Work

PATIENCE = 5.0
log = structlog.get_logger(__name__)


def add_health(app: web.Application, work: Work) -> None:
    """Add /healthz (the process lives) and /readyz (the database answers within seconds)."""

    async def alive(_: web.Request) -> web.Response:
        return web.Response(text="ok")

    async def ready(_: web.Request) -> web.Response:
        try:
            await asyncio.wait_for(work(health.answers), PATIENCE)
        except Exception as error:  # noqa: BLE001 - whatever it is, we are not ready
            log.warning("not ready", error=type(error).__name__)
            return web.Response(status=503, text="database does not answer")
        return web.Response(text="ok")

    app.router.add_get("/healthz", alive)
    app.router.add_get("/readyz", ready)
