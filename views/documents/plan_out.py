"""The plan as a file that people work on and send back, .xlsx or .csv."""

import csv
from collections.abc import Iterable, Sequence
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from domain.errors import BadFile
from domain.plan_cells import FILE_STATUS
from domain.plan_file import COLUMNS, IN_MONITOR, PERIOD_KINDS, REQUIRED, PlanRow, as_texts
from views.documents.sheets import GUARDED
from views.texts import Words, words

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
EMPTY_ROWS = 500  # below the last row, ready to be filled in: drop-downs, numbers as text
EARLIEST_DAY = date(1900, 3, 1)  # before it spreadsheets count a day that never was


def write_plan(path: Path, rows: Iterable[PlanRow], *, template: bool = False) -> None:
    """Write the rows in the format that the path's name asks for.

    A template opens on the sheet that explains the columns. Raises `BadFile` for a name that
    is neither .xlsx nor .csv, and for a place where nothing can be written.
    """
    found = list(rows)
    match path.suffix.lower():
        case ".xlsx":
            content = as_workbook(found, template=template)
        case ".csv":
            content = as_csv(found)
        case _:
            raise BadFile("plan_file.out_kind", name=path.name)
    try:
        path.write_bytes(content)
    except OSError as error:
        raise BadFile("plan_file.out_folder", path=path) from error


def guard(text: str) -> str:
    """Put a ' before what a spreadsheet would run as a formula; reading takes it off again."""
    return f"'{text}" if GUARDED.match(text) else text


def as_csv(rows: Iterable[PlanRow]) -> bytes:
    """Return what Dutch Excel opens with a double click: `;`, CRLF, UTF-8 that says so."""
    text = StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in rows:
        texts = as_texts(row)
        writer.writerow([guard(texts[column]) for column in COLUMNS])
    return text.getvalue().encode("utf-8-sig")


def as_workbook(rows: Sequence[PlanRow], *, template: bool = False) -> bytes:
    """Return a workbook in which nothing that people typed runs or links."""
    import xlsxwriter

    content = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    speak = words("nl")  # the columns are Dutch, whoever reads them
    with xlsxwriter.Workbook(content, options) as book:
        book.set_properties({"title": speak("plan_file.title")})
        sheet = book.add_worksheet(speak("plan_file.sheet"))
        explanation = book.add_worksheet(speak("plan_file.sheet_explained"))
        _write_headings(book, sheet)
        day = book.add_format({"num_format": "dd-mm-yyyy", "valign": "top"})
        for number, row in enumerate(rows, start=1):
            _write_row(sheet, number, row, day)
        _add_choices(sheet, len(rows) + EMPTY_ROWS, speak)
        _explain(book, explanation, speak)
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


def _add_choices(sheet: "xlsxwriter.worksheet.Worksheet", last: int, speak: Words) -> None:
    for column, choices in CHOICES.items():
        place = COLUMNS.index(column)
        sheet.data_validation(
            1,
            place,
            last,
            place,
            {
                "validate": "list",
                "source": choices,
                "error_title": speak("plan_file.choose"),
                "error_message": speak("plan_file.choose_from", choices=", ".join(choices)),
            },
        )


def _explain(
    book: "xlsxwriter.Workbook", sheet: "xlsxwriter.worksheet.Worksheet", speak: Words
) -> None:
    """Say in a few lines how the file works, and what belongs in each column."""
    bold = book.add_format({"bold": True})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, 18)
    sheet.set_column(1, 1, 90, wrapped)
    sheet.write_string(0, 0, speak("plan_file.sheet_explained"), bold)
    sheet.write_string(0, 1, speak("plan_file.how_it_works"))
    for line, column in enumerate(COLUMNS, start=2):
        needed = speak("plan_file.needed") if column in REQUIRED else ""
        sheet.write_string(line, 0, column, bold)
        text = speak("plan_file.explain_" + column.replace(" ", "_"))
        sheet.write_string(line, 1, f"{text} {needed}".strip())
