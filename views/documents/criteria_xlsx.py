"""Criteria as a workbook: what to read first, the criteria, and the table of their numbers."""

from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from domain.picking import Chosen
from views.documents.criteria_copy import Copy, Item, describe
from views.texts import Words

if TYPE_CHECKING:
    import xlsxwriter  # type: ignore[import-untyped]

LONGEST = 32_000  # signs in one cell; a spreadsheet takes 32,767
FACTS = ("proof", "watch", "level", "kind", "basis", "threshold", "themes", "source")
COLUMNS = ("number", "subject", "text", *FACTS, "link")
WIDTHS = {"number": 16, "subject": 30, "text": 60, "proof": 36, "watch": 36, "level": 12}
WIDTHS |= {"kind": 18, "basis": 11, "threshold": 20, "themes": 22, "source": 36, "link": 36}
NUMBER_WIDTHS = (18, 50, 14, 20, 12, 30)


def as_xlsx(words: Words, chosen: Chosen) -> bytes:
    """Return a workbook in which nothing of the catalogue runs or links by itself."""
    import xlsxwriter

    copy = describe(words, chosen)
    content = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(content, options) as book:
        book.set_properties({"title": copy.title, "subject": copy.origin})
        first = book.add_worksheet(words("picking.sheet_first"))
        criteria = book.add_worksheet(words("picking.criteria"))
        numbers = book.add_worksheet(words("picking.sheet_numbers"))
        _read_first(book, first, copy)
        _write_criteria(book, criteria, words, copy)
        _write_numbers(book, numbers, copy)
    return content.getvalue()


def _read_first(
    book: "xlsxwriter.Workbook", sheet: "xlsxwriter.worksheet.Worksheet", copy: Copy
) -> None:
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    links = [f"{name}: {link}" for name, link in copy.links]
    sheet.set_column(0, 0, 100)
    lines = [(copy.title, bold), (copy.origin, wrapped), *((one, bold) for one in copy.warnings)]
    lines += [(copy.advice, wrapped), *((link, wrapped) for link in links)]
    for place, (text, look) in enumerate(lines):
        sheet.write_string(place, 0, text[:LONGEST], look)


def _write_criteria(
    book: "xlsxwriter.Workbook",
    sheet: "xlsxwriter.worksheet.Worksheet",
    words: Words,
    copy: Copy,
) -> None:
    labels = [words(f"picking.label.{name}") for name in COLUMNS]
    rows = [_cells(words, item) for item in copy.items]
    _write_table(book, sheet, labels, rows, [WIDTHS[name] for name in COLUMNS])


def _cells(words: Words, item: Item) -> list[str]:
    facts = {fact.label: fact.said for fact in item.facts}
    told = [facts.get(words(f"picking.label.{name}"), "") for name in FACTS]
    return [item.number, item.subject, item.text, *told, item.link]


def _write_numbers(
    book: "xlsxwriter.Workbook", sheet: "xlsxwriter.worksheet.Worksheet", copy: Copy
) -> None:
    _write_table(book, sheet, copy.headings, copy.numbers, NUMBER_WIDTHS)


def _write_table(
    book: "xlsxwriter.Workbook",
    sheet: "xlsxwriter.worksheet.Worksheet",
    headings: Sequence[str],
    rows: Sequence[Sequence[str]],
    widths: Sequence[int],
) -> None:
    """Write a table under headings that stay in sight and filter; all of it as text."""
    bold = book.add_format({"bold": True, "bg_color": "#E7EEF5", "bottom": 1, "valign": "top"})
    text = book.add_format({"num_format": "@", "text_wrap": True, "valign": "top"})
    for place, (heading, width) in enumerate(zip(headings, widths, strict=True)):
        sheet.set_column(place, place, width, text)
        sheet.write_string(0, place, heading, bold)
    for number, row in enumerate(rows, start=1):
        for place, cell in enumerate(row):
            sheet.write_string(number, place, cell[:LONGEST], text)
    sheet.freeze_panes(1, 2)
    sheet.autofilter(0, 0, len(rows), len(headings) - 1)
    sheet.ignore_errors({"number_stored_as_text": "A1:A1048576"})
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
