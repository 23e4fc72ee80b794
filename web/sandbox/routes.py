"""Adds the chat page, and the stand-in for Teams behind it, to the app."""

from collections.abc import AsyncIterator, Callable

from aiohttp import ClientSession, web

from web.sandbox import connector, consent, files, page, talk
from web.sandbox.clock import SandboxClock
from web.sandbox.events import EventLog
from web.sandbox.guard import loopback_only
from web.sandbox.room import Room
from web.sandbox.sandbox import SANDBOX, Programme, Sandbox


def add_sandbox(
    app: web.Application,
    programme: Programme,
    *,
    clock: SandboxClock,
    base_url: Callable[[], str],
) -> None:
    """Add the page; for a server on loopback, so `loopback_only` goes before every route.

    `base_url` is where this app itself can be reached; it is asked at each message, because a
    port of 0 is known only once the server runs.
    """
    events = EventLog()
    app[SANDBOX] = Sandbox(programme, clock, base_url, events, Room(events), {})
    if loopback_only not in app.middlewares:
        app.middlewares.insert(0, loopback_only)
    app.cleanup_ctx.append(keep_a_line_to_the_bot)
    app.on_shutdown.append(end_streams)
    app.on_response_prepare.append(page.add_headers)
    app.router.add_get("/", page.index)
    app.router.add_static("/sandbox/static", page.STATIC)
    app.router.add_get("/sandbox/people", page.people)
    app.router.add_get("/sandbox/events", page.stream)
    app.router.add_post("/sandbox/open", talk.open_chat)
    app.router.add_post("/sandbox/say", talk.say)
    app.router.add_post("/sandbox/file", files.send)
    app.router.add_get("/sandbox/files/{file}/{name}", files.read)
    app.router.add_post("/sandbox/consent", consent.answer)
    app.router.add_put("/sandbox/uploads/{file}/{name}", consent.put)
    app.router.add_post("/sandbox/clock", talk.move_clock)
    app.router.add_post("/sandbox/reset", talk.begin_again)
    app.router.add_routes(connector.routes)


async def keep_a_line_to_the_bot(app: web.Application) -> AsyncIterator[None]:
    async with ClientSession() as app[SANDBOX].http:
        yield
    app[SANDBOX].http = None


async def end_streams(app: web.Application) -> None:
    """Let no page that listens hold up the stop of the server."""
    app[SANDBOX].events.close()
