"""Files of rows may be anything; whatever they are, the process lives and one sentence tells."""

import resource
import sys
from pathlib import Path

import pytest

from domain.errors import BadFile
from tests.workbooks import refused, texts, workbook
from views.documents import child, sheet_child, sheets
from views.documents.sheets import read_sheet

ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def csv_file(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "plan.csv"
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_the_separator_of_a_csv_file_is_found(tmp_path, separator):
    path = csv_file(tmp_path, f"Nummer{separator} Actie\r\n1{separator}Papier\r\n")

    sheet = read_sheet(path)

    assert sheet.headings == ("nummer", "actie")
    assert texts(sheet) == [["1", "Papier"]]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_a_csv_file_is_read_as_utf_8_or_as_windows_writes_it(tmp_path, encoding):
    path = csv_file(tmp_path, "nummer;actie\n1;Coördinator zoekt €\n", encoding)

    assert texts(read_sheet(path)) == [["1", "Coördinator zoekt €"]]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_refused_with_a_way_out(tmp_path, encoding):
    assert refused(csv_file(tmp_path, "nummer;actie\n1;a\n", encoding)) == "file.not_text"


def test_letters_of_no_known_alphabet_are_refused(tmp_path):
    path = tmp_path / "plan.csv"
    path.write_bytes(b"nummer\n\x81\x8d\n")

    assert refused(path) == "file.not_text"


def test_a_quoted_cell_may_hold_separators_quotes_and_line_ends(tmp_path):
    path = csv_file(tmp_path, 'nummer;actie\n1;"Papier;\r\n""karton"""\n2;b\n')

    sheet = read_sheet(path)

    assert texts(sheet)[0] == ["1", 'Papier;\r\n"karton"']
    assert [row.number for row in sheet.rows] == [2, 3]


@pytest.mark.parametrize("text", ['nummer;actie\n1;"open\n2;b\n', 'nummer;actie\n1;"a"b\n'])
def test_quotes_that_do_not_fit_are_refused(tmp_path, text):
    assert refused(csv_file(tmp_path, text)) == "file.bad_quotes"


def test_blank_rows_are_skipped_and_still_counted(tmp_path):
    sheet = read_sheet(csv_file(tmp_path, "nummer;actie\n\n1;a\n ; \n2;b\n"))

    assert [row.number for row in sheet.rows] == [3, 5]


def test_a_short_row_and_a_column_without_a_heading_are_taken_as_they_are(tmp_path):
    sheet = read_sheet(csv_file(tmp_path, "nummer;;actie\n1\n2;x;b;over\n"))

    assert sheet.rows[0]["actie"] == ""
    assert sheet.rows[1].cells == {"nummer": "2", "#2": "x", "actie": "b", "#4": "over"}


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("'=1+1", "=1+1"),
        ("''=1", "'=1"),
        ("'t Hof", "'t Hof"),
        ("'-5", "-5"),
        ("'t Hof '-5", "'t Hof '-5"),
        ("=1", "=1"),
    ],
)
def test_the_guard_before_a_formula_is_taken_off_and_nothing_else(tmp_path, written, read):
    assert texts(read_sheet(csv_file(tmp_path, f"actie\n{written}\n"))) == [[read]]


def test_a_csv_file_of_a_hundred_thousand_rows_is_refused(tmp_path):
    path = csv_file(tmp_path, "nummer;actie\n" + "1;a\n" * 100_000)

    assert refused(path) == "file.too_many_rows"


def test_a_csv_file_that_is_too_wide_is_refused(tmp_path):
    assert refused(csv_file(tmp_path, "nummer\n" + "a;" * 60 + "\n")) == "file.too_many_columns"


@pytest.mark.parametrize("text", ["", "\n\n", " ; \n"])
def test_an_empty_csv_file_is_refused(tmp_path, text):
    assert refused(csv_file(tmp_path, text)) == "file.empty"


def test_a_file_that_is_not_there_is_refused(tmp_path):
    assert refused(tmp_path / "plan.csv") == "file.not_found"


def test_a_file_of_more_than_ten_megabytes_is_refused_unread(tmp_path):
    path = tmp_path / "plan.csv"
    with path.open("wb") as file:
        file.truncate(sheets.LARGEST + 1)

    assert refused(path) == "file.too_large"


@pytest.mark.parametrize(
    ("name", "content", "key"),
    [
        ("plan.xlsx", b"", "file.unknown_kind"),
        ("plan.xls", b"<html><table>", "file.unknown_kind"),
        ("plan.pdf", b"%PDF-1.7", "file.unknown_kind"),
        ("plan.xlsx", b"\xd0\xcf\x11\xe0 Workbook", "file.is_xls"),
        ("plan.csv", b"\xd0\xcf\x11\xe0 Workbook", "file.is_xls"),
        (
            "plan.xlsx",
            b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"),
            "file.encrypted",
        ),
        ("plan.xlsx", b"PK\x03\x04 and no more", "file.damaged"),
    ],
)
def test_a_file_is_judged_by_what_is_in_it_not_by_its_name(tmp_path, name, content, key):
    path = tmp_path / name
    path.write_bytes(content)

    assert refused(path) == key


def test_a_child_that_is_stuck_is_ended(tmp_path, monkeypatch):
    stuck = tmp_path / "stuck.py"
    stuck.write_text("while True: pass")
    monkeypatch.setattr(sheet_child, "__file__", str(stuck))
    monkeypatch.setattr(child, "SECONDS", 0.5)

    assert refused(workbook(tmp_path, [["nummer"]])) == "file.too_heavy"


def test_a_child_that_is_killed_takes_nobody_along(tmp_path, monkeypatch):
    dying = tmp_path / "dying.py"
    dying.write_text("import os; os.kill(os.getpid(), 9)")
    monkeypatch.setattr(sheet_child, "__file__", str(dying))

    assert refused(workbook(tmp_path, [["nummer"]])) == "file.too_heavy"


def test_a_child_may_not_take_more_memory_than_its_limit(tmp_path, monkeypatch):
    hungry = tmp_path / "hungry.py"
    module = f"import sys; sys.path.insert(0, {str(Path.cwd())!r})\n"
    module += "from views.documents import sheet_child\nsheet_child.limit()\nx = b'x' * 10**9\n"
    hungry.write_text(module)
    monkeypatch.setattr(sheet_child, "__file__", str(hungry))

    assert refused(workbook(tmp_path, [["nummer"]])) == "file.damaged"


def test_running_out_of_memory_is_told_as_such(tmp_path, monkeypatch):
    path = workbook(tmp_path, [["nummer"]])

    def take_all(file: object) -> None:
        raise MemoryError

    monkeypatch.setattr(sheet_child, "read", take_all)

    assert sheet_child.answer(path)["key"] == "file.too_heavy"


def test_the_child_knows_no_secret(tmp_path, monkeypatch):
    telling = tmp_path / "telling.py"
    telling.write_text(
        "import os, json; print(json.dumps({'key': str(sorted(os.environ)), 'values': {}}))"
    )
    monkeypatch.setattr(sheet_child, "__file__", str(telling))
    monkeypatch.setenv("MicrosoftAppPassword", "secret")

    with pytest.raises(BadFile) as raised:
        read_sheet(workbook(tmp_path, [["nummer"]]))

    assert "MicrosoftAppPassword" not in raised.value.key


def test_the_system_is_asked_to_end_a_child_that_takes_too_much(monkeypatch):
    asked = []
    monkeypatch.setattr(resource, "setrlimit", lambda kind, most: asked.append((kind, most)))

    sheet_child.limit()

    assert asked == [
        (resource.RLIMIT_AS, (sheet_child.MEMORY, sheet_child.MEMORY)),
        (resource.RLIMIT_CPU, (sheet_child.SECONDS, sheet_child.SECONDS)),
    ]


def test_where_the_system_knows_no_limits_the_clock_is_enough(monkeypatch):
    monkeypatch.setitem(sys.modules, "resource", None)

    sheet_child.limit()
