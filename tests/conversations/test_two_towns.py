"""Two municipalities in one database: nothing of one is seen or changed by the other."""

import pytest

from storage.database import Database
from tests.chat import Exchange
from tests.conversations.test_reporting import filed
from tests.people import Town, settle


@pytest.fixture
def schiedam(database: Database, town: Town) -> Town:
    with database.transaction() as db:
        return settle(db, "schiedam")


@pytest.fixture
def stranger(exchange: Exchange, schiedam: Town):
    """Marco of the other town: the same name, another tenant."""
    return exchange.chat("Marco", town="schiedam")


@pytest.mark.parametrize("title", ["Opslaan", "Geblokkeerd"])
async def test_a_card_of_another_town_leads_nowhere(marco, stranger, database, town, title):
    await marco.says("actie 3.1")
    theirs = marco.button(title) | {"status": "completed", "reason": "x"}

    answer = await stranger.sends(stranger.activity(value=theirs))

    assert "staat niet meer in het plan" in answer
    assert not filed(database, town, "3.1")


async def test_a_report_of_another_town_can_not_be_opened_or_withdrawn(marco, stranger):
    await marco.says("actie 3.1")
    await marco.presses("Opslaan", status="completed", note="van Helmond")
    await marco.says("mijn meldingen")
    opened = marco.button("Papier")
    await marco.presses("Papier")
    withdrawn = marco.button("Intrekken")

    for pressed in (opened, withdrawn):
        answer = await stranger.sends(stranger.activity(value=pressed))
        assert "al ingetrokken" in answer
        assert "van Helmond" not in answer


async def test_a_period_of_another_town_can_not_be_opened(marco, stranger):
    await marco.says("monitor")

    answer = await stranger.sends(stranger.activity(value=marco.button("2018-2020")))

    assert "staat niet meer in het plan" in answer


async def test_the_figures_are_of_the_own_town(marco, stranger, saskia):
    await marco.says("actie 3.1")
    await marco.presses("Opslaan", status="completed")

    assert "1 van 6 voltooid" in await stranger.says("monitor")
    assert "2 van 6 voltooid" in await saskia.says("monitor")


async def test_the_same_account_elsewhere_is_somebody_else(exchange, schiedam, marco):
    forged = marco.activity(text="mijn acties")
    forged["conversation"]["tenantId"] = "sandbox-schiedam"
    forged["channelData"]["tenant"]["id"] = "sandbox-schiedam"
    forged["conversation"]["id"] = "a:elsewhere"
    await exchange.post(forged)

    assert "Je hebt geen open acties" in exchange.sent["a:elsewhere"][-1]["text"]


async def test_a_hand_over_of_another_town_leads_nowhere(marco, exchange, schiedam, database, town):
    karin = exchange.chat("Karin")
    await karin.says("help")
    await marco.says("geef papier aan karin")
    stranger = exchange.chat("Karin", town="schiedam")

    for title in ("Ja, neem ik over", "Nee", "Eerst overleggen met Marco"):
        pressed = stranger.activity(value=karin.button(title))
        assert "Die vraag ken ik niet." in await stranger.sends(pressed)
    await marco.says("geef it hardware aan henk")
    theirs = exchange.chat("Saskia", town="schiedam")
    for data in (
        {"verb": "take_over", "action": str(town.actions["3.1"])},
        marco.button("Vraag intrekken"),
    ):
        assert "Papier" not in await theirs.sends(theirs.activity(value=data))
    with database.transaction() as db:
        assert town.action(db, "3.1").ambassador == "Marco Bakker"


async def test_the_reminders_of_another_town_are_not_switched(exchange, schiedam, monitor):
    elsewhere = exchange.chat("Saskia", town="schiedam")
    form = {"verb": "remind_on", "monitor": str(monitor)}

    assert "Die monitor is er niet meer" in await elsewhere.sends(elsewhere.activity(value=form))
