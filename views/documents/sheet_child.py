"""Reading an .xlsx file in a process of its own: a hostile one ends that process, not the bot.

Run as a script with a path, it prints one JSON object: `{"name", "rows": [[number, [cells]]],
"mistakes": [[row, column, key]]}`, or `{"key", "values"}` of a `BadFile`. It imports nothing of
the program, so that it starts quickly and knows no secret.
"""

import json
import re
import sys
import warnings
import zipfile
from collections.abc import Iterator
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any, BinaryIO

MEMORY = 512 * 1024 * 1024
SECONDS = 10
MOST_ENTRIES = 200
MOST_UNPACKED = 25 * 1024 * 1024
MOST_RATIO = 100
MOST_ROWS = 20_000
MOST_COLUMNS = 50
MOST_TEXT = 10 * 1024 * 1024  # one shared string may be used by a million cells
LAST_ROW = 1_048_576

_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([^"]{1,30})"')
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")


class Refused(Exception):
    """The file can not be read; `key` and `values` are those of a `BadFile`."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values_ = values


def limit() -> None:
    """Let the system end this process when it takes too much; Windows has only the clock."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def answer(path: Path) -> dict[str, Any]:
    """Read a workbook, or say why not; what is damaged raises whatever it raises."""
    try:
        with path.open("rb") as file:
            check_zip(file)
            return read(file)
    except Refused as refused:
        return {"key": refused.key, "values": refused.values_}
    except zipfile.BadZipFile:
        return {"key": "file.damaged", "values": {}}
    except MemoryError:
        return {"key": "file.too_heavy", "values": {}}


def check_zip(file: BinaryIO) -> None:
    """Refuse what would unpack to too much, and what is no workbook."""
    with zipfile.ZipFile(file) as archive:
        entries = archive.infolist()
        names = {entry.filename for entry in entries}
        unpacked = sum(entry.file_size for entry in entries)
        packed = sum(entry.compress_size for entry in entries)
        if len(entries) > MOST_ENTRIES or unpacked > MOST_UNPACKED:
            raise Refused("file.unpacks_too_large")
        if unpacked > packed * MOST_RATIO:
            raise Refused("file.unpacks_too_large")
        if any(entry.flag_bits & 1 for entry in entries):
            raise Refused("file.encrypted")
        if "mimetype" in names:
            raise Refused("file.is_ods")
        if "[Content_Types].xml" not in names:
            raise Refused("file.unknown_kind")


def read(file: BinaryIO) -> dict[str, Any]:
    """Read the first sheet that is not hidden: its rows as text, blank ones left out."""
    from openpyxl import load_workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about decorations that we do not read
        book = load_workbook(file, read_only=True, data_only=True, keep_links=False)
        sheet = next((s for s in book.worksheets if s.sheet_state == "visible"), None)
        if sheet is None:
            raise Refused("file.empty")
        formulas = _look_through(file, sheet)
        return {"name": sheet.title} | _texts(sheet, formulas)


def as_text(value: object, number_format: str | None = None) -> str:
    """Return what a Dutch person would have typed in a cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, int | float):
        percent = "%" in (number_format or "")
        return _number(value * 100) + "%" if percent else _number(value)
    if isinstance(value, datetime):
        value += timedelta(seconds=30)  # a spreadsheet keeps 9:00 as 8:59:59.999
        clock = f" {value:%H:%M}" if value.hour or value.minute else ""
        return f"{value.day}-{value.month}-{value.year}{clock}"
    return f"{value:%H:%M}" if isinstance(value, time) else str(value)


def _number(value: float) -> str:
    """Write 3.0 as 3 and 0.1 + 0.2 as 0.3."""
    return str(int(value)) if value == int(value) else f"{value:.15g}"


def _look_through(file: BinaryIO, sheet: Any) -> set[tuple[int, int]]:  # noqa: ANN401
    """Refuse merged cells; return where the formulas are, which the values do not tell."""
    with zipfile.ZipFile(file) as archive:
        source = archive.read(sheet._worksheet_path)
    if merged := _MERGED.findall(source):
        places = ", ".join(place.decode("ascii", "replace") for place in merged[:5])
        raise Refused("file.merged", cells=places)
    return _formulas(file, sheet.title) if _FORMULA.search(source) else set()


def _formulas(file: BinaryIO, title: str) -> set[tuple[int, int]]:
    from openpyxl import load_workbook

    book = load_workbook(file, read_only=True, keep_links=False)
    return {
        (number, column)
        for number, cells in _rows(book[title])
        for column, cell in enumerate(cells, start=1)
        if cell.data_type == "f"
    }


def _texts(sheet: Any, formulas: set[tuple[int, int]]) -> dict[str, Any]:  # noqa: ANN401
    rows, mistakes, length = [], [], 0
    for number, cells in _rows(sheet):
        texts = []
        for column, cell in enumerate(cells[:MOST_COLUMNS], start=1):
            if fault := _fault(cell, is_formula=(number, column) in formulas):
                mistakes.append((number, column, fault))
            texts.append(as_text(cell.value, cell.number_format if cell.value else None))
        length += sum(map(len, texts))
        if length > MOST_TEXT:
            raise Refused("file.unpacks_too_large")
        if any(texts):
            rows.append((number, texts))
    return {"rows": rows, "mistakes": mistakes}


def _rows(sheet: Any) -> Iterator[tuple[int, Any]]:  # noqa: ANN401
    """Yield the rows with their numbers; stop at the first that lies too far away."""
    sheet.reset_dimensions()  # what the file says of its own size may be a lie
    for number, cells in enumerate(sheet.iter_rows(), start=1):
        if number > LAST_ROW or (number > MOST_ROWS + 1 and _is_filled(cells)):
            raise Refused("file.too_many_rows", most=MOST_ROWS)
        if not cells:  # there may be a million of these before the last one
            continue
        if _is_filled(cells[MOST_COLUMNS:]):
            raise Refused("file.too_many_columns", most=MOST_COLUMNS, row=number)
        yield number, cells


def _is_filled(cells: Any) -> bool:  # noqa: ANN401
    return any(cell.value is not None for cell in cells)


def _fault(cell: Any, *, is_formula: bool) -> str:  # noqa: ANN401
    """Say what is wrong with a cell; a formula whose value is an empty text has one."""
    if cell.data_type == "e":
        return "file.cell_error"
    if is_formula and cell.value is None and cell.data_type != "str":
        return "file.formula_without_value"
    return ""


if __name__ == "__main__":  # pragma: no cover - in a process of its own
    limit()
    print(json.dumps(answer(Path(sys.argv[1]))))  # noqa: T201 - this is how it answers
