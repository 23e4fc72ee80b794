"""The toolbox in the browser: each role, another municipality, and what is typed there."""

import re
from io import BytesIO

import pytest

from domain.people import Role
from storage import articles, members
from storage.database import Database
from tests.articles import approved, written
from tests.chat import PAGES
from tests.people import TODAY, entra_id, settle
from tests.web.signing_in import Browser

HOME = "/toolbox/helmond"
TEXT = "Kies 75 grams papier."


async def filled(browser: Browser, path: str, **more: str) -> dict[str, str]:
    """Open a form and fill it in."""
    page = await (await browser.get(path)).text()
    hidden = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', page))
    typed = {"title": "Lichter papier", "text": TEXT, "group": "papier", "kind": "example"}
    return hidden | typed | {"source": "", "link": "", "review_on": "2020-01-14"} | more


async def test_added_on_the_web_approved_on_the_web_found_on_the_web(exchange, store):
    marco, saskia = Browser(exchange), Browser(exchange)
    chat_of_marco, chat_of_saskia = exchange.chat("Marco"), exchange.chat("Saskia")
    await marco.signs_in(chat_of_marco)
    await saskia.signs_in(chat_of_saskia)

    kept = await marco.post(HOME + "/new", **await filled(marco, HOME + "/new"))
    assert (kept.status, kept.headers["Location"]) == (303, HOME + "/a/1")
    await exchange.tick()
    assert "Marco Bakker stelt dit artikel voor" in str(chat_of_saskia.read[-1])
    assert "Wacht op een besluit" in await (await saskia.get(HOME)).text()
    page = await (await saskia.get(HOME + "/a/1")).text()
    [version] = re.findall(r'name="version" value="(\d+)"', page)[:1]
    done = await saskia.post(HOME + "/a/1/approve", version=version)
    assert "staat nu in de toolbox" in await done.text()
    await exchange.tick()
    assert "goedgekeurd" in str(chat_of_marco.read[-1])

    found = await (await marco.get(HOME + "?q=75+grams")).text()
    assert "Lichter papier" in found
    again = await saskia.post(HOME + "/a/1/approve", version=version)
    assert again.status == 409
    assert "al besloten" in await again.text()


@pytest.mark.parametrize(
    ("role", "may_add", "may_decide"),
    [
        (Role.AMBASSADOR, True, False),
        (Role.EXPERT, True, False),
        (Role.COORDINATOR, True, True),
        (Role.READER, False, False),
        (Role.ADVISER, False, False),
        (Role.ADMIN, False, False),
        (None, False, False),
    ],
)
async def test_who_may_do_what_on_the_web(exchange, store, town, role, may_add, may_decide):
    with store.transaction() as db:
        approved(db, town, by="Marco")
        articles.propose(db, town.place.id, written("Voorstel"), town.people["Marco"].id, TODAY)
        roles = [role] if role else []
        added = members.add(db, town.place, name="Vera", address="v@helmond.example", roles=roles)
        members.meet(
            db, added, tenant_id="sandbox-helmond", entra_id=entra_id("Vera"), at=exchange.clock()
        )
    browser = Browser(exchange)
    await browser.signs_in(exchange.chat("Vera"))

    assert (await browser.get(HOME)).status == 200
    assert (await browser.get(HOME + "/a/1")).status == 200
    assert (await browser.get(HOME + "/a/2")).status == (200 if may_decide else 404)
    assert (await browser.get(HOME + "/new")).status == (200 if may_add else 403)
    form = {"title": "T", "text": "T", "nonce": "n1", "review_on": ""}
    assert (await browser.post(HOME + "/new", **form)).status == (303 if may_add else 403)
    assert (await browser.get(HOME + "/a/1/edit")).status == (200 if may_decide else 403)
    form |= {"version": "2", "nonce": "n2"}
    refused = {403, 404}
    for path, version in (("/a/1/edit", "2"), ("/a/2/approve", "1"), ("/a/1/renew", "4")):
        answer = await browser.post(HOME + path, **form | {"version": version})
        assert (answer.status in {200, 303}) == may_decide, path
        assert may_decide or answer.status in refused


async def test_nothing_of_another_municipality_is_reached(exchange, store, town):
    with store.transaction() as db:
        other = settle(db, "schiedam")
        theirs = approved(db, other, "Geheim van Schiedam", by="Marco")
    browser = Browser(exchange)
    await browser.signs_in(exchange.chat("Saskia"))

    for path in ("", "?q=geheim+van+schiedam"):
        assert "Geheim van Schiedam" not in await (await browser.get(HOME + path)).text()
    assert (await browser.get(f"{HOME}/a/{theirs.id}")).status == 404
    for what in ("edit", "approve", "decline", "renew", "withdraw"):
        answer = await browser.post(f"{HOME}/a/{theirs.id}/{what}", version="2", reason="")
        assert answer.status in {404, 409, 422}
    with store.reading() as db:
        assert articles.get(db, other.place.id, theirs.id) == theirs


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"text": "x" * 10_000}, "De tekst is 10000 tekens"),
        ({"title": " "}, "Vul een titel en een tekst in"),
        ({"link": "javascript:alert(1)"}, "De link klopt niet"),
        ({"link": "https://user:pass@example.nl/"}, "De link klopt niet"),
        ({"group": "ruimteschip"}, "Ik ken de productgroep ruimteschip niet"),
        ({"review_on": "9999-99-99"}, "Kies bij"),
        ({"text": "Bel mevrouw De Vries, Kerkstraat 12, 5701 AB Helmond."}, "eruit gehaald"),
    ],
)
async def test_what_can_not_be_kept_comes_back_as_it_was_typed(exchange, browser, typed, said):
    await browser.signs_in(exchange.chat("Marco"))

    answer = await browser.post(
        HOME + "/new",
        **await filled(browser, HOME + "/new", title="Mijn titel", **typed)
        if "title" not in typed
        else await filled(browser, HOME + "/new", **typed),
    )

    page = await answer.text()
    assert answer.status == 422
    assert said in page
    assert "Lichter papier" in page or "Mijn titel" in page or typed.get("title")
    if "x" * 10_000 in typed.get("text", ""):
        assert "x" * 10_000 in page


async def test_markup_and_formulas_are_shown_as_they_were_typed(exchange, browser):
    await browser.signs_in(exchange.chat("Saskia"))
    bad = "<script>alert(1)</script>"
    form = await filled(browser, HOME + "/new", title=f"=1+1 {bad}", text=f"{{{{ 7*7 }}}} {bad}")

    kept = await browser.post(HOME + "/new", **form)
    page = await (await browser.get(kept.headers["Location"])).text()

    assert "<script" not in page
    assert "=1+1 &lt;script&gt;" in page
    assert "{{ 7*7 }}" in page


async def test_pressed_twice_it_counts_once(exchange, browser, store: Database, town):
    await browser.signs_in(exchange.chat("Marco"))
    form = await filled(browser, HOME + "/new")

    first, second = [await browser.post(HOME + "/new", **form) for _ in range(2)]

    assert (first.status, second.status) == (303, 422)
    assert "had je al bewaard" in await second.text()
    with store.reading() as db:
        assert len(articles.waiting(db, town.place.id, 9)) == 1


async def test_two_who_change_one_article_do_not_overwrite_each_other(
    exchange, browser, store, town
):
    with store.transaction() as db:
        approved(db, town, by="Marco")
    await browser.signs_in(exchange.chat("Saskia"))
    one = await filled(browser, HOME + "/a/1/edit", title="Eerste")
    two = await filled(browser, HOME + "/a/1/edit", title="Tweede")
    assert (await browser.post(HOME + "/a/1/edit", **one)).status == 303

    late = await browser.post(HOME + "/a/1/edit", **two)

    assert late.status == 422
    assert "intussen veranderd" in await late.text()
    assert "Tweede" in await late.text()


async def test_a_list_of_many_goes_on_on_a_next_page(exchange, browser, store, town):
    with store.transaction() as db:
        for number in range(30):
            approved(db, town, f"Artikel {number}")
    await browser.signs_in(exchange.chat("Marco"))

    first, second = [await (await browser.get(HOME + more)).text() for more in ("", "?from=25")]

    assert "Artikel 29" in first
    assert "?from=25" in first
    assert "Artikel 4<" not in first
    assert "Artikel 4<" in second
    assert (await browser.get(HOME + "?from=" + "9" * 40)).status == 200


@pytest.mark.parametrize(
    "path", ["/a/%00", "/a/%ff", "/a/" + "9" * 40, "/a/nope", "?q=%00%ff", "/x"]
)
async def test_an_odd_address_is_no_fault_of_ours(exchange, browser, path):
    await browser.signs_in(exchange.chat("Marco"))

    assert (await browser.get(HOME + path)).status in {200, 404}


async def test_an_unknown_decision_and_a_huge_form_are_refused(exchange, browser, store, town):
    with store.transaction() as db:
        approved(db, town, by="Marco")
    await browser.signs_in(exchange.chat("Saskia"))

    assert (await browser.post(HOME + "/a/1/burn", version="2")).status == 404
    url = exchange.bot_url + HOME + "/new"
    own = {"Origin": PAGES, "Cookie": f"__Host-mvi={browser.cookie}"}
    huge = own | {"Content-Type": "application/x-www-form-urlencoded"}
    body = BytesIO(b"text=" + b"x" * 2_000_000)
    async with exchange.http.post(url, data=body, headers=huge) as answer:
        assert answer.status == 403
        assert "te groot" in await answer.text()
    odd = own | {"Content-Type": "multipart/form-data; boundary=x"}
    async with exchange.http.post(url, data=b"--y\r\nnonsense", headers=odd) as answer:
        assert answer.status in {403, 422}


async def test_past_its_date_a_coordinator_keeps_it_for_another_year(
    exchange, browser, store, town
):
    with store.transaction() as db:
        approved(db, town, by="Marco")
    exchange.clock.move(days=400)
    await browser.signs_in(exchange.chat("Saskia"))
    assert "over zijn datum" in await (await browser.get(HOME + "/a/1")).text()
    assert "Papier met minder gram" not in await (await browser.get(HOME)).text()

    said = await (await browser.post(HOME + "/a/1/renew")).text()

    assert "blijft in de toolbox tot" in said
    assert "Papier met minder gram" in await (await browser.get(HOME)).text()
