"""PERSON_OVERVIEW=off: what is missing is told by action and department, never by person."""

from datetime import UTC, date, datetime

import pytest

from domain.monitors import Reminding
from storage import members, monitors
from storage.tables import AssignmentRow, MonitorRow
from tests.chat import as_text, talking

QUESTION = "wie heeft nog niet gemeld?"


@pytest.fixture
async def saskia(monkeypatch, database, town):
    """The coordinator, where the municipality wants no overview of persons."""
    monkeypatch.setenv("PERSON_OVERVIEW", "off")
    with database.transaction() as db:
        for number, name in (("3.1", "Inkoop"), ("3.5", "Groen"), ("3.6", "Groen")):
            row = db.get_one(AssignmentRow, town.actions[number])
            row.department_id = members.department_id(db, town.place.id, name)
    async with talking(database) as exchange:
        yield exchange.chat("Saskia")


async def test_the_coordinator_reads_which_actions_are_missing_by_department(saskia):
    answer = await saskia.says(QUESTION)

    assert "Van 7 open acties is er nog geen melding" in answer
    assert "Groen: 2 acties\n3.5 Groenonderhoud, 3.6 Zwembad\nInkoop: 1 actie\n3.1 Papier" in answer
    assert "Zonder afdeling: 4 acties" in answer


async def test_no_person_is_named_in_card_or_summary_or_button(saskia, town):
    await saskia.says(QUESTION)

    shown = str(saskia.read[-1])
    for person in town.people.values():
        for name in (person.first_name, person.name, person.address):
            assert name not in shown


async def test_the_words_by_which_it_is_asked_stay_the_same(saskia):
    for asked in ("wie mist er nog", "who is missing"):
        assert "3.1 Papier" in await saskia.says(asked)


async def test_what_was_reported_is_no_longer_missing(saskia):
    marco = saskia.exchange.chat("Marco")
    await marco.says("alles ongewijzigd")
    await marco.says("ja")

    answer = await saskia.says(QUESTION)

    assert "Papier" not in answer
    assert "Van 3 open acties" in answer


async def test_when_all_is_reported_nothing_is_missing(saskia, database, town):
    with database.transaction() as db:
        for name in ("3.5", "3.6", "4.2"):
            row = db.get_one(AssignmentRow, town.actions[name])
            row.ambassador_id = town.people["Marco"].id
    marco = saskia.exchange.chat("Marco")
    await marco.says("alles ongewijzigd")
    await marco.says("ja")

    assert "Er mist niemand" in await saskia.says(QUESTION)


async def test_who_asks_for_help_still_says_so_by_name(saskia):
    marco = saskia.exchange.chat("Marco")
    await saskia.says("hoi")
    await marco.says("geblokkeerd papier")
    await marco.presses("Opslaan", reason="wacht op de raad", help="true")

    assert "Marco Bakker vraagt hulp bij Papier" in as_text(saskia.read[-1])


async def test_an_ambassador_still_may_not_ask(saskia):
    marco = saskia.exchange.chat("Marco")

    assert "Dat kan alleen je coördinator" in await marco.says(QUESTION)


async def test_who_can_not_be_reached_is_counted_by_the_reason(saskia, town):
    answer = await saskia.says("wie kan ik niet bereiken")

    assert "3 mensen: heeft de app nog nooit geopend" in answer
    for person in town.people.values():
        assert person.name not in str(saskia.read[-1])


async def test_nobody_reads_what_one_person_did_not_report(saskia):
    for asked in ("wat mist er van henk", "mail voor henk"):
        assert "laat ik niet per persoon zien" in await saskia.says(asked)


async def test_somebody_can_still_be_marked_as_away(saskia):
    answer = await saskia.says("karin is afwezig t/m 8-2-2019")

    assert answer.startswith("Genoteerd: Karin is afwezig van")
    assert "\n" not in answer


async def test_the_list_that_the_clock_sends_names_nobody_either(saskia, database, town):
    with database.transaction() as db:
        row = db.get_one(MonitorRow, monitors.of_municipality(db, town.place.id)[-1].id)
        row.report_until, row.reminding = date(2019, 2, 8), Reminding.ON
    await saskia.says("hoi")
    saskia.exchange.clock.moment = datetime(2019, 2, 8, 8, tzinfo=UTC)

    await saskia.exchange.tick()

    shown = as_text(saskia.read[-1])
    assert "Groen: 2 acties" in shown
    for person in town.people.values():
        assert person.first_name not in str(saskia.read[-1])
