"""How an action is, asked in one's own chat."""

import pytest

from domain.people import Role
from storage.tables import MemberRow


async def test_a_colleague_reads_the_state_and_who_has_it(exchange, marco):
    await marco.says("actie 3.1")
    await marco.presses("Opslaan", status="running", percentage="40", note="geheim")
    tom = exchange.chat("Tom", "tom@helmond.example")

    answer = await tom.says("hoe staat papier ervoor?")

    assert "lopend, 40 %" in answer
    assert "3.1 · 2018-2020 · gemeld op ma 14 januari 2019" in answer
    assert "Ambassadeur: Marco Bakker" in answer
    assert "geheim" not in answer


async def test_the_coordinator_reads_the_note_and_can_hand_over(saskia, marco):
    await marco.says("actie 3.1")
    await marco.presses("Opslaan", status="running", note="geheim")

    assert "Toelichting: geheim" in await saskia.says("stand papier")
    assert "Aan wie wil je Papier vragen?" in await saskia.presses("Overdragen")


async def test_who_has_it_reports_from_there(marco):
    await marco.says("status van papier")

    assert "Nu: lopend" in await marco.presses("Melden")


async def test_several_are_told_apart(marco):
    asked = await marco.says("hoe staat papier it leerlingenvervoer ervoor")

    assert "3 acties passen daarbij:" in asked
    assert "Ambassadeur: Marco Bakker" in await marco.presses("3.2 IT Hardware")


async def test_an_adviser_sees_no_persons(exchange, database, town):
    with database.transaction() as db:
        db.get_one(MemberRow, town.people["Karin"].id).roles = [Role.ADVISER]
    karin = exchange.chat("Karin")

    assert "Marco" not in await karin.says("hoe staat papier ervoor")


async def test_an_action_of_nobody_says_so(marco):
    assert "Ambassadeur: niemand" in await marco.says("hoe gaat het met social return")


async def test_what_is_not_in_the_plan_is_said_to_be(marco):
    assert "Ik vind in het plan geen “hondenpoep”" in await marco.says(
        "hoe staat hondenpoep ervoor"
    )


async def test_the_plan_as_a_whole_is_the_monitor(marco):
    assert "Monitor Helmond" in await marco.says("Hoe staat het ervoor?")


async def test_in_english(exchange):
    marco = exchange.chat("Marco", locale="en-GB")

    assert "Ambassador: Marco Bakker" in await marco.says("how is papier doing?")


@pytest.mark.parametrize("asked", ["is papier al klaar?", "is papier already done?"])
async def test_whether_an_action_is_done_is_asked_of_the_plan(marco, asked):
    await marco.says("hoi")

    assert "Ambassadeur: Marco Bakker" in await marco.says(asked)
