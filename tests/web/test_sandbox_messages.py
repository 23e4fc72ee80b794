"""Messages and cards in a real browser: drawn, pressed, changed and taken away."""

import asyncio

import pytest
from playwright.async_api import expect

from tests.client.sandbox_harness import SandboxPage
from tests.web import stub_bot
from tests.web.playing import MARCO, SASKIA, playing
from tests.web.stub_bot import StubBot

pytestmark = pytest.mark.client
ENTRA = stub_bot.MARCO.entra_id


async def test_a_suggested_answer_is_one_press():
    bot = StubBot()
    async with playing(bot) as sandbox:
        await sandbox.be(MARCO)
        await sandbox.page.get_by_role("button", name="Wat kun je?").click()
        await sandbox.hear(MARCO, "Je zei: help")

        await expect(sandbox.page.get_by_role("button", name="Wat kun je?")).to_have_count(0)
    assert bot.heard[-1]["text"] == "help"


async def test_markdown_is_drawn_and_html_is_not():
    async with playing(StubBot()) as sandbox:
        await sandbox.be(MARCO)
        await sandbox.say(MARCO, "md **vet** <img src=x onerror=alert(1)> [x](javascript:alert(1))")
        last = sandbox.pane(MARCO).locator(".from-bot").last

        await expect(last.locator("strong")).to_have_text("vet")
        await expect(last).to_contain_text("<img src=x")
        await expect(last.locator("a, img:not(.avatar img)")).to_have_count(0)


async def test_who_reads_further_up_is_not_pulled_down():
    async with playing(StubBot()) as sandbox:
        await sandbox.be(SASKIA)
        await sandbox.say(SASKIA, "veel 40")
        await sandbox.hear(SASKIA, "Regel 40")
        log = sandbox.page.get_by_role("log")
        await log.evaluate("log => { log.scrollTop = 0; }")
        await asyncio.sleep(0.1)

        await say_elsewhere(sandbox, "zeg Nieuws van Marco")

        await sandbox.hear(SASKIA, "Nieuws van Marco")
        assert await log.evaluate("log => log.scrollTop") == 0
        await sandbox.page.get_by_role("button", name="Nieuwe berichten").click()
        await expect(sandbox.pane(SASKIA).locator(".from-bot").last).to_be_in_viewport()


async def say_elsewhere(sandbox: SandboxPage, text: str) -> None:
    """Say something as Marco, in no pane of this page."""
    script = "body => fetch('/sandbox/say', {method: 'POST', body: JSON.stringify(body)})"
    await sandbox.page.evaluate(f"{script}.then(() => null)", {"person": ENTRA, "text": text})


async def test_a_card_that_changes_keeps_the_keyboard_where_it_was():
    async with playing(StubBot()) as sandbox:
        await sandbox.be(MARCO)
        await sandbox.say(MARCO, "card")
        await sandbox.hear(MARCO, "Hoe staat het ervoor?")
        await sandbox.press(MARCO, "Vastleggen")
        await sandbox.hear(MARCO, "Dank je, Papier staat erin.")

        changed = sandbox.pane(MARCO).locator(".from-bot").filter(has_text="bewerkt")
        await expect(changed).to_be_focused()


async def test_a_card_that_is_taken_away_disappears():
    async with playing(StubBot()) as sandbox:
        await sandbox.be(MARCO)
        await sandbox.say(MARCO, "card")
        await sandbox.hear(MARCO, "Hoe staat het ervoor?")
        await sandbox.press(MARCO, "Weg ermee")

        await expect(sandbox.pane(MARCO).locator(".card")).to_have_count(0)
        await expect(sandbox.page.get_by_role("textbox", name="Bericht van")).to_be_focused()


async def test_a_double_press_reaches_the_bot_twice_as_in_teams():
    bot = StubBot()
    async with playing(bot) as sandbox:
        await sandbox.be(MARCO)
        await sandbox.say(MARCO, "alles")
        await sandbox.page.get_by_label("Toelichting").fill("twee keer")
        button = sandbox.page.locator(".card").get_by_role("button", name="Vastleggen")
        await button.evaluate("pressed => { pressed.click(); pressed.click(); }")
        await expect(sandbox.pane(MARCO).locator(".bubble.pressed")).to_have_count(2)
        await sandbox.hear(MARCO, "Staat erin")

    assert sum("value" in activity for activity in bot.heard) == 2


async def test_what_was_filled_in_is_sent_by_the_ids_of_the_inputs():
    bot = StubBot()
    async with playing(bot) as sandbox:
        page = sandbox.page
        await sandbox.be(MARCO)
        await sandbox.say(MARCO, "alles")
        await sandbox.say(MARCO, "alles")  # the same ids once more must not disturb the first
        await expect(page.locator(".card")).to_have_count(2)
        card = page.locator(".card").first
        await card.get_by_label("Toelichting").fill("getekend")
        await card.get_by_role("spinbutton", name="Hoeveel procent is klaar?").fill("60")
        await card.get_by_label("Sinds wanneer").fill("2019-01-10")
        await card.get_by_role("combobox", name="Status").select_option("Voltooid")
        readers = page.get_by_role("radiogroup", name="Wie mag dit lezen?")
        await readers.last.get_by_label("De monitor").check()
        await card.get_by_role("group", name="Thema's").get_by_label("Klimaat").check()
        await card.get_by_role("button", name="Vastleggen").click()
        await sandbox.hear(MARCO, "Staat erin")

    assert bot.heard[-1]["value"] == {
        "verb": "report",
        "note": "getekend",
        "percentage": "60",
        "since": "2019-01-10",
        "status": "completed",
        "reader": "coordinator",
        "themes": "climate",
    }


async def test_the_bot_is_seen_typing():
    async with playing(StubBot()) as sandbox:
        await sandbox.be(MARCO)
        await sandbox.say(MARCO, "typ")

        await expect(sandbox.page.get_by_text("De MVI-bot is aan het typen")).to_be_visible()


async def test_a_link_on_a_card_opens_beside_the_chat():
    async with playing(StubBot()) as sandbox:
        page = sandbox.page
        await page.context.route("https://example.org/**", lambda route: route.fulfill(body="ok"))
        await sandbox.be(MARCO)
        await sandbox.say(MARCO, "alles")

        async with page.expect_popup() as opened:
            await page.get_by_role("link", name="Bekijk de monitor").click()

        assert (await opened.value).url == "https://example.org/monitor"


async def test_a_file_that_is_offered_asks_first_as_in_teams():
    bot = StubBot()
    async with playing(bot, "phone") as sandbox:
        await sandbox.be(MARCO)
        await sandbox.say(MARCO, "bestand")
        await sandbox.hear(MARCO, "criteria papier.docx")
        offer = sandbox.pane(MARCO).locator(".offer")
        await expect(offer).to_contain_text("2 kB")
        await expect(offer).to_contain_text("Drie criteria.")
        assert await sandbox.reflows()
        assert await sandbox.faults() == ""

        await offer.get_by_role("button", name="Weigeren").click()
        chosen = sandbox.pane(MARCO).locator(".from-person").last
        await expect(chosen).to_contain_text("Weigeren")
    assert bot.heard[-1]["value"]["action"] == "decline"
