"""The toolbox in the browser: the list, an article, the form, and a coordinator's decisions."""

from functools import partial

from aiohttp import web

from dialogs import toolbox_web
from dialogs.toolbox_web import Filled
from dialogs.turn import Turn
from domain.errors import BadArticle, NotUnderstood
from views.pages import toolbox as drawn
from web import pages as shared
from web.pages import Pages, serve


def add_toolbox(app: web.Application, pages: Pages) -> None:
    """Add the pages of the toolbox under the key of each municipality."""
    here, one = "/toolbox/{key}", "/toolbox/{key}/a/{ref}"
    app.router.add_get(here, serve(pages, look))
    app.router.add_get(f"{here}/new", serve(pages, form))
    app.router.add_post(f"{here}/new", serve(pages, save))
    app.router.add_get(one, serve(pages, article))
    app.router.add_get(f"{one}/edit", serve(pages, form))
    app.router.add_post(f"{one}/edit", serve(pages, save))
    app.router.add_post(f"{one}/{{decision}}", serve(pages, decide))


async def look(request: web.Request, pages: Pages) -> web.Response:
    """Show what is in the toolbox, or what answers a question."""
    turn = await shared.turn_of(request, pages, dict(request.query))
    listed = await pages.work(partial(toolbox_web.listed, turn))
    return shared.html(drawn.listed(turn.words, turn.member, listed))


async def article(request: web.Request, pages: Pages) -> web.Response:
    turn = await shared.turn_of(request, pages, {"article": request.match_info["ref"]})
    read = await pages.work(partial(toolbox_web.read, turn))
    return shared.html(drawn.article(turn.words, turn.member, read))


async def form(request: web.Request, pages: Pages) -> web.Response:
    turn = await shared.turn_of(request, pages, {"article": request.match_info.get("ref", "")})
    filled = await pages.work(partial(toolbox_web.form, turn))
    return shared.html(_form(turn, filled))


async def save(request: web.Request, pages: Pages) -> web.Response:
    """Keep an article; what can not be kept comes back in the form, as it was typed."""
    sent = await shared.form_of(request)
    sent["article"] = request.match_info.get("ref", "")
    turn = await shared.turn_of(request, pages, sent)
    try:
        kept = await pages.work(partial(toolbox_web.save, turn))
    except BadArticle as error:
        return shared.html(_form(turn, toolbox_web.as_typed(turn, error)), 422)
    if isinstance(kept, Filled):
        return shared.html(_form(turn, kept), 422)
    return shared.see_other(drawn.address(turn.member, kept))


async def decide(request: web.Request, pages: Pages) -> web.Response:
    """Do what a button under an article asks."""
    decision = request.match_info["decision"]
    if decision not in toolbox_web.DECISIONS:
        raise NotUnderstood("sign_in.not_found")
    sent = await shared.form_of(request)
    sent |= {"article": request.match_info["ref"], "sure": "1"}
    turn = await shared.turn_of(request, pages, sent)
    said = await pages.work(partial(toolbox_web.decide, turn, decision=decision))
    return shared.html(drawn.done(turn.words, turn.member, said))


def _form(turn: Turn, filled: Filled) -> str:
    return drawn.form(turn.words, turn.member, filled, turn.nonce())
