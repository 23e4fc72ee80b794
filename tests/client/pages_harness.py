"""The pages that people sign in to, served and opened in a browser that runs no script of them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp.test_utils import TestServer
from playwright.async_api import Page, async_playwright

import app as composition
from settings import Settings
from tests.chat import Clock
from tests.client.sandbox_harness import ARGUMENTS, axe_faults, chromium


@asynccontextmanager
async def pages(database, port) -> AsyncIterator[str]:
    settings = Settings(_env_file=None, allow_anonymous=True, port=port)
    server = TestServer(composition.build_app(settings, database, Clock()), port=port)
    async with server:
        yield f"http://127.0.0.1:{port}"


@asynccontextmanager
async def opened(url, *, dark=False, width=320, english=False) -> AsyncIterator[Page]:
    """Open a browser that runs no script of a page, and complains of nothing."""
    complaints: list[str] = []
    async with async_playwright() as player:
        browser = await player.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        context = await browser.new_context(
            viewport={"width": width, "height": 740},
            color_scheme="dark" if dark else "light",
            locale="en-GB" if english else "nl-NL",
        )
        page = await context.new_page()
        page.on("console", lambda said: complaints.append(said.text))
        await page.goto(url)
        yield page
        await browser.close()
    assert [one for one in complaints if "with a status of 4" not in one] == []


async def look(page: Page, title: str) -> None:
    """See that the page is the one meant, that all can use it, and that it fits."""
    await page.get_by_role("heading", level=1, name=title).wait_for()
    assert await axe_faults(page) == ""
    assert await page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
