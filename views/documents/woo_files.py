"""The tables of a Woo export as a workbook, or as CSV files in one archive."""

import csv
from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import partial
from io import BytesIO, StringIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from views.documents.sheets_out import guard
from views.documents.woo import Cell, Table
from views.texts import Words

if TYPE_CHECKING:
    import xlsxwriter  # type: ignore[import-untyped]

LONGEST = 32_000  # signs in one cell; a spreadsheet takes 32,767
EARLIEST_DAY = date(1900, 3, 1)  # before it spreadsheets count a day that never was
WIDEST = 60
A_DAY = (1980, 1, 1, 0, 0, 0)  # of every file in an archive: its name says of when it is


def kinds(words: Words, tables: Sequence[Table]) -> dict[str, Callable[[], bytes]]:
    """Return what makes the export, by the ending of its name."""
    return {
        ".xlsx": partial(as_xlsx, words("woo.title"), words.language, tables),
        ".zip": partial(as_zip, tables),
    }


def key_kinds(words: Words, key: Table) -> dict[str, Callable[[], bytes]]:
    """Return what makes the file that says who is who, by the ending of its name."""
    return {
        ".xlsx": partial(as_xlsx, key.title, words.language, [key]),
        ".csv": partial(as_csv, key),
    }


def as_xlsx(title: str, language: str, tables: Sequence[Table]) -> bytes:
    """Return a workbook in which nothing that people typed runs or links."""
    import xlsxwriter

    content = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(content, options) as book:
        book.set_properties({"title": title, "comments": language})
        looks = {
            "heading": book.add_format({"bold": True, "bg_color": "#E7EEF5", "bottom": 1}),
            "text": book.add_format({"text_wrap": True, "valign": "top"}),
            "day": book.add_format({"num_format": "dd-mm-yyyy", "valign": "top"}),
            "moment": book.add_format({"num_format": "dd-mm-yyyy hh:mm", "valign": "top"}),
        }
        for table in tables:
            _sheet(book.add_worksheet(table.title), table, looks)
    return content.getvalue()


def as_zip(tables: Sequence[Table]) -> bytes:
    """Return an archive with a CSV file of each table; the same tables give the same bytes."""
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        for table in tables:
            name = ZipInfo(f"{table.title.lower().replace(' ', '-')}.csv", A_DAY)
            archive.writestr(name, as_csv(table), ZIP_DEFLATED)
    return content.getvalue()


def as_csv(table: Table) -> bytes:
    """Return what Dutch Excel opens with a double click: `;`, CRLF, UTF-8 that says so."""
    text = StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(table.headings)
    for row in table.rows:
        writer.writerow([_written(cell) for cell in row])
    return text.getvalue().encode("utf-8-sig")


def _written(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return cell.isoformat(" ", "minutes")
    return cell.isoformat() if isinstance(cell, date) else guard(str(cell))


def _sheet(
    sheet: "xlsxwriter.worksheet.Worksheet",
    table: Table,
    looks: "dict[str, xlsxwriter.format.Format]",
) -> None:
    widths = [len(heading) for heading in table.headings]
    for place, heading in enumerate(table.headings):
        sheet.write_string(0, place, heading, looks["heading"])
    for number, row in enumerate(table.rows, start=1):
        for place, cell in enumerate(row):
            _write(sheet, (number, place), cell, looks)
            widths[place] = max(widths[place], len(_written(cell)))
    for place, width in enumerate(widths):
        sheet.set_column(place, place, min(width + 2, WIDEST if len(widths) > 1 else 110))
    sheet.freeze_panes(1, 0)
    if table.rows and len(widths) > 1:
        sheet.autofilter(0, 0, len(table.rows), len(widths) - 1)


def _write(
    sheet: "xlsxwriter.worksheet.Worksheet",
    at: tuple[int, int],
    cell: Cell,
    looks: "dict[str, xlsxwriter.format.Format]",
) -> None:
    if isinstance(cell, int):
        sheet.write_number(*at, cell, looks["text"])
    elif isinstance(cell, datetime):
        sheet.write_datetime(*at, cell, looks["moment"])
    elif isinstance(cell, date) and cell >= EARLIEST_DAY:
        sheet.write_datetime(*at, cell, looks["day"])
    elif cell not in (None, ""):
        sheet.write_string(*at, _written(cell)[:LONGEST], looks["text"])
