"""Who gets which step of a ladder by name, and who does not and why; and the help about it."""

from datetime import date

import pytest

from storage import absences, members
from storage.tables import MonitorRow


@pytest.fixture
async def asked(saskia, marco, exchange, database, town):
    """February is planned; Marco and Karin opened the app, Karin is away then, Henk never came."""
    with database.transaction() as db:
        row = db.query(MonitorRow).filter_by(name="februari 2019").one()
        row.report_until, row.due = date(2019, 2, 8), date(2019, 2, 13)
        karin = town.people["Karin"].id
        absences.set_absence(db, town.place.id, karin, date(2019, 1, 28), date(2019, 1, 29))
    await marco.says("hoi")
    await exchange.chat("Karin").says("hoi")
    return await saskia.says("wie krijgt wat wanneer")


async def test_a_tap_on_a_step_names_who_gets_it_and_who_does_not_and_why(asked, saskia):
    shown = await saskia.says("opening")

    assert "Tik op een stap om te zien wie die krijgt." in asked
    assert shown.startswith("Opening · ma 28 jan\nKrijgt dit (1)\nMarco Bakker")
    assert "Niet: heeft de app nog nooit geopend (1)\nHenk Jansen" in shown


async def test_who_is_back_later_has_the_step_on_another_day(asked, saskia):
    assert "Krijgt dit (1)\nKarin de Wit" in await saskia.says("opening wo 30 jan")


async def test_who_wants_no_reminders_is_named_as_such(asked, saskia, database, town):
    with database.transaction() as db:
        members.want_reminders(db, town.people["Marco"], wanted=False)

    assert "Niet: wil geen herinneringen (1)\nMarco Bakker" in await saskia.says("opening")


async def test_a_step_that_is_no_more_is_said_so(saskia, asked):
    pressed = {"verb": "ladder_step", "step": "opening@2018-01-01"}

    answer = await saskia.sends(saskia.activity(value=pressed))

    assert answer.startswith("Die stap is er niet meer.")


async def test_the_second_help_card_has_all_about_reminders_and_messages(saskia):
    assert "herinneringen en berichten" in await saskia.says("help")

    shown = await saskia.presses("Herinneringen en berichten")

    for typed in ("bericht aan", "verzonden", "bereik", "mail voor", "is afwezig", "pauzeer",
                  "tekst wijzigen", "volgende monitor februari"):  # fmt: skip
        assert typed in shown
