"""Put the parts together and start; the only file that knows them all.

Imports of the parts stand in the functions that need them: the SDK takes a second to import,
and a command in the terminal does not need it.
"""
# ruff: noqa: PLC0415

import asyncio
import secrets
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from aiohttp import web

import settings as environment
from domain.errors import BotError
from settings import LOOPBACK, Settings
from storage.database import Database, Session

if TYPE_CHECKING:
    from bot.registrations import Registrations
    from bot.sender import Sender
    from web.sandbox.clock import SandboxClock
    from web.sandbox.personas import Persona

ROOT = Path(__file__).parent
EXAMPLE = ROOT / "example"
EXAMPLE_DATABASE = f"sqlite:///{ROOT / 'data' / 'example.db'}"
EXAMPLE_START = datetime(2019, 1, 14, 8, tzinfo=UTC)  # 9 o'clock in Helmond
STOP_SECONDS = 8.0
SENDER: "web.AppKey[Sender]" = web.AppKey("sender")
T = TypeVar("T")


def now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class Worker:
    """Runs work in the threads of a database and finishes it, whoever stops waiting."""

    database: Database

    async def __call__(self, action: Callable[[Session], T], /) -> T:
        return await asyncio.shield(asyncio.wrap_future(self.database.submit(action)))


def build_app(
    settings: Settings, database: Database, clock: Callable[[], datetime] = now
) -> web.Application:
    """Wire the Teams door, the clock and the health pages to a database."""
    from bot.adapter import TeamsAdapter
    from bot.authentication import ChannelAuthentication
    from bot.connector import Connector
    from bot.endpoint import messages_route
    from bot.handler import MviBot, Parts
    from bot.hosts import ServiceHosts
    from bot.keys import SigningKeys
    from bot.sender import Sender
    from bot.tokens import AppTokens
    from scheduler.clock import build_clock
    from scheduler.delivery import deliver_due
    from web.health import add_health

    work = Worker(database)
    registrations, hosts = build_registrations(settings), ServiceHosts(settings.service_hosts)
    tokens, keys = AppTokens(registrations), SigningKeys()
    connector = Connector(registrations, tokens, hosts)
    sender = Sender(connector, work, clock)
    parts = Parts(
        work, connector, sender, clock, lambda: secrets.token_hex(8), settings.default_municipality
    )
    authentication = ChannelAuthentication(registrations, keys, connector, hosts)
    app = web.Application(client_max_size=2**20)
    app.router.add_post(
        "/api/messages", messages_route(TeamsAdapter(authentication), MviBot(parts))
    )
    app[SENDER] = sender
    add_health(app, work)
    ticking = build_clock(lambda: deliver_due(work, sender, clock))

    async def lifespan(_: web.Application) -> AsyncIterator[None]:
        ticking.start()
        yield
        ticking.shutdown(wait=False)
        await sender.drain()
        for part in (connector, tokens, keys):
            await part.close()

    app.cleanup_ctx.append(lifespan)
    return app


def build_registrations(settings: Settings) -> "Registrations":
    from bot.registrations import AppType, Registrations, register

    known = [
        register(c.key, c.app_type, c.app_id, c.app_password, c.tenant_id)
        for c in settings.credentials()
    ]
    if settings.allow_anonymous:
        known.append(register("anonymous", AppType.ANONYMOUS, ""))
    return Registrations(known)


def build_demo(settings: Settings, database: Database, start: datetime) -> web.Application:
    """Wire the example programme: the same bot, a clock that can be moved, and the sandbox."""
    from storage import health
    from web.sandbox.clock import SandboxClock
    from web.sandbox.routes import add_sandbox

    with database.transaction() as db:
        heard = health.last_heard(db)
    clock = SandboxClock(max(start, heard or start))
    app = build_app(settings, database, clock.now)
    work = Worker(database)

    async def personas() -> "list[Persona]":
        return await work(lambda db: _personas(db, clock.now()))

    async def reset() -> None:
        await work(lambda db: load_example(db, start))

    add_sandbox(
        app, personas=personas, clock=clock, reset=reset,
        base_url=lambda: f"http://{LOOPBACK}:{settings.port}",
    )  # fmt: skip
    return app


def load_example(db: Session, at: datetime) -> None:
    """Begin the example programme anew."""
    from dialogs import example
    from storage.clear import clear
    from views.documents.sheets import read_sheet

    clear(db)
    example.load(db, lambda name: read_sheet(EXAMPLE / name), at)


def _personas(db: Session, at: datetime) -> "list[Persona]":
    from dialogs import example
    from web.sandbox.personas import Persona

    return [Persona(**vars(person)) for person in example.personas(db, at.date())]
