"""/privacy and /terms: the two pages that the app's listing in Teams links to."""

from aiohttp import web

from views.pages import about

HEADERS = {
    "Content-Security-Policy": (
        f"default-src 'none'; style-src '{about.STYLE_HASH}'; img-src data:; base-uri 'none'; "
        "form-action 'none'; frame-ancestors 'none'"
    ),
    "Cache-Control": "public, max-age=3600",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


def add_about(app: web.Application) -> None:
    """Add the pages; they say the same to everybody, so nobody has to sign in."""

    async def privacy(_: web.Request) -> web.Response:
        return _html(about.privacy())

    async def terms(_: web.Request) -> web.Response:
        return _html(about.terms())

    app.router.add_get("/privacy", privacy)
    app.router.add_get("/terms", terms)


def _html(page: str) -> web.Response:
    return web.Response(text=page, content_type="text/html", headers=HEADERS)
