"""Taking in a file of earlier reports."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from dialogs import report_import
from domain.plans import Status
from domain.report_file import COLUMNS
from domain.reports import Source
from domain.sheets import MistakesInFile, Row, Sheet
from storage import municipalities, reports
from tests.people import NOON, settle


@pytest.fixture
def town(db):
    return settle(db)


def sheet(*rows: dict[str, str]) -> Sheet:
    usual = {
        "nummer": "3.1", "gemeente": "helmond", "gemeld op": "10-10-2018", "status": "voltooid",
        "gemeld door": "henk.jansen@helmond.example",
    }  # fmt: skip
    cells = [usual | row for row in rows]
    return Sheet("reports", COLUMNS, tuple(Row(n, cell) for n, cell in enumerate(cells, start=2)))


def test_a_report_of_the_past_changes_the_state_of_the_action(db, town):
    report_import.apply(db, town.place, sheet({}), now=NOON)

    state = town.action(db, "3.1").state
    assert state.status is Status.COMPLETED
    assert state.reported_at == datetime(2018, 10, 10, 10, tzinfo=UTC)


def test_it_is_known_as_history_of_who_told_it(db, town):
    report_import.apply(db, town.place, sheet({}), now=NOON)

    [_, told] = reports.of_assignment(db, town.place.id, town.actions["3.1"])
    assert (told.source, told.author_id) == (Source.HISTORY, town.people["Henk"].id)


def test_the_same_file_once_more_adds_nothing(db, town):
    first = report_import.apply(db, town.place, sheet({}, {"nummer": "3.2"}), now=NOON)
    again = report_import.apply(db, town.place, sheet({}, {"nummer": "3.2"}), now=NOON)

    assert (len(first.reports), first.known) == (2, 0)
    assert again == replace(first, reports=(), known=2)


def test_a_file_that_grew_adds_what_is_new(db, town):
    report_import.apply(db, town.place, sheet({}), now=NOON)

    grown = report_import.apply(db, town.place, sheet({}, {"gemeld op": "1-11-2018"}), now=NOON)

    assert (len(grown.reports), grown.known) == (1, 1)


def test_a_row_that_stands_twice_in_a_file_counts_once(db, town):
    found = report_import.apply(db, town.place, sheet({}, {}), now=NOON)

    assert (len(found.reports), found.known) == (1, 1)


def test_comparing_stores_nothing(db, town):
    found = report_import.compare(db, town.place, sheet({}), now=NOON)

    assert len(found.reports) == 1
    assert len(reports.of_assignment(db, town.place.id, town.actions["3.1"])) == 1


def test_one_mistake_keeps_the_whole_file_out(db, town):
    with pytest.raises(MistakesInFile):
        report_import.apply(db, town.place, sheet({}, {"nummer": "9.9"}), now=NOON)

    assert town.action(db, "3.1").state.status is Status.RUNNING


def test_an_action_of_another_municipality_stays_as_it_is(db, town):
    municipalities.add(db, "schiedam", "Schiedam", at=NOON)

    found = report_import.apply(db, town.place, sheet({"gemeente": "schiedam"}), now=NOON)

    assert (found.reports, found.elsewhere) == ((), 1)
