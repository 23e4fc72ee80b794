"""A file of earlier reports: what it says, and how its mistakes are named."""

from datetime import UTC, date, datetime
from uuid import uuid4

import pytest

from domain.people import Municipality
from domain.plans import Assignment, Period, PeriodKind, State, Status
from domain.report_file import COLUMNS, Known, ReportsRead, read_reports
from domain.reports import NoteReader, Report, Source
from domain.sheets import MistakesInFile, Row, Sheet

HELMOND = Municipality(uuid4(), "helmond", "Helmond")
SCHIEDAM = Municipality(uuid4(), "schiedam", "Schiedam")
MARCO = uuid4()
BOUNDED = Period(uuid4(), "Aan de slag in 2017", PeriodKind.BOUNDED, 1)
CONTINUOUS = Period(uuid4(), "Actie doorlopend", PeriodKind.CONTINUOUS, 2)
PAPER = Assignment(uuid4(), HELMOND.id, "2.1", "Papier", BOUNDED, State(Status.RUNNING))
PATCH = Assignment(uuid4(), HELMOND.id, "4.1", "Contracten", CONTINUOUS, State(Status.RUNNING))
KNOWN = Known(
    HELMOND,
    [HELMOND, SCHIEDAM],
    {"2.1": PAPER, "4.1": PATCH},
    {"marco.bakker@helmond.example": MARCO},
    datetime(2019, 1, 14, 8, tzinfo=UTC),
)
CELLS = {"nummer": "2.1", "gemeente": "helmond", "gemeld op": "10-1-2019", "status": "lopend"}


def sheet(*rows: dict[str, str], columns: tuple[str, ...] = COLUMNS) -> Sheet:
    numbered = enumerate(rows, start=2)
    return Sheet("reports", columns, tuple(Row(number, cells) for number, cells in numbered))


def read(**cells: str) -> Report:
    named = {name.replace("_", " "): cell for name, cell in cells.items()}
    return read_reports(sheet(CELLS | named), KNOWN).reports[0]


def mistakes(**cells: str) -> list[tuple[int, str, str]]:
    with pytest.raises(MistakesInFile) as caught:
        read(**cells)
    return [(mistake.row, mistake.column, mistake.key) for mistake in caught.value.mistakes]


def test_a_row_becomes_a_report():
    report = read(
        gemeld_door="Marco.Bakker@helmond.example",
        sinds="7-1-2019",
        percentage="40%",
        geblokkeerd="ja",
        reden="Wacht op een vergunning",
        hulp="ja",
        toelichting="Eisen in concept",
        lezer="monitor",
        bewijs="Leidraad",
        volgende_stap="Marktverkenning",
    )

    assert report == Report(
        assignment_id=PAPER.id,
        author_id=MARCO,
        reported_at=datetime(2019, 1, 10, 11, tzinfo=UTC),
        effective_on=date(2019, 1, 7),
        old_status=None,
        status=Status.RUNNING,
        percentage=40,
        blocked=True,
        blocked_reason="Wacht op een vergunning",
        wants_help=True,
        note="Eisen in concept",
        note_reader=NoteReader.MONITOR,
        evidence="Leidraad",
        next_step="Marktverkenning",
        source=Source.HISTORY,
    )


def test_an_empty_cell_says_nothing_of_its_own():
    report = read()

    assert report.effective_on == date(2019, 1, 10)
    assert report.author_id is None
    assert not report.blocked
    assert report.note_reader is NoteReader.COORDINATOR


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("10-1-2019", datetime(2019, 1, 10, 11, tzinfo=UTC)),
        ("2019-01-10 00:00:00", datetime(2019, 1, 10, 11, tzinfo=UTC)),
        ("10-1-2019 14:30", datetime(2019, 1, 10, 13, 30, tzinfo=UTC)),
        ("2018-07-10T14:30:00", datetime(2018, 7, 10, 12, 30, tzinfo=UTC)),
    ],
)
def test_a_report_was_filed_at_noon_unless_a_time_is_given(written, moment):
    assert read(gemeld_op=written).reported_at == moment


def test_reports_come_back_in_the_order_in_which_they_were_filed():
    rows = [CELLS | {"gemeld op": day} for day in ("12-12-2018", "1-10-2018")]

    found = read_reports(sheet(*rows), KNOWN).reports

    assert [report.effective_on.month for report in found] == [10, 12]


def test_rows_of_another_municipality_are_left_alone_and_counted():
    read_all = read_reports(sheet(CELLS, CELLS | {"gemeente": "Schiedam"}), KNOWN)

    assert read_all == ReportsRead(read_all.reports, elsewhere=1)
    assert len(read_all.reports) == 1


def test_what_is_completed_is_at_100_per_cent():
    assert read(status="voltooid", percentage="").percentage == 100


def test_a_percentage_is_kept_only_where_something_runs_to_an_end():
    assert read(status="gepland", percentage="40").percentage is None
    assert read(nummer="4.1", percentage="40").percentage is None


@pytest.mark.parametrize(
    ("column", "written", "key"),
    [
        ("nummer", "9.9", "report_file.unknown_number"),
        ("gemeente", "Eindhoven", "cell.unknown_municipality"),
        ("gemeld door", "marco", "people.bad_address"),
        ("gemeld door", "nobody@helmond.example", "report_file.unknown_person"),
        ("gemeld op", "", "cell.empty"),
        ("gemeld op", "31-2-2018", "cell.bad_day"),
        ("gemeld op", "10-1-2019 25:00", "cell.bad_day"),
        ("gemeld op", "15-1-2019", "report_file.filed_in_future"),
        ("sinds", "11-1-2019", "report.since_in_future"),
        ("status", "bijna klaar", "report_file.status_meant"),
        ("status", "blauw", "report_file.no_status"),
        ("status", "ligt stil", "report_file.status_not_here"),
        ("percentage", "veel", "report.bad_percentage"),
        ("geblokkeerd", "misschien", "cell.yes_or_no"),
        ("hulp", "graag", "cell.yes_or_no"),
        ("lezer", "iedereen", "cell.not_a_choice"),
        ("toelichting", "a" * 2001, "report.note_too_long"),
    ],
)
def test_a_mistake_is_named_by_row_and_column(column, written, key):
    assert mistakes(**{column: written}) == [(2, column, key)]


def test_a_continuous_action_is_never_completed():
    assert mistakes(nummer="4.1", status="voltooid") == [
        (2, "status", "report_file.status_not_here")
    ]


def test_all_mistakes_are_named_at_once():
    rows = [CELLS | {"status": "blauw", "nummer": "9.9"}, CELLS | {"hulp": "graag"}]

    with pytest.raises(MistakesInFile) as caught:
        read_reports(sheet(*rows), KNOWN)

    places = [(mistake.row, mistake.column) for mistake in caught.value.mistakes]
    assert places == [(2, "nummer"), (2, "status"), (3, "hulp")]


def test_a_missing_column_is_named():
    columns = tuple(column for column in COLUMNS if column != "bewijs")

    with pytest.raises(MistakesInFile) as caught:
        read_reports(sheet(columns=columns), KNOWN)

    assert [mistake.column for mistake in caught.value.mistakes] == ["bewijs"]
