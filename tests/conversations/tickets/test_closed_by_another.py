"""A coordinator closes a question that somebody else asked: who asked hears it."""

from tests.chat import as_text

QUESTION = "welke eisen stel ik aan zitbanken van straatmeubilair"


async def test_who_asked_hears_that_their_question_was_closed(tom, saskia):
    await tom.says(f"vraag een expert: {QUESTION}")
    await tom.says("ja")

    assert "Vraag 1 is ingetrokken." in await saskia.says("sluit vraag 1")

    last = as_text(tom.read[-1])
    assert last.startswith("Saskia Claes heeft je vraag gesloten: “")
    assert "Stel je vraag dan opnieuw" in last


async def test_who_closes_their_own_hears_it_once(tom):
    await tom.says(f"vraag een expert: {QUESTION}")
    await tom.says("ja")
    await tom.says("trek vraag 1 in")

    assert "gesloten" not in "".join(map(as_text, tom.read))
