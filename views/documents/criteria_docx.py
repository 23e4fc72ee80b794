"""Criteria as a Word document: real headings, a table with a header row, and a language."""

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from domain.picking import Chosen
from views.documents.criteria_copy import Copy, Item, describe
from views.documents.docx_parts import (
    A4,
    DARK,
    FONT,
    LANGUAGES,
    Told,
    be_of_today,
    describe_table,
    element,
    keep_whole,
    mark_header,
    number_pages,
    saved,
    tell,
)
from views.texts import Words

MARGIN = Cm(2.2)
# Of the table of numbers: number, subject, level, kind, basis and group.
WIDTHS = (Cm(3.5), Cm(3.8), Cm(2), Cm(2.9), Cm(1.9), Cm(2.5))
TABLE_SIZE = Pt(9)


def as_docx(words: Words, chosen: Chosen) -> bytes:
    """Return the document; it says the same as the text and the sheet do."""
    copy = describe(words, chosen)
    document = docx.Document()
    _prepare(document, copy, chosen)
    document.add_heading(copy.title, 0)
    document.add_paragraph(copy.origin)
    _read_first(document, words, copy)
    document.add_heading(words("picking.criteria"), 1)
    for item in copy.items:
        _add_item(document, words, item)
    document.add_heading(words("picking.numbers"), 1)
    _add_numbers(document, copy)
    return saved(document)


def _prepare(document: Document, copy: Copy, chosen: Chosen) -> None:
    """Set the language, the properties, the paper and the page numbers."""
    document.styles["Normal"].font.name = FONT
    for style in ("Title", "Heading 1", "Heading 2"):
        document.styles[style].font.color.rgb = DARK
    tell(document, Told(copy.title, copy.origin, copy.language, chosen.day))
    be_of_today(document)
    page = document.sections[0]
    page.page_width, page.page_height = A4
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = MARGIN
    number_pages(page.footer.paragraphs[0])


def _read_first(document: Document, words: Words, copy: Copy) -> None:
    """Say before anything else what it is not, and how to use it."""
    document.add_heading(words("picking.read_first"), 1)
    for warning in copy.warnings:
        document.add_paragraph().add_run(warning).bold = True
    document.add_paragraph(copy.advice)
    for name, link in copy.links:
        _link(document.add_paragraph(style="List Bullet"), name, link)


def _add_item(document: Document, words: Words, item: Item) -> None:
    heading = document.add_heading(f"{item.number} · {item.subject}", 2)
    heading.paragraph_format.keep_with_next = True
    _speak_dutch(*heading.runs, document.add_paragraph(item.text).runs[0])
    for one in item.facts:
        fact = document.add_paragraph()
        fact.paragraph_format.space_after = Cm(0.1)
        fact.add_run(f"{one.label}: ").bold = True
        said = fact.add_run(one.said)
        if one.dutch:
            _speak_dutch(said)
    if item.link:
        _link(document.add_paragraph(), words("picking.to_source", number=item.number), item.link)


def _speak_dutch(*runs: Run) -> None:
    """Say of what stands in the catalogue in which language it is, whatever the document's is."""
    for run in runs:
        run._r.get_or_add_rPr().append(element("w:lang", val=LANGUAGES["nl"]))


def _add_numbers(document: Document, copy: Copy) -> None:
    """Add the table of numbers; its header row comes back on each page."""
    table = document.add_table(rows=1, cols=len(copy.headings), style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, WIDTHS, strict=True):
        column.width = width
    _fill(table.rows[0], copy.headings, bold=True)
    mark_header(table.rows[0])
    for row in copy.numbers:
        added = table.add_row()
        _fill(added, row)
        keep_whole(added)
    describe_table(table, copy.title)


def _fill(row: _Row, texts: tuple[str, ...], *, bold: bool = False) -> None:
    for cell, text, width in zip(row.cells, texts, WIDTHS, strict=True):
        cell.width = width
        written = cell.paragraphs[0].add_run(text)
        written.bold, written.font.size = bold or None, TABLE_SIZE


def _link(paragraph: Paragraph, name: str, address: str) -> None:
    target = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), target)
    run = paragraph.add_run(name)
    run.underline = True
    link.append(run._r)
    paragraph._p.append(link)
