"""Which actions a message names, whatever it says of them."""

from datetime import date

import pytest

from domain.plans import PeriodKind
from domain.sentences import Doubt, Title, understand

TODAY = date(2025, 10, 14)
BOUNDED = (
    "Warme dranken en koffieautomaten", "Papier", "Papierinzameling basisscholen", "Kantoorstoelen",
    "Energiecontract gebouwen", "Onderhoud openbaar groen", "Onderhoud sportvelden",
    "Rotonde Kerkweg", "Rotonde Havenweg", "Sloop oude brandweerkazerne", "Nieuwbouw MFC De Brink",
    "Fietsbrug Lage Diep", "Sportpark Het Bosch: kunstgras vervangen", "Rioolvervanging Tuindorp",
    "Riool- en wegenonderhoud De Hoef", "Bedrijfskleding en schoeisel", "Wmo-vervoer en taxi's",
    "Leerlingenvervoer", "Multifunctionele printers", "Laptops, tablets en toebehoren",
    "Inhuur juridisch personeel", "Verzekeringen", "Speelplaatsen Zuidwijk", "Trapliften",
    "Opstellen van een leidraad circulair slopen", "Zonnepanelen raadhuis",
    "Opstellen van een afwegingskader voor biobased materialen in de woningbouw",
    "Onderzoeken of de drempel voor social return omlaag kan",
    "Format voor een duurzaamheidsparagraaf in aanbestedingen", "Afvalcontainers met chip",
)  # fmt: skip
CONTINUOUS = (
    "Zwerfvuil rapen met scholen", "Deelname aan het netwerk groene inkopers",
    "Monitoren van MVI-criteria in lopende contracten", "Kennissessies voor budgethouders",
)  # fmt: skip
TITLES = (
    *(Title(text, PeriodKind.BOUNDED) for text in BOUNDED),
    *(Title(text, PeriodKind.CONTINUOUS) for text in CONTINUOUS),
)


def named(text):
    """Return the titles that are named, first to last, and what else is doubted."""
    understood = understand(text, TITLES, TODAY)
    alone = {unclear.among[0] for unclear in understood.unclear if len(unclear.among) == 1}
    found = {said.action for said in understood.told} | alone
    doubts = {unclear.doubt for unclear in understood.unclear if len(unclear.among) != 1}
    return {TITLES[place].text for place in found}, doubts


def begins(*starts):
    """Return the titles that begin so; each must be one."""
    found = [[t.text for t in TITLES if t.text.startswith(start)] for start in starts]
    assert all(len(one) == 1 for one in found), found
    return {one[0] for one in found}


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("papier contract getekend", ["Papier"]),
        ("papierinzameling loopt", ["Papierinzameling"]),
        ("papier op de basisscholen loopt", ["Papierinzameling"]),
        ("sloop klaar", ["Sloop"]),
        ("met de sloop is nog niet begonnen", ["Sloop"]),
        ("slopen van de kazerne is begonnen", ["Sloop"]),
        ("leidraad slopen 50%", ["Opstellen van een leidraad"]),
        ("de brandweerkazerne is plat, klaar dus", ["Sloop"]),
        ("koffieautomaat geplaatst, klaar", ["Warme"]),
        ("automaten zijn besteld", ["Warme"]),
        ("warme dranken: offertes binnen", ["Warme"]),
        ("energie contract is getekend", ["Energiecontract"]),
        ("energie getekend", ["Energiecontract"]),
        ("stoelen zijn geleverd, klaar", ["Kantoorstoelen"]),
        ("fietsbrug 60%", ["Fietsbrug"]),
        ("brug 60%", ["Fietsbrug"]),
        ("bruggetje is klaar", ["Fietsbrug"]),
        ("kunstgras ligt erin, 80%", ["Sportpark"]),
        ("het bosch is opgeleverd", ["Sportpark"]),
        ("de brink 40%", ["Nieuwbouw"]),
        ("mfc loopt volgens planning", ["Nieuwbouw"]),
        ("tuindorp loopt vertraging op door bezwaar", ["Rioolvervanging"]),
        ("de hoef is klaar", ["Riool- en"]),
        ("wegenonderhoud is gegund", ["Riool- en"]),
        ("bedrijfskledij gegund", ["Bedrijfskleding"]),
        ("schoenen niks, schoeisel getekend", ["Bedrijfskleding"]),
        ("taxi's zijn gegund", ["Wmo-vervoer"]),
        ("wmo vervoer loopt", ["Wmo-vervoer"]),
        ("leerling vervoer loopt", ["Leerlingenvervoer"]),
        ("printers geleverd, klaar", ["Multifunctionele"]),
        ("tablets besteld", ["Laptops"]),
        ("verzekering is rond", ["Verzekeringen"]),
        ("verzekringen zijn gegund", ["Verzekeringen"]),
        ("speelplaatsen: nog niet begonnen", ["Speelplaatsen"]),
        ("traplift contract getekend", ["Trapliften"]),
        ("afwegingskader is klaar", ["Opstellen van een afwegingskader"]),
        ("biobased 30%", ["Opstellen van een afwegingskader"]),
        ("social return drempel: nog niet begonnen", ["Onderzoeken"]),
        ("de duurzaamheidsparagraaf is af", ["Format"]),
        ("het format is klaar", ["Format"]),
        ("zonnepanelenproject opgeleverd", ["Zonnepanelen"]),
        ("zwerfvuil loopt", ["Zwerfvuil"]),
        ("netwerk groene inkopers loopt", ["Deelname"]),
        ("kennissessie loopt", ["Kennissessies"]),
        ("mvi-criteria monitoren loopt", ["Monitoren"]),
        ("containers met chip 70%", ["Afvalcontainers"]),
        ("afvalcont. gegund", ["Afvalcontainers"]),
        ("juridisch personeel gegund", ["Inhuur"]),
        ("inhuur gegund", ["Inhuur"]),
        ("groen gegund", ["Onderhoud openbaar"]),
        ("sportvelden klaar", ["Onderhoud sportvelden"]),
        ("rotonde havenweg klaar", ["Rotonde Havenweg"]),
        ("the contract for laptops is signed", ["Laptops"]),
        ("leerlingenvervoer contract is signed", ["Leerlingenvervoer"]),
        ("beide rotondes zijn klaar", ["Rotonde Kerkweg", "Rotonde Havenweg"]),
        ("allebei de rotondes lopen", ["Rotonde Kerkweg", "Rotonde Havenweg"]),
        ("alle twee de rotondes klaar", ["Rotonde Kerkweg", "Rotonde Havenweg"]),
        ("papier klaar verzekeringen gegund inhuur loopt", ["Papier", "Verzekeringen", "Inhuur"]),
        ("papier klaar. sloop nog niet begonnen, die start in mei pas", ["Papier", "Sloop"]),
        ("goed nieuws over de fietsbrug: die is opgeleverd", ["Fietsbrug"]),
        ("papier 20, verzekeringen 80 procent", ["Papier", "Verzekeringen"]),
        ("Stand:\n- papier: klaar\n- inhuur loopt\nGroet, Verzekeringen", ["Papier", "Inhuur"]),
        ("Van: Groen\nAan: MVI\npapier is klaar\nMvg, Onderhoud", ["Papier"]),
        ("papier zit vast bij juridisch, ze nemen de tablets niet op", ["Papier"]),
        ("papier ligt stil want de leverancier van de printers is failliet", ["Papier"]),
        ("Taxi Janssen heeft een klacht, leerlingenvervoer ligt stil", ["Leerlingenvervoer"]),
        ("trapliften wacht op de verzekeringen", ["Trapliften"]),
        ("van mijn kant alleen dit: papier is klaar", ["Papier"]),
        ("de laptops zijn eindelijk achter de rug, getekend", ["Laptops"]),
        ("voor papier zijn de offertes binnen en is het contract getekend", ["Papier"]),
    ],
)  # fmt: skip
def test_the_action_is_found_by_the_words_that_people_use(text, starts):
    exact = {"Papier"} & set(starts)

    assert named(text) == (begins(*(s for s in starts if s not in exact)) | exact, set())


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("rotonde is klaar", Doubt.WHICH_ACTION),
        ("riool is klaar", Doubt.WHICH_ACTION),
        ("alle drie de rotondes klaar", Doubt.WHICH_ACTION),
        ("papier getekend, AED's besteld", Doubt.UNKNOWN_ACTION),
        ("fietsbrug opgeleverd en de fontein in het park ook", Doubt.UNKNOWN_ACTION),
        ("papier klaar, parkeermeters gegund", Doubt.UNKNOWN_ACTION),
    ],
)
def test_what_is_not_one_action_is_asked(text, doubt):
    assert doubt in named(text)[1]


@pytest.mark.parametrize(
    "text",
    [
        "contract getekend", "aanbesteding loopt", "offertes binnen", "zeg maat, hoe is het",
        "alles is onderzocht", "ik zit in de trein", "de telefoon ging", "met de groeten van Groen",
    ],
)  # fmt: skip
def test_words_of_every_tender_and_every_day_name_no_action(text):
    assert named(text)[0] == set()


@pytest.mark.parametrize(
    "text",
    [
        "de parkeergarage is opgeleverd", "speeltuin klaar", "fietspad getekend",
        "papierversnipperaar besteld", "kantoorpanden verkocht, klaar", "verzekeringsarts gegund",
        "energielabels geplaatst, klaar", "trapveldje klaar", "printerpapier besteld",
        "brandblussers gegund", "leerlingenraad opgericht, klaar", "sportschool klaar",
        "afvalcoach heeft taart gehaald", "tablets 45%, rest 60%",
        "sociale werkplaats, contract klaar",
    ],
)  # fmt: skip
def test_another_thing_that_begins_or_ends_alike_is_never_surely_an_action(text):
    assert not understand(text, TITLES, TODAY).sure


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("workshop 1 t/m 3 klaar", {1, 2, 3}),
        ("workshops 1 tot en met 3 gedaan, klaar", {1, 2, 3}),
        ("workshop 1 klaar 2 loopt 4 nog niet begonnen", {1, 2, 4}),
        ("workshop 1 tot en met 99 klaar", {1}),
        ("1 tot en met 3 klaar", set()),
        ("workshop 2 klaar 9 loopt", set()),
    ],
)
def test_a_row_of_numbered_actions_is_named_by_the_numbers(text, numbers):
    row = [Title(f"Workshop {number}: {what}") for number, what in enumerate("abcd", start=1)]

    told = understand(text, row, TODAY).told

    assert {said.action + 1 for said in told} == numbers


def test_a_remark_behind_a_title_is_no_part_of_its_name():
    titles = (Title("Opleiding voor de aanbesteding VRI's"), Title("VRI's (voorbeeld)"))

    understood = understand("vri's nog niet begonnen", titles, date(2019, 1, 15))

    assert [said.action for said in understood.told] == [1]
