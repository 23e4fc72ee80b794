"""Conversation 4: not mine, from the nudge to the coordinator who finds somebody."""

import pytest

from domain.people import Role
from storage.tables import AssignmentRow
from tests.chat import as_text
from tests.conversations.test_hand_over import join, owner, waiting


@pytest.fixture
async def joost(exchange, database, town):
    """Who has one action, Groenonderhoud, and was asked about it this morning."""
    person = join(database, town, "Joost Peters", "Inkoop", Role.AMBASSADOR)
    join(database, town, "Karin Smulders", "Vastgoed", Role.AMBASSADOR)
    with database.transaction() as db:
        db.get_one(AssignmentRow, town.actions["3.5"]).ambassador_id = person.id
    chat = exchange.chat("Joost Peters", account=person.entra_id)
    await chat.says("hoi")
    await exchange.tick()
    return chat


async def test_from_the_nudge_to_the_coordinator(joost, exchange, saskia, database, town):
    karin = exchange.chat("Karin")
    await karin.says("hoi")
    await saskia.says("hoi")
    assert "Groenonderhoud" in as_text(joost.read[-1])

    await joost.presses("Meer")
    whose = await joost.presses("Niet van mij")
    await joost.says("Karin")
    assert joost.button("Karin Smulders — Vastgoed")
    asked = await joost.presses("Karin de Wit")
    to_karin = as_text(karin.read[-1])
    await karin.presses("Nee")
    passed = await karin.says("dat zit sinds de reorganisatie bij Henk, die werkt hier 2 dgn")

    assert "Van wie is Groenonderhoud dan?" in whose
    assert "Ik vraag Karin de Wit" in asked
    assert "Joost Peters denkt dat Groenonderhoud bij jou hoort." in to_karin
    assert "ik geef het door" in passed
    assert "Henk" in as_text(saskia.read[-1])
    assert owner(database, town, "3.5") == "Joost Peters"


async def test_while_it_seeks_an_owner_nobody_is_reminded_of_it(joost, exchange, database, town):
    await joost.says("niet van mij")
    await joost.says("Karin de Wit")
    before = len(joost.read)
    exchange.clock.move(days=9)
    await exchange.tick()

    assert waiting(database, town) == ["3.5"]
    assert len(joost.read) == before
