"""An open question takes an answer, and leaves questions, other reports and "nee" what they are."""

import pytest

from domain.plans import Status
from tests.conversations.test_reporting import filed
from tests.conversations.test_sentences import all_filed

BIDDER = "leerlingenvervoer ligt stil, Taxi Janssen heeft een kort geding aangespannen"


@pytest.mark.parametrize("said", ["papier vervalt", BIDDER])
async def test_a_question_is_no_reason(marco, said):
    asked = await marco.says(said)

    answer = await marco.says("welke criteria voor papier?")

    assert "Dit begreep ik niet" not in answer
    assert "papier" in answer.splitlines()[0].lower()
    assert asked.splitlines()[-1] in answer


async def test_a_report_on_another_action_is_no_reason(marco, database, town):
    await marco.says("papier vervalt")

    answer = await marco.says("hardware is 40%")

    assert "Erbij gezet: IT Hardware." in answer
    assert "Waarom vervalt Papier?" in answer


async def test_a_reason_may_name_its_own_action(marco):
    await marco.says("papier vervalt")

    assert "“papier is te duur”" in await marco.says("papier is te duur")


@pytest.mark.parametrize(
    "said", ["papier vervalt", "er is iets met papier", "stop maar met papier"]
)
@pytest.mark.parametrize("no", ["nee", "weet ik niet"])
async def test_no_to_a_question_leaves_the_action_out(marco, said, no):
    await marco.says(said)

    assert "niets vastgelegd" in await marco.says(no)
    assert "niets open" in await marco.says("ja")


async def test_no_percentage_is_none(marco):
    await marco.says("papier is 400%")

    assert "Papier: lopend\n" in await marco.says("nee")


@pytest.mark.parametrize(
    ("said", "reason"), [("ja", "Een bedrijf heeft een kort geding aangespannen"), ("nee", "")]
)
async def test_yes_takes_the_reason_that_was_suggested_and_no_takes_none(
    marco, database, town, said, reason
):
    await marco.says(BIDDER)
    await marco.says(said)
    await marco.says("ja")

    assert filed(database, town, "3.3")[0].blocked_reason == reason


async def test_a_report_is_nobodys_name(marco, database, town):
    await marco.says("papier is niet van mij")

    shown = await marco.says("hardware is klaar, zegt Karin")
    await marco.says("ja")

    assert "IT Hardware: voltooid" in shown
    assert [report.status for report in filed(database, town, "3.2")] == [Status.COMPLETED]


async def test_no_or_a_question_is_nobodys_name_either(marco):
    await marco.says("papier is niet van mij")
    question = await marco.says("welke criteria voor papier?")

    assert "papier" in question.splitlines()[0].lower()
    assert "niets vastgelegd" in await marco.says("nee")


async def test_a_report_after_a_no_is_not_passed_on(exchange, marco):
    karin = exchange.chat("Karin")
    await karin.says("hoi")
    await marco.says("geef papier aan Karin")
    await karin.presses("Nee")

    assert "Groenonderhoud: voltooid" in await karin.says("groenonderhoud is klaar")
    assert "schrijft" not in str(marco.read)


async def handed_over(exchange, marco):
    await marco.says("geef papier aan Karin")
    karin = exchange.chat("Karin")
    await karin.says("hoi")
    await karin.says("Ja, neem ik over")


async def test_what_was_handed_over_is_left_out_and_the_rest_is_asked(
    exchange, marco, database, town
):
    await marco.says("papier is klaar en hardware is 40%")
    yes = marco.button("Klopt")
    await handed_over(exchange, marco)

    answer = await marco.sends(marco.activity(value=yes))
    before = all_filed(database, town)
    await marco.says("ja")

    assert "Papier is niet jouw actie." in answer
    assert not before
    assert [report.percentage for report in filed(database, town, "3.2")] == [40]
    assert not filed(database, town, "3.1")


async def test_a_draft_of_only_what_was_handed_over_does_not_come_back(exchange, marco):
    await marco.says("papier is klaar")
    await handed_over(exchange, marco)

    assert "Papier is niet jouw actie." in await marco.says("ja")
    assert "niets open" in await marco.says("ja")


async def test_a_question_about_what_was_handed_over_is_not_asked_again(exchange, marco):
    await marco.says("er is iets met papier")
    await handed_over(exchange, marco)

    answer = await marco.says("hardware is klaar")

    assert "Kies hoe het met Papier staat." not in answer
    assert "IT Hardware: voltooid" in answer


async def test_what_was_dropped_in_between_can_not_be_stored_nor_come_back(marco, saskia):
    await marco.says("papier is 40%")
    await saskia.says("papier vervalt want de wet is veranderd")
    await saskia.says("ja")
    await saskia.presses("Laat vervallen")

    assert "Papier is vervallen." in await marco.says("ja")
    assert "niets open" in await marco.says("ja")
