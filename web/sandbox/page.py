"""The page itself, the people on it, and the stream that keeps it up to date."""

import hashlib
from contextlib import suppress
from functools import cache
from pathlib import Path

from aiohttp import web

from web.sandbox.personas import group_by_municipality
from web.sandbox.sandbox import SANDBOX, Sandbox

STATIC = Path(__file__).parent / "static"
VENDOR = STATIC / "vendor"
HEARTBEAT = 15.0
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
        "form-action 'none'; frame-ancestors 'none'"
    ),
    "Cache-Control": "no-cache",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
UNFINISHED = (
    "<!doctype html><html lang=nl><meta charset=utf-8><title>MVI-bot</title>"
    "<h1>De chatpagina is nog niet compleet</h1>"
    "<p>Voer <code>python tools/chat_page.py</code> uit en laad deze pagina opnieuw.</p>"
    "<p lang=en>Run <code>python tools/chat_page.py</code> and reload this page.</p>"
)


async def add_headers(request: web.Request, response: web.StreamResponse) -> None:
    if request.path == "/" or request.path.startswith("/sandbox/"):
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)


async def index(_request: web.Request) -> web.StreamResponse:
    if not VENDOR.is_dir():
        return web.Response(text=UNFINISHED, content_type="text/html")
    return web.FileResponse(STATIC / "index.html")


@cache
def version() -> str:
    """Tell one state of the page's files from another, so that an old page reloads itself."""
    digest = hashlib.sha256()
    for path in sorted(STATIC.rglob("*")):
        if path.is_file():
            digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:12]


async def people(request: web.Request) -> web.Response:
    sandbox = request.app[SANDBOX]
    return web.json_response(
        {
            "now": sandbox.clock.now().isoformat(),
            "version": version(),
            "municipalities": group_by_municipality(await sandbox.people()),
        }
    )


async def stream(request: web.Request) -> web.StreamResponse:
    """Send all that happens, from where the page left off; a new page first gets what was said."""
    sandbox = request.app[SANDBOX]
    response = web.StreamResponse(headers={"X-Accel-Buffering": "no"})
    response.content_type = "text/event-stream"
    await response.prepare(request)
    with suppress(ConnectionResetError):  # the page was closed
        await _follow(sandbox, response, request.headers.get("Last-Event-ID"))
    return response


async def _follow(sandbox: Sandbox, response: web.StreamResponse, left_off: str | None) -> None:
    events = sandbox.events
    place = events.place_of(left_off)
    if place is None:
        place = events.last
        await response.write(_beginning(sandbox))
    while not events.closed:
        news = events.since(place)
        await response.write(b"".join(events.written(news)) or b": heartbeat\n\n")
        place = news[-1].number if news else place
        await events.wait_beyond(place, HEARTBEAT)


def _beginning(sandbox: Sandbox) -> bytes:
    events, now = sandbox.events, sandbox.clock.now().isoformat()
    start = events.line("start", {"run": events.run, "version": version(), "now": now})
    said = [events.line("message", facts) for facts in sandbox.room.replay()]
    return b"".join([start, *said, events.line("ready", {}, events.last)])
