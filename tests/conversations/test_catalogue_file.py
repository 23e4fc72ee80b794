"""A catalogue comes in by the coordinator's chat, and is put back."""

import json
from asyncio import create_task, sleep

import pytest

from dialogs import catalogue_import
from dialogs.catalogue_import import Brought
from domain.criteria import Layer
from storage import catalogue_versions, catalogues, starter
from storage.catalogues import Imported
from storage.tables import SentFileRow
from tests.catalogue import catalogue, fill
from tests.catalogue_files import as_csv, row
from tests.domain.test_catalogue_json import ENGLISH
from tests.people import NOON

FILE = as_csv(row(), row(nummer="P-2", onderwerp="Gewicht", tekst="Papier is licht."))

ON_ONE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def kept(database):
    with database.transaction() as db:
        return db.query(SentFileRow).count()


def texts(database, town) -> list[str]:
    with database.transaction() as db:
        return [one.text for one in catalogues.current(db, town.place.id).criteria]


async def test_nothing_is_stored_before_a_yes_and_then_what_was_shown(
    saskia, database, town, exchange
):
    shown = await saskia.sends_file("criteria 2026.csv", FILE)
    before = texts(database, town)
    exchange.files["criteria 2026.csv"] = b"something else"
    stored = await saskia.presses("Opslaan")

    assert "Dit verandert er in de catalogus met criteria 2026.csv" in shown
    assert "Nog niets opgeslagen." in shown
    assert "2 nieuwe criteria:\n· P-1 Vezels (Papier)" in shown
    shipped = len(starter.catalogue().criteria)
    assert f"in de plaats van de startcatalogus: die {shipped} criteria gelden dan niet" in shown
    assert "Papier is licht." not in before
    assert "Opgeslagen. Vanaf nu geldt deze catalogus." in stored
    assert texts(database, town) == ["Papier is gerecycled.", "Papier is licht."]
    assert kept(database) == 0


async def test_a_second_version_tells_what_is_new_changed_and_gone(saskia, database, town):
    await saskia.sends_file("a.csv", FILE)
    await saskia.says("ja")
    later = as_csv(row(tekst="Papier is helemaal gerecycled."), row(nummer="P-3"))

    shown = await saskia.sends_file("b.csv", later)

    assert "1 nieuw criterium:\n· P-3 Vezels (Papier)" in shown
    assert "tekst: Papier is gerecycled. → Papier is helemaal gerecycled." in shown
    assert "1 criterium vervalt:\n· P-2 Gewicht (Papier)" in shown
    assert "niets opgeslagen" in await saskia.says("nee")
    assert len(texts(database, town)) == 2


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_of_two_who_store_at_once_the_second_is_shown_what_it_would_change_now(
    saskia, database, town
):
    await saskia.sends_file("a.csv", FILE)
    with database.transaction() as db:
        brought = Brought(Layer.CATALOGUE, catalogue(), "b.csv")
        catalogue_import.store(db, town.place, brought, Imported("b.csv", NOON))
        pressed = create_task(saskia.presses("Opslaan"))
        await sleep(0.5)

    assert "4 criteria vervallen:" in await pressed
    assert len(texts(database, town)) == 4


@ON_ONE
async def test_what_goes_by_another_name_is_told(saskia):
    shown = await saskia.sends_file("a.csv", as_csv(row(productgroep="Kantoormeubelen")))

    assert "1 productgroep zet ik onder een andere naam:\n· Kantoormeubelen → Kantoorm" in shown


@ON_ONE
async def test_the_same_file_again_changes_nothing(saskia, database):
    await saskia.sends_file("a.csv", FILE)
    await saskia.presses("Opslaan")

    assert "Dit verandert niets." in await saskia.sends_file("a.csv", FILE)
    assert kept(database) == 0


async def test_a_file_can_be_the_towns_own_policy(saskia, database, town):
    await saskia.sends_file("beleid.csv", as_csv(row(grondslag="", drempel="vanaf € 200.000")))

    shown = await saskia.presses("Eigen beleid")
    stored = await saskia.presses("Opslaan")

    assert "in het eigen beleid met beleid.csv" in shown
    assert "Vanaf nu geldt dit beleid." in stored
    with database.transaction() as db:
        own = catalogues.of_layer(db, town.place.id, Layer.OWN)
    assert own
    [rule] = own.criteria
    assert (rule.basis, rule.threshold) == ("beleid", "vanaf € 200.000")
    assert "Eigen beleid daarnaast: beleid, 1 criterium." in await saskia.says("catalogus")
    assert "Daarna is er geen eigen beleid meer." in await saskia.says("beleid terug")
    await saskia.says("ja")
    assert rule.text not in texts(database, town)


@ON_ONE
async def test_mistakes_are_named_and_nothing_is_kept(saskia, database):
    wrong = as_csv(row(niveau="4"), row(nummer="P-1", soort="wens"))

    answer = await saskia.sends_file("a.csv", wrong)

    assert "3 fouten in a.csv" in answer
    assert "Rij 2, niveau: “4” kan hier niet. Kies uit: basis, significant, ambitieus." in answer
    assert "Rij 3, nummer: Nummer P-1 staat twee keer bij deze productgroep" in answer


@ON_ONE
async def test_many_mistakes_come_by_pages(saskia):
    await saskia.sends_file("a.csv", as_csv(*(row(nummer=f"{n}", niveau="9") for n in range(20))))

    assert "Rij 21, niveau" in await saskia.presses("Meer (5 fouten)")


async def test_the_tools_own_json_is_read(saskia, database, town):
    shown = await saskia.sends_file("criteria.json", json.dumps(ENGLISH).encode())
    await saskia.presses("Opslaan")

    assert "1 nieuw criterium" in shown
    assert texts(database, town) == ["Papier is gerecycled.\n- A\n- B & C"]


@ON_ONE
async def test_broken_json_is_refused_in_words(saskia, database, town):
    assert "stuk of niet compleet" in await saskia.sends_file("criteria.json", b'{"criteria": {')
    assert "geen criteria onder de naam" in await saskia.sends_file("criteria.json", b"[1]")


async def test_a_catalogue_that_shrinks_is_asked_about(saskia, database, town):
    with database.transaction() as db:
        fill(db, town.place.id, own=False)

    shown = await saskia.sends_file("a.csv", as_csv(row()))

    assert "Let op: nu zijn er 4 criteria, hierna nog maar 1. Klopt dat?" in shown
    await saskia.says("ja")
    assert texts(database, town) == ["Papier is gerecycled."]


async def test_catalogus_says_what_counts_and_how_to_renew_it(saskia, database, town):
    assert "Nu geldt de startcatalogus" in await saskia.says("catalogus")
    await saskia.sends_file("criteria.csv", as_csv(row(productgroep="Ruimtevaart")))
    await saskia.presses("Opslaan")

    shown = await saskia.says("welke catalogus geldt?")

    assert "Nu geldt “criteria”, ingelezen op ma 14 januari 2019, 13:00 door Saskia" in shown
    assert "1 criterium in 1 productgroep." in shown
    assert "van 1 mei 2019" in shown
    assert "1 productgroep ken ik niet. Die wordt een eigen groep:\n· Ruimtevaart" in shown
    assert "Stuur mij hier een bestand" in shown


async def test_catalogus_terug_puts_the_earlier_version_back(saskia, database, town):
    for name, text in (("een.csv", "Een."), ("twee.csv", "Twee.")):
        await saskia.sends_file(name, as_csv(row(tekst=text)))
        await saskia.presses("Opslaan")

    asked = await saskia.says("catalogus terug")
    yes = saskia.button("Ja, terugdraaien")
    answer = await saskia.presses("Ja, terugdraaien")
    again = await saskia.sends(saskia.activity(value=yes))

    assert "Wil je “twee” (ma 14 januari 2019, 13:00) terugdraaien?" in asked
    assert "Daarna geldt weer “een”." in asked
    assert "“twee” is teruggedraaid." in answer
    assert "al teruggedraaid" in again
    assert texts(database, town) == ["Een."]
    await saskia.says("catalogus terug")
    await saskia.says("ja")
    assert "Nu geldt de startcatalogus" in await saskia.says("catalogus")
    assert "niets ingelezen om terug te draaien" in await saskia.says("catalogus terug")


@ON_ONE
async def test_what_changed_meanwhile_is_shown_before_it_is_stored(saskia, database, town):
    await saskia.sends_file("a.csv", FILE)
    with database.transaction() as db:
        fill(db, town.place.id, own=False)

    again = await saskia.presses("Opslaan")
    stored = await saskia.presses("Opslaan")

    assert "Intussen is er iets veranderd." in again
    assert "4 criteria vervallen" in again
    assert "Opgeslagen." in stored


@ON_ONE
async def test_pressed_twice_it_is_stored_once(saskia):
    await saskia.sends_file("a.csv", FILE)
    yes = saskia.button("Opslaan")
    await saskia.sends(saskia.activity(value=yes))

    assert "Dat bestand heb ik niet meer" in await saskia.sends(saskia.activity(value=yes))


@ON_ONE
async def test_an_ambassadors_catalogue_is_evidence(marco, exchange):
    assert "Bewijs bij een actie" in await marco.sends_file("overzicht.csv", FILE)
    assert exchange.fetched == []


def test_five_versions_are_kept(database, town):
    place = town.place.id
    with database.transaction() as db:
        for number in range(8):
            made = catalogue(f"2019-0{number + 1}-01")
            catalogues.replace_current(db, place, Layer.CATALOGUE, made, Imported("a.csv", NOON))
        back = 0
        while version := catalogue_versions.in_force(db, place, Layer.CATALOGUE):
            assert catalogue_versions.take_back(db, place, version.id)
            back += 1

    assert back == catalogue_versions.MOST_KEPT


@ON_ONE
async def test_a_plan_is_still_a_plan(saskia):
    assert "ontbreekt" in await saskia.sends_file("plan.csv", b"nummer;actie\n1;Papier\n")


async def test_the_next_question_is_answered_from_what_was_just_stored(saskia, marco):
    before = await marco.says("welke criteria voor papier?")
    await saskia.sends_file("criteria.csv", FILE)
    await saskia.presses("Opslaan")

    after = await marco.says("welke criteria voor papier?")

    assert "Uit jullie catalogus" not in before
    assert "Uit jullie catalogus: criteria, 1 mei 2019." in after
    assert "Vezels · Gewicht" in after


@ON_ONE
async def test_a_file_of_policy_alone_is_read_as_policy(saskia):
    file = as_csv(row(grondslag="beleid", drempel="vanaf € 200.000"))

    assert "In dit bestand staat alleen beleid." in await saskia.sends_file("beleid.csv", file)
    assert "Vanaf nu geldt dit beleid." in await saskia.presses("Opslaan")


@ON_ONE
async def test_own_policy_has_numbers_of_its_own(saskia, database, town):
    await saskia.sends_file("a.csv", FILE)
    await saskia.says("ja")
    await saskia.sends_file("beleid.csv", as_csv(row(nummer="p-1", tekst="Ons papier.")))

    refused = await saskia.presses("Eigen beleid")

    assert "Nummer p-1 staat bij deze productgroep al in de catalogus." in refused
    assert "Ons papier." not in texts(database, town)
