"""Monitors by name, and the question which there are."""

from datetime import date

import pytest

from domain.monitors import Reminding
from storage import monitors
from tests.chat import Chat


@pytest.fixture
def town(town, database):
    with database.transaction() as db:
        for name, cut_off in (("mei 2019", date(2019, 4, 30)), ("Voorjaar", date(2019, 6, 30))):
            monitors.add(db, town.place.id, name, cut_off, report_until=date(2019, 7, 5))
    return town


def reminding(database, town, name):
    with database.reading() as db:
        known = monitors.of_municipality(db, town.place.id)
    return next(m.reminding for m in known if m.name == name)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("wie krijgt wat wanneer bij monitor voorjaar", "Wie krijgt wat, monitor Voorjaar"),
        ("wie krijgt wat bij mei", "Wie krijgt wat, monitor mei 2019"),
        ("annuleer de monitor van mei", "De monitor mei 2019 gaat dan niet door"),
        ("zet aan voor monitor voorjaar", "aan voor de monitor Voorjaar"),
        ("pauzeer mei", "op pauze voor de monitor mei 2019"),
        ("zet uit", "uit voor de monitor februari 2019"),
        ("ga verder", "aan voor de monitor februari 2019"),
    ],
)
async def test_a_monitor_is_meant_by_its_name(saskia, typed, shown):
    assert shown in await saskia.says(typed)


async def test_switching_on_by_name_leaves_the_next_one_as_it_is(saskia, database, town):
    await saskia.says("zet aan mei")

    assert reminding(database, town, "mei 2019") is Reminding.ON
    assert reminding(database, town, "februari 2019") is Reminding.OFF


@pytest.mark.parametrize(
    "question",
    ["wanneer is de volgende monitor?", "welke monitors zijn er", "when is the next monitor?"],
)
async def test_everybody_may_ask_which_monitors_there_are(marco, saskia, question):
    for chat in (marco, saskia):
        answer = await chat.says(question)
        assert "februari 2019: stand per do 31 jan" in answer
        assert "mei 2019: stand per di 30 apr" in answer


async def test_a_coordinator_gets_a_button_to_the_reminders(saskia):
    await saskia.says("wanneer is de volgende monitor?")

    assert "Wie krijgt wat, monitor februari 2019" in await saskia.presses("Wie krijgt wat wanneer")


async def test_without_a_monitor_to_come_it_says_so(marco, exchange):
    exchange.clock.move(days=300)

    assert "Er staat geen monitor klaar" in await marco.says("wanneer is de volgende monitor?")


async def test_in_a_channel_it_is_answered_as_well(exchange):
    channel = Chat(exchange, "Marco", conversation_kind="channel", conversation="19:team")

    answer = await channel.says("wanneer is de volgende monitor?")
    assert "februari 2019: stand per do 31 jan" in answer


async def test_the_own_sentence_may_be_typed_after_the_button(saskia):
    await saskia.says("wie krijgt wat wanneer")
    await saskia.presses("Tekst wijzigen")

    answer = await saskia.says("Let op: Taart voor wie vrijdag gemeld heeft!")
    assert "“Let op: Taart voor wie vrijdag gemeld heeft!”" in answer
