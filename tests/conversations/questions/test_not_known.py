"""Not sure, not known, or not to be kept: said honestly, and nothing is lost."""

import pytest

from tests.conversations.questions.test_answered import kept


async def test_the_dog_waste_bins_of_tom(exchange, database, town):
    tom = exchange.chat("Tom")

    asked = await tom.says("wat mot ik met die hondepoepbakke")
    then = await tom.presses("Geen van deze")

    assert asked.startswith("Ik weet het niet zeker. Bedoel je:")
    for group in ("Straatmeubilair", "Reiniging openbare ruimte", "Afvalinzameling"):
        assert group in asked
    assert "Dan weet ik het niet. Ik zocht op “hondepoepbakke”." in then
    assert [(one.answer, one.chosen) for one in kept(database, town)] == [("choose", "-")]


async def test_what_is_chosen_is_answered_and_kept_for_a_synonym(nadia, database, town):
    await nadia.says("welke eisen voor hondenpoepbakken")

    assert "Straatmeubilair" in await nadia.says("straatmeubilair")
    assert [one.chosen for one in kept(database, town)] == ["straatmeubilair"]


async def test_what_nobody_buys_here_is_not_known_and_says_what_was_looked_for(
    nadia, database, town
):
    answer = await nadia.says("welke eisen voor brandverzekeringen?")

    assert answer.startswith(
        "Dat weet ik niet. Ik zocht op “brandverzekeringen”; daarvoor staat geen productgroep"
    )
    assert [one.answer for one in kept(database, town)] == ["none"]


@pytest.mark.parametrize("said", ["lekker weer", "asdfgh", "waar is de koffie"])
async def test_a_text_of_every_day_is_not_understood_and_leads_to_questions(
    nadia, database, town, said
):
    answer = await nadia.says(said)

    assert "Dat begrijp ik niet. Typ “help”" in answer
    assert "stel een vraag over criteria" in answer
    assert not kept(database, town)


async def test_a_question_that_names_a_resident_is_answered_and_not_kept(nadia, database, town):
    answer = await nadia.says("criteria voor papier voor mevrouw De Vries van de Kerkstraat 12")

    assert answer.startswith(
        "Je vraag noemt een inwoner met adres. Daarom bewaar ik je vraag niet."
    )
    assert "Te kiezen" in answer
    assert "Vries" not in str(nadia.read)
    assert not kept(database, town)


async def test_what_is_not_known_says_back_no_resident(nadia, database, town):
    answer = await nadia.says("welke eisen voor brandverzekeringen van mevrouw De Vries?")
    none = await nadia.sends(nadia.activity(value={"verb": "ask_none", "question": ""}))

    assert "brandverzekeringen" in answer
    assert "Vries" not in answer
    assert none.startswith("Dan weet ik het niet. Zal ik het een expert vragen?")
    assert not kept(database, town)


@pytest.mark.parametrize(
    ("who", "what"),
    [
        ("mevrouw De Vries", "een inwoner"),
        ("de Kerkstraat 12", "een adres"),
        ("mevrouw De Vries, j.devries@gmail.com", "een inwoner en een e-mailadres"),
    ],
)
async def test_what_is_personal_is_named_as_exactly_as_it_is_known(nadia, who, what):
    answer = await nadia.says(f"criteria voor papier van {who}")

    assert answer.startswith(f"Je vraag noemt {what}. Daarom")


async def test_leaving_a_question_leaves_what_waits_for_a_yes(marco):
    await marco.says("papier is klaar")
    left = await marco.sends(marco.activity(value={"verb": "never_mind", "of": "question"}))

    assert left == "Goed, we laten het hierbij."
    assert "Papier: voltooid" in await marco.says("ja")
    assert "Staat erin" in await marco.says("ja")


async def test_where_nothing_is_near_no_group_is_named(nadia):
    answer = await nadia.says("welke eisen voor mondmaskers?")

    assert answer.startswith("Dat weet ik niet. Ik zocht op “mondmaskers”")
    assert "dichtstbij" not in answer.lower()
    assert not [row for row in nadia.card["body"] if "selectAction" in row]


async def test_of_five_thousand_signs_only_the_beginning_is_read(nadia, database, town):
    answer = await nadia.says("welke criteria voor papier? " + "het is heel veel " * 290)

    assert answer.startswith("Je vraag is lang: ik las alleen het begin.")
    assert "Te kiezen" in answer
    assert len(kept(database, town)[0].text) <= 600


@pytest.mark.parametrize("said", ["vraag:", "vraag: ???", "…"])
async def test_an_empty_question_is_told_how_to_ask(nadia, said):
    assert "Ik zie geen vraag. Typ bijvoorbeeld" in await nadia.says(said)


async def test_abuse_gets_a_calm_sentence(nadia, database, town):
    assert "Dat ging niet zoals je wilde." in await nadia.says("wat een kutbot ben je")
    assert not kept(database, town)


async def test_another_language_is_answered_kindly(nadia):
    found = await nadia.says("Welche Kriterien gelten für Papier und wie ist das?")

    assert "Ik spreek alleen Nederlands en Engels" in await nadia.says("wie ist das wetter für uns")
    assert "Ik spreek alleen Nederlands en Engels. Dit vond ik." in found
    assert "Te kiezen" in found


async def test_markup_is_shown_as_it_was_typed(nadia):
    await nadia.says("welke eisen voor <b>brandverzekeringen</b> [x](https://kwaad.example)")

    assert "kwaad" not in str([run for run in str(nadia.card) if "url" in run])
    assert "“" in str(nadia.card["body"])


async def test_levels_alone_are_asked_of_what(nadia):
    assert "Over welke productgroep?" in await nadia.says("criteria op niveau significant")


async def test_criteria_alone_are_those_of_the_conversation(nadia):
    assert "Dat begrijp ik niet." in await nadia.says("welke criteria?")
    await nadia.says("welke eisen voor papier op basis?")

    assert "Te kiezen" in await nadia.says("welke criteria?")
