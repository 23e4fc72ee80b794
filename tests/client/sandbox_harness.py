"""Drives the sandbox in a real browser; complains about every error that the page meets."""

import os
import re
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import ConsoleMessage, Locator, Page, async_playwright, expect

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE = 20_000  # milliseconds; a busy machine is slow, not wrong
SIZES = {"desktop": (1280, 860), "phone": (320, 640), "wide phone": (390, 844)}


class SandboxPage:
    """What a person sees and does; names are those on the display."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.complaints: list[str] = []
        page.set_default_timeout(PATIENCE)
        expect.set_options(timeout=PATIENCE)
        page.on("console", self._note)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _note(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)

    async def be(self, name: str) -> None:
        """Choose somebody, on the first screen or in the dialog for a second person."""
        place = self.page.locator("dialog[open]")
        around = place if await place.count() else self.page.locator("main")
        await around.get_by_role("button", name=name).first.click()
        await self.pane(name).locator(".from-bot").first.wait_for()

    async def be_also(self, name: str) -> None:
        await self.page.get_by_role("button", name="Tweede persoon openen").click()
        await self.be(name)

    def pane(self, name: str) -> Locator:
        return self.page.get_by_role("region", name=name, include_hidden=True)

    async def say(self, name: str, text: str) -> None:
        field = self.pane(name).get_by_role("textbox", name="Bericht van").last
        await field.fill(text)
        await field.press("Enter")

    async def hear(self, name: str, text: str) -> None:
        """Wait until the bot said this, or a card of it shows this."""
        said = self.pane(name).locator(".from-bot").filter(has_text=text)
        await said.last.wait_for(state="attached")

    async def press(self, name: str, title: str) -> None:
        """Press the newest card button of that name."""
        buttons = self.pane(name).locator(".card").get_by_role("button", name=title, exact=True)
        await buttons.last.click()

    async def tap(self, name: str, title: str) -> None:
        """Press the newest row of that title; by voice, all that stands in it follows."""
        row = re.compile(f"^{re.escape(title)}, ")
        await self.pane(name).locator(".card").get_by_role("button", name=row).last.click()

    async def faults(self) -> str:
        """Give the violations that axe finds, as a report; empty when there are none."""
        return await axe_faults(self.page)

    async def reflows(self) -> bool:
        """Tell whether all fits the width, with nothing to scroll sideways."""
        script = "() => document.documentElement.scrollWidth <= innerWidth"
        return bool(await self.page.evaluate(script))


def chromium() -> str:
    """Return the browser of this machine; without one the test is skipped, or fails where asked."""
    if CHROMIUM is None:
        if os.environ.get("REQUIRE_BROWSER"):
            pytest.fail("no Chromium on this machine: install it, or name it in CHROMIUM")
        pytest.skip("no Chromium on this machine; CHROMIUM may name one")
    return CHROMIUM


async def axe_faults(page: Page) -> str:
    found = await Axe().run(page)
    return found.generate_report() if found.violations_count else ""


@asynccontextmanager
async def browsing(
    url: str, size: str = "desktop", *, dark: bool = False
) -> AsyncIterator[SandboxPage]:
    """Open the page in a fresh browser, and at the end fail on any complaint of the page."""
    executable = chromium()
    width, height = SIZES[size]
    async with async_playwright() as player:
        browser = await player.chromium.launch(executable_path=executable, args=ARGUMENTS)
        context = await browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
        )
        sandbox = SandboxPage(await context.new_page())
        try:
            await sandbox.page.goto(url)
            await sandbox.page.locator(".suggested, .pane").first.wait_for()
            yield sandbox
        finally:
            await browser.close()
        assert sandbox.complaints == []
