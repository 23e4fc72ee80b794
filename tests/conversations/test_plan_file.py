"""The plan comes back from Excel in the coordinator's chat."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from dialogs import plan_import
from domain.plan_file import PlanRow
from domain.plans import Status
from scheduler.delivery import deliver_due
from storage import sent_files
from storage.database import Database
from storage.tables import SentFileRow
from tests.chat import Chat, as_text
from tests.people import NOON, Town, settle
from views.documents.plan_out import write_plan

Change = Callable[[list[PlanRow]], list[PlanRow]]
Writer = Callable[..., bytes]


@pytest.fixture
def plan(database: Database, town: Town, tmp_path: Path) -> Writer:
    """Write the plan as it stands now, with something changed, as the file of a day."""

    def write(change: Change = list, name: str = "plan.xlsx", at=NOON) -> bytes:
        with database.transaction() as db:
            rows = plan_import.export(db, town.place, at=at)
        path = tmp_path / name
        write_plan(path, change(rows))
        return path.read_bytes()

    return write


def with_title(number: str, title: str) -> Change:
    return lambda rows: [replace(r, title=title) if r.number == number else r for r in rows]


def with_status(number: str, status: Status) -> Change:
    return lambda rows: [replace(r, status=status) if r.number == number else r for r in rows]


def kept(database: Database) -> int:
    with database.transaction() as db:
        return db.query(SentFileRow).count()


def title(database: Database, town: Town, number: str) -> str:
    with database.transaction() as db:
        return town.action(db, number).title


def status(database: Database, town: Town, number: str) -> Status:
    with database.transaction() as db:
        return town.action(db, number).state.status


async def test_nothing_is_stored_before_a_yes(saskia, plan, database, town):
    shown = await saskia.sends_file("def2.xlsx", plan(with_title("3.1", "Papier en karton")))

    assert "Dit verandert er met def2.xlsx" in shown
    assert "Nog niets opgeslagen." in shown
    assert "1 gegeven verandert:\n· 3.1 Papier en karton (helmond), actie: Papier" in shown
    assert title(database, town, "3.1") == "Papier"
    assert kept(database) == 1


@pytest.mark.parametrize("name", ["plan.xlsx", "plan.csv"])
async def test_after_a_yes_the_bytes_that_were_shown_are_stored(
    saskia, plan, database, town, exchange, name
):
    await saskia.sends_file(name, plan(with_title("3.1", "Papier en karton"), name))
    exchange.files[name] = b"something else"

    answer = await saskia.presses("Opslaan")

    assert "Opgeslagen." in answer
    assert title(database, town, "3.1") == "Papier en karton"
    assert exchange.fetched == [name]
    assert kept(database) == 0


async def test_a_typed_yes_and_no_do_the_same(saskia, plan, database, town):
    await saskia.sends_file("a.xlsx", plan(with_title("3.1", "Karton")))
    dropped = await saskia.says("nee")
    await saskia.sends_file("a.xlsx", plan(with_title("3.1", "Karton")))
    await saskia.says("ja")

    assert "ik heb niets opgeslagen" in dropped
    assert title(database, town, "3.1") == "Karton"


async def test_pressed_twice_it_is_stored_once(saskia, plan, database):
    await saskia.sends_file("a.xlsx", plan(with_title("3.1", "Karton")))
    yes, no = saskia.button("Opslaan"), saskia.button("Niet opslaan")
    await saskia.sends(saskia.activity(value=yes))

    for pressed in (yes, no):
        answer = await saskia.sends(saskia.activity(value=pressed))
        assert "Dat bestand heb ik niet meer" in answer


async def test_after_a_day_the_file_is_gone(saskia, plan, exchange, database):
    await saskia.sends_file("a.xlsx", plan(with_title("3.1", "Karton")))
    exchange.clock.move(hours=25)
    await deliver_due(exchange.work, exchange.sender, exchange.clock)

    assert kept(database) == 0
    assert "Dat bestand heb ik niet meer" in await saskia.presses("Opslaan")


async def test_a_second_file_takes_the_place_of_the_first(saskia, plan, database, town):
    await saskia.sends_file("a.xlsx", plan(with_title("3.1", "Karton")))
    first = saskia.button("Opslaan")
    await saskia.sends_file("b.xlsx", plan(with_title("3.1", "Drukwerk")))

    late = await saskia.sends(saskia.activity(value=first))
    await saskia.presses("Opslaan")

    assert "Dat bestand heb ik niet meer" in late
    assert title(database, town, "3.1") == "Drukwerk"


async def test_every_mistake_is_named_by_row_and_column(saskia, plan, database):
    broken = plan(name="plan.csv").replace(b";lopend;", b";op schema;")

    answer = await saskia.sends_file("plan.csv", broken)

    assert "5 fouten in plan.csv" in answer
    assert "4 rijen zijn goed." in answer
    assert "Rij 3, status: “op schema” ken ik hier niet. Bedoel je “lopend”?" in answer
    assert [b["title"] for b in saskia.card["actions"]] == ["Niet opslaan"]
    assert "weggegooid" in await saskia.presses("Niet opslaan")
    assert kept(database) == 0


async def test_many_mistakes_come_by_pages(saskia, plan):
    rows = plan(lambda rows: [replace(rows[1], number=f"3.{n}") for n in range(1, 41)], "p.csv")

    first = await saskia.sends_file("p.csv", rows.replace(b";lopend;", b";prima;"))
    second = await saskia.presses("Meer (25 fouten)")
    third = await saskia.presses("Meer (10 fouten)")

    found = [line for text in (first, second, third) for line in text.splitlines()]
    assert len([line for line in found if line.startswith("Rij ")]) == 40
    assert "Rij 41, status" in third


async def test_what_was_reported_after_the_file_is_asked_about(saskia, marco, plan, database, town):
    file = plan(with_status("3.2", Status.PLANNED))
    await reported(marco)

    asked = await saskia.sends_file("def3.xlsx", file)
    shown = await saskia.presses("De chat")

    assert "Let op: over 1 rij is iets gemeld nadat dit bestand is gemaakt." in asked
    assert (
        "3.1 Papier (helmond), status: in het bestand “lopend”, gemeld “voltooid” (Marco" in asked
    )
    assert "De melding blijft staan" in shown
    await saskia.presses("Opslaan")
    assert status(database, town, "3.1") is Status.COMPLETED
    assert status(database, town, "3.2") is Status.PLANNED


async def reported(marco: Chat) -> None:
    """Marco reports in chat, an hour after the file was made."""
    marco.exchange.clock.move(hours=1)
    await marco.says("actie 3.1")
    await marco.presses("Opslaan", status="completed")


async def test_the_file_may_win(saskia, marco, plan, database, town):
    file = plan(with_status("3.2", Status.PLANNED))
    await reported(marco)
    await saskia.sends_file("def3.xlsx", file)

    shown = await saskia.says("het bestand")
    await saskia.says("ja")

    assert "Het bestand gaat voor, zoals je koos" in shown
    assert status(database, town, "3.1") is Status.RUNNING


async def test_row_by_row_the_one_and_the_other(saskia, marco, plan, database, town):
    file = plan()
    await reported(marco)
    await marco.says("actie 3.2")
    await marco.presses("Opslaan", status="completed")
    await saskia.sends_file("def3.xlsx", file)

    await saskia.presses("Per rij kiezen")
    shown = await saskia.presses("Verder", rows="3")
    await saskia.presses("Opslaan")

    assert "1 cel is ouder dan wat er is gemeld. De melding blijft staan:" in shown
    assert "1 cel is ouder dan wat er is gemeld. Het bestand gaat voor, zoals je koos:" in shown
    assert status(database, town, "3.1") is Status.RUNNING
    assert status(database, town, "3.2") is Status.COMPLETED


async def test_what_changes_meanwhile_is_shown_before_it_is_stored(
    saskia, marco, plan, database, town
):
    await saskia.sends_file("a.xlsx", plan(with_title("3.2", "Laptops")))
    await reported(marco)

    again = await saskia.presses("Opslaan")
    stored = await saskia.presses("Opslaan")

    assert "Intussen is er iets veranderd. Ik heb nog niets opgeslagen." in again
    assert "De melding blijft staan" in again
    assert "Opgeslagen." in stored
    assert status(database, town, "3.1") is Status.COMPLETED


async def test_a_file_that_changes_nothing_says_so(saskia, plan, database):
    assert "Het bestand verandert niets." in await saskia.sends_file("a.xlsx", plan())
    assert kept(database) == 0


async def test_new_actions_people_and_gaps_are_told(saskia, plan):
    def change(rows: list[PlanRow]) -> list[PlanRow]:
        new = replace(
            rows[1], number="3.9", title="Nieuw", ambassador="", department="Sport",
        )  # fmt: skip
        moved = replace(rows[2], ambassador="nieuw.iemand@helmond.example")
        return [*rows[:2], moved, *rows[3:], new]

    shown = await saskia.sends_file("a.xlsx", plan(change))

    assert "1 nieuwe actie:\n· 3.9 Nieuw" in shown
    assert "marco.bakker@helmond.example → nieuw.iemand@helmond.example" in shown
    assert "1 nieuw e-mailadres." in shown
    assert "1 afdeling heeft nog geen ambassadeur:\n· Sport" in shown


async def test_import_terug_undoes_after_a_yes(saskia, plan, database, town):
    await saskia.sends_file("def3.xlsx", plan(with_title("3.1", "Karton")))
    await saskia.presses("Opslaan")

    asked = await saskia.says("import terug")
    yes = saskia.button("Ja, terugdraaien")
    answer = await saskia.presses("Ja, terugdraaien")
    again = await saskia.sends(saskia.activity(value=yes))

    assert "Wil je het inlezen van “def3.xlsx” (ma 14 januari 2019, 13:00) terugdraaien?" in asked
    assert "def3.xlsx is teruggedraaid." in answer
    assert "al teruggedraaid" in again
    assert title(database, town, "3.1") == "Papier"
    assert "niets om terug te draaien" in await saskia.says("import terug")


async def test_an_ambassadors_sheet_is_no_plan(marco, plan, exchange, database):
    answer = await marco.sends_file("offertes.xlsx", plan())

    assert "Bewijs bij een actie" in answer
    assert exchange.fetched == []
    assert kept(database) == 0


async def test_in_a_file_other_towns_are_not_ones_own(saskia, plan, database, town):
    with database.transaction() as db:
        settle(db, "schiedam")
    other = plan(lambda rows: [*rows[1:], replace(rows[0], municipality="schiedam")])

    answer = await saskia.sends_file("a.xlsx", other)

    assert "De gemeente “schiedam” ken ik niet. Kies uit: helmond." in answer


async def test_nobody_else_presses_on_ones_file(saskia, exchange, plan, database, town):
    with database.transaction() as db:
        settle(db, "schiedam")
    stranger = exchange.chat("Saskia", town="schiedam")
    await saskia.sends_file("a.xlsx", plan(with_title("3.1", "Karton")))

    for name in ("Opslaan", "Niet opslaan"):
        pressed = stranger.activity(value=saskia.button(name))
        assert "Dat bestand heb ik niet meer" in await stranger.sends(pressed)
    assert kept(database) == 1


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.xlsx", b"PK\x03\x04 no zip", "Het bestand is beschadigd."),
        ("a.xlsx", b"\xff\xd8\xff\xe0 a picture", "Dit soort bestand lees ik niet."),
        ("a.csv", b"", "Het bestand is leeg."),
        ("a.csv", b"a;b\n1;2\n", "6 fouten in a.csv"),
        ("a.xlsx", b"x" * (10 * 1024 * 1024 + 1), "Het bestand is groter dan 10 MB."),
        ("../../a.csv", b"\x00\x01", "Ik kan de letters in dit bestand niet lezen."),
    ],
)
async def test_what_is_no_plan_says_so_and_is_not_kept(saskia, database, name, content, sentence):
    assert sentence in await saskia.sends_file(name.rpartition("/")[2], content)
    assert kept(database) == (1 if "fouten" in sentence else 0)


async def test_a_file_from_elsewhere_is_not_fetched(saskia, plan, database):
    sent = saskia.activity(text="", attachments=[{
        "contentType": "application/vnd.microsoft.teams.file.download.info", "name": "a.xlsx",
        "contentUrl": "https://helmond-my.sharepoint.com/a.xlsx",
        "content": {"downloadUrl": "https://kwaad.example/a.xlsx"},
    }])  # fmt: skip

    assert "Van die plek haal ik geen bestanden op." in await saskia.sends(sent)
    assert kept(database) == 0


async def test_the_same_file_delivered_twice_is_taken_once(saskia, plan, exchange):
    await saskia.sends_file("a.xlsx", plan(with_title("3.1", "Karton")))
    exchange.files["b.csv"] = b""
    sent = saskia.activity(text="monitor")
    await saskia.sends(sent)

    assert await saskia.sends(sent) == ""


async def test_a_no_longer_fresh_row_by_row_has_nothing_to_choose(saskia, plan):
    await saskia.sends_file("a.xlsx", plan(with_title("3.1", "Karton")))
    file = saskia.button("Opslaan")["file"]

    pressed = saskia.activity(value={"verb": "plan_file_rows", "file": file})

    assert "Dit verandert er" in await saskia.sends(pressed)


def test_a_file_is_kept_once_for_each_person(database, town):
    with database.transaction() as db:
        saskia = town.people["Saskia"]
        first = sent_files.keep(db, saskia, "a.xlsx", b"1", NOON)
        second = sent_files.keep(db, saskia, "b.xlsx", b"2", NOON)

        assert sent_files.find(db, saskia, first.id) is None
        assert sent_files.find(db, town.people["Marco"], second.id) is None
        assert sent_files.find(db, saskia, second.id) == second


async def test_in_english(exchange, plan, database, town):
    saskia = exchange.chat("Saskia", locale="en-GB")

    assert "This changes with a.xlsx" in await saskia.sends_file(
        "a.xlsx", plan(with_title("3.1", "Cardboard"))
    )
    assert "Stored." in await saskia.presses("Store")
    assert as_text(saskia.read[-1]).startswith("Stored.")
