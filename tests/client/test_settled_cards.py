"""A card that is answered changes where it stands, for eyes, keyboard and screen reader."""

import pytest
from playwright.async_api import expect

from tests.client.sandbox_harness import browsing

pytestmark = pytest.mark.client
MARCO = "Marco Bakker"
ASKED, SETTLED = "Klopt dat?", "Vastgelegd: Papier."


async def place_of(message):
    return await message.evaluate("node => [...node.parentNode.children].indexOf(node)")


async def test_a_settled_card_keeps_its_place_and_loses_its_buttons(sandbox_url):
    async with browsing(sandbox_url) as sandbox:
        await sandbox.be(MARCO)
        await sandbox.say(MARCO, "papier is klaar")
        question = sandbox.pane(MARCO).locator(".from-bot").filter(has_text=ASKED)
        place = await place_of(question)
        await sandbox.press(MARCO, "Klopt")

        settled = sandbox.pane(MARCO).locator(".from-bot").filter(has_text=SETTLED)
        await expect(settled).to_contain_text("bewerkt")

        assert await place_of(settled) == place
        assert await settled.get_by_role("button").count() == 0


async def test_who_pressed_by_keyboard_stays_where_they_were(sandbox_url):
    async with browsing(sandbox_url) as sandbox:
        await sandbox.be(MARCO)
        await sandbox.say(MARCO, "papier is klaar")
        await sandbox.hear(MARCO, ASKED)
        await sandbox.pane(MARCO).get_by_role("button", name="Klopt", exact=True).press("Enter")

        settled = sandbox.pane(MARCO).locator(".from-bot").filter(has_text=SETTLED)

        await expect(settled).to_be_focused()


async def test_who_types_meanwhile_goes_on_typing_and_hears_it(sandbox_url):
    async with browsing(sandbox_url) as sandbox:
        await sandbox.be(MARCO)
        await sandbox.say(MARCO, "papier is klaar")
        await sandbox.hear(MARCO, ASKED)
        await sandbox.say(MARCO, "ja")
        await sandbox.hear(MARCO, SETTLED)

        spoken = sandbox.pane(MARCO).get_by_role("log").filter(has_text=SETTLED)
        await expect(spoken).to_have_count(1)
        await expect(sandbox.pane(MARCO).get_by_role("textbox").last).to_be_focused()
        assert await sandbox.faults() == ""
