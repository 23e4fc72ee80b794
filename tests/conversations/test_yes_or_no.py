"""A typed yes or no after what the bot itself just asked."""

import pytest


@pytest.mark.parametrize(("said", "no"), [("stop", "nee"), ("stop", "no")])
async def test_a_no_after_stop_stops_nothing(marco, said, no):
    await marco.says(said)

    assert "niets vastgelegd" in await marco.says(no)


async def test_a_yes_after_stop_asks_again_what_is_to_stop(marco):
    asked = await marco.says("stop")

    assert await marco.says("ja") == asked


async def test_a_no_after_who_waits_leaves_the_question(marco, exchange):
    await exchange.chat("Karin").says("help")
    await marco.says("papier is niet van mij")
    await marco.says("karin")
    waits = await marco.says("papier is niet van mij")

    assert "Laat zo" in str(marco.card)
    assert "niets vastgelegd" in await marco.says("nee")
    assert "Karin de Wit" in waits
