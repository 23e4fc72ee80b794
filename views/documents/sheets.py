"""Reading a file of rows, .xlsx or .csv, that may be anything: a `Sheet` or a `BadFile`."""

import csv
import re
import sys
from collections.abc import Iterable
from io import StringIO
from pathlib import Path
from typing import Any

from domain.errors import BadFile
from domain.sheets import Mistake, MistakesInFile, Row, Sheet, heading
from views.documents import sheet_child
from views.documents.child import ask
from views.documents.sheet_child import MOST_COLUMNS, MOST_ROWS

LARGEST = 10 * 1024 * 1024
SEPARATORS = ";,\t"
TEXT_FILES = {".csv", ".txt", ".tsv"}
# What a csv cell begins with when a spreadsheet would take it for a formula, and our guard.
GUARDED = re.compile(r"'*[=+\-@\t\r]")

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_Rows = Iterable[tuple[int, list[str]]]


def read_sheet(path: Path) -> Sheet:
    """Read the rows of a file as text; raise `BadFile` for anything that can not be read.

    Takes at most ten seconds, so keep it out of a transaction. A formula counts for the value
    that was stored with it; one without is a mistake that names its row and column.
    """
    if not path.is_file():
        raise BadFile("file.not_found", name=path.name)
    if path.stat().st_size > LARGEST:
        raise BadFile("file.too_large", most=LARGEST // 1024**2)
    content = path.read_bytes()
    if content.startswith(_ZIP):
        return _workbook(path)
    if content.startswith(_OLE):
        raise BadFile("file.encrypted" if _ENCRYPTED in content else "file.is_xls")
    if path.suffix.lower() not in TEXT_FILES:
        raise BadFile("file.unknown_kind")
    return _sheet(path.stem, enumerate(_csv_rows(decode(content)), start=1))


def unguard(text: str) -> str:
    """Take off the ' that keeps a spreadsheet from running a cell."""
    return text[1:] if text.startswith("'") and GUARDED.match(text) else text


def _workbook(path: Path) -> Sheet:
    answer = _ask_child(path)
    if "key" in answer:
        raise BadFile(answer["key"], **answer["values"])
    sheet = _sheet(answer["name"], answer["rows"])
    if answer["mistakes"]:
        raise MistakesInFile(
            Mistake(row, _column(sheet, column), key) for row, column, key in answer["mistakes"]
        )
    return sheet


def _ask_child(path: Path) -> dict[str, Any]:
    """Let a process of its own read the file, so that what kills it does not kill us."""
    return ask([sys.executable, "-I", sheet_child.__file__, str(path.resolve())])


def decode(content: bytes) -> str:
    """Decode a text file as UTF-8, else as Windows writes Dutch; there is no third."""
    if b"\0" in content or content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise BadFile("file.not_text")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    try:
        return content.decode("cp1252")
    except UnicodeDecodeError as error:
        raise BadFile("file.not_text") from error


def _csv_rows(text: str) -> Iterable[list[str]]:
    """Yield the rows; a cell in quotes may hold line ends and still is one row."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    try:
        for row in reader:
            yield [unguard(cell) for cell in row]
    except csv.Error as error:
        raise BadFile("file.bad_quotes", line=reader.line_num) from error


def _separator(text: str) -> str:
    """Return the separator that gives the first row the most cells."""
    first = text.lstrip().partition("\n")[0]
    return max(SEPARATORS, key=first.count)


def _sheet(name: str, rows: _Rows) -> Sheet:
    """Make a sheet of numbered rows, the first that is not blank being the headings."""
    headings: tuple[str, ...] | None = None
    found = []
    for number, cells in rows:
        if number > MOST_ROWS + 1:
            raise BadFile("file.too_many_rows", most=MOST_ROWS)
        if any(cell.strip() for cell in cells[MOST_COLUMNS:]):
            raise BadFile("file.too_many_columns", most=MOST_COLUMNS, row=number)
        if not any(cell.strip() for cell in cells):
            continue
        if headings is None:
            headings = tuple(heading(cell) for cell in cells)
        else:
            found.append(Row(number, dict(_named(headings, cells))))
    if headings is None:
        raise BadFile("file.empty")
    return Sheet(name, headings, tuple(found))


def _named(headings: tuple[str, ...], cells: list[str]) -> Iterable[tuple[str, str]]:
    """Name the cells by their headings; one that has none and says something, by its place."""
    for place, cell in enumerate(cells):
        name = headings[place] if place < len(headings) else ""
        if name or cell.strip():
            yield name or f"#{place + 1}", cell


def _column(sheet: Sheet, column: int) -> str:
    """Name a column by its heading, else by its letter."""
    if column <= len(sheet.headings) and sheet.headings[column - 1]:
        return sheet.headings[column - 1]
    first, second = divmod(column - 1, 26)
    return (chr(64 + first) if first else "") + chr(65 + second)
