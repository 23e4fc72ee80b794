"""The monitor's page for the intranet in a real browser: light and dark, wide and on a phone."""

import pytest
from playwright.async_api import async_playwright

from domain.editions import Edition, Extent, FileFormat
from tests.client.sandbox_harness import ARGUMENTS, axe_faults, chromium
from tests.views.documents.monitor import pages
from views.documents.monitor.formats import make
from views.texts import words

pytestmark = pytest.mark.client


async def test_it_has_no_barrier_and_nothing_to_scroll_sideways() -> None:
    edition = Edition(FileFormat.HTML, Extent.WHOLE, "nl")
    source = make(words("nl"), pages.material(), edition).decode()
    async with async_playwright() as player:
        browser = await player.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        page = await browser.new_page(viewport={"width": 1100, "height": 800})
        for scheme, width in (("light", 1100), ("dark", 320)):
            await page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            await page.set_viewport_size({"width": width, "height": 800})
            await page.set_content(source)

            assert await axe_faults(page) == ""
            assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        await browser.close()
