"""A question for an expert, played whole by two people side by side, and by the coordinator."""

import pytest
from playwright.async_api import expect

from tests.client.sandbox_harness import browsing

pytestmark = pytest.mark.client
TOM, KARIN, SASKIA = "Tom Kuipers", "Karin de Wit", "Saskia Claes"
QUESTION = "welke eisen stel ik aan hondenpoepbakken"
ANSWER = "Neem hergebruikt kunststof als wens, legen hoort in het reinigingsbestek."


async def asked(sandbox) -> None:
    await sandbox.be(TOM)
    await sandbox.say(TOM, f"vraag een expert: {QUESTION}")
    await sandbox.hear(TOM, "Je naam gaat mee")
    await sandbox.press(TOM, "Verstuur")
    await sandbox.hear(TOM, "Verstuurd naar de experts")
    await sandbox.be_also(KARIN)
    await sandbox.hear(KARIN, "Tom Kuipers heeft een vraag")


async def test_tom_asks_karin_answers_and_saskia_keeps_it(sandbox_url):
    async with browsing(sandbox_url) as sandbox:
        await asked(sandbox)
        cards = await sandbox.pane(TOM).locator(".from-bot").count()
        await sandbox.press(KARIN, "Ik pak hem")
        await sandbox.hear(KARIN, "Deze vraag is van jou")
        await sandbox.hear(TOM, "Karin de Wit zoekt je vraag uit.")
        assert await sandbox.pane(TOM).locator(".from-bot").count() == cards

        await sandbox.say(KARIN, ANSWER)

        await sandbox.hear(TOM, "Heb je hier iets aan?")
        told = sandbox.pane(TOM).locator(".from-bot").filter(has_text=ANSWER)
        await expect(told).to_have_count(1)
        await expect(told).to_contain_text("Antwoord van Karin de Wit, ma 14 januari 2019")
        await sandbox.press(TOM, "Ja")
        await sandbox.hear(TOM, "Deze vraag is beantwoord en gesloten.")

        await sandbox.be_also(SASKIA)
        await sandbox.press(SASKIA, "In de toolbox")
        await sandbox.hear(SASKIA, "Wie dit vraagt, krijgt het meteen.")
        await sandbox.hear(SASKIA, "Saskia Claes heeft dit antwoord in de toolbox gezet")


@pytest.mark.parametrize("size", ["desktop", "wide phone"])
async def test_every_card_of_the_loop_is_accessible(sandbox_url, size):
    async with browsing(sandbox_url, size) as sandbox:
        await asked(sandbox)
        await sandbox.press(KARIN, "Antwoord")
        await sandbox.hear(KARIN, "Je antwoord aan Tom Kuipers")

        assert await sandbox.faults() == ""
        assert await sandbox.reflows()

        answer = sandbox.pane(KARIN).locator(".card textarea").last
        await answer.fill(ANSWER)
        await sandbox.press(KARIN, "Verstuur")
        await sandbox.hear(KARIN, "Verstuurd naar Tom Kuipers.")
        await sandbox.hear(TOM, "Heb je hier iets aan?")

        assert await sandbox.faults() == ""
        assert await sandbox.reflows()
