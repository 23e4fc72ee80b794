"""Conversation 1: three minutes on the phone, everything the same except one, from the nudge on."""

from datetime import date

import pytest

from domain.plans import Status
from storage.tables import AssignmentRow
from tests.chat import as_text
from tests.conversations.test_reporting import filed
from tests.conversations.test_sentences import all_filed


@pytest.fixture
async def marco(exchange, database, town):
    """An ambassador with six open actions, two of which he told about yesterday."""
    with database.transaction() as db:
        for number in "3.5", "3.6":
            row = db.get_one(AssignmentRow, town.actions[number])
            row.ambassador_id = town.people["Marco"].id
    chat = exchange.chat("Marco")
    await chat.says("groenonderhoud en zwembad lopen nog")
    await chat.says("ja")
    return chat


async def test_from_the_nudge_to_the_thanks(marco, exchange, database, town):
    before = len(marco.read)
    await exchange.tick()
    nudge = as_text(marco.read[-1])
    asked = await marco.presses("Alles ongewijzigd")
    changed = await marco.says("behalve papier, die is getekend")
    dated = await marco.says("vorige week donderdag")
    pressed = marco.button("Ja, vastleggen")
    thanks = await marco.sends(marco.activity(value=pressed))
    again = await marco.sends(marco.activity(value=pressed))

    assert "Namens Saskia (coördinator MVI)" in nudge
    assert "Hoi Marco. Het gaat om de monitor februari 2019." in nudge
    assert "Van jou staan 6 acties open; 4 zijn sinds vr 1 juni 2018 niet gemeld." in nudge
    for title in "Papier", "IT Hardware", "Leerlingenvervoer", "Kennis delen":
        assert title in nudge
    assert "4 acties leg ik vast als ongewijzigd. Klopt dat?" in asked
    assert "3 acties leg ik vast als ongewijzigd." in changed
    assert "Papier: voltooid, sinds do 10 januari 2019" in dated
    assert "“2018-2020” staat nu op 2 van 6 voltooid." in thanks
    assert "Tot de volgende monitor hoor je niets meer van mij." in thanks
    assert "één keer opgeslagen" in again
    [paper] = filed(database, town, "3.1")
    assert (paper.status, paper.effective_on) == (Status.COMPLETED, date(2019, 1, 10))
    assert len(all_filed(database, town)) == 6
    assert as_text(marco.read[before]) == "Al gemeld. Dank je, Marco."


async def test_after_it_no_step_of_this_monitor_comes_any_more(marco, exchange):
    await marco.says("alles ongewijzigd")
    await marco.says("ja")
    before = len(marco.read)

    for _ in range(12):
        exchange.clock.move(days=1)
        await exchange.tick()

    assert len(marco.read) == before
