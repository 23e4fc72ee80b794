"""The monitor as an OpenDocument text, for LibreOffice and for who may not use Word's format."""

from collections.abc import Sequence
from datetime import datetime

from odfdo import Document, Element, Frame, Header, List, ListItem
from odfdo import Paragraph as TextParagraph

from views.documents.docx_parts import AUTHOR, LANGUAGES
from views.documents.monitor import odt_styles as styles
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
from views.documents.monitor.odt_tables import add_widths, draw_table
from views.documents.writable import writable
from views.documents.zips import packed

KIND = "application/vnd.oasis.opendocument.text"
CHART_PART = 0.24  # of the height of the page, at most
_OLDER = (b'office:version="1.4"', b'office:version="1.3"')  # which every office in use can read
_MANIFEST = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<manifest:manifest'
    ' xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">'
    '<manifest:file-entry manifest:full-path="/" manifest:version="1.3"'
    ' manifest:media-type="{kind}"/>{parts}</manifest:manifest>'
)
_PART = '<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{kind}"/>'


def write(description: Description) -> bytes:
    """Return the document; the same description is the same bytes."""
    told: Description = writable(description)
    document = Document("text")
    document.body.clear()
    for style in styles.OF_TABLES:
        document.insert_style(style, automatic=True)
    writer = _Writer(document)
    document.body.append(TextParagraph(told.title, style="Title"))
    document.body.append(TextParagraph(told.subtitle, style="Subtitle"))
    writer.write(told.blocks)
    _tell(document, told)
    parts = {
        "content.xml": _serialized(document, "content.xml"),
        "styles.xml": styles.styles_xml(LANGUAGES[told.language]),
        "meta.xml": _serialized(document, "meta.xml"),
        **writer.pictures,
    }
    manifest = _manifest(parts).encode()
    entries = [("mimetype", KIND.encode()), *parts.items(), ("META-INF/manifest.xml", manifest)]
    return packed(entries, stored="mimetype")


def _serialized(document: Document, name: str) -> bytes:
    part = document.get_part(name)
    assert part is not None
    assert not isinstance(part, str | bytes)
    return part.serialize().replace(*_OLDER, 1)


def _tell(document: Document, told: Description) -> None:
    """Say what the document is; no person is its author."""
    at = datetime(told.day.year, told.day.month, told.day.day)  # noqa: DTZ001
    meta = document.meta
    meta.title, meta.subject, meta.language = told.title, told.subtitle, LANGUAGES[told.language]
    meta.creation_date = meta.date = at
    meta.generator = AUTHOR
    for counted in meta.get_elements("//meta:document-statistic"):
        counted.delete()  # of the empty document that this one began as


def _manifest(parts: dict[str, bytes]) -> str:
    """Name every part of the package with what it is."""
    named = "".join(
        _PART.format(name=name, kind="image/png" if name.endswith(".png") else "text/xml")
        for name in parts
    )
    return _MANIFEST.format(kind=KIND, parts=named)


class _Writer:
    """Draws block after block; a table says its caption where no heading has said it."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._heading = ""
        self._tables = 0
        self.pictures: dict[str, bytes] = {}

    def write(self, blocks: Sequence[Block]) -> None:
        before: Block | None = None
        for block in blocks:
            if isinstance(block, Table):
                self._caption(block, follows_table=isinstance(before, Table))
            self._document.body.append(self._draw(block))
            before = block

    def _draw(self, block: Block) -> Element:
        match block:
            case Heading():
                self._heading = block.text
                level = block.level
                return Header(level, block.text, style=f"Heading_20_{level}")
            case Paragraph():
                return TextParagraph(block.text, style="Text_20_body")
            case Items():
                return _list(block)
            case Table():
                self._tables += 1
                add_widths(self._document, block, self._tables)
                return draw_table(block, self._tables)
            case _:
                return self._picture(block)

    def _caption(self, table: Table, *, follows_table: bool) -> None:
        """Say what a table is; two tables with nothing between them would become one."""
        if table.caption != self._heading:
            self._document.body.append(TextParagraph(table.caption, style="Caption"))
        elif follows_table:
            self._document.body.append(TextParagraph("", style="Between"))

    def _picture(self, chart: Chart) -> Element:
        """Return the picture of the figures, with what it says as its alternative text."""
        content = draw(chart)
        name = f"Pictures/chart{len(self.pictures) + 1}.png"
        self.pictures[name] = content
        frame = Frame.image_frame(
            name, name=chart.title, style="Picture", size=_size(content), anchor_type="as-char"
        )
        frame.svg_title, frame.svg_description = chart.title, chart.alt
        paragraph = TextParagraph("", style="Text_20_body")
        paragraph.append(frame)
        return paragraph


def _list(items: Items) -> List:
    listed = List(style=styles.NUMBERS if items.numbered else styles.BULLETS)
    for line in items.lines:
        item = ListItem()
        item.append(TextParagraph(line, style="List_20_item"))
        listed.append(item)
    return listed


def _size(png: bytes) -> tuple[str, str]:
    """Return how large a picture is drawn: as wide as the text, unless that is too high."""
    wide, high = (int.from_bytes(png[at : at + 4]) for at in (16, 20))
    scale = min(styles.WIDE / wide, styles.HIGH * CHART_PART / high)
    return f"{wide * scale:.2f}cm", f"{high * scale:.2f}cm"
