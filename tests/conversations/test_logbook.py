"""What a coordinator changes, sees and takes out is in the log book, and nobody else reads it."""

import pytest

from storage import audit
from tests.people import settle


@pytest.fixture
def noted(database, town):
    def found():
        with database.reading() as db:
            here = audit.between(db, town.place.id, None, None)
        return [(str(one.what), one.about) for one in reversed(here)]

    return found


async def test_a_change_is_told_with_who_and_when(saskia, noted):
    await saskia.says("we zijn gesloten op 4 maart")

    assert "13:00 Saskia Claes: sluitingsdagen opgegeven" in await saskia.says("logboek")
    assert noted() == [("changed", "close_days"), ("names_seen", "logbook")]


async def test_what_changed_nothing_is_not_in_it(saskia, noted):
    await saskia.says("Karin is er weer")  # she was never away
    await saskia.says("open op 5 maart")
    await saskia.says("monitor")

    assert noted() == []


async def test_an_overview_by_name_is_noted_once_for_each_look(saskia, noted):
    await saskia.says("wie mist er nog")
    await saskia.says("wie mist er nog")

    assert noted() == [("names_seen", "missing")] * 2
    assert "gezien wie nog niet heeft gemeld (2 keer)" in await saskia.says("wie deed wat")


async def test_what_an_ambassador_does_is_no_entry(marco, noted):
    await marco.says("meld 3.1 klaar")
    await marco.says("ik ben afwezig t/m 4 februari")

    assert noted() == []
    assert "alleen" in (await marco.says("logboek")).lower()


async def test_another_municipality_has_a_log_of_its_own(database, exchange, saskia):
    with database.transaction() as db:
        settle(db, "schiedam")
    await saskia.says("we zijn gesloten op 4 maart")

    there = await exchange.chat("Saskia", town="schiedam").says("logboek")

    assert "Er staat nog niets in het logboek" in there


async def test_it_goes_on_with_what_is_older(saskia):
    for day in range(1, 18):
        await saskia.says(f"we zijn gesloten op {day} april")
        await saskia.says("herinneringen aan" if day % 2 else "herinneringen uit")
    await saskia.says("logboek")

    assert "sluitingsdagen opgegeven" in await saskia.presses("Eerder")


async def test_the_woo_export_comes_after_a_yes_and_is_noted_when_it_is_taken(
    exchange, saskia, noted
):
    said = await saskia.says("woo-export 2018")
    assert "Woo-export met 9 meldingen" in said
    assert noted() == []
    assert "staat al voor je klaar" in await saskia.says("woo-export 2018")

    await saskia.accepts()

    assert noted() == [("exported", "woo-helmond-2018-01-01-2018-12-31.xlsx")]
    assert list(exchange.uploads) == ["woo-helmond-2018-01-01-2018-12-31.xlsx"]


@pytest.mark.parametrize(
    ("said", "answered"),
    [("woo-export ooit", "Ik weet niet over welke tijd"), ("woo-export 1999", "geen enkele")],
)
async def test_an_export_of_no_time_says_what_to_type(saskia, said, answered):
    assert answered in await saskia.says(said)
