"""Signing in by a link from the chat, and out again."""

from functools import partial

from aiohttp import web

from domain.people import Member
from storage import sign_ins
from storage.sign_ins import LinkState
from views.pages import site
from views.texts import words
from web import pages as shared
from web.pages import Pages, serve


def add_sign_in(app: web.Application, pages: Pages) -> None:
    """Add the page that a link opens, and what its button and "uitloggen" do."""
    app.router.add_get("/sign-in/{secret}", serve(pages, ask))
    app.router.add_post("/sign-in/{secret}", serve(pages, enter))
    app.router.add_post("/sign-out", serve(pages, leave))


async def ask(request: web.Request, pages: Pages) -> web.Response:
    """Ask "Doorgaan": a scanner that opens the link before the person does uses nothing up."""
    secret = request.match_info["secret"]

    at = pages.now()
    state, member = await pages.work(lambda db: sign_ins.look(db, secret, at))
    if state is not LinkState.GOOD or member is None:
        return _no_good(request, state, member)
    return shared.html(site.sign_in(words(member.speaks), member.name))


async def enter(request: web.Request, pages: Pages) -> web.Response:
    """Use the link up and let the person in."""
    secret = request.match_info["secret"]
    at = pages.now()
    used = await pages.work(lambda db: sign_ins.use(db, secret, at))
    if used is None:
        return _no_good(request, *await pages.work(lambda db: sign_ins.look(db, secret, at)))
    session, leads_to = used
    answer = shared.see_other(leads_to)
    shared.keep(answer, pages, session)
    return answer


def _no_good(request: web.Request, state: LinkState, member: Member | None) -> web.Response:
    """Refuse a link; whose it was is not who opened it, so only the municipality is noted."""
    request[shared.OF] = member.municipality.key if member else ""
    return shared.refusal(request, f"sign_in.{state}", 410)


async def leave(request: web.Request, pages: Pages) -> web.Response:
    """End the session, in the database and in the browser."""
    secret = request.cookies.get(pages.cookie, "")
    await pages.work(partial(sign_ins.end, session=secret, at=pages.now()))
    speak = shared.language_of(request)
    answer = shared.html(site.refused(speak, speak("sign_in.is_out"), again=True))
    shared.forget(answer, pages)
    return answer
