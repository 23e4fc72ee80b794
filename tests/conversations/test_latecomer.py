"""A report that comes when the monitor is closed, or not open yet."""

from datetime import UTC, date, datetime

import pytest

from domain.monitors import MonitorState
from storage import monitors
from storage.tables import MonitorRow
from tests.conversations.test_in_name import told


@pytest.fixture
def closed(database, town, exchange):
    """The monitor as at 31 January is closed; it is 11 February."""
    with database.transaction() as db:
        row = db.query(MonitorRow).filter(MonitorRow.cut_off == date(2019, 1, 31)).one()
        row.state, row.report_until = MonitorState.CLOSED, date(2019, 2, 8)
    exchange.clock.moment = datetime(2019, 2, 11, 9, tzinfo=UTC)


@pytest.mark.usefixtures("closed")
async def test_a_latecomer_is_told_that_the_coordinator_decides(marco):
    await marco.says("actie papier")
    answer = await marco.presses("Opslaan", status="completed", since="2019-01-28")

    assert "De monitor per do 31 januari 2019 is al gesloten. Saskia beslist" in answer
    assert "te laat voor de monitor per do 31 januari 2019" in await marco.says("mijn meldingen")


@pytest.mark.usefixtures("closed")
async def test_the_coordinator_hears_what_it_would_do_to_the_closed_figures(marco, saskia):
    await saskia.says("hoi")
    before = len(saskia.read)
    await marco.says("papier getekend op 28 januari")
    await marco.says("ja")

    assert "Marco Bakker meldt iets dat al vóór de stand per do 31 januari 2019" in told(
        saskia, before
    )
    assert "“2018-2020” zou dan 2 van 6 voltooid zijn." in told(saskia, before)
    assert "2 van 6 voltooid" in await saskia.presses("Monitor")


@pytest.mark.usefixtures("closed")
async def test_the_same_holds_for_what_is_said_beside_everything_unchanged(marco, saskia):
    await saskia.says("hoi")
    before = len(saskia.read)
    await marco.says("alles ongewijzigd behalve papier, die is klaar")
    await marco.says("28 januari")
    await marco.says("ja")

    assert "zou dan 2 van 6 voltooid zijn" in told(saskia, before)


@pytest.mark.usefixtures("closed")
async def test_a_coordinator_who_says_it_decides_herself(saskia, marco):
    await marco.says("hoi")
    before = len(saskia.read)
    await saskia.says("papier getekend op 28 januari")
    answer = await saskia.says("ja")

    assert "Jij beslist of die hiervoor weer opengaat" in answer
    assert "meldt iets dat al vóór" not in told(saskia, before)


@pytest.mark.usefixtures("closed")
async def test_what_came_after_closing_is_marked_in_the_period_of_that_day(marco, saskia):
    await marco.says("actie papier")
    await marco.presses("Opslaan", status="completed", since="2019-01-28")

    await saskia.says("monitor op 31 januari 2019")
    opened = await saskia.presses("2018-2020")

    assert "3.1 Papier\ngemeld na het sluiten" in opened


@pytest.mark.usefixtures("closed")
async def test_what_changes_nothing_troubles_nobody(marco, saskia):
    await saskia.says("hoi")
    before = len(saskia.read)
    await marco.says("alles ongewijzigd")
    await marco.says("ja")

    assert len(saskia.read) == before


@pytest.mark.usefixtures("closed")
async def test_before_the_next_monitor_opens_a_report_counts_in_that_one(marco, database, town):
    with database.transaction() as db:
        monitors.add(db, town.place.id, "juni 2019", date(2019, 6, 1), state=MonitorState.DRAFT)
    await marco.says("actie papier")
    answer = await marco.presses("Opslaan", status="completed")

    assert "Dit telt mee in de volgende monitor, per za 1 juni 2019." in answer
    assert "telt mee in de volgende monitor" in await marco.says("mijn meldingen")


async def test_evidence_in_the_period_view_is_for_who_may_read_the_note(marco, saskia, exchange):
    await marco.says("actie papier")
    await marco.presses("Opslaan", status="running", note="zie https://x.nl/c")
    karin = exchange.chat("Karin")

    seen = {}
    for chat in (saskia, marco, karin):
        await chat.says("monitor")
        seen[chat.name] = await chat.presses("2018-2020")

    assert "Bewijs: https://x.nl/c" in seen["Saskia"]
    assert "Bewijs: https://x.nl/c" in seen["Marco"]
    assert "https://x.nl/c" not in seen["Karin"]
