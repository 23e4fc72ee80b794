"""A coordinator puts on the monitor's page what stands beside the figures, in chat."""

import pytest
from icalendar import Calendar

from dialogs import monitor_freezing
from domain.monitors import MonitorState
from storage import audit, monitors
from storage.monitor_versions import Closing
from storage.tables import MonitorRow
from tests.people import NOON


@pytest.fixture
def closed(town, database):
    """The monitor of June is closed."""
    with database.transaction() as db:
        june = monitors.of_municipality(db, town.place.id)[0]
        monitor_freezing.freeze(db, town.place, june, Closing(NOON))
        db.get_one(MonitorRow, june.id).state = MonitorState.CLOSED


async def test_a_point_stands_at_once_in_the_monitor_as_it_was_typed(saskia):
    answer = await saskia.says("aandachtspunt: Herijken Social Return.")

    assert "1. Herijken Social Return." in answer
    assert "Herijken Social Return." in await saskia.says("voorbeeld")


async def test_a_moment_is_shown_with_its_day_before_it_is_stored(saskia):
    asked = await saskia.says("communicatiemoment 28 februari: terugblik publiceren")
    before = await saskia.says("communicatie")
    await saskia.says("communicatiemoment 28 februari: terugblik publiceren")

    assert "gepland op do 28 februari 2019" in asked
    assert "nog geen communicatiemomenten" in before
    assert "1. terugblik publiceren\ngepland op do 28" in await saskia.says("ja")


async def test_a_yes_counts_once_however_often_it_is_pressed(saskia):
    await saskia.says("resultaat 12 november: Spreker op een dag")
    yes = saskia.button("Ja, opslaan")

    await saskia.sends(saskia.activity(value=yes))

    assert "staat er al in" in await saskia.sends(saskia.activity(value=yes))
    assert "1. Spreker op een dag\ngerealiseerd op ma 12 november 2018" in await saskia.says(
        "resultaten"
    )


async def test_a_line_is_changed_and_moved_and_removed_by_its_number(saskia):
    await saskia.says("aandachtspunt: een")
    await saskia.says("aandachtspunt: twee")

    changed = await saskia.says("wijzig aandachtspunt 2: drie")
    await saskia.says("ja")
    moved = await saskia.says("zet aandachtspunt 2 bovenaan")
    asked = await saskia.says("verwijder aandachtspunt 2")

    assert "Nu: twee\nWordt: drie" in changed
    assert "1. drie\n2. een" in moved
    assert "Aandachtspunt 2 verwijderen?\neen" in asked
    assert "1. drie\nTyp" in await saskia.says("ja")


async def test_a_button_drawn_of_an_older_text_changes_nothing(saskia):
    await saskia.says("aandachtspunt: een")
    await saskia.says("verwijder aandachtspunt 1")
    old = saskia.button("Ja, verwijderen")
    await saskia.says("wijzig aandachtspunt 1: twee")
    await saskia.says("ja")

    answer = await saskia.sends(saskia.activity(value=old))

    assert "intussen veranderd" in answer
    assert "1. twee" in await saskia.says("aandachtspunten")


async def test_what_belongs_to_a_closed_monitor_does_not_change_there(closed, saskia):
    asked = await saskia.says("resultaat 1 mei 2018: Spreker")
    await saskia.says("ja")

    assert "monitor juni 2018 is gesloten en verandert niet" in asked
    assert "hoort bij monitor juni 2018" in await saskia.says("resultaten")
    assert "Spreker" not in await saskia.says("voorbeeld van 1 juni 2018")


async def test_a_proposal_stands_in_the_list_with_its_yes_and_its_no(marco, saskia):
    await marco.says("geblokkeerd papier")
    await marco.presses("Opslaan", reason="wacht op de raad")

    listed = await saskia.says("aandachtspunten")
    taken = await saskia.presses("Opnemen 1")

    assert "Voorstel, nog niet in de monitor\nOpnemen 1\nNiet opnemen 1" in listed
    assert "staat in de monitor: Papier: loopt, met oponthoud" in taken
    assert "Voorstel" not in await saskia.says("aandachtspunten")


async def test_a_moment_that_was_held_is_no_longer_planned(saskia):
    await saskia.says("communicatiemoment 28 februari: terugblik")
    await saskia.says("ja")

    assert "gehouden op ma 14 januari 2019" in await saskia.says("communicatiemoment 1 gehouden")
    assert "staat al als gehouden" in await saskia.says("communicatiemoment 1 gehouden")


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("aandachtspunt 9", "Aandachtspunt 9 staat niet in de lijst"),
        ("resultaat ooit: x", "niet welke dag “ooit” is"),
        ("resultaat 1 mei: x", "moet nog komen"),
        ("communicatiemoment gehouden op 1 mei: x", "moet nog komen"),
        (f"aandachtspunt: {'x' * 9_000}", "Dat is te lang"),
        ("aandachtspunt: =1+1 <b>vet</b>", "1. =1+1 <b>vet</b>"),
    ],
)
async def test_what_can_not_be_is_answered_by_what_to_do(saskia, said, answer):
    assert answer in await saskia.says(said)


async def test_the_calendar_comes_as_a_file_with_all_that_is_planned(saskia, exchange):
    await saskia.says("communicatiemoment 28 februari: terugblik")
    await saskia.says("ja")
    shown = await saskia.says("communicatiekalender")

    await saskia.presses("Als bestand")
    await saskia.accepts()

    assert "do 28 februari 2019: terugblik" in shown
    content = exchange.uploads["communicatiekalender-helmond.ics"]
    titles = [str(event["summary"]) for event in Calendar.from_ical(content).walk("VEVENT")]
    assert titles == ["Monitor MVI februari 2019: stand per vandaag", "terugblik"]


async def test_each_change_is_in_the_audit_log_without_what_was_said(saskia, town, database):
    await saskia.says("aandachtspunt: Herijken")
    await saskia.says("zet papier in de monitor")

    with database.reading() as db:
        noted = [entry.about for entry in audit.of_municipality(db, town.place.id, 5)]
    assert noted == ["wat de monitor noemt", "Aandachtspunt toegevoegd."]


async def test_nobody_but_the_coordinator_changes_the_page(marco):
    assert "alleen je coördinator" in await marco.says("aandachtspunt: Herijken")
    assert "Papier: lopend" in await marco.says("papier loopt automatisch")  # a report


async def test_all_else_of_the_monitor_opens_from_one_row_of_the_coordinators_card(marco, saskia):
    shown, theirs = await saskia.says("monitor"), await marco.says("monitor")

    assert "Meer: aandachtspunten" in shown
    assert "Meer" not in theirs
    assert "Communicatiekalender" in await saskia.presses("Meer")
