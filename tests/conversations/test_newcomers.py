"""What newcomers stumbled over: each held here."""

from datetime import UTC, date, datetime

import pytest

from domain.plans import Status
from storage.tables import MonitorRow
from tests.chat import Clock, talking
from tests.conversations.test_reporting import filed


@pytest.mark.parametrize("no", ["nee", "no", "Niets vastleggen"])
async def test_no_cancels_a_typed_report(marco, database, town, no):
    await marco.says("meld 3.1 klaar")

    assert "niets vastgelegd" in await marco.says(no)
    assert "niets open om ja of nee op te zeggen" in await marco.says("ja")
    assert not filed(database, town, "3.1")


async def test_undo_on_a_card_undoes_what_that_card_stored(marco, database, town):
    await marco.says("actie 3.1")
    await marco.presses("Opslaan", status="completed")
    undo = marco.button("Herstel")
    await marco.says("actie 3.2")
    await marco.presses("Opslaan", status="completed")

    await marco.sends(marco.activity(value=undo))
    again = await marco.sends(marco.activity(value=undo))

    assert "al ingetrokken" in again
    with database.transaction() as db:
        assert town.action(db, "3.1").state.status is Status.RUNNING
        assert town.action(db, "3.2").state.status is Status.COMPLETED


@pytest.mark.parametrize(
    ("typed", "heard"),
    [
        ("meld 3.1 voor 80% klaar", "lopend, 80 %"),
        ("meld papier klaar op 10 januari", "sinds do 10 januari 2019"),
        ("meld papier klaar vorige week", "klaar vorige week"),
        ("meld 3.1 op schema", "lopend"),
        ("behalve papier 60%", "Papier: lopend, 60 %"),
        ("behalve papier, die is klaar en it hardware ook", "IT Hardware: voltooid"),
        ("3.1", "Nu: lopend"),
    ],
)
async def test_nothing_that_was_typed_is_dropped_in_silence(marco, typed, heard):
    assert heard in await marco.says(typed)


@pytest.mark.parametrize("typed", ["Behalve papier, die is klaar", "Maar papier is klaar"])
async def test_a_phone_that_begins_with_a_capital_is_understood(marco, typed):
    await marco.says("Alles ongewijzigd")

    asked = await marco.says(typed)

    assert "Papier: voltooid" in asked


async def test_a_forged_percentage_of_a_form_is_left_out(marco, database, town):
    forged = {"verb": "open_action", "action": str(town.actions["3.1"]), "status": "running"}
    for percentage in ("9" * 5000, "²", "-1"):
        value = forged | {"percentage": percentage}
        assert "Nu: lopend" in await marco.sends(marco.activity(value=value))


async def test_a_correction_opens_with_what_was_said_and_replaces_it(marco, database, town):
    await marco.says("meld 3.1 60% sinds 10-01-2019: offertes binnen")
    await marco.says("ja")
    await marco.says("mijn meldingen")
    await marco.presses("Papier")
    await marco.presses("Wijzigen")
    shown = {part.get("id"): part.get("value") for part in marco.card["body"]}

    await marco.presses("Opslaan", status="running", percentage="70", since="2019-01-10")

    assert (shown["percentage"], shown["since"], shown["note"]) == (
        60, "2019-01-10", "offertes binnen",
    )  # fmt: skip
    said, taken_back, corrected = filed(database, town, "3.1")
    assert taken_back.withdraws == said.id
    assert corrected.percentage == 70


async def test_nobody_corrects_the_report_of_somebody_else(marco, exchange, database, town):
    await marco.says("actie 3.1")
    await marco.presses("Opslaan", status="completed")
    [report] = filed(database, town, "3.1")
    karin = exchange.chat("Karin")
    await karin.says("actie 3.5")
    await karin.presses("Opslaan", status="running", corrects=str(report.id))

    assert len(filed(database, town, "3.1")) == 1


async def test_changing_a_typed_report_opens_the_form_with_it(marco):
    await marco.says("meld 3.1 50%")
    await marco.presses("Aanpassen")

    field = next(part for part in marco.card["body"] if part.get("id") == "percentage")
    assert field["value"] == 50


async def test_an_address_can_be_typed_at_any_time(exchange, saskia):
    await saskia.says("hoi")
    henk = exchange.chat("Henk", "h.jansen@helmond.example")
    await henk.says("hoi")
    await henk.says("monitor")

    assert "Dat moet Saskia even bevestigen" in await henk.says("henk.jansen@helmond.example")


async def test_what_holds_after_the_cut_off_is_said_to_wait(database, town):
    with database.transaction() as db:
        february = db.query(MonitorRow).filter_by(name="februari 2019").one()
        february.report_until = date(2019, 2, 8)
    async with talking(database, Clock(datetime(2019, 2, 5, 12, tzinfo=UTC))) as exchange:
        marco = exchange.chat("Marco")
        await marco.says("actie 3.1")
        late = await marco.presses("Opslaan", status="completed", since="2019-02-03")
        await marco.says("actie 3.2")
        in_time = await marco.presses("Opslaan", status="completed", since="2019-01-30")

        assert "De nieuwe stand zelf telt mee in de monitor daarna." in late
        assert "telt mee" not in in_time
        assert "3 van 6 voltooid" in await marco.says("monitor")
        assert "2 van 6 voltooid" in await marco.says("monitor op 31-01-2019")


async def test_a_row_is_called_by_all_that_stands_in_it(marco):
    await marco.says("mijn acties")

    [paper] = [
        row["selectAction"]["title"]
        for row in marco.card["body"]
        if row.get("selectAction", {}).get("data", {}).get("typed") == "Papier"
    ]
    assert paper.startswith("Papier, 3.1 · lopend")


async def test_the_call_for_help_shows_that_the_action_is_stuck(marco, saskia):
    await saskia.says("hoi")
    await marco.says("geblokkeerd papier")
    await marco.presses("Opslaan", help="true")

    assert "lopend, geblokkeerd · gemeld op ma 14 januari 2019" in str(saskia.read[-1])


async def test_help_gives_each_command_a_line(marco):
    lines = (await marco.says("help")).splitlines()

    assert "herstel: maak de laatste melding ongedaan" in lines
