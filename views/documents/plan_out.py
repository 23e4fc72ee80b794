"""The plan as a file that people work on and send back, .xlsx or .csv."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from domain.plan_cells import FILE_STATUS
from domain.plan_file import COLUMNS, IN_MONITOR, PERIOD_KINDS, REQUIRED, PlanRow, as_texts
from views.documents import sheets_out
from views.documents.sheets_out import EMPTY_ROWS
from views.texts import words

if TYPE_CHECKING:
    import xlsxwriter  # type: ignore[import-untyped]

WIDTHS = {
    "nummer": 9, "actie": 50, "periode": 24, "soort periode": 13, "thema": 18,
    "productgroep": 24, "gemeente": 14, "afdeling": 20, "ambassadeur": 30,
    "plaatsvervanger": 30, "start": 12, "einde": 12, "status": 11, "toelichting": 50,
    "in monitor": 12, "kopregel": 24, "stand op": 17,
}  # fmt: skip
CHOICES = {
    "soort periode": list(PERIOD_KINDS),
    "status": list(FILE_STATUS),
    "in monitor": list(IN_MONITOR),
}
EARLIEST_DAY = date(1900, 3, 1)  # before it spreadsheets count a day that never was


def write_plan(path: Path, rows: Iterable[PlanRow], *, template: bool = False) -> None:
    """Write the rows in the format that the path's name asks for.

    A template opens on the sheet that explains the columns. Raises `BadFile` for a name that
    is neither .xlsx nor .csv, and for a place where nothing can be written.
    """
    found = list(rows)
    kinds = {
        ".xlsx": partial(as_workbook, found, template=template),
        ".csv": partial(as_csv, found),
    }
    sheets_out.write(path, kinds, "plan_file.out_kind")


def as_csv(rows: Iterable[PlanRow]) -> bytes:
    """Return the rows as Dutch Excel opens them with a double click."""
    return sheets_out.as_csv(COLUMNS, map(as_texts, rows))


def as_workbook(rows: Sequence[PlanRow], *, template: bool = False) -> bytes:
    """Return a workbook in which nothing that people typed runs or links."""
    import xlsxwriter

    content = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    speak = words("nl")  # the columns are Dutch, whoever reads them
    with xlsxwriter.Workbook(content, options) as book:
        book.set_properties({"title": speak("plan_file.title")})
        sheet = book.add_worksheet(speak("plan_file.sheet"))
        _write_headings(book, sheet)
        day = book.add_format({"num_format": "dd-mm-yyyy", "valign": "top"})
        for number, row in enumerate(rows, start=1):
            _write_row(sheet, number, row, day)
        sheets_out.add_choices(sheet, COLUMNS, CHOICES, len(rows) + EMPTY_ROWS, speak)
        columns = {column: column in REQUIRED for column in COLUMNS}
        how, sentences = "plan_file.how_it_works", "plan_file.explain_"
        explanation = sheets_out.explain(book, columns, how, sentences, speak)
        if template:
            explanation.activate()
    return content.getvalue()


def _write_headings(book: "xlsxwriter.Workbook", sheet: "xlsxwriter.worksheet.Worksheet") -> None:
    """Write the headings, which stay in sight, over columns that take what is typed as text."""
    bold = book.add_format({"bold": True, "bg_color": "#E7EEF5", "bottom": 1})
    text = book.add_format({"num_format": "@", "valign": "top"})
    wrapped = book.add_format({"num_format": "@", "valign": "top", "text_wrap": True})
    for place, column in enumerate(COLUMNS):
        kind = wrapped if column in {"actie", "toelichting"} else text
        is_day = column in {"start", "einde"}
        sheet.set_column(place, place, WIDTHS[column], None if is_day else kind)
        sheet.write_string(0, place, column, bold)
    sheet.freeze_panes(1, 2)
    sheet.ignore_errors({"number_stored_as_text": "A1:A1048576"})


def _write_row(
    sheet: "xlsxwriter.worksheet.Worksheet",
    number: int,
    row: PlanRow,
    day: "xlsxwriter.format.Format",
) -> None:
    days = {"start": row.starts_on, "einde": row.ends_on}
    for place, (column, text) in enumerate(as_texts(row).items()):
        found = days.get(column)
        if found and found >= EARLIEST_DAY:
            sheet.write_datetime(number, place, found, day)
        elif text:
            sheet.write_string(number, place, text)
