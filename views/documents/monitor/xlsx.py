"""The monitor as a workbook: figures with a chart, lines of the page, actions and reports."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from io import BytesIO
from typing import TYPE_CHECKING

from domain.plans import Status
from views.documents.monitor import rows, sentences
from views.documents.monitor.chart_svg import COLOURS
from views.documents.monitor.description import ORDER, chart_of
from views.documents.monitor.formats import Material
from views.documents.monitor.rows import Cell, Rows
from views.documents.plan_out import EARLIEST_DAY
from views.documents.writable import writable
from views.texts import Words

if TYPE_CHECKING:
    import xlsxwriter  # type: ignore[import-untyped]
    from xlsxwriter.format import Format  # type: ignore[import-untyped]
    from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

LONGEST = 32_000  # characters in one cell; a spreadsheet takes 32,767
TOP = 3  # rows above a table: title, stand, and an empty one
WIDEST, NARROWEST = 60, 9  # characters
STYLE = "Table Style Medium 2"
FIRST_SERIES = 2  # the column after the name and the total


@dataclass(frozen=True, slots=True)
class Looks:
    title: "Format"
    text: "Format"
    day: "Format"


def write(words: Words, material: Material) -> bytes:
    """Return a workbook in which nothing that people typed runs or links.

    The same material gives the same bytes.
    """
    import xlsxwriter

    page, content = material.page, BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    figures = rows.figures(words, page)
    with xlsxwriter.Workbook(content, options) as book:
        book.set_properties(_properties(words, material))
        looks = Looks(
            book.add_format({"bold": True, "font_size": 14}),
            book.add_format({"text_wrap": True, "valign": "top"}),
            book.add_format({"num_format": "dd-mm-yyyy", "valign": "top", "align": "left"}),
        )
        stand = sentences.stand(words, page)
        sheet = _sheet(book, figures, stand, looks)
        if figures.rows:
            _chart(book, sheet, figures, words, material)
        for part in (
            rows.lines(words, page),
            rows.actions(words, page),
            rows.reports(words, material),
        ):
            _sheet(book, part, stand, looks)
    return content.getvalue()


def _properties(words: Words, material: Material) -> dict[str, object]:
    made = datetime.combine(material.page.cut_off, time(), UTC)
    return {
        "title": sentences.title(words, material.page),
        "subject": sentences.stand(words, material.page),
        "author": "MVI-bot",
        "created": made.replace(tzinfo=None),
    }


def _sheet(book: "xlsxwriter.Workbook", part: Rows, stand: str, looks: Looks) -> "Worksheet":
    """Write one table, with its title above it; its headings stay in sight and filter."""
    sheet = book.add_worksheet(part.name)
    sheet.write_string(0, 0, part.title, looks.title)
    sheet.write_string(1, 0, stand)
    for place, column in enumerate(zip(part.columns, *part.rows, strict=True)):
        longest = max(len(str(cell)) for cell in column) + 3
        sheet.set_column(place, place, min(max(longest, NARROWEST), WIDEST))
    for number, row in enumerate(part.rows, start=TOP + 1):
        _row(sheet, number, row, looks)
    last = TOP + max(len(part.rows), 1)
    headings = [{"header": name} for name in part.columns]
    looked = {"name": part.name, "columns": headings, "style": STYLE}
    sheet.add_table(TOP, 0, last, len(part.columns) - 1, looked)
    sheet.freeze_panes(TOP + 1, 1)
    sheet.ignore_errors({"number_stored_as_text": "A1:A1048576"})
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(TOP)
    return sheet


def _row(sheet: "Worksheet", number: int, row: Sequence[Cell], looks: Looks) -> None:
    for place, cell in enumerate(row):
        if isinstance(cell, int):
            sheet.write_number(number, place, cell)
        elif isinstance(cell, str):
            sheet.write_string(number, place, writable(cell)[:LONGEST], looks.text)
        elif cell and cell >= EARLIEST_DAY:
            sheet.write_datetime(number, place, cell, looks.day)
        elif cell:
            sheet.write_string(number, place, f"{cell:%d-%m-%Y}", looks.text)


def _chart(
    book: "xlsxwriter.Workbook", sheet: "Worksheet", part: Rows, words: Words, material: Material
) -> None:
    """Draw the figures below their table, as a chart of the workbook itself."""
    drawn = chart_of(words, material.page.periods)
    chart = book.add_chart({"type": "bar", "subtype": "stacked"})
    first, last = TOP + 1, TOP + len(part.rows)
    for status in drawn.statuses:
        place = FIRST_SERIES + ORDER.index(status)
        chart.add_series(
            {
                "name": [part.name, TOP, place],
                "categories": [part.name, first, 0, last, 0],
                "values": [part.name, first, place, last, place],
                **_look(status),
            }
        )
    chart.set_title({"name": drawn.title})
    chart.set_y_axis({"reverse": True})
    chart.set_x_axis({"num_format": "0", "major_gridlines": {"visible": False}})
    chart.set_legend({"position": "bottom"})
    chart.set_size({"width": 720, "height": 160 + 44 * len(part.rows)})
    told = {"description": writable(drawn.alt)[:LONGEST], "object_position": 2}
    sheet.insert_chart(last + 2, 0, chart, told)


def _look(status: Status) -> dict[str, object]:
    fill, ink = COLOURS[status]
    shown = {"value": True, "num_format": "0;;", "font": {"color": ink}}  # no figure for nothing
    return {"fill": {"color": fill}, "border": {"color": "#1a1a1a"}, "data_labels": shown}
