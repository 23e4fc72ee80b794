"""The chat page in a real browser, with a stub for the bot: people, panes, language, reset."""

import pytest
from playwright.async_api import expect

from tests.web.playing import MARCO, SASKIA, playing
from tests.web.stub_bot import StubBot

pytestmark = pytest.mark.client


async def test_a_newcomer_chooses_somebody_says_something_and_presses_a_button():
    bot = StubBot()
    async with playing(bot) as sandbox:
        await expect(sandbox.page.get_by_role("heading", level=1)).to_contain_text("Maak kennis")
        await sandbox.be(MARCO)
        await sandbox.say(MARCO, "card")
        await sandbox.hear(MARCO, "Hoe staat het ervoor?")
        await sandbox.page.get_by_label("Toelichting").fill("getekend")
        await sandbox.press(MARCO, "Vastleggen")
        await sandbox.hear(MARCO, "Staat erin")
        await sandbox.hear(MARCO, "Dank je, Papier staat erin.")

        own = sandbox.pane(MARCO).locator(".from-person").last
        await expect(own).to_contain_text("Gekozen: Vastleggen")

    pressed = bot.heard[-1]
    assert pressed["value"] == {"verb": "report", "nonce": "n-1", "note": "getekend"}
    assert pressed["replyToId"]


async def test_the_first_three_are_a_good_place_to_begin():
    async with playing(StubBot()) as sandbox:
        names = await sandbox.page.locator(".suggested .name").all_inner_texts()

        assert names == [MARCO, SASKIA, "Tom Jacobs"]
        await expect(sandbox.page.locator(".suggested li").first).to_contain_text("6 open acties")


async def test_somebody_is_found_by_department():
    async with playing(StubBot()) as sandbox:
        await sandbox.page.get_by_role("searchbox").fill("openbare")

        visible = sandbox.page.locator(".everyone .person:visible .name")
        await expect(visible).to_have_text(["Ilse Brouwer", "Joost van den Heuvel"])


async def test_two_people_are_seen_side_by_side():
    async with playing(StubBot()) as sandbox:
        await sandbox.be(MARCO)
        await sandbox.be_also(SASKIA)
        await sandbox.say(MARCO, "zeg Marco heeft gemeld")
        await sandbox.hear(SASKIA, "Marco heeft gemeld")

        await expect(sandbox.pane(MARCO)).to_be_visible()
        await expect(sandbox.pane(SASKIA)).to_be_visible()
        await sandbox.page.get_by_role("button", name=f"Sluit de chat van {MARCO}").click()
        await expect(sandbox.pane(MARCO)).to_have_count(0)


async def test_a_narrow_display_shows_one_chat_and_counts_what_is_new_in_the_other():
    async with playing(StubBot(), "phone") as sandbox:
        await sandbox.be(MARCO)
        await sandbox.be_also(SASKIA)
        await expect(sandbox.pane(MARCO)).to_be_hidden()
        tabs = sandbox.page.get_by_role("navigation", name="Open chats")
        await tabs.get_by_role("button", name=MARCO).click()
        await sandbox.say(MARCO, "zeg Er is iets nieuws")
        unread = tabs.get_by_role("button", name=f"{SASKIA} 1 nieuw bericht")
        await expect(unread).to_be_visible()

        await unread.click()

        await expect(tabs.get_by_role("button", name=SASKIA, exact=True)).to_be_visible()
        await expect(sandbox.pane(SASKIA)).to_contain_text("Er is iets nieuws")


async def test_a_message_to_somebody_not_yet_open_waits_on_the_first_screen():
    async with playing(StubBot()) as sandbox:
        await sandbox.be(MARCO)
        await sandbox.say(MARCO, "zeg Kijk eens")
        await sandbox.hear(MARCO, "Doorgegeven")
        await sandbox.page.get_by_role("button", name="Andere persoon kiezen").click()

        first = sandbox.page.locator(".suggested li").filter(has_text=SASKIA)
        await expect(first).to_contain_text("1 nieuw bericht")


async def test_the_page_speaks_english_and_so_does_the_locale():
    bot = StubBot()
    async with playing(bot) as sandbox:
        page = sandbox.page
        await sandbox.be(MARCO)
        await page.get_by_role("textbox").fill("half getypt")
        await page.get_by_role("button", name="English").click()
        await expect(page.locator("html")).to_have_attribute("lang", "en")
        await expect(page.get_by_role("textbox")).to_have_value("half getypt")
        await page.get_by_role("textbox", name="Message from Marco").press("Enter")
        await sandbox.hear(MARCO, "half getypt")
        await page.reload()
        await expect(page.get_by_role("button", name="Nederlands")).to_be_visible()

    assert bot.heard[-1]["locale"] == "en-US"


async def test_a_reload_keeps_the_conversation():
    bot = StubBot()
    async with playing(bot) as sandbox:
        await sandbox.be(MARCO)
        await sandbox.say(MARCO, "card")
        await sandbox.hear(MARCO, "Hoe staat het ervoor?")
        heard = len(bot.heard)

        await sandbox.page.reload()

        await sandbox.hear(MARCO, "Hoe staat het ervoor?")
        await expect(sandbox.pane(MARCO).locator(".message")).to_have_count(3)
        await expect(sandbox.page.get_by_role("textbox", name="Bericht van")).to_be_focused()
    assert len(bot.heard) == heard


async def test_a_reset_asks_first_and_then_begins_anew():
    bot = StubBot()
    async with playing(bot) as sandbox:
        page = sandbox.page
        await sandbox.be(MARCO)
        await page.get_by_role("button", name="+7 dagen").click()
        await expect(sandbox.pane(MARCO)).to_contain_text("7 dagen vooruitgezet")
        await page.get_by_role("button", name="Begin opnieuw").click()
        await page.keyboard.press("Escape")
        await expect(page.get_by_role("dialog")).to_have_count(0)
        assert bot.resets == 0

        await page.get_by_role("button", name="Begin opnieuw").click()
        await page.get_by_role("dialog").get_by_role("button", name="Begin opnieuw").click()

        await expect(page.get_by_role("heading", level=1)).to_be_visible()
        await expect(page.locator(".clock time")).to_contain_text("15 jan 2019")
        await sandbox.be(MARCO)
        await expect(sandbox.pane(MARCO).locator(".message")).to_have_count(1)
    assert bot.resets == 1


async def test_the_clock_moves_by_a_sentence_and_a_new_day_gets_a_line():
    async with playing(StubBot()) as sandbox:
        await sandbox.be(MARCO)
        await sandbox.say(MARCO, "vooruit 7 dagen")
        await sandbox.say(MARCO, "hoi")
        await sandbox.hear(MARCO, "Je zei: hoi")

        days = sandbox.pane(MARCO).locator(".day")
        await expect(days).to_have_text(["dinsdag 15 januari 2019", "dinsdag 22 januari 2019"])
        await expect(sandbox.page.locator(".clock time")).to_contain_text("22 jan 2019")


async def test_everything_can_be_done_from_the_keyboard():
    bot = StubBot()
    async with playing(bot) as sandbox:
        page, keys = sandbox.page, sandbox.page.keyboard
        await page.locator(".suggested button").first.focus()
        await keys.press("Enter")
        await expect(page.get_by_role("textbox", name="Bericht van")).to_be_focused()
        await keys.type("alles")
        await keys.press("Shift+Enter")
        await keys.type("graag")
        await keys.press("Enter")
        await sandbox.hear(MARCO, "Textielinzameling")
        await expect(page.get_by_role("textbox", name="Bericht van")).to_be_focused()
        await page.get_by_label("Toelichting").fill("verplicht")
        tile = page.get_by_role("button", name="Zwemvoorziening")
        await tile.focus()
        await keys.press("Enter")
        await expect(sandbox.pane(MARCO).locator(".from-person").last).to_contain_text("aangetikt")

    assert bot.heard[-2]["text"] == "alles\ngraag"
    assert bot.heard[-1]["value"]["id"] == "a8"


async def test_the_theme_can_be_chosen_and_is_remembered():
    async with playing(StubBot()) as sandbox:
        page = sandbox.page
        await page.get_by_role("button", name="Donker thema").click()
        await page.reload()

        await expect(page.locator("html")).to_have_attribute("data-theme", "dark")
        theme = page.get_by_role("button", name="Donker thema", pressed=True)
        await expect(theme).to_be_visible()
