"""The monitor as a Word document, in our own style or in a municipality's."""

from collections.abc import Sequence
from io import BytesIO

from docx.document import Document
from docx.oxml import parse_xml
from docx.shared import Length, Pt

from views.documents.docx_parts import A4, Told, be_of_today, saved, tell
from views.documents.monitor.chart_png import draw
from views.documents.monitor.description import (
    Block,
    Chart,
    Description,
    Heading,
    Items,
    Paragraph,
    Table,
)
from views.documents.monitor.docx_lists import Lists
from views.documents.monitor.docx_paper import open_paper, room, style_ids
from views.documents.monitor.docx_tables import draw_table
from views.documents.writable import writable

CHART_PART = 0.24  # of the height of the page, at most


def write(description: Description, style: bytes | None = None) -> bytes:
    """Return the document; `style` is a house style as `house_style/reading.py` returns it.

    The same description in the same style is the same bytes.
    """
    told: Description = writable(description)
    document = open_paper(style)
    tell(document, Told(told.title, told.subtitle, told.language, told.day))
    be_of_today(document)
    document.add_paragraph(told.title, style="Title")
    document.add_paragraph(told.subtitle, style="Subtitle")
    _Writer(document).write(told.blocks)
    return saved(document)


class _Writer:
    """Draws block after block; a table says its caption where no heading has said it."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._ids = style_ids(document)
        self._lists = Lists(document, self._ids)
        self._heading = ""

    def write(self, blocks: Sequence[Block]) -> None:
        before: Block | None = None
        for block in blocks:
            match block:
                case Heading():
                    self._add_heading(block)
                case Paragraph():
                    self._document.add_paragraph(block.text)
                case Items():
                    self._lists.add(block)
                case Table():
                    self._caption(block, follows_table=isinstance(before, Table))
                    self._add_table(block)
                case _:
                    self._add_chart(block)
            before = block

    def _add_heading(self, heading: Heading) -> None:
        """Add a heading; a house style that begins each on a new page does not do so here."""
        self._heading = heading.text
        added = self._document.add_paragraph(heading.text)
        added._p.style = self._ids[f"Heading {heading.level}"]
        added.paragraph_format.page_break_before = False

    def _caption(self, table: Table, *, follows_table: bool) -> None:
        """Say what a table is; two tables with nothing between them would become one."""
        if table.caption != self._heading:
            said = self._document.add_paragraph(table.caption, style="Caption")
            said.paragraph_format.keep_with_next = True
        elif follows_table:
            between = self._document.add_paragraph().paragraph_format
            between.space_before = between.space_after = Pt(0)
            between.line_spacing = Pt(6)

    def _add_table(self, table: Table) -> None:
        drawn = draw_table(table, self._ids["Table Grid"], room(self._document))
        self._document.element.body._insert_tbl(parse_xml(drawn))

    def _add_chart(self, chart: Chart) -> None:
        """Add the picture of the figures, with what it says as its alternative text."""
        picture = self._document.add_picture(BytesIO(draw(chart)), width=room(self._document))
        most = (self._document.sections[0].page_height or A4[1]) * CHART_PART
        scale = min(1, most / picture.height)
        picture.width = Length(int(picture.width * scale))
        picture.height = Length(int(picture.height * scale))
        for side in ("distT", "distB", "distL", "distR"):
            picture._inline.set(side, "0")
        shown = picture._inline.docPr
        shown.set("descr", chart.alt)
        shown.set("title", chart.title)
        shown.set("name", chart.title)
