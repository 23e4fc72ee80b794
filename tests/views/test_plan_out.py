"""What goes out comes back in, and nothing that people typed runs on the way."""

import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from openpyxl import load_workbook

from domain.errors import BadFile
from domain.plan_file import COLUMNS, PlanRow, read_plan
from tests.plan_files import EXAMPLE, PAPER, PLAN, plans
from views.documents import sheet_child, sheets
from views.documents.plan_out import as_csv, as_workbook, write_plan
from views.documents.sheets import read_sheet
from views.documents.sheets_out import EMPTY_ROWS
from views.texts import words

SAME_FOLDER = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture
def no_child(monkeypatch):
    """Read workbooks in this process: what is in the file is the same, and it is quicker."""
    monkeypatch.setattr(sheets, "_ask_child", sheet_child.answer)


def back(path: Path) -> list[PlanRow]:
    return read_plan(read_sheet(path), ["helmond", "maassluis", "schiedam", "vlaardingen"])


@pytest.mark.parametrize("name", ["plan.xlsx", "plan.csv", "PLAN.XLSX"])
def test_a_plan_that_goes_out_comes_back_the_same(tmp_path, name):
    write_plan(tmp_path / name, PLAN)

    assert back(tmp_path / name) == PLAN


@SAME_FOLDER
@given(plan=plans())
def test_any_plan_comes_back_the_same_from_a_workbook(tmp_path, no_child, plan):
    write_plan(tmp_path / "plan.xlsx", plan)

    assert back(tmp_path / "plan.xlsx") == plan


@SAME_FOLDER
@given(plan=plans())
def test_any_plan_comes_back_the_same_from_csv(tmp_path, plan):
    write_plan(tmp_path / "plan.csv", plan)

    assert back(tmp_path / "plan.csv") == plan


@pytest.mark.parametrize("town", ["helmond", "mvs"])
@pytest.mark.parametrize("name", ["plan.xlsx", "plan.csv"])
def test_the_example_plans_come_back_the_same(tmp_path, town, name):
    plan = back(EXAMPLE / town / "plan.csv")

    write_plan(tmp_path / name, plan)

    assert back(tmp_path / name) == plan


def test_no_csv_cell_begins_as_a_formula():
    hostile = PlanRow(
        "-1", "=cmd|' /C calc'!A0", "+31", PAPER.period_kind, "helmond", PAPER.status, "@SUM(A1)"
    )

    line = as_csv([hostile]).decode("utf-8-sig").splitlines()[1]

    assert line.startswith("'-1;'=cmd|' /C calc'!A0;'+31;periode;'@SUM(A1);")


def test_csv_is_what_dutch_excel_opens_with_a_double_click():
    content = as_csv(PLAN)

    assert content.startswith(b"\xef\xbb\xbfnummer;actie;periode;soort periode;")
    assert content.count(b"\r\n") == len(PLAN) + 1


def test_a_workbook_holds_neither_formula_nor_link(tmp_path):
    path = tmp_path / "plan.xlsx"
    hostile = PlanRow("1", "=1+1", "http://x.nl", PAPER.period_kind, "helmond", PAPER.status)
    path.write_bytes(as_workbook([hostile]))

    with zipfile.ZipFile(path) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml")
    assert b"<f>" not in sheet
    assert b"<hyperlink" not in sheet


def test_a_workbook_offers_the_choices_and_keeps_the_headings_in_sight(tmp_path):
    write_plan(tmp_path / "plan.xlsx", PLAN)

    sheet = load_workbook(tmp_path / "plan.xlsx")["Acties"]

    offered = {rule.formula1 for rule in sheet.data_validations.dataValidation}
    assert offered == {
        '"al goed,periode,doorlopend"',
        '"gepland,lopend,voltooid,ligt stil,vervallen"',
        '"ja,nee,automatisch"',
    }
    assert sheet.freeze_panes == "C2"
    last = len(PLAN) + EMPTY_ROWS + 1
    assert str(sheet.data_validations.dataValidation[0].sqref) == f"D2:D{last}"


def test_days_in_a_workbook_are_days(tmp_path):
    write_plan(tmp_path / "plan.xlsx", [PAPER])

    cell = load_workbook(tmp_path / "plan.xlsx")["Acties"]["K2"]

    assert (cell.is_date, cell.value.date()) == (True, PAPER.starts_on)


def test_the_template_explains_every_column_and_is_read_as_empty(tmp_path):
    path = tmp_path / "plan.xlsx"
    write_plan(path, [], template=True)

    book = load_workbook(path)
    explained = [row[0].value for row in book["Uitleg"].iter_rows(min_row=3)]

    assert tuple(explained) == COLUMNS
    assert book.active is book["Uitleg"]
    assert read_sheet(path).headings == COLUMNS
    with pytest.raises(BadFile, match="no_rows"):
        back(path)


@pytest.mark.parametrize(
    ("name", "key"), [("plan.pdf", "plan_file.out_kind"), ("no/plan.csv", "plan_file.out_folder")]
)
def test_what_can_not_be_written_is_said(tmp_path, name, key):
    with pytest.raises(BadFile) as raised:
        write_plan(tmp_path / name, PLAN)

    assert raised.value.key == key
    assert words("nl")(key, **raised.value.values)
