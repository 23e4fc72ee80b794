"""In the days after reporting closed, one asks and writes about the monitor that just closed."""

from datetime import UTC, date, datetime

import pytest

from domain.monitors import Reminding
from storage import monitors
from storage.tables import MonitorRow
from tests.chat import as_text

LAST_REMINDER = datetime(2019, 2, 7, 9, tzinfo=UTC)
AFTER = datetime(2019, 2, 11, 9, tzinfo=UTC)  # Monday, the workday after the last day


@pytest.fixture
async def closed(exchange, database, town, saskia, marco):
    """Marco was reminded and said nothing; Karin reported; the next monitor is planned."""
    with database.transaction() as db:
        row = db.query(MonitorRow).filter_by(name="februari 2019").one()
        row.report_until, row.reminding = date(2019, 2, 8), Reminding.ON
        monitors.add(db, town.place.id, "juni 2019", date(2019, 5, 31))
    karin = exchange.chat("Karin")
    for chat in (saskia, marco, karin):
        await chat.says("hoi")
    await karin.says("alles ongewijzigd")
    await karin.says("ja")
    exchange.clock.moment = LAST_REMINDER
    await exchange.tick()
    exchange.clock.moment = AFTER
    await exchange.tick()
    return karin


async def test_the_button_writes_to_who_is_on_the_list(closed, saskia):
    assert "Karin" not in as_text(saskia.read[-1])

    await saskia.presses("Stuur ze een bericht")
    shown = await saskia.says("Wil je nog melden?")

    assert "Naar: Marco Bakker" in shown
    assert "Karin" not in shown


async def test_it_is_sent_to_them_as_well(closed, exchange, saskia, marco):
    await saskia.presses("Stuur ze een bericht")
    await saskia.says("Wil je nog melden?")
    await saskia.says("ja")
    await exchange.tick()

    assert "Wil je nog melden?" in as_text(marco.read[-1])
    assert "Wil je nog melden?" not in as_text(closed.read[-1])


async def test_for_a_week_who_is_missing_means_in_the_monitor_that_just_closed(
    closed, exchange, saskia
):
    assert "monitor februari 2019" in await saskia.says("wie mist er nog")

    exchange.clock.move(days=8)
    assert "monitor juni 2019" in await saskia.says("wie mist er nog")


async def test_a_monitor_that_was_closed_is_not_asked_about_any_more(closed, saskia, database):
    with database.transaction() as db:
        db.query(MonitorRow).filter_by(name="februari 2019").one().state = "closed"

    assert "monitor juni 2019" in await saskia.says("wie mist er nog")


async def test_sent_shows_the_last_monitor_until_the_next_one_sends(closed, exchange, saskia):
    exchange.clock.move(days=8)

    assert "februari 2019" in await saskia.says("verzonden")


@pytest.mark.parametrize("typed", ["verzonden februari", "verzonden van monitor februari 2019"])
async def test_what_was_sent_for_a_monitor_is_asked_by_its_name(closed, exchange, saskia, typed):
    exchange.clock.move(days=30)

    shown = await saskia.says(typed)
    assert "februari 2019" in shown
    assert "Laatste herinnering" in shown


async def test_by_the_name_of_one_that_sent_nothing_nothing_is_what_it_says(closed, saskia):
    assert "juni 2019" in await saskia.says("verzonden juni 2019")


async def test_a_step_that_has_been_says_to_how_many_it_went(exchange, saskia, marco, database):
    with database.transaction() as db:
        row = db.query(MonitorRow).filter_by(name="februari 2019").one()
        row.report_until, row.reminding = date(2019, 2, 8), Reminding.ON
    for chat in (saskia, marco):
        await chat.says("hoi")
    exchange.clock.moment = datetime(2019, 1, 28, 9, tzinfo=UTC)
    await exchange.tick()
    exchange.clock.move(days=1)

    shown = await saskia.says("wie krijgt wat wanneer")
    assert "ma 28 jan · Opening: gestuurd aan 1" in shown
    assert "opening (0" not in shown
