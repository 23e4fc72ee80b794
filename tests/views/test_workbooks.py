"""A workbook is read as people would type it; one that was made to harm is refused."""

import zipfile
from datetime import UTC, date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from xlsxwriter import Workbook as Writer  # type: ignore[import-untyped]

from domain.errors import BadFile
from domain.sheets import MistakesInFile
from tests.workbooks import FIRST_SHEET, changed, refused, texts, workbook, zip_of
from views.documents import sheet_child, sheets
from views.documents.sheet_child import as_text
from views.documents.sheets import read_sheet


@pytest.fixture(autouse=True, params=["in a process of its own", "here"])
def place(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read every workbook twice: as the program does, and where coverage can see it."""

    def here(path: Path) -> dict[str, Any]:
        try:
            return sheet_child.answer(path)
        except Exception as error:
            raise BadFile("file.damaged") from error

    if request.param == "here":
        monkeypatch.setattr(sheets, "_ask_child", here)


def test_a_workbook_is_read_in_a_process_of_its_own(tmp_path):
    path = workbook(tmp_path, [["Nummer", "Actie"], [3.1, "Papier"], [], [3, "VRI's"]])

    sheet = read_sheet(path)

    assert (sheet.name, sheet.headings) == ("Sheet", ("nummer", "actie"))
    assert [(row.number, row["nummer"], row["actie"]) for row in sheet.rows] == [
        (2, "3.1", "Papier"),
        (4, "3", "VRI's"),
    ]


def test_a_workbook_without_one_filled_cell_is_refused(tmp_path):
    assert refused(workbook(tmp_path, [])) == "file.empty"


def test_hidden_sheets_are_passed_over(tmp_path):
    book = Workbook()
    book.worksheets[0].sheet_state = "hidden"
    book.create_sheet("Acties").append(["nummer"])
    book.save(tmp_path / "plan.xlsx")

    assert read_sheet(tmp_path / "plan.xlsx").name == "Acties"


def test_merged_cells_are_refused_and_named(tmp_path):
    book = Workbook()
    book.worksheets[0].append(["nummer", "actie"])
    book.worksheets[0].merge_cells("A2:A4")
    book.save(tmp_path / "plan.xlsx")

    with pytest.raises(BadFile) as raised:
        read_sheet(tmp_path / "plan.xlsx")

    assert (raised.value.key, raised.value.values) == ("file.merged", {"cells": "A2:A4"})


def test_a_cell_in_the_farthest_corner_is_refused(tmp_path):
    path = workbook(tmp_path, [["nummer"]])
    far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'

    assert refused(changed(path, "</sheetData>", far)) == "file.too_many_rows"


def test_a_cell_far_to_the_right_is_refused(tmp_path):
    path = workbook(tmp_path, [["nummer"]])
    far = '<row r="2"><c r="XFD2"><v>1</v></c></row></sheetData>'

    assert refused(changed(path, "</sheetData>", far)) == "file.too_many_columns"


def test_a_row_number_beyond_every_spreadsheet_is_refused(tmp_path):
    path = workbook(tmp_path, [["nummer"]])
    far = '<row r="99999999999"/></sheetData>'

    assert refused(changed(path, "</sheetData>", far)) == "file.too_many_rows"


def test_far_cells_without_a_value_do_no_harm(tmp_path):
    path = workbook(tmp_path, [["nummer"], ["1"]])
    far = '<row r="1048576"><c r="XFD1048576"/></row></sheetData>'

    assert texts(read_sheet(changed(path, "</sheetData>", far))) == [["1"]]


def test_a_workbook_of_a_hundred_thousand_rows_is_refused(tmp_path):
    path = tmp_path / "plan.xlsx"
    with Writer(path, {"constant_memory": True}) as book:
        page = book.add_worksheet()
        for number in range(100_000):
            page.write_string(number, 0, f"actie {number}")

    assert refused(path) in {"file.too_many_rows", "file.unpacks_too_large"}


def test_a_zip_bomb_is_refused_unpacked(tmp_path):
    bomb = {"[Content_Types].xml": b"", FIRST_SHEET: b"\0" * 30 * 1024**2}

    assert refused(zip_of(tmp_path / "plan.xlsx", **bomb)) == "file.unpacks_too_large"


def test_a_small_bomb_that_unpacks_a_hundredfold_is_refused(tmp_path):
    bomb = {"[Content_Types].xml": b"", FIRST_SHEET: b"\0" * 1024**2}

    assert refused(zip_of(tmp_path / "plan.xlsx", **bomb)) == "file.unpacks_too_large"


def test_a_workbook_of_many_small_parts_is_refused(tmp_path):
    parts = {f"xl/{number}.xml": b"x" for number in range(300)}

    assert refused(zip_of(tmp_path / "plan.xlsx", **parts)) == "file.unpacks_too_large"


def test_a_long_text_that_every_cell_uses_is_refused(tmp_path):
    path = tmp_path / "plan.xlsx"
    with Writer(path) as book:
        page = book.add_worksheet()
        page.write_string(0, 0, "nummer")
        for number in range(1, 400):
            page.write_string(number, 0, "abc€" * 8000)

    assert refused(path) == "file.unpacks_too_large"


def test_an_entity_bomb_is_refused(tmp_path):
    path = workbook(tmp_path, [["nummer"], ["1"]])
    lines = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<!DOCTYPE x [<!ENTITY a0 "lol">{lines}]><worksheet'
    changed(path, "<worksheet", bomb)

    assert refused(changed(path, "</sheetData>", "<row><c><v>&a9;</v></c></row></sheetData>")) in {
        "file.damaged",
        "file.too_heavy",
    }


@pytest.mark.parametrize(
    ("parts", "key"),
    [
        ({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}, "file.is_ods"),
        ({"word.txt": b"hello"}, "file.unknown_kind"),
        ({"[Content_Types].xml": b"<x/>"}, "file.damaged"),
    ],
)
def test_a_zip_that_is_no_workbook_is_refused(tmp_path, parts, key):
    assert refused(zip_of(tmp_path / "plan.xlsx", **parts)) == key


def test_an_encrypted_zip_is_refused(tmp_path):
    path = workbook(tmp_path, [["nummer"]])
    content = bytearray(path.read_bytes())
    for start in _central_entries(content):
        content[start + 8] |= 1
    path.write_bytes(content)

    assert refused(path) == "file.encrypted"


def test_a_workbook_that_was_cut_off_is_refused(tmp_path):
    path = workbook(tmp_path, [["nummer"]])
    path.write_bytes(path.read_bytes()[:-200])

    assert refused(path) == "file.damaged"


def test_a_formula_counts_for_its_stored_value(tmp_path):
    path = tmp_path / "plan.xlsx"
    with Writer(path) as book:
        page = book.add_worksheet()
        page.write_row(0, 0, ["nummer", "actie"])
        page.write_formula(1, 0, "=1+2", None, 3)
        page.write_formula(1, 1, '="Pa"&"pier"', None, "Papier")

    assert texts(read_sheet(path)) == [["3", "Papier"]]


def test_a_formula_without_a_stored_value_is_a_mistake(tmp_path):
    path = workbook(tmp_path, [["nummer", "actie"], ["1", "=A1"], ["=1+1", "b"]])

    with pytest.raises(MistakesInFile) as raised:
        read_sheet(path)

    assert [(m.row, m.column, m.key) for m in raised.value.mistakes] == [
        (2, "actie", "file.formula_without_value"),
        (3, "nummer", "file.formula_without_value"),
    ]


def test_a_formula_whose_value_is_an_empty_text_is_an_empty_cell(tmp_path):
    path = workbook(tmp_path, [["nummer", "actie"], ["1", "=A1"]])
    empty = changed(path, '<c r="B2"><f>A1</f>', '<c r="B2" t="str"><f>A1</f>')

    assert texts(read_sheet(empty)) == [["1", ""]]


def test_an_error_of_the_spreadsheet_is_a_mistake_also_without_a_heading(tmp_path):
    path = workbook(tmp_path, [["nummer"], ["#N/A"]])
    last = '<row r="3"><c r="AB3" t="e"><v>#REF!</v></c></row></sheetData>'

    with pytest.raises(MistakesInFile) as raised:
        read_sheet(changed(path, "</sheetData>", last))

    named = [(m.row, m.column, m.key) for m in raised.value.mistakes]
    assert named == [(2, "nummer", "file.cell_error"), (3, "AB", "file.cell_error")]


def test_a_string_that_looks_like_a_formula_stays_a_string(tmp_path):
    path = tmp_path / "plan.xlsx"
    with Writer(path, {"strings_to_formulas": False}) as book:
        book.add_worksheet().write_column(0, 0, ["actie", "=cmd|' /C calc'!A0"])

    assert texts(read_sheet(path)) == [["=cmd|' /C calc'!A0"]]


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (None, None, ""),
        ("Papier", None, "Papier"),
        (3, "General", "3"),
        (3.0, "General", "3"),
        (3.1, "General", "3.1"),
        (0.1 + 0.2, "General", "0.3"),
        (0.5, "0%", "50%"),
        (0.125, "0.00%", "12.5%"),
        (True, None, "ja"),
        (False, None, "nee"),
        (datetime(2019, 1, 4, tzinfo=UTC), "dd-mm-yyyy", "4-1-2019"),
        (datetime(2019, 1, 4, 8, 59, 59, 999000, tzinfo=UTC), None, "4-1-2019 09:00"),
        (time(9, 5), None, "09:05"),
        (timedelta(hours=30), None, "1 day, 6:00:00"),
    ],
)
def test_a_cell_becomes_what_a_dutch_person_would_type(value, number_format, text):
    assert as_text(value, number_format) == text


def test_numbers_percentages_and_days_arrive_as_typed(tmp_path):
    path = tmp_path / "plan.xlsx"
    with Writer(path) as book:
        page = book.add_worksheet()
        page.write_row(0, 0, ["a", "b", "c"])
        page.write_number(1, 0, 0.5, book.add_format({"num_format": "0%"}))
        page.write_datetime(1, 1, date(2019, 3, 1), book.add_format({"num_format": "dd-mm-yyyy"}))
        page.write_boolean(1, 2, True)

    assert texts(read_sheet(path)) == [["50%", "1-3-2019", "ja"]]


def test_the_child_answers_what_it_read(tmp_path):
    path = workbook(tmp_path, [["nummer"], [1]])

    told = sheet_child.answer(path)

    assert told == {"name": "Sheet", "rows": [(1, ["nummer"]), (2, ["1"])], "mistakes": []}


def test_without_a_visible_sheet_there_is_nothing_to_read():
    content = BytesIO()
    book = Workbook()
    book.save(content)
    hidden = BytesIO()
    with zipfile.ZipFile(content) as old, zipfile.ZipFile(hidden, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b'state="visible"', b'state="hidden"'))

    with pytest.raises(sheet_child.Refused):
        sheet_child.read(hidden)


def test_every_refusal_of_the_child_is_told_as_a_refusal(tmp_path):
    path = zip_of(tmp_path / "plan.xlsx", mimetype=b"")

    assert sheet_child.answer(path)["key"] == "file.is_ods"
    path.write_bytes(b"PK")
    assert sheet_child.answer(path)["key"] == "file.damaged"


def _central_entries(content: bytearray) -> list[int]:
    starts, at = [], content.find(b"PK\x01\x02")
    while at >= 0:
        starts.append(at)
        at = content.find(b"PK\x01\x02", at + 1)
    return starts
