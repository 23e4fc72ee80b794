"""A whole monitor in a minute: the clock moves on, and every step of the ladder arrives."""

import pytest
from playwright.async_api import expect

from tests.client.sandbox_harness import browsing

pytestmark = pytest.mark.client
MARCO, SASKIA, ANOUK = "Marco Bakker", "Saskia Claes", "Anouk Peters"
NUDGE = "monitor februari 2019"


async def forward(sandbox, name, said, days):
    await sandbox.say(name, said)
    moved = sandbox.pane(name).get_by_text(f"De klok is {days} dagen vooruitgezet")
    await moved.last.wait_for(state="attached")


def days_of(sandbox, name):
    return sandbox.pane(name).locator(".day")


async def test_a_newcomer_sees_the_ladder_of_a_whole_monitor(sandbox_url):
    async with browsing(sandbox_url) as sandbox:
        await sandbox.be(MARCO)
        await sandbox.be_also(SASKIA)
        await forward(sandbox, MARCO, "vooruit 14 dagen", 14)
        await sandbox.hear(MARCO, "Namens Saskia")
        await expect(days_of(sandbox, MARCO).last).to_have_text("maandag 28 januari 2019")
        await sandbox.press(MARCO, "Alles ongewijzigd")
        await sandbox.press(MARCO, "Ja, vastleggen")
        await sandbox.hear(MARCO, "4 acties gemeld")
        await sandbox.hear(MARCO, "Al gemeld. Dank je, Marco.")
        told = await sandbox.pane(MARCO).locator(".from-bot").count()

        await forward(sandbox, SASKIA, "vooruit naar 8 februari", 11)

        await sandbox.hear(SASKIA, ANOUK)
        missing = sandbox.pane(SASKIA).locator(".from-bot").last
        await expect(missing).not_to_contain_text("Marco")
        assert await sandbox.pane(MARCO).locator(".from-bot").count() == told


async def test_who_does_not_answer_is_asked_on_every_day_of_the_ladder(sandbox_url):
    async with browsing(sandbox_url) as sandbox:
        await sandbox.be(MARCO)
        await forward(sandbox, MARCO, "vooruit naar 8 februari", 25)

        nudges = sandbox.pane(MARCO).locator(".from-bot").filter(has_text=NUDGE)
        await expect(nudges).to_have_count(3)
        assert await days_of(sandbox, MARCO).all_inner_texts() == [
            "maandag 14 januari 2019",
            "maandag 28 januari 2019",
            "maandag 4 februari 2019",
            "donderdag 7 februari 2019",
            "vrijdag 8 februari 2019",
        ]


async def test_the_page_says_who_has_a_message_and_opens_that_chat(sandbox_url):
    async with browsing(sandbox_url) as sandbox:
        await sandbox.be(SASKIA)
        await forward(sandbox, SASKIA, "vooruit 14 dagen", 14)
        line = sandbox.pane(SASKIA).locator(".line-clock_moved")
        await expect(line).to_contain_text("Er kwam bericht bij Anouk Peters")

        await sandbox.page.get_by_role("button", name="4 mensen hebben een nieuw bericht").click()
        waiting = sandbox.page.locator("dialog .waiting")
        await waiting.get_by_role("button", name=ANOUK).click()

        await sandbox.hear(ANOUK, NUDGE)
        await expect(sandbox.pane(ANOUK).locator(".from-bot")).to_have_count(1)


@pytest.mark.parametrize("size", ["desktop", "phone"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
async def test_every_card_of_the_ladder_is_accessible(sandbox_url, size, dark):
    async with browsing(sandbox_url, size, dark=dark) as sandbox:
        await sandbox.be(MARCO)
        await forward(sandbox, MARCO, "vooruit naar 8 februari", 25)
        await sandbox.hear(MARCO, NUDGE)

        assert await sandbox.faults() == ""
        assert await sandbox.reflows()

        await sandbox.be_also(SASKIA)
        await sandbox.hear(SASKIA, "Nog geen melding voor de monitor")

        assert await sandbox.faults() == ""
        assert await sandbox.reflows()


async def test_a_nudge_is_answered_by_keyboard_alone(sandbox_url):
    async with browsing(sandbox_url) as sandbox:
        await sandbox.be(MARCO)
        await forward(sandbox, MARCO, "vooruit 14 dagen", 14)
        await sandbox.pane(MARCO).get_by_role("log").focus()
        for _ in range(20):
            await sandbox.page.keyboard.press("Tab")
            focused = sandbox.page.locator(":focus")
            in_nudge = sandbox.pane(MARCO).locator(".from-bot").last.locator(":focus")
            if await in_nudge.count() and "ongewijzigd" in await focused.inner_text():
                break
        await sandbox.page.keyboard.press("Enter")

        await sandbox.hear(MARCO, "4 acties leg ik vast")


async def test_who_follows_the_signature_meets_the_coordinator_in_the_page(sandbox_url):
    async with browsing(sandbox_url) as sandbox:
        await sandbox.be(MARCO)
        await forward(sandbox, MARCO, "vooruit 14 dagen", 14)

        await sandbox.pane(MARCO).get_by_text("Chat met Saskia").last.click()

        await expect(sandbox.pane(SASKIA)).to_be_visible()


async def test_a_mail_that_is_ready_leaves_the_machine_only_in_teams(sandbox_url):
    async with browsing(sandbox_url) as sandbox:
        await sandbox.be(SASKIA)
        await sandbox.say(SASKIA, "wat mist er van Henk")
        await sandbox.pane(SASKIA).get_by_role("link", name="Open in Outlook").click()

        notice = sandbox.page.locator("#notice")
        await expect(notice).to_contain_text("In Teams opent nu Outlook")
