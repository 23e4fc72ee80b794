"""What people type in everyday words is done."""

import pytest

from domain.plans import Status
from storage import members
from tests.conversations.test_reporting import filed


def reminded(database, town):
    with database.transaction() as db:
        return members.get(db, town.place.id, town.people["Marco"].id).wants_reminders


@pytest.mark.parametrize(
    "said",
    [
        "stop met herinneren",
        "hou op met die berichten",
        "houd op met herinneren",
        "geen berichten meer aub",
        "stuur mij geen herinneringen meer",
        "herinner me niet meer",
        "stop sending me messages please",
        "stop reminding me",
        "no more reminders",
        "don't remind me anymore",
    ],
)
async def test_stopping_can_be_said_in_many_ways(marco, database, town, said):
    await marco.says(said)

    assert not reminded(database, town)


@pytest.mark.parametrize(
    "said", ["herinner me weer", "herinner mij aub weer", "herinner mij", "remind me again please"]
)
async def test_and_so_can_beginning_again(marco, database, town, said):
    await marco.says("stop herinneringen")
    await marco.says(said)

    assert reminded(database, town)


@pytest.mark.parametrize("yes", ["jaa", "ja doe maar", "ok doe maar", "ja graag", "yes please"])
async def test_yes_is_said_in_many_ways(marco, database, town, yes):
    await marco.says("papier is klaar")
    await marco.says(yes)

    assert [report.status for report in filed(database, town, "3.1")] == [Status.COMPLETED]


async def test_no_thanks_is_a_no(marco):
    await marco.says("papier is klaar")

    assert "niets vastgelegd" in await marco.says("nee hoor")


@pytest.mark.parametrize("said", ["hoeveel acties heb ik nog", "wat moet ik nog melden?"])
async def test_what_is_left_can_be_asked(marco, said):
    assert "Leerlingenvervoer" in await marco.says(said)


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("ben ermee bezig, 30 procent", "Papier: lopend, 30"),
        ("klaar dan", "Papier: voltooid"),
        ("50%", "Papier: lopend, 50"),
        ("hardware is klaar", "IT Hardware: voltooid"),
    ],
)
async def test_what_is_typed_at_an_open_form_is_about_that_action(marco, said, shown):
    await marco.says("actie papier")

    assert shown in await marco.says(said)


async def test_at_an_open_form_other_words_are_what_they_are(marco):
    await marco.says("actie papier")

    assert "Dat begrijp ik niet" in await marco.says("welke criteria?")


async def test_a_coordinator_who_says_that_somebody_is_ill_is_told_how_to_note_it(saskia):
    answer = await saskia.says("Marco is ziek")

    assert "Typ: Marco Bakker is afwezig" in answer
    assert "Marco" in await saskia.says("Marco Bakker is afwezig tot maandag")


async def test_a_proposal_whose_report_is_withdrawn_says_so(marco, saskia):
    await saskia.says("hoi")
    await marco.says("geblokkeerd papier")
    await marco.presses("Opslaan", reason="wacht op de raad")
    offered = saskia.button("Als aandachtspunt")
    await marco.says("herstel")

    answer = await saskia.sends(saskia.activity(value=offered))

    assert "ingetrokken" in answer
    assert "beslist" not in answer


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("zet er nog bij dat we een prijs gewonnen hebben", "Waar hoort dat bij?"),
        ("haal dat weer weg", "Wat moet er weg?"),
    ],
)
async def test_who_says_too_little_of_the_page_is_told_which_words_would_do(
    saskia, marco, said, told
):
    assert told in await saskia.says(said)
    assert told not in await marco.says(said)
