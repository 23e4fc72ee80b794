"""A catalogue as a file that people work on and send back, .xlsx or .csv."""

from collections.abc import Sequence
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from domain.catalogue_file import COLUMNS, REQUIRED, as_texts
from domain.criteria import Basis, Catalogue, Kind, Level
from views.documents import sheets_out
from views.documents.sheets_out import EMPTY_ROWS
from views.texts import words

if TYPE_CHECKING:
    import xlsxwriter  # type: ignore[import-untyped]

WIDTHS = {
    "nummer": 16, "productgroep": 24, "onderwerp": 36, "tekst": 70, "bewijs": 40, "let op": 40,
    "niveau": 12, "soort": 18, "grondslag": 11, "drempel": 18, "thema": 24, "bron": 36,
    "link": 30, "stand op": 12, "cluster": 24,
}  # fmt: skip
CHOICES: dict[str, Sequence[str]] = {
    "niveau": list(Level), "soort": list(Kind), "grondslag": list(Basis),
}  # fmt: skip


def write_catalogue(path: Path, catalogue: Catalogue, *, template: bool = False) -> None:
    """Write the requirements in the format that the path's name asks for.

    Raises `BadFile` for a name that is neither .xlsx nor .csv, and for a place where nothing
    can be written.
    """
    rows = [as_texts(one, catalogue) for one in catalogue.criteria]
    kinds = {
        ".xlsx": partial(as_workbook, rows, template=template),
        ".csv": partial(sheets_out.as_csv, COLUMNS, rows),
    }
    sheets_out.write(path, kinds, "plan_file.out_kind")


def as_workbook(rows: Sequence[dict[str, str]], *, template: bool = False) -> bytes:
    """Return a workbook in which nothing that people typed runs or links."""
    import xlsxwriter

    content = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    speak = words("nl")  # the columns are Dutch, whoever reads them
    with xlsxwriter.Workbook(content, options) as book:
        book.set_properties({"title": speak("catalogue.title")})
        sheet = book.add_worksheet(speak("catalogue.sheet"))
        _write_headings(book, sheet)
        for number, row in enumerate(rows, start=1):
            for place, column in enumerate(COLUMNS):
                if row[column]:
                    sheet.write_string(number, place, row[column])
        sheets_out.add_choices(sheet, COLUMNS, CHOICES, len(rows) + EMPTY_ROWS, speak)
        columns = {column: column in REQUIRED for column in COLUMNS}
        how, sentences = "catalogue.how_it_works", "catalogue.explain_"
        explanation = sheets_out.explain(book, columns, how, sentences, speak)
        if template:
            explanation.activate()
    return content.getvalue()


def _write_headings(book: "xlsxwriter.Workbook", sheet: "xlsxwriter.worksheet.Worksheet") -> None:
    """Write the headings, which stay in sight, over columns that take what is typed as text."""
    bold = book.add_format({"bold": True, "bg_color": "#E7EEF5", "bottom": 1})
    wrapped = book.add_format({"num_format": "@", "valign": "top", "text_wrap": True})
    for place, column in enumerate(COLUMNS):
        sheet.set_column(place, place, WIDTHS[column], wrapped)
        sheet.write_string(0, place, column, bold)
    sheet.freeze_panes(1, 2)
    sheet.ignore_errors({"number_stored_as_text": "A1:A1048576"})
