"""A buyer's own download of the criteria tool, dropped in the chat or pasted there."""

import pytest

NUMBERS = ["T-papier-01", "T-papier-02", "T-vervoer-01", "T-catering-01"]
SHEET = "\n".join(["titel", ";;", *(f";x;{one}" for one in [*NUMBERS, "999"])]).encode()
PASTED = "Mijn selectie:\n" + "\n".join(NUMBERS[:3]) + "\n12345"


async def test_a_download_is_recognised_and_put_on_the_only_tender(marco):
    await marco.says("nieuwe aanbesteding papier")

    asked = await marco.sends_file("selectie.csv", SHEET)
    added = await marco.says("ja")

    assert asked.startswith("Ik herken 4 van de 5 nummers.")
    assert "Dit nummer staat niet in jullie catalogus: 999." in asked
    assert "Zet ik ze op “papier”?" in asked
    assert added.startswith("4 criteria staan nu op “papier”.")


async def test_without_a_tender_a_download_is_known_by_its_name(nadia):
    await nadia.sends_file("MVI-criteria.csv", SHEET)
    added = await nadia.says("Catering 2027")

    assert added.startswith("4 criteria staan nu op “Catering 2027”.")


async def test_of_several_tenders_one_is_tapped(marco):
    await marco.says("nieuwe aanbesteding papier")
    await marco.says("nieuwe aanbesteding bussen")
    await marco.sends_file("selectie.csv", SHEET)

    assert (await marco.presses("bussen")).startswith("4 criteria staan nu op “bussen”.")


async def test_a_no_puts_nothing_on_it(marco):
    await marco.says("nieuwe aanbesteding papier")
    await marco.sends_file("selectie.csv", SHEET)
    yes = marco.button("Ja, zet erop")
    await marco.presses("Nee, laat maar")

    assert "0 criteria" not in await marco.sends(marco.activity(value=yes))
    assert "0 criteria" in await marco.says("mijn aanbestedingen")


@pytest.mark.parametrize("name", ["bewijs.csv", "bewijs.xlsx", "bewijs.pdf"])
async def test_anything_else_stays_evidence(marco, name):
    await marco.says("nieuwe aanbesteding papier")

    assert "Bewijs bij een actie" in await marco.sends_file(name, b"naam;prijs\nx;12\n")


async def test_who_has_no_tender_is_not_read(exchange, marco):
    assert "Bewijs bij een actie" in await marco.sends_file("selectie.csv", SHEET)
    assert exchange.fetched == []


async def test_a_sheet_beside_a_report_is_its_evidence(marco):
    await marco.says("nieuwe aanbesteding papier")

    assert "Papier: voltooid" in await marco.sends_file("selectie.csv", SHEET, "papier klaar")


async def test_pasted_numbers_are_recognised(marco):
    await marco.says("nieuwe aanbesteding papier")

    asked = await marco.says(PASTED)
    added = await marco.presses("Ja, zet erop")

    assert asked.startswith("Ik herken 3 van de 4 nummers.")
    assert added.startswith("3 criteria staan nu op “papier”.")


async def test_a_report_with_numbers_stays_a_report(marco):
    await marco.says("nieuwe aanbesteding papier")

    assert "herken" not in await marco.says("3.1 klaar, 3.2 40%, 3.3 loopt")
