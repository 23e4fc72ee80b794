"""Every page by everybody: who sees it, and a refusal that is a page in plain Dutch and noted.

One running bot and one database for each test: what is refused changes nothing.
"""

import re

import pytest
from aiohttp import ClientResponse
from sqlalchemy import select, update

from domain.audits import Audited, read_refusal
from domain.people import Role
from storage import articles, members
from storage.database import Database
from storage.tables import AuditRow, MemberRow
from tests.articles import approved, written
from tests.chat import PAGES, Exchange, talking
from tests.ledger import changes, ledger
from tests.people import NOON, TODAY, Town, entra_id, settle
from tests.web.signing_in import Browser, way_in

IN = {"coordinator": "Saskia", "ambassador": "Marco", "reader": "Rik", "expert": "Els"}
IN |= {"adviser": "Ada", "admin": "Ben", "no role": "Noor"}
ROLES = {"Rik": Role.READER, "Els": Role.EXPERT, "Ada": Role.ADVISER, "Ben": Role.ADMIN}
OUT = {"coordinator elsewhere", "somebody who left", "no cookie", "forged cookie"}
EVERYBODY, WRITERS = set(IN), {"coordinator", "ambassador", "expert"}
AUTHOR, NOBODY = {"coordinator", "ambassador"}, set[str]()
HOME = "/toolbox/helmond"
MONITOR, DRAFT = "/monitor/helmond", "/monitor/helmond/2019-01-14"
WITH_A_ROLE = EVERYBODY - {"no role"}
# An address, who sees its page, and what the others who are signed in here get.
GETS: list[tuple[str, set[str], int]] = [
    (HOME, EVERYBODY, 200),
    (f"{HOME}?q=papier&from=99", EVERYBODY, 200),
    (f"{HOME}/a/1", EVERYBODY, 200),
    (f"{HOME}/a/2", AUTHOR, 404),  # a proposal of Marco's
    (f"{HOME}/a/1/edit", {"coordinator"}, 403),
    (f"{HOME}/new", WRITERS, 403),
    (f"{HOME}/a/99", NOBODY, 404),
    ("/toolbox/schiedam", NOBODY, 403),
    ("/toolbox/schiedam/a/1", NOBODY, 403),
    ("/toolbox/nergens", NOBODY, 403),
    ("/toolbox/..%2f..%2fetc%2fpasswd", NOBODY, 403),
    ("/toolbox/%00", NOBODY, 403),
    (MONITOR, EVERYBODY, 200),
    (DRAFT, AUTHOR, 403),
    (f"{DRAFT}/actions", WITH_A_ROLE, 403),
    (f"{MONITOR}/gaps", WITH_A_ROLE, 403),
    (f"{DRAFT}/file/page.html", {"coordinator"}, 403),
    (f"{MONITOR}/2019-13-99", NOBODY, 404),
    (f"{MONITOR}/%00/actions", NOBODY, 404),
    (f"{MONITOR}/day?day=%0d%0a//evil.example", NOBODY, 404),
    ("/monitor/schiedam", NOBODY, 403),
    ("/monitor/..%2f", NOBODY, 403),
]
# An address that is none, or that only a form goes to, is the same for everybody.
NO_PAGES = {
    "/monitor": 404,
    "/toolbox": 404,
    "/toolbox/helmond/a/1/approve": 405,
    "/sign-in": 404,
    "/sign-in/x": 410,
    "/sign-out": 405,
}


@pytest.fixture
async def everybody(exchange: Exchange, store: Database, town: Town) -> dict[str, Browser]:
    """Everybody with a session of their own, or what they have in its place."""
    with store.transaction() as db:
        settle(db, "schiedam")
        approved(db, town, by="Saskia")
        articles.propose(db, town.place.id, written("Voorstel"), town.people["Marco"].id, TODAY)
        for name in (*IN.values(), "Lia"):
            _meet(db, town, name)
    found = {who: Browser(exchange) for who in [*IN, *sorted(OUT)]}
    for who, name in [*IN.items(), ("somebody who left", "Lia")]:
        await found[who].signs_in(exchange.chat(name))
    elsewhere = exchange.chat("Saskia", town="schiedam")
    await found["coordinator elsewhere"].signs_in(elsewhere)
    found["forged cookie"].cookie = "A" * 43
    with store.transaction() as db:
        db.execute(update(MemberRow).where(MemberRow.name == "Lia").values(left_at=NOON))
    return found


def _meet(db, town, name):
    if name in town.people:
        return
    roles = [ROLES[name]] if name in ROLES else []
    added = members.add(
        db, town.place, name=name, address=f"{name.lower()}@helmond.example", roles=roles
    )
    members.meet(db, added, tenant_id="sandbox-helmond", entra_id=entra_id(name), at=NOON)


def expected(who: str, path: str, may: set[str] | None, otherwise: int) -> int:
    if may is None:
        return otherwise
    if who == "coordinator elsewhere":
        theirs = path.split("/")[2] == "schiedam"
        return (404 if "/a/" in path else 200) if theirs else 403
    if who in OUT:
        return 401
    return 200 if who in may else otherwise


async def test_every_page_by_everybody_and_each_refusal_is_noted(exchange, store, everybody):
    wrong, refused = [], 0
    none = [(path, None, status) for path, status in NO_PAGES.items()]
    for path, may, otherwise in [*GETS, *none]:
        exchange.clock.move(minutes=1)  # or the log would only count them
        for who, browser in everybody.items():
            answer = await browser.get(path)
            if answer.status != expected(who, path, may, otherwise):
                wrong.append((who, path, answer.status))
            if answer.status != 200:
                refused += 1
                await is_in_words(answer)

    assert wrong == []
    exchange.clock.move(minutes=1)
    await everybody["no cookie"].get(HOME)
    noted = refusals(store)
    assert sum(one.more or 1 for one in noted) == refused + 1
    assert all("helmond" not in one.page for one in noted)  # the sort of page, not the address


@pytest.mark.parametrize("method", ["HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
async def test_another_method_shows_and_does_nothing(exchange, browser, store, method):
    await browser.signs_in(exchange.chat("Saskia"))
    cookie = {"Cookie": f"__Host-mvi={browser.cookie}", "Origin": PAGES}

    for path in (HOME, f"{HOME}/new", "/sign-out", "/sign-in/x"):
        url = exchange.bot_url + path
        async with exchange.http.request(method, url, headers=cookie) as answer:
            assert answer.status in ({200, 405, 410} if method == "HEAD" else {405}), path
            assert method == "HEAD" or "<html lang" in await answer.text()
    assert (await browser.get(HOME)).status == 200  # still signed in


async def test_a_form_does_nothing_for_who_may_not(everybody, store):
    forms = {
        f"{HOME}/a/2/approve": {"version": "1"},
        f"{HOME}/a/1/withdraw": {"version": "2"},
        f"{HOME}/a/1/edit": {"title": "T", "text": "T", "version": "2", "nonce": "n"},
    }
    before = ledger(store)
    for who in {*IN, *OUT} - {"coordinator"}:
        for path, form in forms.items():
            answer = await everybody[who].post(path, **form)
            assert answer.status in {401, 403, 404}, (who, path)
            await is_in_words(answer)

    assert changes(before, ledger(store)) == set()


async def test_a_link_that_was_used_is_old_or_somebody_elses_opens_nothing(exchange, store):
    marco, karin = exchange.chat("Marco"), exchange.chat("Karin")
    used, somebodys, thief = Browser(exchange), Browser(exchange), Browser(exchange)
    await somebodys.signs_in(karin)
    path = await way_in(marco)
    await used.post(path)
    old = await way_in(marco)
    exchange.clock.move(minutes=10)

    for browser, opened in ((used, path), (somebodys, path), (thief, path), (thief, old)):
        for answer in (await browser.get(opened), await browser.post(opened)):
            assert answer.status == 410
            await is_in_words(answer)
            assert "Set-Cookie" not in answer.headers
    assert {one.why for one in refusals(store)} == {"sign_in.used", "sign_in.old"}


async def test_a_cookie_that_somebody_else_set_is_replaced_at_signing_in(exchange, browser):
    browser.cookie = "chosen-by-somebody-else"
    await browser.signs_in(exchange.chat("Marco"))

    assert browser.cookie != "chosen-by-somebody-else"
    fixed = Browser(exchange, "chosen-by-somebody-else")
    assert (await fixed.get(HOME)).status == 401


async def test_a_form_with_two_origins_does_nothing(exchange, browser):
    await browser.signs_in(exchange.chat("Marco"))
    sent = [("Origin", PAGES), ("Origin", "https://evil.example")]

    async with exchange.http.post(exchange.bot_url + "/sign-out", headers=sent) as answer:
        assert answer.status == 403
    assert (await browser.get(HOME)).status == 200


@pytest.mark.parametrize(
    "page", ["//evil.example", "https://evil.example", "toolbox/../x", "x\r\nSet-Cookie: a=b"]
)
async def test_a_button_that_was_made_up_leads_nowhere_else(exchange, browser, page):
    chat = exchange.chat("Marco")
    await chat.sends(chat.activity(value={"verb": "open_pages", "page": page, "day": page}))
    [url] = [one["url"] for one in chat.card["actions"]]

    answer = await browser.post(url.removeprefix(PAGES))

    assert answer.headers["Location"].endswith("/helmond")
    assert answer.headers["Location"].count("/") == 2


async def test_closed_pages_are_closed_to_everybody(store, town):
    async with talking(store, web_sign_in="off") as exchange:
        browser = Browser(exchange, "A" * 43)
        for path in (HOME, f"{HOME}/a/1", "/sign-in/x"):
            answer = await browser.get(path)
            assert answer.status == 404
            await is_in_words(answer)
            assert (await browser.post(path)).status in {404, 405}


async def is_in_words(answer: ClientResponse) -> None:
    page = await answer.text()
    assert '<html lang="nl">' in page
    assert re.search(r"<h1>[A-Z][^<]{10,}[.]</h1>", page), page
    assert answer.headers["Cache-Control"] == "no-store"


def refusals(store):
    query = select(AuditRow.about).where(AuditRow.what == Audited.REFUSED)
    with store.reading() as db:
        return [read_refusal(about) for about in db.scalars(query)]
