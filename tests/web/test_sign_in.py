"""Signing in by a link from the chat: once, in time, for one person, as long as the role lasts."""

from urllib.parse import urlsplit

import pytest
from sqlalchemy import select, update

from storage.tables import MemberRow, SignInLinkRow, WebSessionRow
from tests.chat import PAGES, links, talking
from tests.people import NOON
from tests.web.signing_in import Browser, cookie_of, way_in


async def test_a_link_asks_first_and_only_the_button_uses_it_up(exchange, browser):
    path = await way_in(exchange.chat("Marco"))
    for _ in range(3):  # a scanner opens it, and the person
        answer = await browser.get(path)
        assert answer.status == 200
        assert "Doorgaan" in await answer.text()
        assert "Marco Bakker" in await answer.text()

    answer = await browser.post(path)

    assert (answer.status, answer.headers["Location"]) == (303, "/monitor/helmond")
    kept = answer.headers["Set-Cookie"]
    for part in ("HttpOnly", "SameSite=Lax", "Secure", "Path=/", "Max-Age=28800"):
        assert part in kept
    browser.cookie = cookie_of(answer)
    assert (await browser.get("/toolbox/helmond")).status == 200


async def test_a_used_link_says_so(exchange, browser):
    path = await way_in(exchange.chat("Marco"))
    await browser.post(path)

    for answer in (await browser.get(path), await browser.post(path)):
        assert answer.status == 410
        assert "Deze link is al gebruikt" in await answer.text()
        assert "Set-Cookie" not in answer.headers


async def test_an_old_link_says_so(exchange, browser):
    path = await way_in(exchange.chat("Marco"))
    exchange.clock.move(minutes=10)

    for answer in (await browser.get(path), await browser.post(path)):
        assert answer.status == 410
        assert "Deze link is te oud" in await answer.text()


@pytest.mark.parametrize("secret", ["x", "%00", "%ff%fe", "a" * 3000, "..%2f..%2fetc"])
async def test_a_made_up_link_opens_nothing(exchange, browser, secret):
    for answer in (
        await browser.get("/sign-in/" + secret),
        await browser.post("/sign-in/" + secret),
    ):
        assert answer.status in {404, 410}


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://mvi.helmond.example"])
async def test_a_form_of_another_site_does_nothing(exchange, browser, origin):
    path = await way_in(exchange.chat("Marco"))

    answer = await browser.post(path, origin)

    assert answer.status == 403
    assert "formulier kwam niet van deze" in await answer.text()
    assert (await browser.post(path)).status == 303


async def test_a_form_without_an_origin_needs_a_browser_that_vouches_for_it(exchange, browser):
    path, url = await way_in(exchange.chat("Marco")), exchange.bot_url

    async with exchange.http.post(url + path) as answer:
        assert answer.status == 403
    own = {"Sec-Fetch-Site": "same-origin"}
    async with exchange.http.post(url + path, headers=own, allow_redirects=False) as answer:
        assert answer.status == 303


async def test_nobody_gets_in_without_a_cookie_or_with_a_made_up_one(browser):
    for browser.cookie in ("", "made-up"):
        answer = await browser.get("/toolbox/helmond")
        assert answer.status == 401
        assert "typ: open op het web" in await answer.text()


async def test_a_refusal_speaks_the_language_of_the_browser(browser):
    answer = await browser.get("/toolbox/helmond", **{"Accept-Language": "en-GB,en;q=0.9"})

    assert "You are not signed in" in await answer.text()


async def test_after_eight_hours_it_is_over(exchange, browser):
    await browser.signs_in(exchange.chat("Marco"))
    exchange.clock.move(hours=7, minutes=59)
    assert (await browser.get("/toolbox/helmond")).status == 200

    exchange.clock.move(minutes=1)

    assert (await browser.get("/toolbox/helmond")).status == 401


@pytest.mark.parametrize("change", [{"roles": ["ambassador"]}, {"left_at": NOON}])
async def test_it_ends_with_the_role_and_with_the_person(exchange, browser, store, change):
    await browser.signs_in(exchange.chat("Saskia"))
    with store.transaction() as db:
        db.execute(update(MemberRow).where(MemberRow.name == "Saskia Claes").values(**change))

    assert (await browser.get("/toolbox/helmond")).status == 401


async def test_signing_out_ends_it_here_and_everywhere(exchange, browser):
    await browser.signs_in(exchange.chat("Marco"))

    answer = await browser.post("/sign-out")

    assert "Je bent uitgelogd" in await answer.text()
    assert '__Host-mvi=""' in answer.headers["Set-Cookie"]
    assert (await browser.get("/toolbox/helmond")).status == 401


async def test_another_municipality_s_pages_stay_closed(exchange, browser):
    await browser.signs_in(exchange.chat("Marco"))

    for path in ("/toolbox/schiedam", "/toolbox/schiedam/a/1", "/toolbox/schiedam/new"):
        answer = await browser.get(path)
        assert answer.status == 403
        assert "van een andere gemeente" in await answer.text()


async def test_only_hashes_are_stored(exchange, browser, store):
    path = await way_in(exchange.chat("Marco"))
    answer = await browser.post(path)

    with store.reading() as db:
        rows = [*db.scalars(select(SignInLinkRow)), *db.scalars(select(WebSessionRow))]
    assert len(rows) == 2
    for row in rows:
        assert len(row.token_hash) == 64
        assert path.rpartition("/")[2] not in str(vars(row))
        assert cookie_of(answer) not in str(vars(row))


async def test_where_signing_in_is_off_the_chat_says_so_and_the_pages_are_closed(store, town):
    async with talking(store, web_sign_in="off") as exchange:
        marco, browser = exchange.chat("Marco"), Browser(exchange)

        assert "De webpagina's staan uit" in await marco.says("open op het web")
        assert "Open op het web" not in str((await marco.says("toolbox")) and marco.card)
        answer = await browser.get("/toolbox/helmond")
        assert answer.status == 404
        assert "staan uit" in await answer.text()


async def test_pages_are_kept_by_nobody_and_load_nothing_from_elsewhere(exchange, browser):
    answer = await browser.get(await way_in(exchange.chat("Marco")))

    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    policy = answer.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; ")
    assert "script" not in policy
    assert "form-action 'self'" in policy
    assert PAGES.startswith("https://")


async def test_each_word_and_each_card_leads_to_its_own_page(exchange, browser, town):
    marco, action = exchange.chat("Marco"), str(town.actions["3.1"])
    card = {"verb": "open_pages", "page": "monitor"}
    asked = {
        "dashboard": "/monitor/helmond",
        "monitor op het web": "/monitor/helmond",
        "toolbox op het web": "/toolbox/helmond",
        "open the toolbox on the web": "/toolbox/helmond",
        "day": "/monitor/helmond/2018-06-01",
        "action": f"/monitor/helmond/action/{action}",
        "elsewhere": "/monitor/helmond",
    }
    pressed = {
        "day": card | {"day": "2018-06-01"},
        "action": card | {"action": action},
        "elsewhere": card | {"page": "//evil.example", "day": "../..", "action": "x"},
    }

    for said, leads_to in asked.items():
        activity = {"value": pressed[said]} if said in pressed else {"text": said}
        await marco.sends(marco.activity(**activity))
        [url] = links(marco.card).values()
        answer = await browser.post(urlsplit(url).path)
        assert answer.headers["Location"] == leads_to, said


async def test_the_cards_of_a_day_and_of_an_action_lead_to_its_page(exchange, browser, town):
    saskia, home = exchange.chat("Saskia"), "/monitor/helmond"
    asked = {
        "monitor op 1 juni 2018": f"{home}/2018-06-01",
        "stand papier": f"{home}/action/{town.actions['3.1']}",
    }
    for said, leads_to in asked.items():
        await saskia.says(said)
        await saskia.presses("Open op het web")
        [url] = links(saskia.card).values()
        answer = await browser.post(urlsplit(url).path)
        assert answer.headers["Location"] == leads_to, said
