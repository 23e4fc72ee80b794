"""A file of what the monitor says beside the plan."""

from datetime import date
from uuid import uuid4

import pytest

from domain.monitor_file import (
    COLUMNS,
    Entry,
    MomentEntry,
    MonitorEntry,
    PointEntry,
    ResultEntry,
    read_monitor_file,
)
from domain.monitors import MonitorState, PointState
from domain.people import Municipality
from domain.sheets import MistakesInFile, Row, Sheet

HELMOND = Municipality(uuid4(), "helmond", "Helmond")
SCHIEDAM = Municipality(uuid4(), "schiedam", "Schiedam")


def sheet(*rows: str) -> Sheet:
    cells = [dict(zip(COLUMNS, row.split(";"), strict=True)) for row in rows]
    return Sheet("monitor", COLUMNS, tuple(Row(n, cell) for n, cell in enumerate(cells, start=2)))


def read(row: str) -> Entry:
    return read_monitor_file(sheet(row), HELMOND, [HELMOND, SCHIEDAM]).entries[0]


def mistakes(*rows: str) -> list[tuple[int, str, str]]:
    with pytest.raises(MistakesInFile) as caught:
        read_monitor_file(sheet(*rows), HELMOND, [HELMOND, SCHIEDAM])
    return [(mistake.row, mistake.column, mistake.key) for mistake in caught.value.mistakes]


@pytest.mark.parametrize(
    ("row", "entry"),
    [
        (
            "aandachtspunt;helmond;Herijken Social Return;11-10-2018;;;",
            PointEntry("Herijken Social Return", date(2018, 10, 11), PointState.ACCEPTED),
        ),
        (
            "communicatiemoment;Helmond;Presentatie;20-9-2018;gerealiseerd;;",
            MomentEntry("Presentatie", date(2018, 9, 20), realised=True),
        ),
        (
            "communicatiemoment;helmond;Bericht;;gepland;;",
            MomentEntry("Bericht", None, realised=False),
        ),
        ("resultaat;helmond;Prijs;14-12-2017;;;", ResultEntry("Prijs", date(2017, 12, 14))),
        (
            "monitor;helmond;februari 2019;31-1-2019;open;8-2-2019;13-2-2019",
            MonitorEntry(
                "februari 2019", date(2019, 1, 31), date(2019, 2, 8), date(2019, 2, 13),
                MonitorState.OPEN,
            ),
        ),
    ],
)  # fmt: skip
def test_a_row_says_one_thing(row, entry):
    assert read(row) == entry


def test_how_far_something_is_can_be_given():
    told = read("aandachtspunt;helmond;Herijken;11-10-2018;voorgesteld;;")
    made = read("monitor;helmond;juni 2018;1-6-2018;gepubliceerd;;")

    assert isinstance(told, PointEntry)
    assert told.state is PointState.PROPOSED
    assert isinstance(made, MonitorEntry)
    assert made.state is MonitorState.PUBLISHED


def test_rows_of_another_municipality_are_left_alone_and_counted():
    found = read_monitor_file(
        sheet("resultaat;schiedam;Prijs;14-12-2017;;;"), HELMOND, [HELMOND, SCHIEDAM]
    )

    assert (found.entries, found.elsewhere) == ((), 1)


@pytest.mark.parametrize(
    ("row", "column", "key"),
    [
        ("iets;helmond;Prijs;14-12-2017;;;", "soort", "cell.not_a_choice"),
        ("resultaat;nergens;Prijs;14-12-2017;;;", "gemeente", "cell.unknown_municipality"),
        ("resultaat;helmond;;14-12-2017;;;", "tekst", "cell.empty"),
        ("resultaat;helmond;Prijs;;;;", "datum", "cell.empty"),
        ("resultaat;helmond;Prijs;ooit;;;", "datum", "cell.bad_day"),
        ("aandachtspunt;helmond;Prijs;1-1-2018;klaar;;", "stand", "cell.not_a_choice"),
        ("communicatiemoment;helmond;Bericht;;;;", "stand", "cell.not_a_choice"),
        ("monitor;helmond;juni;1-6-2018;;31-5-2018;", "melden tot", "monitor_file.too_early"),
        ("monitor;helmond;juni;1-6-2018;;;31-5-2018", "aanleveren", "monitor_file.too_early"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_by_row_and_column(row, column, key):
    assert mistakes(row) == [(2, column, key)]


def test_all_mistakes_are_named_at_once():
    found = mistakes("resultaat;helmond;;ooit;;;", "monitor;helmond;;;dicht;;")

    assert [place[:2] for place in found] == [
        (2, "datum"), (2, "tekst"), (3, "datum"), (3, "stand"), (3, "tekst"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "days", ["31-12-9999;open;;", "1-1-0001;open;;", "31-1-2019;open;31-12-9999;"]
)
def test_a_monitor_of_another_age_is_a_slip_of_the_pen(days):
    assert [key for _, _, key in mistakes(f"monitor;helmond;februari 2019;{days}")] == [
        "cell.bad_day"
    ]
