"""An action that is stuck: why, who may read that, and whether help is wanted."""

import pytest

from domain.monitors import PointState
from domain.plans import Status
from domain.reports import NoteReader
from storage import monitors
from tests.conversations.test_reporting import filed


async def stuck(marco, **filled):
    await marco.says("actie 3.1")
    await marco.presses("Geblokkeerd")
    return await marco.presses("Opslaan", **filled)


async def test_being_stuck_is_a_report(marco, database, town):
    answer = await stuck(marco, reason="wacht op de rechter", reader="coordinator")

    [report] = filed(database, town, "3.1")
    assert (report.status, report.blocked) == (Status.RUNNING, True)
    assert (report.blocked_reason, report.note_reader) == (
        "wacht op de rechter", NoteReader.COORDINATOR,
    )  # fmt: skip
    assert "Alleen de coördinator ziet de reden." in answer


async def test_the_coordinator_hears_that_help_is_wanted(marco, saskia):
    await saskia.says("hoi")

    await stuck(marco, reason="wacht op de rechter", help="true")

    assert "Marco Bakker vraagt hulp bij Papier." in str(saskia.read[-1])


async def test_the_coordinator_words_the_attention_point(marco, saskia, database, town):
    await saskia.says("hoi")
    await stuck(marco, reason="Taxi Janssen procedeert")
    await saskia.presses("Als aandachtspunt")

    await saskia.presses("Opslaan", text="Papier: wacht op uitspraak")

    with database.transaction() as db:
        points = monitors.points(db, town.place.id)
    assert [(p.text, p.state) for p in points] == [
        ("Papier: wacht op uitspraak", PointState.ACCEPTED)
    ]


async def test_a_reason_for_the_coordinator_is_not_in_the_proposal(marco, saskia, database, town):
    await saskia.says("hoi")

    await stuck(marco, reason="Taxi Janssen procedeert", reader="coordinator")

    with database.transaction() as db:
        [point] = monitors.points(db, town.place.id)
    assert (point.text, point.state) == ("Papier: loopt, met oponthoud", PointState.PROPOSED)


async def test_a_proposal_is_decided_once(marco, saskia):
    await saskia.says("hoi")
    await stuck(marco, reason="wacht")
    offer = saskia.button("Niet nodig")
    await saskia.sends(saskia.activity(value=offer))

    assert "al beslist" in await saskia.sends(saskia.activity(value=offer))


async def test_only_the_coordinator_decides_on_attention_points(marco, saskia):
    await saskia.says("hoi")
    await stuck(marco, reason="wacht")

    answer = await marco.sends(marco.activity(value=saskia.button("Als aandachtspunt")))

    assert "Dat kan alleen je coördinator" in answer


async def test_what_was_stuck_runs_again(marco, database, town):
    await stuck(marco, reason="wacht")
    await marco.says("actie 3.1")

    await marco.presses("Opslaan", status="running", still_blocked="false")

    assert [report.blocked for report in filed(database, town, "3.1")] == [True, False]


@pytest.mark.parametrize("number", ["4.1"])
async def test_a_continuous_action_that_lies_still_is_not_stuck(marco, number):
    await marco.says(f"actie {number}")
    await marco.presses("Opslaan", status="paused")
    await marco.says(f"actie {number}")
    await marco.presses("Geblokkeerd")

    assert "kan vastzitten" in await marco.presses("Opslaan", reason="wacht")
