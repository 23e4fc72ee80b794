"""What every page of ours shares: who looks, in which language, and what a refusal looks like."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

import structlog
from aiohttp import web

from dialogs.turn import Turn
from domain.errors import NotAllowed, UserError
from storage import sign_ins
from storage.database import Session, Work
from storage.sign_ins import SESSION_LASTS, Visit
from views.pages import site
from views.pages.monitor_links import home
from views.texts import LANGUAGES, Words, words

log = structlog.get_logger(__name__)
HEADERS = {
    "Content-Security-Policy": (
        f"default-src 'none'; style-src '{site.STYLE_HASH}'; img-src data:; base-uri 'none'; "
        "form-action 'self'; frame-ancestors 'none'"
    ),
    "Cache-Control": "no-store",
    "Referrer-Policy": "same-origin",  # with "no-referrer" a browser hides where a form came from
    "X-Content-Type-Options": "nosniff",
}
NEEDS_LINK = {f"sign_in.{why}" for why in ("needed", "not_yours", "used", "old", "unknown")}
PLACES = {"monitor", "toolbox", "sign-in", "sign-out"}  # what our addresses begin with
# What a refused request holds for the audit log: why, and of which municipality it was, where
# the address does not say so.
REFUSED = web.RequestKey("refused", str)
OF = web.RequestKey("of", str)
_GONE = (  # what an address names that is not there
    "sign_in.not_found", "toolbox.gone", "joint.alone", "monitor.future_day",
    "monitor.before_plan", "monitor_web.no_day", "monitor_web.no_version",
    "monitor_web.no_number", "monitor_web.no_department", "monitor_web.no_page",
    "monitor_web.no_action", "monitor_web.no_file",
)  # fmt: skip
STATUS = {"sign_in.needed": 401, **dict.fromkeys(_GONE, 404)}


@dataclass(frozen=True)
class Pages:
    """What the pages are put together from; `url` is where they are, "" when they are closed.

    `look` only reads: what takes long there holds up nobody who writes.
    """

    work: Work
    look: Work
    now: Callable[[], datetime]
    nonce: Callable[[], str]
    url: str
    person_overview: bool = True

    @property
    def is_secure(self) -> bool:
        return self.url.startswith("https://")

    @property
    def cookie(self) -> str:
        """The name of the cookie; a browser keeps the first kind to this very host."""
        return "__Host-mvi" if self.is_secure else "mvi"


Handler = Callable[[web.Request, Pages], Awaitable[web.Response]]
Next = Callable[[web.Request], Awaitable[web.StreamResponse]]


def serve(pages: Pages, handler: Handler) -> Callable[[web.Request], Awaitable[web.Response]]:
    """Return the handler as a route: what somebody can put right becomes a page that says how.

    A form is taken from our own pages only.
    """

    async def answer(request: web.Request) -> web.Response:
        if not pages.url:
            return refusal(request, "sign_in.closed", 404)
        if request.method == "POST" and not is_own(request, pages.url):
            return refusal(request, "sign_in.elsewhere", 403)
        try:
            return await handler(request, pages)
        except UserError as error:
            status = 403 if isinstance(error, NotAllowed) else 409
            visit = await visitor(request, pages)
            status = STATUS.get(error.key, status)
            return refusal(request, error.key, status, visit, **error.values)

    return answer


@web.middleware
async def in_words(request: web.Request, handler: Next) -> web.StreamResponse:
    """Say in a page of ours that there is none at an address under one of ours, or not now."""
    if request.path.strip("/").split("/")[0] not in PLACES:
        return await handler(request)
    try:
        return await handler(request)
    except (web.HTTPNotFound, web.HTTPMethodNotAllowed) as error:
        return refusal(request, "sign_in.not_found", error.status)
    except web.HTTPException:
        raise
    except Exception as error:  # noqa: BLE001 - the one place: the database is away, mostly
        log.error("page failed", error=type(error).__name__)  # noqa: TRY400 - no texts in a log
        return refusal(request, "sign_in.away", 503)


def is_own(request: web.Request, url: str) -> bool:
    """Tell whether a form was sent from a page of ours, by what a browser says of it."""
    origins = request.headers.getall("Origin", [])
    if not origins:
        return request.headers.get("Sec-Fetch-Site") == "same-origin"
    here = urlsplit(url)
    return origins == [f"{here.scheme}://{here.netloc}"]  # one, and ours


async def turn_of(
    request: web.Request, pages: Pages, form: Mapping[str, str] | None = None
) -> Turn:
    """Return a turn of who is signed in, at their own municipality; refuse anybody else."""
    visit = await visitor(request, pages)
    if visit is None:
        raise NotAllowed("sign_in.needed")
    if request.match_info["key"] != visit.member.municipality.key:
        raise NotAllowed("sign_in.not_yours")
    member = visit.member
    return Turn(
        member=member,
        now=pages.now(),
        words=words(member.speaks, member.municipality.time_zone),
        nonce=pages.nonce,
        form=form or {},
        person_overview=pages.person_overview,
        pages_url=pages.url,
    )


async def visitor(request: web.Request, pages: Pages) -> Visit | None:
    secret = request.cookies.get(pages.cookie, "")
    if not secret:
        return None

    def look(db: Session) -> Visit | None:
        return sign_ins.visit(db, secret, pages.now())

    return await pages.work(look)


async def form_of(request: web.Request) -> dict[str, str]:
    """Return what was filled in, as text; raise `NotAllowed` for what no form of ours sends."""
    try:
        sent = await request.post()
    except web.HTTPRequestEntityTooLarge:
        raise NotAllowed("sign_in.too_big") from None
    except (ValueError, LookupError, AssertionError, RuntimeError, web.RequestPayloadError):
        raise NotAllowed("sign_in.elsewhere") from None
    return {name: value for name, value in sent.items() if isinstance(value, str)}


def keep(answer: web.Response, pages: Pages, secret: str) -> None:
    """Let the browser keep the session: no script reads it, no other site sends it along."""
    answer.set_cookie(
        pages.cookie, secret, max_age=int(SESSION_LASTS.total_seconds()), path="/",
        httponly=True, samesite="Lax", secure=pages.is_secure,
    )  # fmt: skip


def forget(answer: web.Response, pages: Pages) -> None:
    answer.del_cookie(pages.cookie, path="/", httponly=True, samesite="Lax", secure=pages.is_secure)


def language_of(request: web.Request) -> Words:
    """Choose a language for somebody whom we do not know: what their browser asks first."""
    first = request.headers.get("Accept-Language", "").strip().lower()[:2]
    return words(first if first in LANGUAGES else LANGUAGES[0])


def html(page: str, status: int = 200) -> web.Response:
    return web.Response(text=page, status=status, content_type="text/html", headers=HEADERS)


def refusal(
    request: web.Request, key: str, status: int, visit: Visit | None = None, **values: object
) -> web.Response:
    """Say in a page what is wrong and what to do; the log has why, without who or what.

    Who is signed in finds the way back to the overview.
    """
    resource = request.match_info.route.resource
    log.info("page refused", page=resource.canonical if resource else "", why=key)
    request[REFUSED] = key
    speak = words(visit.member.speaks) if visit else language_of(request)
    back = home(visit.member.municipality.key) if visit else ""
    page = site.refused(speak, speak(key, **values), again=key in NEEDS_LINK, home=back)
    return html(page, status)


def see_other(where: str) -> web.Response:
    return web.Response(status=303, headers={**HEADERS, "Location": where})
