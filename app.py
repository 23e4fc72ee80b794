"""Put the parts together and start; with demo.py the only file that knows them all.

Imports of the parts stand in the functions that need them: the SDK takes a second to import,
and a command in the terminal does not need it.
"""

import asyncio
import secrets
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING, TypeVar

from aiohttp import web

import demo
import settings as environment
from domain.errors import DatabaseInUse, SettingsError
from settings import ANONYMOUS, LOOPBACK, Settings, known_outside
from storage.database import Database, Session
from storage.opening import held, open_database, upgraded

if TYPE_CHECKING:
    from bot.connector import Connector
    from bot.file_door import FileDoor
    from bot.registrations import Registrations
    from bot.sender import Sender
    from cli.terminal import Terminal
    from domain.findings import Finding
    from scheduler.lifetime import Engine
    from web.metrics import Metrics

STOP_SECONDS = 4.0  # for requests under way, and again for letters under way
SENDER: "web.AppKey[Sender]" = web.AppKey("sender")
T = TypeVar("T")


def now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class Worker:
    """Runs work in the threads of a database and finishes it, whoever stops waiting."""

    database: Database
    only_reads: bool = False

    async def __call__(self, action: Callable[[Session], T], /) -> T:
        database = self.database
        submit = database.submit_reading if self.only_reads else database.submit
        return await asyncio.shield(asyncio.wrap_future(submit(action)))


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
    from bot.tokens import AppTokens
    from scheduler.lifetime import lifetime
    from web import about

    registrations, hosts = build_registrations(settings), ServiceHosts(settings.service_hosts)
    tokens, keys = AppTokens(registrations), SigningKeys()
    connector = Connector(registrations, tokens, hosts)
    metrics = metrics_of(settings)
    files = FileDoor(FileHosts(settings.file_hosts))
    doors = Doors(connector, files, registrations)
    sender, engine = build_engine(settings, database, clock, doors, metrics)
    bot = MviBot(
        Parts(
            engine.work, connector, sender, clock, new_nonce, files,
            fallback=settings.default_municipality, person_overview=settings.person_overview,
            pages_url=settings.pages_url,
        )
    )  # fmt: skip
    adapter = TeamsAdapter(ChannelAuthentication(registrations, keys, connector, hosts))
    app = web.Application()
    app[SENDER] = sender
    app.router.add_post("/api/messages", messages_route(adapter, bot))
    about.add_about(app)
    add_site(app, settings, engine)
    add_watch(app, settings, engine, metrics)
    parts = (connector, files, tokens, keys)
    app.cleanup_ctx.append(lambda _: lifetime(engine, parts, STOP_SECONDS))
    return app


@dataclass(frozen=True)
class Doors:
    """Where what leaves by itself goes through."""

    connector: "Connector"
    files: "FileDoor"
    registrations: "Registrations"


def build_engine(
    settings: Settings,
    database: Database,
    clock: Callable[[], datetime],
    doors: Doors,
    metrics: "Metrics | None",
) -> "tuple[Sender, Engine]":
    """Wire what leaves by itself: the sender, and the ticks that feed it."""
    from bot.sender import Manners, Sender
    from bot.uploads import Uploads
    from dialogs import leaving
    from scheduler.lifetime import Engine

    work, look = Worker(database), Worker(database, only_reads=True)
    seen = metrics.seen if metrics else None
    manners = Manners(settings.sends_per_second, settings.sends_per_conversation, seen)
    uploads = Uploads(doors.files, doors.registrations, work, clock)
    sender = Sender(doors.connector, work, clock, manners, uploads)
    return sender, Engine(
        work,
        look,
        sender,
        clock,
        settings.sends_per_second,
        counting=metrics,
        prepare=partial(leaving.prepare, person_overview=settings.person_overview),
    )


def add_site(app: web.Application, settings: Settings, engine: "Engine") -> None:
    """Add the pages that people sign in to by a link from the chat."""
    from web.pages import Pages
    from web.site import add_pages

    pages = Pages(
        engine.work, engine.look, engine.now, new_nonce, settings.pages_url,
        person_overview=settings.person_overview,
    )  # fmt: skip
    add_pages(app, pages, has_home=not settings.allow_anonymous)  # else it is the sandbox's


def metrics_of(settings: Settings) -> "Metrics | None":
    """Return the counters, where somebody reads them: importing them takes a while."""
    if settings.metrics_port is None:
        return None
    from web.metrics import Metrics

    return Metrics()


def add_watch(
    app: web.Application, settings: Settings, engine: "Engine", metrics: "Metrics | None"
) -> None:
    """Add what somebody who watches over the server reads: health, and metrics if wanted."""
    from web.health import Vitals, add_health

    add_health(app, Vitals(engine.work, engine.now, engine.pulse.ages))
    if metrics and settings.metrics_port is not None:
        from web.metrics import serve_metrics

        vitals = Vitals(engine.look, engine.now, engine.pulse.ages)
        place = settings.bind_to, settings.metrics_port
        app.cleanup_ctx.append(lambda _: serve_metrics(metrics, vitals, *place))


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
        known.append(register(ANONYMOUS, AppType.ANONYMOUS, ""))
    return Registrations(known)


def build_demo(settings: Settings, database: Database, start: datetime) -> web.Application:
    """Wire the example programme: the same bot, a clock that can be moved, and the sandbox."""
    from scheduler.catching_up import catch_up

    clock = demo.clock_of(database, start)
    app = build_app(settings, database, clock.now)
    work, look = Worker(database), Worker(database, only_reads=True)
    tick = partial(catch_up, look, work, app[SENDER], clock.now)
    demo.add_page(app, work, clock, tick, settings.port)
    with database.transaction() as db:
        demo.open_chats(db, start, settings.port)
    return app


def serve() -> None:
    """Start the bot, from settings."""
    from storage import municipalities

    settings = environment.load()
    with held(settings.database_url) as database:
        with upgraded(database).reading() as db:
            settings.refuse_open_door(municipalities_have_tenant=municipalities.any_tenant(db))
        _run(settings, build_app(settings, database))


def serve_demo(at: datetime | None, port: int, browse: bool) -> None:
    """Start the example programme on 127.0.0.1, with the sandbox at /."""
    start = at or demo.EXAMPLE_START
    settings = environment.Settings.for_demo(port)
    with held(demo.EXAMPLE_DATABASE) as database:
        app = build_demo(settings, demo.with_example(database, start), start)
        if browse:
            app.on_startup.append(lambda _: _browse(f"http://{LOOPBACK}:{port}/"))
        _run(settings, app)


async def _browse(url: str) -> None:
    """Open the page once the server listens; where there is no browser, say where it is."""
    import webbrowser

    print(f"De chatpagina staat op {url}")  # noqa: T201 - for who reads the terminal
    asyncio.get_running_loop().call_later(0.5, webbrowser.open, url)


async def _learn(_: web.Application) -> None:
    from dialogs.warm_up import warm_up

    asyncio.get_running_loop().call_later(0.2, Thread(target=warm_up, daemon=True).start)


def _run(settings: Settings, app: web.Application) -> None:
    from logs import keep_logs

    keep_logs(settings.log_level)
    app.on_startup.append(_learn)  # the words that ship: nobody has to wait for them
    host, port, stop = settings.bind_to, settings.port, STOP_SECONDS
    web.run_app(app, host=host, port=port, shutdown_timeout=stop, access_log=None)


def _terminal(example: bool) -> "Terminal":
    from rich.console import Console

    from cli.terminal import Deployment, Terminal
    from views.texts import words

    def deployment() -> Deployment:
        return Deployment(*known_outside())

    if example:
        database = demo.with_example(open_database(demo.EXAMPLE_DATABASE))
        left_at = demo.lived_until(database)  # once: a command may hold the only reader by then
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
        serve_demo,
        lambda: upgraded(open_database(environment.load().database_url)).close(),
        _ask_microsoft,
    )
    try:
        commands()
    except (SettingsError, DatabaseInUse) as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
