"""An ambassador reports on one action."""

from datetime import date

import pytest

from domain.plans import Status
from domain.reports import NoteReader
from storage import reports

MINE = ["Papier", "IT Hardware", "Leerlingenvervoer", "Kennis delen"]


def filed(database, town, number):
    """The reports that were filed by chat, oldest first."""
    with database.transaction() as db:
        history = reports.of_assignment(db, town.place.id, town.actions[number])
    return history[1:]  # the first is the plan's own


async def test_my_actions_lists_only_my_open_ones_most_urgent_first(marco):
    answer = await marco.says("mijn acties")

    everything = [*MINE, "Textielinzameling", "Groenonderhoud", "Fairtrade koffie"]
    assert [line for line in answer.splitlines() if line in everything] == MINE


async def test_who_has_no_open_actions_is_told_so(saskia):
    assert "Je hebt geen open acties" in await saskia.says("mijn acties")


async def test_a_report_takes_three_taps_and_says_where_the_plan_stands(marco):
    await marco.says("mijn acties")
    await marco.presses("Papier")

    answer = await marco.presses("Opslaan", status="completed", since="2019-01-10")

    assert "Staat erin, dank je. Papier: voltooid sinds do 10 januari 2019." in answer
    assert "“2018-2020” staat nu op 2 van 6 voltooid." in answer


async def test_every_part_of_the_form_is_stored(marco, database, town):
    await marco.says("actie 3.1")

    await marco.presses(
        "Opslaan",
        status="running",
        since="2019-01-10",
        percentage="40",
        note="offertes binnen",
        in_monitor="true",
        next_step="gunnen",
    )

    [report] = filed(database, town, "3.1")
    assert (report.status, report.percentage) == (Status.RUNNING, 40)
    assert (report.effective_on, report.note) == (date(2019, 1, 10), "offertes binnen")
    assert (report.note_reader, report.next_step) == (NoteReader.MONITOR, "gunnen")


async def test_a_note_is_for_the_coordinator_unless_chosen_otherwise(marco, database, town):
    await marco.says("actie papier")

    await marco.presses("Opslaan", status="running", note="gedoe met de leverancier")

    assert filed(database, town, "3.1")[0].note_reader is NoteReader.COORDINATOR


async def test_after_a_report_the_next_action_is_one_tap_away(marco):
    await marco.says("actie 3.1")

    await marco.presses("Opslaan", status="running")

    assert "IT Hardware" in await marco.presses("Volgende: IT Hardware")


async def test_a_continuous_action_runs_or_lies_still_and_is_never_completed(marco):
    form = await marco.says("actie kennis delen")
    assert "voltooid" not in form

    refused = await marco.presses("Opslaan", status="completed")
    stored = await marco.presses("Opslaan", status="paused")

    assert "loopt door en is dus nooit klaar" in refused
    assert "“Doorlopend” staat nu op 0 van 2 lopend." in stored


async def test_a_report_on_somebody_elses_action_is_refused(marco, exchange, town, database):
    karin = exchange.chat("Karin")
    await karin.says("actie groenonderhoud")
    theirs = karin.button("Opslaan")

    answer = await marco.sends(marco.activity(value=theirs | {"status": "completed"}))

    assert "Groenonderhoud is niet jouw actie" in answer
    assert not filed(database, town, "3.5")


@pytest.mark.parametrize(
    ("filled", "sentence"),
    [
        ({"status": "dropped"}, "gaat via je coördinator"),
        ({"status": "paused"}, "Alleen een doorlopende actie kan stilliggen"),
        ({"status": "bijna"}, "Kies hoe het met Papier staat"),
        ({"status": "running", "percentage": "101"}, "is geen percentage"),
        ({"status": "running", "percentage": "nan"}, "is geen percentage"),
        ({"status": "running", "since": "2019-01-15"}, "is nog niet geweest"),
        ({"status": "running", "since": "31-11-2018"}, "welke dag “31-11-2018” is"),
        ({"status": "running", "note": "x" * 5000}, "Je tekst heeft 5000 tekens"),
    ],
)
async def test_what_can_not_be_is_refused_with_what_to_do(marco, database, town, filled, sentence):
    await marco.says("actie 3.1")

    assert sentence in await marco.presses("Opslaan", **filled)
    assert not filed(database, town, "3.1")


async def test_markup_and_control_characters_are_stored_and_shown_as_plain_text(
    marco, database, town
):
    await marco.says("actie 3.1")
    await marco.presses(
        "Opslaan", status="running", note="**vet** <script>alert(1)</script>\u202e\x07 klaar"
    )

    await marco.says("mijn meldingen")
    shown = await marco.presses("Papier")

    assert filed(database, town, "3.1")[0].note == "**vet** <script>alert(1)</script> klaar"
    assert "**vet** <script>alert(1)</script> klaar" in shown
    assert '"TextBlock"' not in str(marco.card)


async def test_a_typed_report_is_shown_first_and_stored_after_yes(marco, database, town):
    shown = await marco.says("meld papier klaar sinds 10-01-2019: contract getekend")
    before = filed(database, town, "3.1")

    answer = await marco.says("ja")

    assert "voltooid, sinds do 10 januari 2019" in shown
    assert "“contract getekend”" in shown
    assert not before
    assert "Staat erin, dank je." in answer
    assert filed(database, town, "3.1")[0].note == "contract getekend"


async def test_a_typed_percentage_means_that_it_runs(marco, database, town):
    await marco.says("meld 3.1 40%")
    await marco.says("klopt")

    [report] = filed(database, town, "3.1")
    assert (report.status, report.percentage) == (Status.RUNNING, 40)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("meld hondenpoep klaar", "Ik vind bij jouw acties geen"),
        ("meld papier", "Kies hoe het met Papier staat."),
        ("meld groenonderhoud klaar", "is een actie van Karin de Wit"),
    ],
)
async def test_a_typed_report_that_is_not_clear_says_what_to_type(marco, typed, sentence):
    assert sentence in await marco.says(typed)
