"""A coordinator brings in a second version of the catalogue: the whole road, by files."""

from tests.catalogue_files import as_csv, row
from tests.people import settle

FIRST = as_csv(row(), row(nummer="P-2", onderwerp="Gewicht", tekst="Papier is licht."))
SECOND = as_csv(row(tekst="Papier is helemaal gerecycled."), row(nummer="P-3"))


async def test_a_second_version_tells_exactly_who_holds_what_changed(exchange, database):
    with database.transaction() as db:
        settle(db, "schiedam")
    saskia, marco, karin = (
        exchange.chat(name, town="schiedam") for name in ("Saskia", "Marco", "Karin")
    )
    elsewhere = exchange.chat("Marco")
    for chat in (marco, karin, elsewhere):
        await chat.says("nieuwe aanbesteding papier")
    starter = {"verb": "project_add", "criteria": "papier:S-papier-01"}
    await karin.sends(karin.activity(value=starter))

    await saskia.sends_file("eerste.csv", FIRST)
    await saskia.presses("Opslaan")
    await exchange.tick()
    first = [karin.card["speak"], len(marco.read), len(elsewhere.read)]
    chosen = {"verb": "project_add", "criteria": "papier:P-1"}
    await marco.sends(marco.activity(value=chosen))
    heard = [len(chat.read) for chat in (marco, karin, elsewhere)]
    await saskia.sends_file("tweede.csv", SECOND)
    await saskia.presses("Opslaan")
    await exchange.tick()

    assert first[0].startswith("Criterium S-papier-01 dat je in januari 2019 koos voor papier")
    assert first[1:] == [1, 1]
    assert [len(chat.read) for chat in (marco, karin, elsewhere)] == [heard[0] + 1, *heard[1:]]
    assert "gerecycled. → Papier is helemaal gerecycled." in marco.card["speak"]


async def test_a_coordinators_own_selection_goes_on_their_tender(exchange):
    saskia = exchange.chat("Saskia")
    await saskia.says("nieuwe aanbesteding papier")

    asked = await saskia.sends_file("keuze.csv", b"nr\nT-papier-01\nT-papier-02\nT-vervoer-01\n")
    plan = await saskia.sends_file("plan.csv", b"nummer;actie\n1;x\n")

    assert asked.startswith("Ik herken 3 van de 3 nummers.")
    assert "herken" not in plan
