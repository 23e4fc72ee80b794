"""PERSON_OVERVIEW=off: what is missing is told by action and department, never by person."""

import pytest

from storage import members
from storage.tables import AssignmentRow
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

    assert "7 open acties hebben nog geen melding sinds de vorige monitor" in answer
    assert "Groen: 2 acties\n3.5 Groenonderhoud; 3.6 Zwembad\nInkoop: 1 actie\n3.1 Papier" in answer
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
    assert "3 open acties" in answer


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
