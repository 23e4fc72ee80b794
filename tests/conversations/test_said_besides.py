"""What is said besides a report, or instead of one: being away, and whose an action is."""

import pytest

from domain.people import Role
from storage import members
from tests.conversations.test_reporting import filed


@pytest.mark.parametrize(
    ("said", "typed"),
    [
        ("papier is klaar en ik ben vanaf morgen weg tot 4 feb", "afwezig vanaf morgen tot 4 feb"),
        ("papier klaar, oja en ik ben morgen t/m vrijdag vrij", "afwezig morgen t/m vrijdag"),
        ("papier klaar. ben met vakantie van 28 jan t/m 4 feb", "afwezig van 28 jan t/m 4 feb"),
        ("ik ben tot 4 feb weg en papier is klaar", "afwezig tot 4 feb"),
        ("meld papier klaar, ik ben afwezig tot maandag", "afwezig tot maandag"),
        ("alles ongewijzigd behalve papier, ik ben tot maandag vrij", "afwezig tot maandag"),
    ],
)
async def test_being_away_said_with_a_report_is_no_note_and_can_be_typed(
    marco, database, town, said, typed
):
    answer = await marco.says(said)
    await marco.says("ja")

    assert f"Over je afwezigheid heb ik nog niets vastgelegd. Typ daarvoor: {typed}" in answer
    assert [report.note for report in filed(database, town, "3.1")] in ([""], [])
    assert "herinner ik je nergens aan" in await marco.says(typed)


async def test_in_english_as_well(marco):
    await marco.says("english")

    answer = await marco.says("papier is done and I am away until 4 feb")

    assert "I have not noted yet that you are away. To do so, type: absent until 4 feb" in answer


@pytest.mark.parametrize(
    "said", ["ik ben met de weg bezig en papier is 30%", "ik ben weg van papier, 30%"]
)
async def test_a_road_is_nobody_being_away(marco, said):
    assert "afwezigheid" not in await marco.says(said)


@pytest.mark.parametrize(
    "said",
    [
        "papier is van Karin de Wit",
        "papier naar Karin",
        "papier moet naar Karin de Wit",
        "papier hoort bij Karin",
        "papier belongs to Karin",
        "papier is Karin's",
        "de hardware is eigenlijk van karin de wit.",
    ],
)
async def test_whoever_says_that_it_is_somebody_elses_may_hand_it_over(exchange, marco, said):
    asked = await marco.says(said)
    answer = await marco.says("ja")

    assert "bij Karin de Wit? Dan vraag ik of Karin de Wit de actie overneemt." in asked
    assert "Ik vraag Karin de Wit om" in answer


async def test_a_coordinator_says_so_of_any_action(saskia):
    await saskia.says("zwembad naar Karin")

    assert "Ik vraag Karin de Wit om Zwembad over te nemen." in await saskia.presses("Karin vragen")


@pytest.mark.parametrize(
    "said", ["papier is van de baan", "papier is naar de drukker", "papier is bij de leverancier"]
)
async def test_what_names_nobody_is_a_report(marco, said):
    assert "overneemt" not in await marco.says(said)


async def test_no_leaves_the_action_where_it_is(marco, database, town):
    await marco.says("papier is van Karin")

    assert "niets vastgelegd" in await marco.says("nee")
    assert not filed(database, town, "3.1")


async def test_of_several_with_that_name_one_is_chosen(marco, database, town):
    with database.transaction() as db:
        members.add(db, town.place, name="Karin Smulders", address=None, roles=[Role.AMBASSADOR])

    assert "Wie bedoel je voor Papier?" in await marco.says("papier is van Karin")
