"""A question about criteria is answered with what is law, policy and choice, and its source."""

from dataclasses import replace

import pytest

from domain.criteria import Layer
from storage import catalogues, questions
from storage.catalogues import Imported
from tests import catalogue
from tests.chat import links
from tests.conversations.questions.asked import LINK
from tests.people import NOON, TODAY


def kept(database, town):
    with database.transaction() as db:
        return questions.since(db, town.place.id, TODAY)


async def test_the_buyer_of_today_gets_three_blocks_and_then_what_she_asks_for(nadia):
    first = await nadia.says("welke eisen voor leerlingenvervoer? moet vandaag in de leidraad")
    then = await nadia.says("alleen gunning, en op significant")

    assert "Contractvervoer" in first
    assert "Dat is wet" in first
    assert "Schone voertuigen: Een deel rijdt schoon." in first
    assert "Bron: Wet B, stand 2021." in first
    assert "Beleid van Helmond" in first
    assert "basis: 3" in first
    assert "significant: 3" in first
    assert "Contractvervoer, significant · gunningscriterium: 2 eisen." in then
    assert "T-contractvervoer-13 · Onderwerp 13" in then
    assert "Bewijs: Een keurmerk." in then
    assert "Let op: Vraag niet te veel." in then
    assert "Onderwerp 15" not in then


async def test_each_source_has_its_date_and_one_of_long_ago_a_warning(exchange, nadia):
    exchange.clock.move(days=800)

    answer = await nadia.says("welke criteria voor contractvervoer op ambitieus?")

    assert "Bron: Bron V, stand 1 maart 2018. Controleer op de bron" in answer
    assert "Let op: deze bron is ouder dan twee jaar." in answer
    assert links(nadia.card) == {"Officiële tekst": LINK}


async def test_what_there_is_of_a_source_is_shown_though_it_has_no_name(nadia, database, town):
    paper = replace(catalogue.CRITERIA[0], level=None, dated="2019-05")
    bare = (
        replace(paper, source="", link="https://example.org/a"),
        replace(paper, number="T-2", source="Bron C", link="http://example.org/c"),
    )
    with database.transaction() as db:
        kept = replace(catalogue.catalogue(), criteria=bare)
        catalogues.replace_current(
            db, town.place.id, Layer.CATALOGUE, kept, Imported("x.csv", NOON)
        )
    await nadia.says("welke criteria voor papier?")

    answer = await nadia.presses("zonder niveau")

    assert "Stand mei 2019. Er staat geen bron bij." in answer
    assert "voor je het gebruikt. Controleer op de bron" in answer
    assert "Bron: Bron C, stand mei 2019. http://example.org/c" in answer


async def test_policy_has_its_threshold_and_is_named_for_the_town(nadia):
    answer = await nadia.says("criteria papier?")

    assert "Beleid van Helmond" in answer
    assert "Drempel: vanaf € 200.000" in answer


async def test_a_filter_is_taken_off_by_tapping_it(nadia):
    await nadia.says("welke gunningscriteria voor contractvervoer op significant?")

    answer = await nadia.presses("zonder gunningscriterium")

    assert "Contractvervoer, significant: 3 eisen." in answer
    assert "Dat is wet" in await nadia.presses("zonder significant")


async def test_two_levels_are_both_shown_and_each_is_taken_off_alone(nadia):
    both = await nadia.says("basis- en significante eisen voor contractvervoer")
    awards = await nadia.says("en alleen gunning?")
    left = await nadia.presses("zonder basis")

    assert "Contractvervoer, basis · significant: 6 eisen." in both
    assert "Contractvervoer, basis · significant · gunningscriterium: 3 eisen." in awards
    assert "Contractvervoer, significant · gunningscriterium: 2 eisen." in left


async def test_pages_keep_both_levels(nadia):
    await nadia.says("basis- en significante eisen voor contractvervoer")
    await nadia.says("volgende")

    assert "Contractvervoer, basis: 3 eisen." in await nadia.presses("zonder significant")


async def test_a_level_of_the_overview_opens_by_its_name(nadia):
    await nadia.says("welke criteria voor contractvervoer?")

    assert "Contractvervoer, basis: 3 eisen." in await nadia.says("basis")


async def test_many_requirements_stand_on_pages(nadia):
    await nadia.says("welke criteria voor elektriciteit op basis?")

    page = await nadia.says("volgende")

    assert "T-elektriciteit-04" in str(nadia.read[-2])
    assert "T-elektriciteit-05" in page
    assert "T-elektriciteit-04" not in page


async def test_a_filter_that_leaves_nothing_says_so_and_shows_the_nearest(nadia):
    answer = await nadia.says("welke selectiecriteria voor contractvervoer op basis?")

    assert "Bij Contractvervoer staat niets voor: basis · selectiecriterium." in answer
    assert "Contractvervoer, basis: 3 eisen." in answer


async def test_what_the_tool_does_not_have_is_said_with_the_nearest(nadia):
    answer = await nadia.says("welke criteria voor afvalinzameling?")

    assert "geen eigen productgroep in de criteriatool" in answer
    assert "Straatmeubilair" in answer
    assert "staan er nog geen eisen in de catalogus" in answer


async def test_power_and_gas_are_both_there(nadia):
    first = await nadia.says("stroom en gas")
    other = "Gas" if "Elektriciteit\n" in first[:20] else "Elektriciteit"

    assert f"Je vroeg ook naar: {other}" in first
    assert other in await nadia.presses(other)


async def test_a_theme_is_answered_by_its_section_and_leads_to_the_groups(nadia):
    answer = await nadia.says("wat zijn de eisen voor social return?")

    assert "Social return" in answer
    assert "Werk: Vijf procent." in answer
    assert "Productgroepen met eisen over social return" in answer
    assert "Papier, social return: 1 eis." in await nadia.presses("Papier")


async def test_a_theme_without_a_section_leads_to_the_groups(nadia):
    answer = await nadia.says("klimaat")

    assert "Uit jullie catalogus: Catalogus 2019-05-01, 1 mei 2019." in answer
    assert "Dit thema staat bij meer productgroepen" in answer
    assert "Papier, klimaat: 1 eis." in await nadia.presses("Papier")


async def test_who_asks_in_english_reads_english_around_the_dutch_texts(nadia):
    answer = await nadia.says("which criteria for copy paper?")
    then = await nadia.presses("basic")

    assert "This is law" in answer
    assert "The requirements are in Dutch." in answer
    assert "Papier is 100% gerecycled." in then
    assert "Proof: Een keurmerk" in then
    assert await nadia.presses("Yes") == "Good, thank you."


async def test_whether_it_helped_is_kept_without_who_asked(nadia, database, town):
    await nadia.says("welke criteria voor papier?")
    assert await nadia.says("ja") == "Fijn, dank je."
    await nadia.says("welke criteria voor papier?")
    assert "lijst van de coördinator" in await nadia.presses("Nee")

    assert [(one.text, one.useful) for one in kept(database, town)] == [
        ("welke criteria voor papier?", True),
        ("welke criteria voor papier?", False),
    ]


async def test_a_report_stays_a_report_and_the_state_of_an_action_that(marco):
    assert "Papier: voltooid" in await marco.says("criteria voor papier is klaar")
    await marco.says("laat maar")

    state = await marco.says("hoe staat papier ervoor")

    assert "Ambassadeur: Marco Bakker" in state
    assert "Dat is wet" not in state


@pytest.mark.parametrize(
    "said",
    [
        "welke eisen voor papier? moet vandaag in de leidraad",
        "welke criteria zijn er voor papier, de aanbesteding loopt al",
        "wat zijn de eisen voor papier nu het contract klaar is",
    ],
)
async def test_a_question_about_an_own_action_is_no_report(marco, said):
    answer = await marco.says(said)

    assert "Dit begrijp ik" not in answer
    assert "Te kiezen" in answer


async def test_a_question_over_a_draft_is_answered_and_the_draft_waits(marco):
    await marco.says("papier is klaar")

    answer = await marco.says("welke criteria voor papier?")

    assert "Te kiezen" in answer
    assert answer.rstrip().endswith("Klopt dat?")
    assert "Staat erin" in await marco.says("ja")


async def test_a_question_while_a_name_is_asked_leaves_that_open(marco):
    await marco.says("papier is niet van mij")

    assert "Te kiezen" in await marco.says("welke criteria voor papier?")
    assert "Karin" in await marco.says("Karin")


async def test_an_import_between_two_questions_shows_at_the_next(nadia, database, town):

    await nadia.says("welke criteria voor papier?")
    old = nadia.button("basis")
    with database.transaction() as db:
        new = catalogue.catalogue("2019-06-01")
        imported = Imported("nieuw.csv", NOON)
        catalogues.replace_current(db, town.place.id, Layer.CATALOGUE, new, imported)

    answer = await nadia.sends(nadia.activity(value=old))

    assert "Catalogus 2019-06-01" in answer
    assert "gerecycled. (2019-06-01)" in answer


@pytest.mark.parametrize("form", [{"group": "weg"}, {}, {"group": "papier|gas"}])
async def test_a_button_of_a_group_that_is_gone_says_so(nadia, form):
    pressed = nadia.activity(value={"verb": "ask_show", **form})

    assert "staat niet meer in de catalogus" in await nadia.sends(pressed)


@pytest.mark.parametrize(
    "form",
    [
        {"level": "x", "kind": "²", "theme": "", "basis": "law", "page": "²"},
        {"page": "-1", "question": "x", "groups": "x|papier|papier", "language": "fr"},
        {"page": "99999", "level": "basis"},
    ],
)
async def test_a_forged_button_gets_an_answer(nadia, form):
    pressed = nadia.activity(value={"verb": "ask_show", "group": "papier", **form})

    assert "Papier" in await nadia.sends(pressed)


@pytest.mark.parametrize("form", [{}, {"question": "x", "useful": "yes"}, {"useful": "maybe"}])
async def test_a_forged_yes_is_of_no_question(nadia, form):
    pressed = nadia.activity(value={"verb": "ask_useful", **form})

    assert "Die vraag heb ik niet meer" in await nadia.sends(pressed)


async def test_a_loose_question_over_a_draft_is_answered_too(marco):
    await marco.says("papier is klaar")

    asked = await marco.says("moet catering zonder vlees zijn?")
    other = await marco.says("wat is het weer?")

    assert "Catering" in asked
    assert asked.rstrip().endswith("Klopt dat?")
    assert other.startswith("Dit begreep ik niet: “wat is het weer?”.")
    assert "Staat erin" in await marco.says("ja")


@pytest.mark.parametrize("said", ["kopieerpapier", "kopieerpapier?"])
async def test_the_thing_itself_is_enough(nadia, said):
    assert "Te kiezen" in await nadia.says(said)
