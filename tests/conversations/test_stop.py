"""Conversation 5: "stop", an old card, a late press."""

from storage import members
from tests.chat import as_text


async def test_reminders_stop_and_it_is_said_what_stays_and_who_sees_it(marco, database, town):
    asked = await marco.says("stop")
    answer = await marco.presses("Herinneringen aan mij")

    assert "Wat wil je stoppen?" in asked
    assert answer == (
        "Goed. Ik herinner je niet meer. Je 4 acties blijven wel van jou."
        " Saskia ziet dat je zonder herinneringen werkt, niet waarom."
        " Aanzetten kan altijd: typ “herinner mij”."
    )
    with database.transaction() as db:
        assert not members.get(db, town.place.id, town.people["Marco"].id).wants_reminders


async def test_a_stop_button_pressed_twice_is_harmless_and_says_so(marco):
    await marco.says("stop")
    pressed = marco.button("Herinneringen aan mij")
    await marco.sends(marco.activity(value=pressed))

    again = await marco.sends(marco.activity(value=pressed))

    assert "Je herinneringen staan al uit." in again


async def test_who_has_no_actions_stops_as_well(saskia):
    answer = await saskia.says("stop herinneringen")

    assert answer == ("Goed. Ik herinner je niet meer. Aanzetten kan altijd: typ “herinner mij”.")


async def test_a_card_of_january_pressed_in_april_changes_nothing_and_says_how_it_is(
    marco, exchange
):
    await marco.says("it hardware loopt nog")
    pressed = marco.button("Klopt")
    await marco.says("actie 3.2")
    await marco.presses("Opslaan", status="completed")
    exchange.clock.move(days=90)

    late = await marco.sends(marco.activity(value=pressed))

    assert "Dat was van ma 14 januari 2019. Ik heb niets vastgelegd." in late
    assert "IT Hardware: voltooid" in late
    assert "niets" in await marco.says("laat maar")
    assert "Wat bedoel je met stoppen bij Papier?" in await marco.says("stop maar met papier")
    assert as_text(marco.read[-1]).count("Papier") > 2
