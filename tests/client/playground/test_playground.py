"""The bot in Microsoft's own local client: what it sends is drawn there, what is sent it takes."""

import pytest
from playwright.async_api import expect

from storage import conversations, members, municipalities
from tests.client.playground.harness import PlaygroundPage

pytestmark = [pytest.mark.playground, pytest.mark.asyncio(loop_scope="module")]


async def test_who_installs_the_bot_is_welcomed_once(marco: PlaygroundPage):
    await marco.hear("Hoi Marco, ik ben de MVI-bot van Helmond.")
    await marco.hear("Van jou staan 6 acties open.")
    await marco.happens("Install application")
    await marco.say("help")
    await marco.hear("Dit kun je mij vragen")

    assert (await marco.chat()).count("ik ben de MVI-bot") == 1


async def test_an_action_is_reported_by_its_card(marco: PlaygroundPage):
    await marco.press("Mijn acties")
    await marco.hear("Je hebt 6 open acties.")
    await marco.tap("Papier")
    await marco.hear("Hoe staat het ervoor?")
    await marco.page.get_by_role("radio", name="voltooid").last.check()
    await marco.press("Opslaan")
    await marco.hear("Staat erin, dank je. Papier: voltooid sinds ma 14 januari 2019.")


async def test_an_action_is_reported_by_a_sentence(marco: PlaygroundPage):
    await marco.say("meld 3.1 lopend 60%: offertes zijn binnen")
    await marco.hear("offertes zijn binnen", times=2)
    await marco.say("ja")
    await marco.hear("Staat erin, dank je.")


async def test_a_report_is_made_in_ones_own_words(marco: PlaygroundPage):
    await marco.say("papier is klaar, contract getekend")
    await marco.hear("Papier: voltooid, sinds vandaag")
    await marco.say("klopt")
    await marco.hear("Staat erin, dank je. Papier: voltooid sinds ma 14 januari 2019.")


async def test_a_card_that_is_answered_changes_where_it_stands(marco: PlaygroundPage):
    await marco.say("papier is klaar")
    await marco.hear("Klopt dat?")
    await marco.press("Niets vastleggen")
    await marco.hear("Goed, ik heb niets vastgelegd.")

    await expect(marco.page.get_by_role("button", name="Niets vastleggen")).to_have_count(0)
    assert "Klopt dat?" not in await marco.chat()


async def test_the_monitor_answers_a_mention_in_a_channel(marco: PlaygroundPage):
    await marco.open("General")
    await marco.mention("monitor")
    await marco.hear("4 van 25 voltooid")


async def test_a_channel_is_told_nothing_about_persons(marco: PlaygroundPage):
    await marco.open("General")
    for number, said in enumerate(("mijn acties", "papier is klaar"), start=1):
        await marco.mention(said)
        await marco.hear("Dat is persoonlijk. We gaan verder in onze eigen chat", times=number)

    assert "IT Hardware" not in await marco.chat()


async def test_a_channel_is_told_how_an_action_is_without_names(marco: PlaygroundPage):
    await marco.open("General")
    await marco.mention("hoe staat papier ervoor")
    await marco.hear("Papier: lopend, 40 %")

    assert "Wie wat meldde, laat ik hier niet zien." in await marco.chat()


async def test_who_removes_the_bot_is_written_to_no_more(marco: PlaygroundPage, example_copy):
    await marco.hear("Hoi Marco")
    assert personal_chat(example_copy[1])

    await marco.happens("Uninstall application")
    await marco.logged("installationUpdate", times=2)

    assert personal_chat(example_copy[1]) is None


def personal_chat(database):
    """Return where Marco can be reached; None when nowhere."""
    with database.reading() as db:
        helmond = municipalities.get(db, "helmond")
        marco = members.find_by_address(db, helmond.id, "marco.bakker@helmond.example")
        return marco and conversations.personal_of(db, marco.id)
