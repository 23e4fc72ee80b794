"""Stuck, with a reason that must not be in the monitor: what is kept, and who may read it."""

import json

import pytest
from sqlalchemy import select

from domain.monitors import PointState
from domain.plans import Status
from domain.reports import NoteReader
from storage import monitors
from storage.tables import DraftRow, InboxRow, OutboxRow, ReportRow
from tests.conversations.test_reporting import filed

SAID = (
    "leerlingenvervoer ligt stil, Taxi Janssen heeft een kort geding aangespannen"
    " en Fatima is ziek thuis"
)


def everything(database):
    """All that is stored of what was said: drafts, reports, what came in and went out."""
    with database.transaction() as db:
        kept = [db.scalars(select(table)).all() for table in (DraftRow, ReportRow, InboxRow)]
        rows = [[str(vars(row)) for row in rows] for rows in kept]
        sent = [json.dumps(row.message) for row in db.scalars(select(OutboxRow))]
    return "\n".join([*(text for part in rows for text in part), *sent])


async def test_a_bidder_is_asked_about_and_health_is_not_kept(marco, saskia, database, town):
    await saskia.says("hoi")
    asked = await marco.says(SAID)
    [suggested] = [row for row in marco.card["body"] if "selectAction" in row]
    shown = await marco.says(suggested["selectAction"]["data"]["typed"])
    changed = await marco.says("alleen saskia. en ja, iemand van juridisch")
    before = filed(database, town, "3.3")
    thanks = await marco.says("klopt")

    assert "Dat bewaar ik niet." in asked
    assert "een bedrijf in een aanbesteding" in asked
    assert "Wat mag ik als toelichting opschrijven?" in asked
    assert "Leerlingenvervoer: lopend, geblokkeerd" in shown
    assert "Hulp gezocht: iemand van juridisch" in changed
    assert not before
    [report] = filed(database, town, "3.3")
    assert (report.status, report.blocked, report.wants_help) == (Status.RUNNING, True, True)
    assert "kort geding" in report.blocked_reason
    assert report.note_reader is NoteReader.COORDINATOR
    assert "Alleen de coördinator ziet de reden." in thanks
    assert "vraagt hulp bij Leerlingenvervoer" in str(saskia.read[-1])


async def test_neither_the_bidder_nor_the_health_is_anywhere(marco, database):
    await marco.says(SAID)
    await marco.presses("Geen reden")
    await marco.says("klopt")

    assert "Fatima" not in everything(database)
    assert "Janssen" not in everything(database)


async def test_the_reason_stays_out_of_the_proposal_for_the_monitor(marco, database, town):
    await marco.says("leerlingenvervoer ligt stil, wacht op de rechter")
    await marco.says("klopt")

    with database.transaction() as db:
        [point] = monitors.points(db, town.place.id)
    assert point.state is PointState.PROPOSED
    assert point.text == "Leerlingenvervoer: loopt, met oponthoud"


async def test_the_reader_is_chosen_on_the_card_or_typed(marco, database, town):
    await marco.says("leerlingenvervoer ligt stil, wacht op de rechter")

    await marco.says("mag in de monitor")
    await marco.says("klopt")

    assert filed(database, town, "3.3")[0].note_reader is NoteReader.MONITOR


async def test_a_reason_in_ones_own_words_is_checked_as_well(marco, database, town):
    await marco.says(SAID)
    again = await marco.presses(
        "Zelf typen", typed="Taxi Janssen heeft een kort geding aangespannen"
    )
    await marco.says("wacht op de uitspraak")
    await marco.says("klopt")

    assert "Noem geen bedrijf" in again
    assert filed(database, town, "3.3")[0].blocked_reason == "wacht op de uitspraak"


@pytest.mark.parametrize("said", ["Fatima is ziek thuis", "marco is overspannen"])
async def test_only_health_is_answered_without_repeating_it(marco, database, said):
    answer = await marco.says(said)

    assert "Dat bewaar ik niet." in answer
    assert said.split()[-1] not in answer


async def test_the_form_keeps_no_health_either(marco, database, town):
    await marco.says("actie 3.1")

    answer = await marco.presses(
        "Opslaan", status="running", note="wacht op de raad. Fatima is ziek thuis"
    )

    assert "Dat bewaar ik niet." in answer
    assert "Staat erin" in answer
    assert "ziek" not in filed(database, town, "3.1")[0].note
    assert "raad" in filed(database, town, "3.1")[0].note


async def test_a_bidder_in_a_form_is_asked_about_before_it_is_stored(marco, database, town):
    await marco.says("actie 3.1")
    await marco.presses("Geblokkeerd")

    asked = await marco.presses("Opslaan", reason="Taxi Janssen heeft een kort geding aangespannen")
    before = filed(database, town, "3.1")
    await marco.presses("Geen reden")
    await marco.says("klopt")

    assert "een bedrijf in een aanbesteding" in asked
    assert not before
    assert [(r.blocked, r.blocked_reason) for r in filed(database, town, "3.1")] == [(True, "")]


async def test_a_name_that_no_note_keeps_is_said_not_to_be_written_down(marco, database):
    shown = await marco.says("mevrouw De Vries van de Kerkstraat 12 belt, papier loopt nog")

    assert "een inwoner" in shown
    assert "Papier: lopend" in shown
    assert "De Vries" not in everything(database)


@pytest.mark.parametrize(
    "said",
    [
        "hoe staat het met Fatima die ziek is",
        "actie fatima is ziek thuis",
        "geef fatima is ziek thuis aan Karin",
        "herinner mij aan fatima is ziek thuis",
    ],
)
async def test_health_is_not_said_back_where_an_action_was_to_be_named(marco, database, said):
    answer = await marco.says(said)

    assert answer == "Je bericht noemt iemands gezondheid. Dat bewaar ik niet."
    assert "ziek" not in everything(database)


async def test_whoever_is_named_as_ill_is_not_asked_to_take_over(marco, database):
    await marco.says("papier is niet van mij")

    answer = await marco.says("Fatima, want Henk heeft een burn-out")

    assert "Ik ken niemand die “Fatima” heet." in answer
    assert "burn-out" not in everything(database)


async def test_a_name_that_nobody_has_is_said_back_without_health(marco, database):
    await marco.says("papier is niet van mij")

    answer = await marco.presses("Vragen", name="Fatima is ziek thuis")

    assert "Fatima is ziek" not in answer


async def test_a_coordinator_is_not_told_what_she_reported_herself(saskia):
    await saskia.says("hoi")
    await saskia.says("papier ligt stil, wacht op de raad")
    await saskia.says("ja")

    assert "Papier zit vast. Zet je dat als aandachtspunt in de monitor?" in str(saskia.read[-1])
    assert "Saskia Claes meldt" not in str(saskia.read)


async def test_a_colleague_who_reports_does_not_read_why_it_was_stuck(exchange, marco, saskia):
    karin = exchange.chat("Karin")
    await marco.says("papier ligt stil, wacht op de raad")
    await marco.says("klopt")
    await karin.says("papier is 60%")
    await karin.presses("Melden voor Marco")
    await karin.says("mijn meldingen")
    opened = await karin.says("papier")
    state = await karin.says("hoe staat papier ervoor?")

    assert "Papier" in opened
    assert "geblokkeerd" in state
    assert "wacht op de raad" not in str(karin.read)
    assert "Reden: wacht op de raad" in await saskia.says("hoe staat papier ervoor?")


async def test_a_note_for_the_monitor_does_not_open_the_reason_before_it(
    exchange, marco, database, town
):
    await marco.says("papier ligt stil, wacht op de raad")
    await marco.says("klopt")
    await marco.says("papier is 60%, offertes binnen")
    await marco.says("mag in de monitor")
    await marco.says("klopt")
    channel = exchange.chat("Marco", conversation_kind="channel", conversation="19:green")

    assert filed(database, town, "3.1")[-1].note == "offertes binnen"
    assert "raad" not in await channel.says("hoe staat papier ervoor?")
