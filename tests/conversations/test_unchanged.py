"""Everything reported at once."""

from datetime import date

import pytest

from domain.plans import Status
from tests.conversations.test_reporting import filed


async def test_all_unchanged_takes_two_taps(marco, database, town):
    await marco.says("mijn acties")

    asked = await marco.presses("Alles ongewijzigd")
    thanks = await marco.presses("Ja, vastleggen")

    assert "4 acties leg ik vast als ongewijzigd. Klopt dat?" in asked
    assert "Staat erin, dank je: 4 acties gemeld." in thanks
    assert "“2018-2020” staat nu op 1 van 6 voltooid." in thanks
    assert [r.status for r in filed(database, town, "4.1")] == [Status.RUNNING]
    assert [r.status for r in filed(database, town, "3.3")] == [Status.PLANNED]


async def test_nothing_is_stored_before_yes(marco, database, town):
    await marco.says("alles ongewijzigd")

    await marco.says("nee")

    assert not filed(database, town, "3.1")


async def test_except_paper_which_is_done_works_in_one_sentence(marco, database, town):
    asked = await marco.says("alles ongewijzigd behalve papier, die is getekend")
    await marco.says("ja")

    assert "3 acties leg ik vast als ongewijzigd." in asked
    [report] = filed(database, town, "3.1")
    assert (report.status, report.note) == (Status.COMPLETED, "getekend")


async def test_since_when_can_be_typed_after_the_exception(marco, database, town):
    await marco.says("behalve papier, die is klaar")

    asked = await marco.says("vorige week donderdag")
    thanks = await marco.says("ja")

    assert "Papier: voltooid, sinds do 10 januari 2019" in asked
    assert "Papier: voltooid sinds do 10 januari 2019." in thanks
    assert "3 acties" in asked
    assert filed(database, town, "3.1")[0].effective_on == date(2019, 1, 10)


async def test_who_is_left_out_is_offered_next(marco, database, town):
    await marco.says("alles ongewijzigd")
    await marco.presses("Behalve…")
    await marco.presses("Verder", left_out=str(town.actions["3.1"]))

    thanks = await marco.presses("Ja, vastleggen")

    assert "Nog te melden: Papier." in thanks
    assert "Papier" in await marco.presses("Volgende: Papier")
    assert not filed(database, town, "3.1")


async def test_what_changed_since_the_card_was_drawn_is_shown_again(marco, database, town):
    await marco.says("alles ongewijzigd")
    old = marco.button("Ja, vastleggen")
    await marco.says("actie 3.1")
    await marco.presses("Opslaan", status="completed")

    answer = await marco.sends(marco.activity(value=old))

    assert "Je hebt Papier intussen zelf gemeld: voltooid." in answer
    assert "Ik heb niets vastgelegd." in answer
    assert "3 acties" in answer
    assert len(filed(database, town, "3.1")) == 1


@pytest.mark.parametrize(
    ("said", "number"), [("de eerste", "3.1"), ("nummer 2", "3.2"), ("de laatste", "4.1")]
)
async def test_an_exception_can_be_named_by_its_place_in_the_list(
    marco, database, town, said, number
):
    await marco.says(f"alles ongewijzigd behalve {said}")
    await marco.says("ja")

    assert not filed(database, town, number)


async def test_the_first_one_which_is_half_done_is_stored_so(marco, database, town):
    await marco.says("alles ongewijzigd behalve de eerste, die is 50%")
    await marco.says("ja")

    assert [report.percentage for report in filed(database, town, "3.1")] == [50]


async def test_an_exception_that_is_not_clear_is_asked_about_and_holds_back_the_yes(
    marco, database, town
):
    asked = await marco.says("alles ongewijzigd behalve die ene, die is 50%")
    await marco.says("ja")
    before = filed(database, town, "3.2")
    await marco.says("hardware")
    await marco.says("ja")

    assert "welke actie bedoel je?" in asked
    assert not before
    assert [report.percentage for report in filed(database, town, "3.2")] == [50]
    assert len(filed(database, town, "3.1")) == 1


async def test_one_exception_that_is_clear_does_not_hide_another_that_is_not(marco, database, town):
    await marco.says("alles ongewijzigd behalve papier is klaar en de vierkante is 50%")
    await marco.says("ja")

    assert not filed(database, town, "3.1")


async def test_an_exception_that_says_nothing_is_asked_how_far_it_is(marco, database, town):
    await marco.says("alles ongewijzigd behalve eh dinges")
    asked = await marco.says("de tweede")
    await marco.says("voltooid")
    await marco.says("ja")

    assert "IT Hardware" in asked
    assert filed(database, town, "3.2")[0].status is Status.COMPLETED


async def test_an_exception_that_is_left_out_lets_the_yes_through(marco, database, town):
    await marco.says("alles ongewijzigd behalve eh dinges")
    shown = await marco.says("laat weg")
    await marco.says("ja")

    assert "Dan is er geen uitzondering." in shown
    assert "4 acties" in shown
    assert filed(database, town, "3.1")


async def test_an_exception_of_somebody_else_is_named_so_and_the_own_ones_are_stored(
    marco, database, town
):
    shown = await marco.says("alles ongewijzigd behalve zwembad, die is klaar")
    await marco.says("ja")

    assert "Zwembad is een actie van Henk Jansen" in shown
    assert filed(database, town, "3.1")


async def test_an_exception_that_can_not_be_is_not_stored_as_unchanged(marco, database, town):
    await marco.says("alles ongewijzigd behalve papier, die loopt want " + "er is te veel " * 200)
    await marco.says("ja")

    assert not filed(database, town, "3.1")


@pytest.mark.parametrize(
    "said",
    [
        "everything unchanged except the street lights, those are paused",
        "all the same, but the street lights are paused",
        "nothing changed except the street lights, those are paused",
        "alles hetzelfde, behalve de lantaarns, die liggen stil",
        "niets veranderd, behalve de lantaarns, die liggen stil",
    ],
)
async def test_an_exception_that_names_no_action_is_never_dropped(marco, database, town, said):
    asked = await marco.says(said)
    await marco.says("ja")

    assert "welke actie bedoel je?" in asked
    assert not filed(database, town, "3.1")


@pytest.mark.parametrize(
    "said",
    [
        "everything the same, but hardware is at 50%",
        "alles hetzelfde, maar hardware is op 50%",
        "alles is nog hetzelfde behalve hardware 50%",
    ],
)
async def test_the_same_is_another_word_for_unchanged(marco, database, town, said):
    await marco.says(said)
    await marco.says("ja")

    assert [report.percentage for report in filed(database, town, "3.2")] == [50]
    assert [report.status for report in filed(database, town, "3.3")] == [Status.PLANNED]


@pytest.mark.parametrize(
    "rest", ["rest loopt nog", "rest zelfde", "de rest is hetzelfde", "rest the same"]
)
async def test_the_rest_can_be_the_same_or_simply_run_on(marco, database, town, rest):
    await marco.says(f"papier klaar, {rest}")
    await marco.says("ja")

    assert [report.status for report in filed(database, town, "3.1")] == [Status.COMPLETED]
    assert [report.status for report in filed(database, town, "3.3")] == [Status.PLANNED]


async def test_trouble_of_something_unknown_does_not_move_to_the_action_before_it(
    marco, database, town
):
    asked = await marco.says("papier is klaar maar de brug loopt vertraging op, rest zelfde")
    await marco.says("ja")
    before = filed(database, town, "3.1")
    await marco.says("hardware")
    await marco.says("ja")

    assert "“de brug loopt vertraging op”: welke actie bedoel je?" in asked
    assert not before
    assert [report.blocked for report in filed(database, town, "3.1")] == [False]
    assert [report.blocked for report in filed(database, town, "3.2")] == [True]
