"""Each refused page is in the audit log; a flood is counted, and a lost database costs no page."""

from datetime import timedelta

import pytest

from domain.audits import Audited, read_refusal
from storage import audit
from tests.people import NOON
from tests.web.signing_in import way_in
from web.refusals import EACH_MINUTE, KINDS_EACH_MINUTE, OTHERS, Flood, Kind

HOME = "/toolbox/helmond"
KIND = Kind("/toolbox/{key}", "sign_in.needed", "helmond")


def noted(store, town=None):
    with store.reading() as db:
        return audit.between(db, town.place.id if town else None, None, None)


async def test_who_is_not_signed_in_is_nobody_at_the_municipality_of_the_address(
    browser, store, town
):
    await browser.get(HOME + "?q=geheim")

    [entry] = noted(store, town)
    assert (entry.what, entry.about) == (Audited.REFUSED, "/toolbox/{key} sign_in.needed")
    assert entry.member_id is None


async def test_somebody_of_another_municipality_is_noted_where_they_knocked(
    exchange, browser, store, town
):
    await browser.signs_in(exchange.chat("Marco"))

    await browser.get("/toolbox/schiedam")  # no municipality here: it stays at their own
    await browser.get(HOME + "/a/99")

    found = noted(store, town)
    assert [read_refusal(one.about).why for one in found] == [
        "toolbox.gone",
        "sign_in.not_yours",
    ]
    assert {one.member_id for one in found} == {town.people["Marco"].id}


async def test_a_used_link_is_noted_without_its_secret_and_without_whose_it_was(
    exchange, browser, store, town
):
    path = await way_in(exchange.chat("Marco"))
    await browser.post(path)
    await browser.get(path)

    [entry] = noted(store, town)
    assert entry.about == "/sign-in/{secret} sign_in.used"
    assert entry.member_id is None


async def test_a_page_that_is_none_and_one_that_is_closed_belong_to_no_municipality(
    browser, store, town
):
    for path in ("/toolbox/", "/sign-in/x", "/toolbox/a%00b"):
        await browser.get(path)

    assert [read_refusal(one.about).why for one in noted(store)] == [
        "sign_in.needed",
        "sign_in.unknown",
        "sign_in.not_found",
    ]
    assert noted(store, town) == []


async def test_without_a_database_a_refusal_is_a_page_all_the_same(exchange, browser, monkeypatch):
    exchange.break_database(monkeypatch)

    assert (await browser.get("/toolbox/")).status == 404
    assert (await browser.post("/sign-in/x", "https://evil.example")).status == 403
    async with exchange.http.get(exchange.bot_url + "/sign-in/x") as answer:
        assert answer.status == 503
        assert "doet het nu even niet" in await answer.text()


async def test_a_flood_is_a_few_entries_and_how_many_more(exchange, browser, store, town):
    for _ in range(10):
        await browser.get(HOME)
    assert len(noted(store, town)) == EACH_MINUTE

    exchange.clock.move(minutes=1)
    await browser.get(HOME)

    newest, counted, *_ = noted(store, town)
    assert read_refusal(newest.about).more == 0
    assert read_refusal(counted.about).more == 10 - EACH_MINUTE


@pytest.mark.parametrize("kinds", [1, 500])
def test_however_many_ask_a_minute_never_gives_more_than_so_many_entries(kinds):
    flood, most = Flood(), (EACH_MINUTE + 1) * (KINDS_EACH_MINUTE + 1)

    first = [flood.take(KIND._replace(key=str(n % kinds)), NOON) for n in range(5_000)]
    next_minute = flood.take(KIND, NOON + timedelta(minutes=1))

    assert sum(map(len, first)) + len(next_minute) - 1 <= most
    counted = {kind for kind, more in next_minute if more}
    assert (OTHERS in counted) == (kinds > KINDS_EACH_MINUTE)
    assert sum(more for _, more in next_minute) == 5_000 - sum(map(len, first))
