"""What a person reads back of an own sentence: nothing hidden, nothing too much, kindly."""

import pytest

from tests.conversations.test_reporting import filed

ASKS_READER = "Alleen de coördinator"


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("papier loopt nog", "Papier: lopend, was voltooid"),
        ("papier vervalt want de wet is anders", "was voltooid"),
    ],
)
async def test_a_completed_action_that_becomes_something_else_says_so(marco, said, shown):
    await marco.says("papier is klaar")
    await marco.says("ja")

    assert shown in await marco.says(said)


async def test_a_completed_action_says_so_in_english(marco):
    await marco.says("English")
    await marco.says("papier is done")
    await marco.says("yes")

    assert "running, was completed" in await marco.says("papier is running")


async def test_what_completes_an_action_anew_says_nothing_of_it(marco):
    await marco.says("papier is klaar")
    await marco.says("ja")

    assert "was voltooid" not in await marco.says("papier is klaar sinds gisteren")


async def test_what_is_not_written_down_and_names_no_action_is_asked_of_which(
    marco, database, town
):
    said = "de aanbesteding is gegund aan Jansen BV voor 40.000 euro"

    answer = await marco.says(said)

    assert "een bedrijf in een aanbesteding en een prijs. Dat schrijf ik niet op." in answer
    assert "Om welke actie gaat het?" in answer


@pytest.mark.parametrize(
    "said",
    [
        "Marco heeft papier afgerond",
        "Marco Bakker heeft papier afgerond",
        "papier klaar namens Marco",
        "papier klaar in naam van Marco Bakker",
        "meld Marco heeft papier afgerond",
    ],
)
async def test_the_owner_of_an_action_is_no_note(saskia, database, town, said):
    await saskia.says(said)
    await saskia.says("ja")

    assert [report.note for report in filed(database, town, "3.1")] == [""]


async def test_the_owner_is_no_note_in_what_is_added_to_a_draft(saskia, database, town):
    await saskia.says("groenonderhoud is klaar")
    await saskia.says("en Marco heeft papier afgerond")
    await saskia.says("ja")

    assert [report.note for report in filed(database, town, "3.1")] == [""]


async def test_the_owner_is_no_note_for_a_colleague(exchange, database, town):
    karin = exchange.chat("Karin")
    await karin.says("Marco heeft papier afgerond")
    await karin.presses("Melden voor Marco")

    assert [report.note for report in filed(database, town, "3.1")] == [""]


async def test_who_may_read_the_note_is_asked_only_where_there_is_one(marco):
    without = await marco.says("papier is geblokkeerd")
    await marco.says("laat maar")

    assert ASKS_READER not in without
    assert "Ik wil graag hulp" in without
    assert ASKS_READER in await marco.says("papier wacht op de raad")


@pytest.mark.parametrize(
    "said", ["dank je", "Dank je wel!", "bedankt", "thanks", "top", "ok", "top, bedankt"]
)
async def test_thanks_gets_one_kind_line(marco, said):
    assert await marco.says(said) == "Graag gedaan!"


async def test_thanks_before_the_yes_shows_what_waits_for_it(marco, database, town):
    await marco.says("papier is klaar")

    shown = await marco.says("dank je")

    assert "begreep ik niet" not in shown
    assert "Papier: voltooid" in shown
    assert not filed(database, town, "3.1")


@pytest.mark.parametrize("said", ["kennis delen is 50%", "kennis delen zo'n driekwart"])
async def test_a_percentage_of_what_never_ends_is_said_to_be_none(marco, said):
    assert "Kennis delen loopt altijd door en heeft geen percentage." in await marco.says(said)


@pytest.mark.parametrize("said", ["50%", "zo'n driekwart"])
async def test_a_percentage_added_to_what_never_ends_is_said_to_be_none(marco, said):
    await marco.says("kennis delen loopt")

    shown = await marco.says(said)

    assert "Kennis delen loopt altijd door en heeft geen percentage." in shown
    assert "Dit begreep ik niet" not in shown


async def test_some_three_quarters_is_added_to_the_only_action(marco, database, town):
    await marco.says("papier loopt")
    await marco.says("zo'n driekwart")
    await marco.says("ja")

    assert [report.percentage for report in filed(database, town, "3.1")] == [75]
