"""The address of the bot itself."""

from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from app import Worker
from storage import sign_ins
from tests.people import NOON
from web.pages import Pages
from web.site import add_pages


async def test_the_bare_address_leads_who_is_signed_in_to_the_monitor(store, town):
    work, app = Worker(store), web.Application()
    add_pages(app, Pages(work, work, lambda: NOON, lambda: "n", "http://127.0.0.1"))
    with store.transaction() as db:
        secret = sign_ins.make_link(db, town.people["Marco"], "/", NOON)
        used = sign_ins.use(db, secret, NOON)
    assert used

    async with TestClient(TestServer(app)) as client:
        told = await client.get("/")
        said = await told.text()
        led = await client.get("/", cookies={"mvi": used[0]}, allow_redirects=False)

    assert (told.status, "typ: open op het web" in said) == (401, True)
    assert (led.status, led.headers["Location"]) == (303, "/monitor/helmond")
