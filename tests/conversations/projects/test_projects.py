"""A tender of one's own: begun, filled from a card or by numbers, renamed, published, closed."""

import pytest

from domain.projects import MOST_PROJECTS, ProjectState
from storage import projects
from tests.people import NOON

TWO = {"verb": "project_add", "criteria": "papier:T-papier-01,contractvervoer:T-vervoer-01"}


async def test_a_tender_is_begun_listed_and_shown(marco):
    begun = await marco.says("nieuwe aanbesteding Leerlingenvervoer 2027")
    listed = await marco.says("mijn aanbestedingen")
    shown = await marco.presses("Leerlingenvervoer 2027")

    assert "“Leerlingenvervoer 2027” staat klaar" in begun
    assert "Productgroep: Contractvervoer" in begun
    assert listed == (
        "Je hebt 1 aanbesteding\nLeerlingenvervoer 2027\nin voorbereiding · 0 criteria"
    )
    assert "Er staan nog geen criteria op." in shown


async def test_the_same_title_is_no_second_tender(marco):
    await marco.says("nieuwe aanbesteding papier")

    assert "heb je al" in await marco.says("start een nieuwe aanbesteding voor Papier.")
    assert "Je hebt 1 aanbesteding\n" in await marco.says("aanbestedingen")


async def test_without_a_title_it_is_asked(marco):
    await marco.says("mijn aanbestedingen")
    await marco.presses("Nieuwe aanbesteding")
    asked = marco.card["speak"]
    begun = await marco.says("catering raadzaal")

    assert asked == "Hoe heet je aanbesteding?"
    assert "“catering raadzaal” staat klaar" in begun
    assert "met letters" in await marco.says("nieuwe aanbesteding - -")


async def test_criteria_go_on_the_only_open_tender(marco):
    await marco.says("nieuwe aanbesteding papier")

    added = await marco.sends(marco.activity(value=TWO))
    again = await marco.sends(marco.activity(value=TWO))
    shown = await marco.presses("Toon aanbesteding")

    assert added.startswith("2 criteria staan nu op “papier”.")
    assert again.startswith("Alles stond al op “papier”.")
    assert "Productgroep: Papier en Contractvervoer" in shown
    assert "T-papier-01 · Gerecyclede vezels\nbasis · minimumeis · keuze · Bron A" in shown
    assert "Bron A · stand 1 mei 2019" in shown
    assert "Gekozen op ma 14 januari 2019 uit: Catalogus 2019-05-01" in await marco.presses(
        "T-papier-01"
    )


async def test_of_several_tenders_it_is_asked_which(marco):
    await marco.says("nieuwe aanbesteding papier")
    await marco.says("nieuwe aanbesteding bussen")

    asked = await marco.sends(marco.activity(value=TWO))
    added = await marco.presses("papier")
    late = await marco.sends(marco.activity(value={"verb": "project_file", "file": "x"}))

    assert asked.startswith("Op welke aanbesteding zet ik deze 2 criteria?")
    assert added.startswith("2 criteria staan nu op “papier”.")
    assert "vind ik niet bij jou" in late


async def test_pressed_twice_it_goes_on_once(marco):
    await marco.says("nieuwe aanbesteding papier")
    await marco.says("nieuwe aanbesteding bussen")
    await marco.sends(marco.activity(value=TWO))
    button = marco.button("bussen")
    await marco.presses("bussen")

    again = await marco.sends(marco.activity(value=button))

    assert again.startswith("Deze criteria zijn al verwerkt")
    assert "2 criteria" in again


async def test_without_a_tender_one_is_made(nadia):
    asked = await nadia.sends(nadia.activity(value=TWO))
    added = await nadia.presses("Maak aan", name="Busjes")

    assert asked.startswith("Je hebt nog geen aanbesteding.")
    assert added.startswith("2 criteria staan nu op “Busjes”.")


async def test_what_is_not_in_the_catalogue_is_named(marco):
    await marco.says("nieuwe aanbesteding papier")
    some = TWO | {"criteria": "papier:T-papier-01,papier:X-9"}
    none = TWO | {"criteria": "papier:X-9"}

    said = await marco.sends(marco.activity(value=some))

    assert "Dit nummer staat niet in jullie catalogus: X-9." in said
    assert "Ik herken geen criteria" in await marco.sends(marco.activity(value=none))


async def test_of_a_card_on_which_nothing_is_ticked_that_is_said(marco):
    empty = {"verb": "project_add", "group": "papier", "criteria": ""}

    assert "Vink eerst" in await marco.sends(marco.activity(value=empty))


async def test_numbers_are_put_on_it_by_typing(marco):
    await marco.says("nieuwe aanbesteding leerlingenvervoer")
    await marco.says("welke eisen voor leerlingenvervoer?")

    said = await marco.says("zet 10 en T-papier-01 op leerlingenvervoer")
    report = await marco.says("zet 3.1 op voltooid")

    assert "T-contractvervoer-10 · Onderwerp 10" in said
    assert "T-papier-01" in said
    assert "aanbesteding" not in report


async def test_it_is_taken_off_by_typing_or_pressing(marco):
    await marco.says("nieuwe aanbesteding papier")
    await marco.sends(marco.activity(value=TWO))

    typed = await marco.says("haal t-papier-01 van papier")
    await marco.presses("T-vervoer-01")
    button = marco.button("Haal eraf")
    pressed = await marco.presses("Haal eraf")
    again = await marco.sends(marco.activity(value=button))

    assert typed.startswith("t-papier-01 staat niet meer op “papier”.")
    assert pressed.startswith("T-vervoer-01 staat niet meer op “papier”.")
    assert again.startswith("T-vervoer-01 staat niet op “papier”.")
    assert "Productgroep: Papier\n" in again


async def test_it_gets_another_name_and_other_groups(marco):
    await marco.says("nieuwe aanbesteding papier")

    typed = await marco.says("hernoem aanbesteding papier naar Leerlingenvervoer")
    await marco.presses("Naam wijzigen")
    pressed = await marco.says("Busjes")

    assert typed.startswith("De aanbesteding heet nu “Leerlingenvervoer”.")
    assert "Productgroep: Contractvervoer" in typed
    assert pressed.startswith("De aanbesteding heet nu “Busjes”.")
    assert "Typ bijvoorbeeld" in await marco.says("hernoem aanbesteding Busjes")


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("publiceer aanbesteding papier", "“papier” staat op gepubliceerd."),
        ("sluit mijn aanbesteding papier", "“papier” is afgesloten."),
        ("heropen de aanbesteding papier", "“papier” staat weer open."),
        ("sluit aanbesteding zeep", "Je hebt geen aanbesteding die “zeep” heet."),
        ("toon aanbesteding zeep", "Je hebt geen aanbesteding die “zeep” heet."),
    ],
)
async def test_its_state_is_said(marco, said, answered):
    await marco.says("nieuwe aanbesteding papier")

    assert answered in await marco.says(said)


async def test_nothing_goes_on_what_is_published(marco):
    await marco.says("nieuwe aanbesteding papier")
    project = marco.button("Naam wijzigen")["project"]
    await marco.presses("Is gepubliceerd")

    said = await marco.sends(marco.activity(value=TWO | {"project": project}))

    assert "Heropen die aanbesteding eerst." in said


async def test_a_title_that_means_several_is_not_guessed(marco):
    await marco.says("nieuwe aanbesteding papier 2018")
    await marco.says("nieuwe aanbesteding papier 2019")

    said = await marco.says("toon aanbesteding papier")
    put = await marco.says("zet T-papier-01 op papier")

    assert put == said
    assert said.startswith("Ik weet niet welke je bedoelt: “papier 201")


@pytest.mark.parametrize(
    "forged",
    [
        {"verb": "project", "project": "x"},
        {"verb": "project_state", "project": "{own}", "state": "gone"},
        {"verb": "project_state", "said": "x"},
        {"verb": "project_remove", "said": "x"},
        {"verb": "project", "project": "{own}", "number": "x", "page": "9999"},
        {"verb": "project_paste", "said": "x"},
        {"verb": "project_file", "project": "{own}", "file": "x"},
        {"verb": "project_add", "project": "{own}", "criteria": "x:y"},
        {"verb": "project_add", "criteria": "papier:X-9"},
    ],
)
async def test_a_forged_card_gets_a_sentence(marco, forged):
    await marco.says("nieuwe aanbesteding papier")
    own = marco.button("Naam wijzigen")["project"]
    value = {name: text.replace("{own}", own) for name, text in forged.items()}

    said = await marco.sends(marco.activity(value=value))

    assert said
    assert "ging iets mis" not in said


async def test_a_hundred_tenders_are_enough_and_shown_in_pages(marco, town, database):
    await marco.says("help")
    with database.transaction() as db:
        for n in range(MOST_PROJECTS):
            one = projects.add(db, town.people["Marco"], f"Project {n}", [], NOON)
        projects.set_state(db, one, ProjectState.PUBLISHED)

    refused = await marco.says("nieuwe aanbesteding papier")
    first = await marco.says("mijn aanbestedingen")
    more = await marco.presses("toon meer")

    assert "Je hebt al 100 aanbestedingen." in refused
    assert "Nog 89 tonen" in first
    assert "Nog 78 tonen" in more
