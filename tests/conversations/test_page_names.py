"""A coordinator chooses in chat what the monitor's page names."""

import pytest

from dialogs import monitor_freezing
from domain.monitors import MonitorState
from domain.plans import Status
from domain.reports import Report
from storage import monitors, reports
from storage.monitor_versions import Closing
from storage.tables import MonitorRow
from tests.people import NOON, TODAY


async def test_the_page_names_what_was_put_in_it_and_counts_the_rest(saskia):
    answer = await saskia.says("zet papier en 3.2 in de monitor")

    assert "De monitor noemt nu: Papier en IT Hardware." in answer
    assert "2 van 7 open acties genoemd\nLopende acties (2)\nPapier\nIT Hardware" in answer
    assert "Papier" in await saskia.says("voorbeeld")


async def test_an_action_goes_out_and_is_automatic_again(saskia):
    await saskia.says("zet papier in de monitor")

    assert "noemt niet meer: Papier" in await saskia.says("laat papier uit de monitor")
    assert "hangt weer af van het nieuws: Papier" in await saskia.says("papier automatisch")
    assert "0 van 7 open acties" in await saskia.says("wat staat er in de monitor")


async def test_actions_stand_together_under_a_lead_in_after_a_yes(saskia):
    await saskia.says("zet papier en 3.2 in de monitor")

    asked = await saskia.says("kopregel Aanbestedingen voor 3.1, 3.2 en zwembad")
    done = await saskia.says("ja")

    assert "samen onder “Aanbestedingen”?\n3.1 Papier\n3.2 IT Hardware\n3.6 Zwembad" in asked
    assert "Aanbestedingen Papier, IT Hardware" in done
    assert "Nog niet op de pagina: Zwembad. Typ bijvoorbeeld: zet 3.6 in de monitor" in done


async def test_ticks_change_only_what_was_touched(saskia):
    await saskia.says("aanvinken")
    paper = next(
        one["value"]
        for part in saskia.card["body"]
        for one in part.get("choices", ())
        if "Papier" in one["title"]
    )

    assert "keuze voor 1 actie is veranderd" in await saskia.presses("Opslaan", named=paper)


async def test_ticks_that_are_old_are_asked_again(saskia):
    await saskia.says("aanvinken")
    store = saskia.button("Opslaan")
    await saskia.says("zet papier in de monitor")

    answer = await saskia.sends(saskia.activity(value=store | {"named": ""}))

    assert "intussen iets veranderd" in answer
    assert "1 van 7 open acties" in await saskia.says("wat staat er in de monitor")


async def test_an_action_that_is_not_there_is_said(saskia):
    assert "geen “vijvers”" in await saskia.says("zet vijvers in de monitor")
    assert "kopregel Aanbestedingen voor 3.1" in await saskia.says("kopregel Aanbestedingen")


@pytest.fixture
def closed(town, database):
    """The monitor of June is closed, and then something came in that would change it."""
    with database.transaction() as db:
        june = monitors.of_municipality(db, town.place.id)[0]
        monitor_freezing.freeze(db, town.place, june, Closing(NOON))
        db.get_one(MonitorRow, june.id).state = MonitorState.CLOSED
        late = Report(
            assignment_id=town.actions["3.1"],
            author_id=None,
            reported_at=NOON,
            effective_on=june.cut_off,
            old_status=Status.RUNNING,
            status=Status.COMPLETED,
        )
        reports.add(db, town.place.id, [late])


async def test_a_closed_monitor_keeps_its_figures_and_the_coordinator_reads_what_came_later(
    closed, marco, saskia
):
    theirs, hers = await marco.says("monitor juni"), await saskia.says("monitor juni")

    assert "vr 1 juni 2018 · gesloten, versie 1" in theirs
    assert "1 van 6 voltooid" in hers
    assert "2018-2020 van 1 naar 2 van 6 voltooid" in hers
    assert "Na het sluiten" not in theirs


async def test_the_line_tells_of_every_closed_monitor(closed, marco):
    assert "juni 2018: 1 van 6 voltooid" in await marco.says("verloop")


async def test_a_day_before_the_plan_and_a_day_to_come_are_said(saskia):
    assert "was er nog niets bekend" in await saskia.says("monitor op 1 januari 1999")
    assert "nog niet geweest" in await saskia.says(f"monitor op {TODAY.replace(year=2030)}")


async def test_what_was_ticked_is_kept_on_the_way_to_the_next_actions(saskia):
    await saskia.says("aanvinken")
    form = saskia.button("Opslaan")
    named = saskia.card["body"][-1]["choices"][0]["value"]

    answer = await saskia.sends(saskia.activity(value=form | {"named": named, "start": "20"}))

    assert "keuze voor 1 actie is veranderd" in answer
    assert saskia.card["body"][-1]["value"] == named
