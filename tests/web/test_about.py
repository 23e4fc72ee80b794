"""/privacy and /terms: for everybody, on a phone too, and without anything from elsewhere."""

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from playwright.async_api import async_playwright

from tests.client.sandbox_harness import ARGUMENTS, axe_faults, chromium
from web.about import add_about

PAGES = pytest.mark.parametrize("path", ["/privacy", "/terms"])


@pytest.fixture
async def server():
    app = web.Application()
    add_about(app)
    async with TestServer(app) as running:
        yield running


@PAGES
async def test_a_page_needs_no_sign_in_and_loads_nothing_from_elsewhere(server, path):
    async with TestClient(server) as client:
        answer = await client.get(path)

        assert (answer.status, answer.content_type) == (200, "text/html")
        assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'; ")
        assert "//" not in await answer.text()


@PAGES
@pytest.mark.client
@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_a_page_is_accessible_and_fits_a_phone(server, path, scheme):
    complaints = []
    async with async_playwright() as player:
        browser = await player.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        page = await browser.new_page(viewport={"width": 320, "height": 640}, color_scheme=scheme)
        page.on("console", lambda said: complaints.append(said.text))
        await page.goto(str(server.make_url(path)))

        assert await axe_faults(page) == ""
        assert await page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
        ground = await page.evaluate("() => getComputedStyle(document.body).backgroundColor")
        assert ground == {"light": "rgb(255, 255, 255)", "dark": "rgb(31, 30, 34)"}[scheme]
        assert complaints == []
        await browser.close()
