"""The monitor's pages in a real browser: on a phone, at 200 % zoom, in the dark, by keyboard."""

import pytest
from playwright.async_api import Page, ViewportSize

from storage import members, municipalities, sign_ins
from tests.client.pages_harness import look, opened, pages
from tests.client.sandbox_harness import axe_faults
from tests.people import NOON

pytestmark = pytest.mark.client
HOME = "/monitor/helmond"
TITLE = "Monitor MVI Helmond"
WIDE_AT_200: ViewportSize = {
    "width": 640,
    "height": 512,
}  # 1280 by 1024 at 200 % zoom


def way_in(database, leads_to=HOME):
    with database.transaction() as db:
        place = municipalities.get(db, "helmond")
        saskia = members.find_by_address(db, place.id, "saskia.claes@helmond.example")
        assert saskia
        return f"/sign-in/{sign_ins.make_link(db, saskia, leads_to, NOON)}"


async def fits(page: Page) -> bool:
    script = "() => document.documentElement.scrollWidth <= innerWidth"
    return bool(await page.evaluate(script))


async def tab_to(page: Page, name: str) -> None:
    """Press Tab until something of that name has the focus, and see that it shows."""
    for _ in range(60):
        await page.keyboard.press("Tab")
        focused = page.locator(":focus")
        if (await focused.inner_text()).strip().startswith(name):
            outline = "node => getComputedStyle(node).outlineStyle"
            assert await focused.evaluate(outline) == "solid", name
            return
    pytest.fail(f"no way by keyboard to {name}")


async def test_every_page_is_accessible_on_a_phone_at_200_percent_and_in_the_dark(example_copy):
    port, database = example_copy
    titles = {
        HOME: TITLE,
        f"{HOME}/2018-06-01": TITLE,
        f"{HOME}/2019-01-14": TITLE,
        f"{HOME}/2019-01-14/actions?standing=missing": "Nog niet gemeld",
        f"{HOME}/gaps": "Wat mist er",
        f"{HOME}/2019-02-30": "Dit is geen dag. Kies een dag op het overzicht.",
    }
    async with pages(database, port) as url, opened(url + way_in(database)) as page:
        await page.get_by_role("button", name="Doorgaan").click()
        for path, title in titles.items():
            await page.set_viewport_size({"width": 320, "height": 640})
            await page.goto(url + path)
            await look(page, title)
            await page.set_viewport_size(WIDE_AT_200)
            assert await fits(page), path
        await page.goto(f"{url}{HOME}/2019-01-14/actions?standing=blocked")
        await page.get_by_role("row").get_by_role("link").first.click()
        await look(page, "Riolering vernieuwen")
        await page.emulate_media(color_scheme="dark")
        assert await axe_faults(page) == ""
        await page.goto(url + HOME)
        assert await axe_faults(page) == ""


async def test_by_keyboard_alone_from_the_overview_to_a_report(example_copy):
    port, database = example_copy
    async with (
        pages(database, port) as url,
        opened(url + way_in(database), width=1100) as page,
    ):
        await tab_to(page, "Doorgaan")
        await page.keyboard.press("Enter")
        await page.get_by_role("heading", level=1, name=TITLE).wait_for()
        await tab_to(page, "Naar de inhoud")
        await page.keyboard.press("Enter")
        await tab_to(page, "15")
        await page.keyboard.press("Enter")
        await page.get_by_role("heading", level=1, name="Nog niet gemeld").wait_for()
        await tab_to(page, "Papier")
        await page.keyboard.press("Enter")

        await page.get_by_role("heading", level=1, name="Papier").wait_for()
        reports = page.get_by_role("listitem").filter(has_text="Gemeld op")
        assert await reports.count() > 1
