"""The whole road in a real browser: from the first screen to the figures."""

import pytest
from playwright.async_api import expect

from tests.client.sandbox_harness import browsing
from tests.plan_files import EXAMPLE

pytestmark = pytest.mark.client
MARCO, SASKIA, KARIN, GRACE = "Marco Bakker", "Saskia Claes", "Karin de Wit", "Grace Owens"


async def test_a_newcomer_is_led_from_welcome_to_the_first_report(sandbox_url):
    async with browsing(sandbox_url) as sandbox:
        await sandbox.be(MARCO)
        await sandbox.hear(MARCO, "Van jou staan 6 acties open.")
        await sandbox.press(MARCO, "Mijn acties")
        await sandbox.hear(MARCO, "Je hebt 6 open acties.")
        await sandbox.tap(MARCO, "Papier")
        await sandbox.hear(MARCO, "Hoe staat het ervoor?")
        await sandbox.pane(MARCO).get_by_role("radio", name="voltooid").last.check()
        await sandbox.press(MARCO, "Opslaan")
        await sandbox.hear(MARCO, "Staat erin, dank je. Papier: voltooid sinds ma 14 januari 2019.")
        await sandbox.say(MARCO, "monitor")
        await sandbox.hear(MARCO, "5 van 25 voltooid")


async def test_the_coordinator_beside_the_ambassador_sees_the_report(sandbox_url):
    async with browsing(sandbox_url) as sandbox:
        await sandbox.be(MARCO)
        await sandbox.be_also(SASKIA)
        await sandbox.say(SASKIA, "wie heeft nog niet gemeld")
        await sandbox.hear(SASKIA, "Marco Bakker: 4 acties")
        await sandbox.say(MARCO, "alles ongewijzigd")
        await sandbox.press(MARCO, "Ja, vastleggen")
        await sandbox.hear(MARCO, "4 acties gemeld")
        await sandbox.say(SASKIA, "wie heeft nog niet gemeld")
        missing = sandbox.pane(SASKIA).locator(".from-bot").last
        await expect(missing).to_contain_text("Van 5 mensen is er nog geen melding.")
        await expect(missing).not_to_contain_text("Marco")


async def test_a_double_press_counts_once(sandbox_url):
    async with browsing(sandbox_url) as sandbox:
        await sandbox.be(MARCO)
        await sandbox.say(MARCO, "actie 3.1")
        await sandbox.hear(MARCO, "Hoe staat het ervoor?")
        store = sandbox.pane(MARCO).get_by_role("button", name="Opslaan", exact=True).last
        await store.evaluate("button => { button.click(); button.click(); }")
        await sandbox.hear(MARCO, "Staat erin, dank je.")
        await sandbox.hear(MARCO, "Dat had je al gemeld")


async def test_somebody_who_speaks_english_is_answered_in_english(sandbox_url):
    async with browsing(sandbox_url) as sandbox:
        await sandbox.be(GRACE)
        await sandbox.say(GRACE, "my actions")
        await sandbox.hear(GRACE, "You have 2 open actions.")


@pytest.mark.parametrize("size", ["desktop", "phone"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
async def test_every_card_is_accessible(sandbox_url, size, dark):
    async with browsing(sandbox_url, size, dark=dark) as sandbox:
        await sandbox.be(KARIN)
        for said, heard in (
            ("mijn acties", "Je hebt 14 open acties."),
            ("actie 3.14", "Hoe staat het ervoor?"),
            ("geblokkeerd 3.14", "Wat houdt je tegen?"),
            ("alles ongewijzigd", "6 acties leg ik vast"),
            ("behalve", "Welke acties zijn veranderd?"),
            ("monitor", "23 van 27 voltooid"),
            ("help", "Dit kun je mij vragen"),
        ):
            await sandbox.say(KARIN, said)
            await sandbox.hear(KARIN, heard)

        assert await sandbox.faults() == ""
        assert await sandbox.reflows()


async def test_a_report_can_be_made_by_keyboard_alone(sandbox_url):
    async with browsing(sandbox_url) as sandbox:
        await sandbox.be(MARCO)
        await sandbox.say(MARCO, "actie 3.1")
        await sandbox.hear(MARCO, "Hoe staat het ervoor?")
        page = sandbox.page
        await sandbox.pane(MARCO).get_by_role("radio", name="lopend").last.focus()
        await page.keyboard.press("ArrowDown")
        for _ in range(12):
            await page.keyboard.press("Tab")
            focused = await page.evaluate("() => document.activeElement.innerText")
            if focused.strip() == "Opslaan":
                break
        await page.keyboard.press("Enter")
        await sandbox.hear(MARCO, "Papier: voltooid")


async def test_markup_in_a_note_is_shown_as_it_was_typed(sandbox_url):
    async with browsing(sandbox_url) as sandbox:
        await sandbox.be(MARCO)
        await sandbox.say(MARCO, "meld 3.1 klaar: **vet** <img src=x onerror=alert(1)>")
        await sandbox.hear(MARCO, "**vet** <img src=x onerror=alert(1)>")


async def test_the_stranger_is_asked_who_he_is_and_the_coordinator_confirms(sandbox_url):
    henk = "Henk Jansen"
    async with browsing(sandbox_url) as sandbox:
        await sandbox.be(SASKIA)
        await sandbox.be_also(henk)
        await sandbox.hear(henk, "Ik vind geen acties bij je account h.jansen@helmond.example.")
        await sandbox.say(henk, "henk.jansen@helmond.example")
        await sandbox.hear(SASKIA, "Is Henk Jansen (h.jansen@helmond.example) dezelfde als")
        await sandbox.press(SASKIA, "Ja, dezelfde")
        await sandbox.hear(henk, "Gekoppeld aan henk.jansen@helmond.example.")


@pytest.mark.parametrize("size", ["desktop", "phone"])
async def test_a_coordinator_sends_the_plan_as_a_file(sandbox_url, size):
    async with browsing(sandbox_url, size) as sandbox:
        await sandbox.be(SASKIA)
        clip = sandbox.pane(SASKIA).get_by_role("button", name="Bestand meesturen")
        async with sandbox.page.expect_file_chooser() as opened:
            await clip.click()
        await (await opened.value).set_files(EXAMPLE / "helmond" / "plan.csv")
        await sandbox.hear(SASKIA, "is iets gemeld nadat dit bestand is gemaakt")
        await sandbox.press(SASKIA, "Het bestand")
        await sandbox.hear(SASKIA, "Dit verandert er met plan.csv")


@pytest.mark.parametrize("size", ["phone", "wide phone"])
async def test_the_whole_clock_fits_a_phone(sandbox_url, size):
    async with browsing(sandbox_url, size) as sandbox:
        week = sandbox.page.get_by_role("button", name="+7 dagen")

        await expect(week).to_be_in_viewport(ratio=1)
        assert await sandbox.reflows()
