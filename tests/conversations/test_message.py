"""A message of the coordinator to a selection: shown first, sent once, counted and signed."""

import pytest

from storage import absences, broadcasts, members
from storage.tables import AssignmentRow
from tests.chat import as_text, links
from tests.people import TODAY

TO_MISSING = "bericht aan iedereen die nog niet gemeld heeft: Morgen om tien uur is er koffie!"


@pytest.fixture
async def met(exchange, saskia, marco):
    """Everybody but Henk opened the app."""
    karin = exchange.chat("Karin")
    for chat in (saskia, marco, karin):
        await chat.says("hoi")
    return {"saskia": saskia, "marco": marco, "karin": karin}


def sent(database, town):
    with database.transaction() as db:
        return broadcasts.of_municipality(db, town.place.id)


async def test_first_it_shows_to_how_many_whom_it_can_not_reach_and_the_text(
    met, saskia, database, town
):
    shown = await saskia.says(TO_MISSING)

    assert "gaat naar 2 mensen: iedereen die nog niet gemeld heeft." in shown
    assert "Morgen om tien uur is er koffie!" in shown
    assert "1 persoon kan ik niet bereiken: Henk Jansen (heeft de app nog nooit" in shown
    assert [b["title"] for b in saskia.card["actions"]] == ["Versturen", "Niet versturen"]
    assert not sent(database, town)


async def test_it_arrives_signed_with_the_way_to_the_chat_of_the_coordinator(
    met, exchange, saskia, marco
):
    await saskia.says(TO_MISSING)

    answer = await saskia.presses("Versturen")
    await exchange.tick()

    assert answer.startswith("Verstuurd naar 2 mensen.")
    shown = as_text(marco.read[-1])
    assert shown.startswith("Bericht van Saskia Claes\nMorgen om tien uur is er koffie!")
    assert links(marco.card) == {
        "Chat met Saskia": (
            "https://teams.microsoft.com/l/chat/0/0?users=saskia.claes%40helmond.example"
        )
    }


async def test_it_is_counted_and_kept(met, saskia, database, town):
    await saskia.says(TO_MISSING)
    await saskia.presses("Versturen")
    [kept] = sent(database, town)
    assert (kept.selection, kept.recipients) == ("iedereen die nog niet gemeld heeft", 2)
    assert kept.text == "Morgen om tien uur is er koffie!"
    assert kept.author_id == town.people["Saskia"].id


async def test_pressed_twice_it_is_sent_once(met, exchange, saskia, marco, database, town):
    await saskia.says(TO_MISSING)
    pressed = saskia.activity(value=saskia.button("Versturen"))
    await saskia.sends(pressed)
    await exchange.tick()
    before = len(marco.read)

    answer = await saskia.sends(saskia.activity(value=pressed["value"]))
    await exchange.tick()

    assert answer == "Dat bericht heb ik al verstuurd. Ik stuur het niet nog een keer."
    assert (len(marco.read), len(sent(database, town))) == (before, 1)


async def test_a_no_sends_nothing(met, saskia, marco, database, town):
    before = len(marco.read)
    await saskia.says(TO_MISSING)

    assert await saskia.says("nee") == "Goed, ik verstuur niets."
    assert (len(marco.read), sent(database, town)) == (before, [])


async def test_who_reported_in_between_does_not_get_it(met, exchange, saskia, marco):
    await saskia.says(TO_MISSING)
    await marco.says("alles ongewijzigd")
    await marco.says("ja")
    pressed = await saskia.says("versturen")
    await exchange.tick()

    assert pressed.startswith("Verstuurd naar 1 persoon.")
    assert "koffie" not in as_text(marco.read[-1])


async def test_a_department_gets_it_and_who_carries_its_actions(met, saskia, database, town):
    with database.transaction() as db:
        row = db.get_one(AssignmentRow, town.actions["3.5"])
        row.department_id = members.department_id(db, town.place.id, "Openbare Ruimte")

    shown = await saskia.says("bericht aan Openbare Ruimte: hoi")

    assert "gaat naar 1 persoon: Openbare Ruimte." in shown
    assert "Naar: Karin de Wit" in shown


async def test_all_ambassadors_get_it_in_english_as_well(met, saskia):
    assert "2 mensen: alle ambassadeurs" in await saskia.says("message to all ambassadors: hi")
    assert "2 mensen: Marco Bakker, Karin de Wit" in await saskia.says(
        "bericht aan marco en karin: hoi"
    )
    assert "2 mensen: iedereen." in await saskia.says("bericht aan iedereen: hoi")


async def test_who_is_away_or_works_without_reminders_gets_it_too(met, saskia, database, town):
    with database.transaction() as db:
        members.want_reminders(db, town.people["Karin"], wanted=False)
        absences.set_absence(db, town.place.id, town.people["Marco"].id, TODAY, None)

    shown = await saskia.says(TO_MISSING)

    assert "gaat naar 2 mensen" in shown
    assert "ook naar wie afwezig is of zonder herinneringen werkt" in shown


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("bericht aan Truus: hoi", "Ik ken geen persoon of afdeling “Truus”. Typ bijvoorbeeld: be"),
        ("bericht aan marco en Truus: hoi", "Ik ken geen persoon of afdeling “Truus”."),
        ("bericht", "Aan wie, en wat? Typ bijvoorbeeld: bericht aan alle ambassadeurs"),
        ("bericht aan saskia: hoi", "Daar hoort nu niemand bij. Ik verstuur niets."),
        ("bericht aan henk: hoi", "De enige die daarbij hoort, kan ik niet bereiken."),
        ("bericht aan iedereen: " + "x" * 1001, "Je bericht is 1001 tekens lang."),
        ("bericht aan iedereen: Fatima is ziek", "Je bericht noemt iemands gezondheid"),
    ],
)
async def test_what_can_not_be_sent_gets_one_clear_sentence_and_nothing_is_sent(
    met, saskia, database, town, said, answer
):
    assert answer in await saskia.says(said)
    assert not sent(database, town)


async def test_a_name_that_two_have_is_asked_about(met, saskia, database, town):
    with database.transaction() as db:
        members.add(db, town.place, name="Karin Smulders", address="k.smulders@helmond.example")

    asked = await saskia.says("bericht aan marco en karin: morgen koffie")
    shown = await saskia.says("Karin de Wit")

    assert "Wie bedoel je met “karin”?" in asked
    assert "gaat naar 2 mensen: Marco Bakker, Karin de Wit." in shown
    assert "morgen koffie" in shown


async def test_who_is_meant_can_be_chosen_before_there_is_a_text(met, saskia, database, town):
    with database.transaction() as db:
        members.add(db, town.place, name="Karin Smulders", address="k.smulders@helmond.example")
    await saskia.says("bericht aan karin")

    await saskia.says("Karin de Wit")

    assert "gaat naar 1 persoon: Karin de Wit." in await saskia.says("morgen koffie")


async def test_a_price_or_a_bidder_in_it_is_warned_about_before_it_goes(met, saskia):
    shown = await saskia.says("bericht aan iedereen: Jansen Groen BV vraagt 12.000 euro")

    assert "Let op: je bericht noemt" in shown


async def test_from_the_list_one_writes_to_all_who_are_missing(met, exchange, saskia, marco):
    await saskia.says("wie heeft nog niet gemeld")
    await saskia.presses("Stuur ze een bericht")
    await saskia.says("Kom je vrijdag koffie drinken?")

    await saskia.says("ja")
    await exchange.tick()

    assert "Kom je vrijdag koffie drinken?" in as_text(marco.read[-1])


async def test_an_old_card_without_its_number_sends_nothing(met, saskia, database, town):
    pressed = {"verb": "message_send", "selection": "iedereen", "text": "hoi"}

    answer = await saskia.sends(saskia.activity(value=pressed))

    assert answer.startswith("Aan wie, en wat?")
    assert not sent(database, town)
