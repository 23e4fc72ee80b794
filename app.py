"""Put the parts together and start; the only file that knows them all.

Imports of the parts stand in the functions that need them: the SDK takes a second to import,
and a command in the terminal does not need it.
"""

import asyncio
import secrets
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from aiohttp import web

import settings as environment
from domain.errors import DatabaseInUse, SettingsError
from settings import LOOPBACK, Settings, known_outside
from storage.database import Database, Session

if TYPE_CHECKING:
    from bot.registrations import Registrations
    from bot.sender import Sender
    from cli.terminal import Terminal
    from domain.findings import Finding

ROOT = Path(__file__).parent
EXAMPLE = ROOT / "example"
EXAMPLE_DATABASE = f"sqlite:///{ROOT / 'data' / 'example.db'}"
EXAMPLE_START = datetime(2019, 1, 14, 8, tzinfo=UTC)  # 9 o'clock in Helmond
STOP_SECONDS = 4.0  # for requests under way, and again for letters under way
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
    from bot.file_door import FileDoor
    from bot.handler import MviBot, Parts
    from bot.hosts import FileHosts, ServiceHosts
    from bot.keys import SigningKeys
    from bot.sender import Sender
    from bot.tokens import AppTokens
    from scheduler.lifetime import lifetime
    from web import about, health

    work = Worker(database)
    registrations, hosts = build_registrations(settings), ServiceHosts(settings.service_hosts)
    tokens, keys = AppTokens(registrations), SigningKeys()
    connector = Connector(registrations, tokens, hosts)
    sender, files = Sender(connector, work, clock), FileDoor(FileHosts(settings.file_hosts))
    bot = MviBot(
        Parts(
            work, connector, sender, clock, new_nonce, files,
            fallback=settings.default_municipality, person_overview=settings.person_overview,
        )
    )  # fmt: skip
    adapter = TeamsAdapter(ChannelAuthentication(registrations, keys, connector, hosts))
    app = web.Application()
    app[SENDER] = sender
    app.router.add_post("/api/messages", messages_route(adapter, bot))
    health.add_health(app, work)
    about.add_about(app)
    parts = (connector, files, tokens, keys)
    app.cleanup_ctx.append(lambda _: lifetime(work, sender, clock, parts, STOP_SECONDS))
    return app


def new_nonce() -> str:
    """Return a name that nobody can guess and that was never used before."""
    return secrets.token_hex(8)


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
    from dialogs import example
    from web.sandbox.clock import SandboxClock
    from web.sandbox.personas import Persona
    from web.sandbox.routes import add_sandbox

    clock, until = SandboxClock(start), lived_until(database)
    if until > start:
        clock.move(until - start)  # it goes on where it was; a reset brings it back
    app = build_app(settings, database, clock.now)
    work = Worker(database)

    async def personas() -> list[Persona]:
        found = await work(lambda db: example.personas(db, clock.now().date()))
        return [Persona(**vars(person)) for person in found]

    async def reset() -> None:
        await work(lambda db: load_example(db, start))

    add_sandbox(
        app, personas=personas, clock=clock, reset=reset,
        base_url=lambda: f"http://{LOOPBACK}:{settings.port}",
    )  # fmt: skip
    return app


def lived_until(database: Database) -> datetime:
    """Return the moment at which the example programme was left."""
    from storage import health

    with database.reading() as db:
        return health.last_heard(db) or EXAMPLE_START


def load_example(db: Session, at: datetime) -> None:
    """Begin the example programme anew."""
    from dialogs import example
    from storage.clear import clear
    from views.documents.sheets import read_sheet

    clear(db)
    example.load(db, lambda name: read_sheet(EXAMPLE / name), at)


def open_database(url: str) -> Database:
    database = Database(url)
    if database.is_sqlite and database.url.database:
        Path(database.url.database).parent.mkdir(parents=True, exist_ok=True)
    return database


def upgraded(database: Database) -> Database:
    """Make the tables when they are missing or old."""
    from storage.upgrade import is_current, upgrade

    if not is_current(database):
        upgrade(database.url.render_as_string(hide_password=False))
    return database


def with_example(database: Database, start: datetime = EXAMPLE_START) -> Database:
    """Fill the example programme's own database, when it is empty."""
    from storage import municipalities

    with upgraded(database).transaction() as db:
        if not municipalities.all_of_them(db):
            load_example(db, start)
    return database


def serve() -> None:
    """Start the bot, from settings."""
    from storage import municipalities

    settings = environment.load()
    with _only_server(settings.database_url) as database:
        with upgraded(database).reading() as db:
            settings.refuse_open_door(municipalities_have_tenant=municipalities.any_tenant(db))
        _run(settings, build_app(settings, database))


def demo(at: datetime | None, port: int, browse: bool) -> None:
    """Start the example programme on 127.0.0.1, with the sandbox at /."""
    start = at or EXAMPLE_START
    settings = environment.Settings.for_demo(port)
    with _only_server(EXAMPLE_DATABASE) as database:
        app = build_demo(settings, with_example(database, start), start)
        if browse:
            app.on_startup.append(lambda _: _browse(f"http://{LOOPBACK}:{port}/"))
        _run(settings, app)


@contextmanager
def _only_server(url: str) -> Iterator[Database]:
    """Hold a database as its only server, before anything in it is touched."""
    from storage.lock import only_server

    with closing(open_database(url)) as database, only_server(database):
        yield database


async def _browse(url: str) -> None:
    """Open the page once the server listens; where there is no browser, say where it is."""
    import webbrowser

    print(f"De chatpagina staat op {url}")  # noqa: T201 - for who reads the terminal
    asyncio.get_running_loop().call_later(0.5, webbrowser.open, url)


def _run(settings: Settings, app: web.Application) -> None:
    keep_logs(settings.log_level)
    web.run_app(
        app, host=settings.bind_to, port=settings.port, shutdown_timeout=STOP_SECONDS,
        access_log=None,
    )  # fmt: skip


def keep_logs(level: str) -> None:
    """Write one JSON line per event: what happened and its number, never what anybody wrote."""
    import logging

    import structlog

    logging.basicConfig(level=level, format="%(levelname)s %(name)s %(message)s")
    logging.getLogger("apscheduler").setLevel(logging.WARNING)
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level.lower()),
    )


def _terminal(example: bool) -> "Terminal":
    from rich.console import Console

    from cli.terminal import Deployment, Terminal
    from views.texts import words

    def deployment() -> Deployment:
        return Deployment(*known_outside())

    if example:
        database = with_example(open_database(EXAMPLE_DATABASE))
        left_at = lived_until(database)  # once: a command may hold the only reader when it asks
        return Terminal(database, lambda: left_at, Console(), words("nl"), deployment=deployment)
    settings = environment.load()
    return Terminal(
        open_database(settings.database_url),
        now,
        Console(),
        words("nl"),
        person_overview=settings.person_overview,
        deployment=deployment,
    )


def _ask_microsoft() -> "list[Finding]":
    from bot.selfcheck import look

    known = environment.load()
    return asyncio.run(look(build_registrations(known), known.public_url))


def main() -> None:
    """Do what the command line says; what can not start says why in one line."""
    from cli.main import build

    commands = build(
        _terminal,
        serve,
        demo,
        lambda: upgraded(open_database(environment.load().database_url)).close(),
        _ask_microsoft,
    )
    try:
        commands()
    except (SettingsError, DatabaseInUse) as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
