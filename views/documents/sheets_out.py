"""What every file shares that people work on and send back, .xlsx or .csv."""

import csv
from collections.abc import Callable, Iterable, Mapping, Sequence
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from domain.errors import BadFile
from views.documents.sheets import GUARDED
from views.texts import Words

if TYPE_CHECKING:
    import xlsxwriter  # type: ignore[import-untyped]

EMPTY_ROWS = 500  # below the last row, ready to be filled in: drop-downs, numbers as text


def write(path: Path, kinds: Mapping[str, Callable[[], bytes]], unknown: str) -> None:
    """Write in the format that the path's name asks for.

    Raises `BadFile` for another name (`unknown` is the sentence that says so), and for a place
    where nothing can be written.
    """
    make = kinds.get(path.suffix.lower())
    if make is None:
        raise BadFile(unknown, name=path.name)
    content = make()
    try:
        path.write_bytes(content)
    except OSError as error:
        raise BadFile("plan_file.out_folder", path=path) from error


def guard(text: str) -> str:
    """Put a ' before what a spreadsheet would run as a formula; reading takes it off again."""
    return f"'{text}" if GUARDED.match(text) else text


def as_csv(columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> bytes:
    """Return what Dutch Excel opens with a double click: `;`, CRLF, UTF-8 that says so."""
    text = StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([guard(row[column]) for column in columns])
    return text.getvalue().encode("utf-8-sig")


def add_choices(
    sheet: "xlsxwriter.worksheet.Worksheet",
    columns: Sequence[str],
    choices: Mapping[str, Sequence[str]],
    last: int,
    speak: Words,
) -> None:
    """Let a cell be chosen from a list, down to row `last`."""
    for column, known in choices.items():
        place = columns.index(column)
        source = list(map(str, known))
        message = speak("plan_file.choose_from", choices=", ".join(source))
        told = {"error_title": speak("plan_file.choose"), "error_message": message}
        sheet.data_validation(1, place, last, place, {"validate": "list", "source": source, **told})


def explain(
    book: "xlsxwriter.Workbook",
    columns: Mapping[str, bool],
    how_it_works: str,
    sentences: str,
    speak: Words,
) -> "xlsxwriter.worksheet.Worksheet":
    """Add a sheet: in a few lines how the file works, and what belongs in each column.

    `how_it_works` is the sentence on top, `sentences` what the name of each column's begins with.
    """
    sheet = book.add_worksheet(speak("plan_file.sheet_explained"))
    bold = book.add_format({"bold": True})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, 18)
    sheet.set_column(1, 1, 90, wrapped)
    sheet.write_string(0, 0, speak("plan_file.sheet_explained"), bold)
    sheet.write_string(0, 1, speak(how_it_works))
    for line, (column, is_needed) in enumerate(columns.items(), start=2):
        needed = speak("plan_file.needed") if is_needed else ""
        sheet.write_string(line, 0, column, bold)
        text = speak(sentences + column.replace(" ", "_"))
        sheet.write_string(line, 1, f"{text} {needed}".strip())
    return sheet
