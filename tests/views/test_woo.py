"""The Woo export as files, opened again by another library than wrote them."""

import csv
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO, StringIO
from uuid import uuid4
from zipfile import ZipFile

import openpyxl
import pytest

from domain.people import Member, Municipality, Role
from domain.plans import Assignment, Period, PeriodKind, State, Status
from domain.reports import NoteReader, Report, Source
from domain.woo import Release, Span
from views.documents import woo, woo_files
from views.texts import words

NL = words("nl")
NOON = datetime(2019, 1, 14, 12, tzinfo=UTC)
HELMOND = Municipality(uuid4(), "helmond", "Helmond")
MARCO = Member(uuid4(), HELMOND, "Marco Bakker", "m.bakker@helmond.example")
SASKIA = Member(uuid4(), HELMOND, "Saskia Claes", roles=frozenset({Role.COORDINATOR}))
SECRET = "de leverancier is failliet"
ACTION = Assignment(
    id=uuid4(),
    municipality_id=HELMOND.id,
    number="3.1",
    title="=1+1",
    period=Period(uuid4(), "2018-2020", PeriodKind.BOUNDED, 1),
    state=State(Status.RUNNING, 40),
    ambassador_id=MARCO.id,
    ambassador=MARCO.name,
    starts_on=date(1899, 1, 1),
)
OPEN = Report(
    assignment_id=ACTION.id,
    author_id=SASKIA.id,
    on_behalf_of_id=MARCO.id,
    reported_at=NOON,
    effective_on=date(2019, 1, 10),
    old_status=Status.PLANNED,
    status=Status.RUNNING,
    percentage=40,
    note="=HYPERLINK(1) volgens Marco Bakker",
    note_reader=NoteReader.MONITOR,
    evidence="https://x-my.sharepoint.com/personal/marco_bakker/a.pdf",
    id=7,
)
CLOSED = replace(OPEN, id=8, author_id=MARCO.id, on_behalf_of_id=None, note=SECRET,
                 note_reader=NoteReader.COORDINATOR, blocked=True, old_status=None)  # fmt: skip
BACK = replace(OPEN, id=9, author_id=None, note="", withdraws=8, source=Source.IMPORT)


@pytest.fixture
def release():
    people = {one.id: one for one in (MARCO, SASKIA)}
    reports = (OPEN, CLOSED, BACK)
    span = Span(date(2018, 1, 1), date(2019, 12, 31))
    return Release(HELMOND, span, NOON.date(), (ACTION,), reports, {8: BACK}, people)


def rows(content, sheet):
    return list(openpyxl.load_workbook(BytesIO(content))[sheet].iter_rows(values_only=True))


def test_a_workbook_holds_every_report_with_codes_and_no_name_anywhere(release):
    content = woo_files.as_xlsx("t", "nl", woo.describe(NL, release).tables)

    book = openpyxl.load_workbook(BytesIO(content))
    assert book.sheetnames == ["Lees dit eerst", "Acties", "Meldingen"]
    heading, first, second, third = rows(content, "Meldingen")
    told = [dict(zip(heading, row, strict=True)) for row in (first, second, third)]
    assert [row["gemeld door"] for row in told] == ["coördinator 1", "ambassadeur 1", None]
    assert [row["namens"] for row in told] == ["ambassadeur 1", None, "ambassadeur 1"]
    assert str(told[0]["gemeld op"]) == "2019-01-14 13:00:00"  # there
    assert told[1]["ingetrokken"].startswith("ja, door melding 9")
    assert (told[2]["trekt in"], told[2]["hoe gemeld"]) == (8, "met het planbestand")
    whole = str([rows(content, name) for name in book.sheetnames])
    for secret in ("Bakker", "Claes", "bakker", SECRET):
        assert secret not in whole


def test_nothing_in_it_runs(release):
    content = woo_files.as_xlsx("t", "nl", woo.describe(NL, release).tables)

    book = openpyxl.load_workbook(BytesIO(content))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell.value for cell in cells if cell.data_type == "f" or cell.hyperlink]
    assert not [cell.value for cell in cells if str(cell.value).startswith("=")]


def test_what_only_the_coordinator_reads_is_counted_and_comes_on_a_sheet_when_asked(release):
    without, with_notes = (
        str(woo.describe(NL, release, with_notes=asked)) for asked in (False, True)
    )

    assert "Bij 1 melding is tekst weggelaten" in without
    assert "Alleen coördinator" not in without
    assert SECRET in with_notes
    assert (without.count("a.pdf"), with_notes.count("a.pdf")) == (2, 3)  # evidence goes along
    assert "Bij 1 melding staat tekst" in with_notes


def test_the_key_says_who_is_who_and_nobody_else(release):
    content = woo_files.as_csv(woo.describe(NL, release).key).decode("utf-8-sig")

    assert list(csv.reader(StringIO(content), delimiter=";")) == [
        ["code", "naam", "e-mailadres"],
        ["ambassadeur 1", "Marco Bakker", "m.bakker@helmond.example"],
        ["coördinator 1", "Saskia Claes", ""],
    ]


def test_an_archive_holds_the_same_as_csv_and_the_same_bytes_each_time(release):
    tables = woo.describe(NL, release).tables
    kinds = woo_files.kinds(NL, tables)
    content = kinds[".zip"]()

    assert content == kinds[".zip"]()
    with ZipFile(BytesIO(content)) as archive:
        assert archive.namelist() == ["lees-dit-eerst.csv", "acties.csv", "meldingen.csv"]
        reported = archive.read("meldingen.csv").decode("utf-8-sig")
    assert "'=HYPERLINK(1) volgens ambassadeur 1" in reported
    assert "2019-01-14 13:00" in reported


@pytest.mark.parametrize(
    ("span", "said"),
    [
        (Span(), "Alle meldingen tot nu toe"),
        (Span(since=date(2018, 1, 1)), "vanaf ma 1 januari 2018"),
        (Span(until=date(2018, 1, 1)), "t/m ma 1 januari 2018"),
    ],
)
def test_a_file_says_of_which_days_it_is(release, span, said):
    assert said in str(woo.describe(NL, replace(release, span=span)).tables[0])


def test_where_nothing_was_left_out_nothing_is_said_of_it(release):
    nothing = replace(release, reports=(), withdrawals={}, people={})

    export = woo.describe(NL, nothing)

    assert "weggelaten die" not in str(export.tables[0])
    assert export.key.rows == (("ambassadeur 1", "", ""),)
    assert woo_files.key_kinds(NL, export.key)[".xlsx"]()
