"""A monitor is closed, opened again for a late report, and closed as version 2."""

from datetime import UTC, datetime

import pytest

from domain.monitors import MonitorState
from domain.people import Role
from storage import members, monitor_versions
from storage.tables import MonitorRow
from tests.chat import as_text
from tests.people import entra_id

NINTH = datetime(2019, 2, 9, 9, tzinfo=UTC)


@pytest.fixture
def february(database, town, exchange, monitor):
    """The monitor as at 31 January; reporting for it is over."""
    exchange.clock.moment = NINTH
    return monitor


def state_of(database, monitor):
    with database.transaction() as db:
        return db.get_one(MonitorRow, monitor).state


def numbers(database, town, monitor):
    with database.transaction() as db:
        found = monitor_versions.of_monitor(db, town.place.id, monitor)
        return [(one.number, one.reason) for one in found]


async def close(saskia):
    await saskia.says("sluit de monitor")
    return await saskia.presses("Sluiten")


def second_coordinator(exchange, database, town):
    with database.transaction() as db:
        place = town.place
        ria = members.add(
            db, place, name="Ria", address="ria@helmond.example", roles=[Role.COORDINATOR]
        )
        account = entra_id("Ria")
        members.meet(db, ria, tenant_id="sandbox-helmond", entra_id=account, at=NINTH)
    return exchange.chat("Ria")


async def late(marco):
    await marco.says("papier getekend op 28 januari")
    await marco.says("ja")


async def test_closing_shows_first_what_is_frozen(saskia, february, database):
    shown = await saskia.says("sluit de monitor")

    assert "Monitor februari 2019 sluiten als versie 1" in shown
    assert "2018-2020 · 1 van 6 voltooid" in shown
    assert "Nog niet gemeld: 7 acties. De laatst bekende stand telt:" in shown
    assert "3.1 Papier: lopend, laatst bekend: ma 1 januari 2018" in shown
    assert "0 open acties staan in de tekst, 7 alleen in de bijlage." in shown
    assert state_of(database, february) == MonitorState.OPEN


@pytest.mark.parametrize("no", ["Wacht", "nee"])
async def test_who_waits_closes_nothing(saskia, february, database, no):
    await saskia.says("monitor februari sluiten")
    await saskia.says(no)

    assert state_of(database, february) == MonitorState.OPEN


async def test_the_preview_says_what_the_page_says_and_closes_as_well(saskia, february, database):
    await saskia.says("sluit de monitor")
    assert "Stand per do 31 januari 2019, concept" in await saskia.presses("Voorbeeld")

    assert "gesloten als versie 1" in await saskia.presses("Sluiten")


async def test_the_late_report_of_conversation_eight(saskia, marco, february, town, database):
    await close(saskia)
    await late(marco)
    assert "zou dan 2 van 6 voltooid zijn" in as_text(saskia.read[-1])

    shown = await saskia.presses("Heropen als versie 2")

    assert "Reden: late melding\nDit wordt anders dan versie 1:" in shown
    assert "2018-2020: 1 → 2 van 6 voltooid" in shown
    assert "gesloten als versie 2" in await saskia.presses("Sluiten als versie 2")
    assert numbers(database, town, february) == [(2, "late melding"), (1, "")]
    await saskia.says("monitor op 31 januari 2019")
    assert "gemeld na het sluiten" not in await saskia.presses("2018-2020")


async def test_what_changed_since_the_card_is_shown_before_it_is_closed(saskia, marco, february):
    await saskia.says("sluit de monitor")
    await late(marco)
    again = await saskia.presses("Sluiten")

    assert "sinds de vorige kaart is er iets veranderd" in again
    assert "2018-2020 · 2 van 6 voltooid" in again
    assert "gesloten als versie 1" in await saskia.says("ja")


async def test_what_one_coordinator_decides_settles_the_card_of_the_other(
    exchange, saskia, marco, february, town, database
):
    ria = second_coordinator(exchange, database, town)
    await ria.says("hoi")
    await close(saskia)
    await late(marco)
    old = saskia.activity(value=saskia.button("Heropen als versie 2"))

    await ria.presses("Telt mee in de volgende")
    await exchange.tick()

    assert "Ria besliste: dit telt mee in de volgende" in as_text(saskia.updates[-1])
    assert "Ria besliste al" in await saskia.sends(old)
    assert state_of(database, february) == MonitorState.CLOSED


async def test_a_reason_can_be_typed_and_the_version_before_can_hold_after_all(
    saskia, february, database, town
):
    await close(saskia)
    assert "Waarom gaat de monitor februari 2019" in await saskia.says("heropen de monitor")
    assert "Reden: Groen meldt <b>laat</b>" in await saskia.says("Groen meldt <b>laat</b>")
    assert "Er verandert niets" in as_text(saskia.read[-1])

    assert "versie 1 van de monitor februari 2019 geldt weer" in await saskia.says("toch niet")
    assert state_of(database, february) == MonitorState.CLOSED
    assert "al gesloten als versie 1, op" in await saskia.says("sluit de monitor")


async def test_an_old_card_opens_nothing(saskia, february, database):
    await close(saskia)
    await saskia.says("heropen de monitor")
    old = saskia.activity(value=saskia.button("Heropenen") | {"reason": "te laat"})
    await saskia.says("heropen monitor februari: eerst dit")
    await saskia.presses("Sluiten als versie 2")

    assert "al gesloten als versie 2" in await saskia.sends(old)
    assert state_of(database, february) == MonitorState.CLOSED


async def test_a_published_monitor_goes_once_to_who_is_chosen(
    exchange, saskia, marco, february, database
):
    await marco.says("hoi")
    await close(saskia)
    assert "Wie krijgt versie 1" in await saskia.presses("Publiceren")
    assert "Versie 1 van de monitor februari 2019 is gepubliceerd." in await saskia.presses(
        "Publiceren", to="ambassadors,management"
    )
    await exchange.tick()
    await exchange.tick()

    got = [as_text(one) for one in marco.read if "Stand per" in as_text(one)]
    assert len(got) == 1
    assert "Stand per do 31 januari 2019, versie 1" in got[0]
    assert "2018-2020\n1 van 6 voltooid" in got[0]
    assert "Saskia" not in got[0]
    assert state_of(database, february) == MonitorState.PUBLISHED


async def test_who_else_gets_it_can_be_typed_later(saskia, february):
    await close(saskia)
    await saskia.says("publiceer de monitor")
    await saskia.says("ambassadeurs")
    assert "Wie krijgt hem ook?" in await saskia.says("publiceer de monitor")

    answer = await saskia.says("iedereen")

    assert "1 persoon krijgt hem." in answer
    assert "3 mensen hadden hem al." in answer


async def test_every_version_can_be_read_again(saskia, marco, february):
    await close(saskia)
    await late(marco)
    await saskia.says("heropen de monitor: late melding")
    await saskia.says("sluiten als versie 2")

    listed = await saskia.says("versies van de monitor februari")
    assert "Versie 2\ngesloten op za 9 februari 2019, 10:00 door Saskia Claes" in listed
    assert "1 acties voltooid" in await saskia.presses("Versie 1")


async def test_a_report_is_no_answer_to_who_gets_it(saskia, february):
    await close(saskia)
    await saskia.says("publiceer de monitor")

    assert "Papier" in await saskia.says("papier klaar")
