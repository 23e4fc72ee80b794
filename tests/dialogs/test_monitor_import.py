"""Taking in a file of what the monitor says beside the plan."""

from datetime import date

import pytest

from dialogs import monitor_import
from dialogs.monitor_import import Imported
from domain.monitor_file import COLUMNS
from domain.monitors import MonitorState, PointState
from domain.sheets import MistakesInFile, Row, Sheet
from storage import monitors
from storage.database import Session
from tests.people import NOON, TODAY, Town, settle

FILE = (
    "aandachtspunt;helmond;Herijken Social Return;11-10-2018;;;",
    "communicatiemoment;helmond;Presentatie;20-9-2018;gerealiseerd;;",
    "resultaat;helmond;Prijs;14-12-2018;;;",
    "monitor;helmond;juni 2019;1-6-2019;concept;8-6-2019;13-6-2019",
)


@pytest.fixture
def town(db):
    return settle(db)


def take_in(db: Session, town: Town, *rows: str) -> Imported:
    return monitor_import.apply(db, town.place, sheet(*rows), now=NOON)


def sheet(*rows: str) -> Sheet:
    cells = [dict(zip(COLUMNS, row.split(";"), strict=True)) for row in rows]
    return Sheet("monitor", COLUMNS, tuple(Row(n, cell) for n, cell in enumerate(cells, start=2)))


def test_each_kind_of_row_is_stored(db, town):
    imported = take_in(db, town, *FILE)

    here = town.place.id
    assert imported == Imported(added=4, known=0, elsewhere=0)
    assert [point.state for point in monitors.points(db, here)] == [PointState.ACCEPTED]
    assert [moment.realised for moment in monitors.moments(db, here)] == [True]
    assert [result.text for result in monitors.results(db, here)] == ["Prijs"]
    added = monitors.around(db, here, date(2019, 2, 1)).after
    assert added is not None
    assert (added.report_until, added.state) == (date(2019, 6, 8), MonitorState.DRAFT)


def test_the_same_file_once_more_adds_nothing(db, town):
    take_in(db, town, *FILE)

    assert take_in(db, town, *FILE) == Imported(0, 4, 0)


def test_an_attention_point_that_was_declined_is_not_added_again(db, town):
    row = "aandachtspunt;helmond;Herijken;11-10-2018;voorgesteld;;"
    take_in(db, town, row)
    [point] = monitors.points(db, town.place.id)
    monitors.decline(db, town.place.id, point.id)

    assert take_in(db, town, row) == Imported(0, 1, 0)


def test_a_monitor_keeps_its_dates(db, town):
    with pytest.raises(MistakesInFile) as caught:
        monitor_import.apply(
            db, town.place, sheet("monitor;helmond;juni 2018;2-6-2018;;;"), now=NOON
        )

    [mistake] = caught.value.mistakes
    assert (mistake.row, mistake.column, mistake.key) == (2, "datum", "monitor_file.other_dates")


def test_two_monitors_in_a_file_need_a_name_each(db, town):
    rows = [f"monitor;helmond;2020;{month}-2020;;;" for month in ("1-3", "1-9")]

    with pytest.raises(MistakesInFile) as caught:
        take_in(db, town, *rows)

    assert [mistake.row for mistake in caught.value.mistakes] == [3]


def test_one_mistake_keeps_the_whole_file_out(db, town):
    with pytest.raises(MistakesInFile):
        monitor_import.apply(
            db, town.place, sheet(*FILE, "resultaat;helmond;;1-1-2019;;;"), now=NOON
        )

    assert monitors.points(db, town.place.id) == []


def test_a_planned_moment_that_was_held_moves(db, town):
    planned = "communicatiemoment;helmond;Bericht;28-2-2019;gepland;;"
    held = "communicatiemoment;helmond;Bericht;14-1-2019;gerealiseerd;;"
    take_in(db, town, planned)

    take_in(db, town, held)

    [moment] = monitors.moments(db, town.place.id)
    assert (moment.held_on, moment.realised) == (TODAY, True)
