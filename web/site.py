"""All the pages that people sign in to by a link from the chat."""

from aiohttp import web

from views.pages.monitor_links import home
from web.monitor import add_monitor
from web.pages import Pages, in_words, refusal, see_other, serve, visitor
from web.refusals import noting
from web.sign_in import add_sign_in
from web.toolbox import add_toolbox


def add_pages(app: web.Application, pages: Pages, *, has_home: bool = True) -> None:
    """Add them, each under the key of its municipality; `has_home` where / is theirs as well."""
    app.middlewares.extend([noting(pages), in_words])
    add_sign_in(app, pages)
    add_toolbox(app, pages)
    add_monitor(app, pages)
    if has_home:
        app.router.add_get("/", serve(pages, go_home))


async def go_home(request: web.Request, pages: Pages) -> web.Response:
    """Lead who is signed in to the monitor of their municipality; tell anybody else how."""
    visit = await visitor(request, pages)
    if visit is None:
        return refusal(request, "sign_in.needed", 401)
    return see_other(home(visit.member.municipality.key))
