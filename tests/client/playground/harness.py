"""Drives the unmodified page of the Playground; names are those on the display."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from playwright.async_api import Browser, Locator, Page, async_playwright, expect

from tests.client.sandbox_harness import ARGUMENTS, PATIENCE, chromium

LOG = "Log Panel"
BOT = "MVI-bot"
SEND = re.compile("^(Send Message|Post)$")  # in a chat, in a channel


class PlaygroundPage:
    """What a person sees and does in Microsoft's own local client."""

    def __init__(self, page: Page) -> None:
        self.page = page
        page.set_default_timeout(PATIENCE)
        expect.set_options(timeout=PATIENCE)

    @property
    def field(self) -> Locator:
        return self.page.get_by_role("textbox").last

    async def chat(self) -> str:
        """Give all that is said in the conversation that is open, without the log beside it."""
        return (await self.page.locator("body").inner_text()).partition(LOG)[0]

    async def say(self, text: str) -> None:
        await self.field.click()
        await self.page.keyboard.insert_text(text)
        await self.page.get_by_role("button", name=SEND).last.click()

    async def mention(self, text: str) -> None:
        """Type @, choose the bot from the list that floats by the field, and say this to it."""
        await self.field.click()
        await self.page.keyboard.type("@")
        await self.page.get_by_role("menuitem", name=BOT).click()
        await self.page.keyboard.type(f" {text}")
        await self.page.get_by_role("button", name=SEND).last.click()

    async def hear(self, text: str, times: int = 1) -> None:
        """Wait until the conversation shows this, so many times."""
        script = "([text, log, n]) => document.body.innerText.split(log)[0].split(text).length > n"
        await self.page.wait_for_function(script, arg=[text, LOG, times])

    async def logged(self, kind: str, times: int = 1) -> None:
        """Wait until the bot answered so many activities of this kind with 200."""
        script = "([line, n]) => document.body.innerText.split(line).length > n"
        await self.page.wait_for_function(script, arg=[f"{kind} 200", times])

    async def press(self, title: str) -> None:
        """Press the newest button of that title."""
        await self.page.get_by_role("button", name=title, exact=True).last.click()

    async def tap(self, title: str) -> None:
        """Press the newest row of that title; by voice, all that stands in it follows."""
        row = re.compile(f"^{re.escape(title)}, ")
        await self.page.get_by_role("button", name=row).last.click()

    async def open(self, name: str) -> None:
        """Go to another conversation."""
        await self.page.get_by_role("treeitem", name=name).click()

    async def happens(self, name: str) -> None:
        """Let something happen that Teams would tell the bot."""
        await self.page.get_by_role("button", name="Mock an Activity").click()
        await self.page.locator("[role=menuitem]", has_text=name).first.click()
        await self.page.get_by_role("button", name="Send activity").click()


@asynccontextmanager
async def browsing() -> AsyncIterator[Browser]:
    """Start a browser, which several people may use one after another."""
    executable = chromium()
    async with async_playwright() as player:
        browser = await player.chromium.launch(executable_path=executable, args=ARGUMENTS)
        yield browser
        await browser.close()


@asynccontextmanager
async def playing(browser: Browser, url: str) -> AsyncIterator[PlaygroundPage]:
    """Open the page as somebody who was never there."""
    context = await browser.new_context(viewport={"width": 1500, "height": 1100})
    page = await context.new_page()
    await page.goto(url)
    await page.get_by_label("Send Message").wait_for(timeout=PATIENCE)
    yield PlaygroundPage(page)
    await context.close()
