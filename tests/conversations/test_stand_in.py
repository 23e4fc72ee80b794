"""Choosing who stands in: by name, for everything or for one action; told, and may say no."""

import pytest

from domain.people import Role
from storage import members
from storage.tables import ActionRow, AssignmentRow


@pytest.fixture
async def karin(exchange):
    chat = exchange.chat("Karin")
    await chat.says("hoi")
    return chat


def stood_in(database, town, who="Karin"):
    with database.transaction() as db:
        return sorted(
            number
            for number, action in town.actions.items()
            if db.get_one(AssignmentRow, action).stand_in_id == town.people[who].id
        )


ALL = ["3.1", "3.2", "3.3", "4.1"]


@pytest.mark.parametrize(
    ("said", "numbers"),
    [
        ("Karin is mijn vervanger", ALL),
        ("mijn vervanger is karin de wit", ALL),
        ("vervanger: karin.de.wit@helmond.example", ALL),
        ("my stand-in is Karin", ALL),
        ("vervanger voor papier: Karin", ["3.1"]),
        ("mijn vervanger voor it hardware is Karin", ["3.2"]),
        ("Karin is mijn vervanger voor papier", ["3.1"]),
        ("Karin is my stand-in", ALL),
    ],
)
async def test_a_stand_in_is_chosen_by_name(marco, karin, database, town, said, numbers):
    answer = await marco.says(said)

    assert "Karin de Wit" in answer
    assert stood_in(database, town) == numbers
    assert "Marco Bakker heeft jou als vervanger gekozen voor" in str(karin.read[-1])


async def test_of_many_actions_three_are_named_and_the_others_counted(marco, karin):
    chosen = await marco.says("mijn vervanger is Karin")
    away = await marco.says("afwezig tot 3 maart")

    three = "Papier, IT Hardware, Leerlingenvervoer en nog 1"
    assert f"Karin de Wit is je vervanger voor: {three}." in chosen
    assert f"Karin de Wit vervangt je voor: {three}." in away
    assert three in str(karin.read[-1])


async def test_chosen_twice_they_hear_of_it_once(marco, karin):
    await marco.says("mijn vervanger is Karin")
    before = len(karin.read)

    assert "is al je vervanger" in await marco.says("mijn vervanger is Karin")
    assert len(karin.read) == before


async def test_who_is_chosen_may_say_no_once(marco, karin, database, town):
    await marco.says("vervanger voor papier: Karin")
    pressed = karin.button("Dat klopt niet")

    first = await karin.sends(karin.activity(value=pressed))
    again = await karin.sends(karin.activity(value=pressed))

    assert "Je bent geen vervanger meer van Marco Bakker voor: Papier." in first
    assert "Je stond daar niet als vervanger." in again
    assert not stood_in(database, town)
    assert "Karin de Wit zegt: dat klopt niet" in str(marco.read[-1])


async def test_of_two_with_one_name_it_is_asked_who(marco, database, town):
    with database.transaction() as db:
        members.add(db, town.place, name="Karin Smulders", address="k.s@helmond.example",
                    roles=[Role.AMBASSADOR], department="Vastgoed")  # fmt: skip

    asked = await marco.says("vervanger voor papier: Karin")
    answer = await marco.presses("Karin Smulders — Vastgoed")

    assert "Wie bedoel je?" in asked
    assert "Karin Smulders is je vervanger voor: Papier." in answer


async def test_who_never_opened_the_app_is_said_so(marco):
    assert "nog nooit geopend" in await marco.says("mijn vervanger is Henk")


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("mijn vervanger is Marco", "Je kunt niet je eigen vervanger zijn."),
        ("mijn vervanger is ikzelf", "Ik ken niemand die “ikzelf” heet."),
        ("ik is mijn vervanger", "Je kunt niet je eigen vervanger zijn."),
        ("mijn vervanger is Zebedeus", "Ik ken niemand die “Zebedeus” heet."),
        ("vervanger voor hondenpoep: Karin", "hondenpoep"),
        ("wie is mijn vervanger?", "Je hebt geen vervanger."),
        ("geen vervanger", "Je hebt geen vervanger."),
    ],
)
async def test_what_can_not_be_says_what_to_type(marco, database, town, said, sentence):
    assert sentence in await marco.says(said)
    assert not stood_in(database, town)


async def test_a_button_without_words_says_how_to_type_it(marco):
    answer = await marco.sends(marco.activity(value={"verb": "stand_in"}))

    assert "Typ bijvoorbeeld “mijn vervanger is Karin”" in answer


async def test_who_has_no_actions_needs_no_stand_in(saskia):
    assert "geen open acties" in await saskia.says("mijn vervanger is Karin")


async def test_a_title_that_two_actions_share_is_asked_about(marco, database, town):
    with database.transaction() as db:
        row = db.get_one(AssignmentRow, town.actions["3.2"])
        db.get_one(ActionRow, row.action_id).title = "Papier en karton"
        row = db.get_one(AssignmentRow, town.actions["3.1"])
        db.get_one(ActionRow, row.action_id).title = "Papier en pennen"

    assert "Papier en pennen, Papier en karton" in await marco.says("vervanger voor papier: Karin")


async def test_who_stands_in_can_be_asked_and_ended(marco, karin, database, town):
    await marco.says("vervanger voor papier: Karin")

    assert "Karin de Wit vervangt je voor: Papier." in await marco.says("wie is mijn vervanger?")
    assert "Je hebt geen vervanger meer." in await marco.says("Karin is niet meer mijn vervanger")
    assert not stood_in(database, town)
    assert "Je bent geen vervanger meer van Marco Bakker." in str(karin.read[-1])
