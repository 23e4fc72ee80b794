"""House styles as a municipality would make them in Word, and as nobody should."""

import re
import struct
import zlib
from io import BytesIO
from zipfile import ZipFile

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm, RGBColor

from views.documents.zips import entries_of, packed

EVIL = "https://kwaad.example"


def png(wide: int = 40, high: int = 12) -> bytes:
    """Draw an orange rectangle."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        crc = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + crc

    row = b"\0" + b"\xe0\x70\x10" * wide
    head = struct.pack(">IIBBBBB", wide, high, 8, 2, 0, 0, 0)
    body = chunk(b"IDAT", zlib.compress(row * high))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + body + chunk(b"IEND", b"")


def style() -> docx.document.Document:
    """Return a letterhead: a logo, a footer, wide margins, an own font and orange headings."""
    document = docx.Document()
    document.styles["Normal"].font.name = "Liberation Serif"
    for name in ("Heading 1", "Heading 2"):
        heading = document.styles[name]
        heading.font.color.rgb = RGBColor(0xC0, 0x50, 0x10)
        heading.font.name = "Liberation Serif"
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin, page.right_margin = Cm(3.5), Cm(2.5)
    page.header.paragraphs[0].add_run().add_picture(BytesIO(png()), width=Cm(4))
    page.footer.paragraphs[0].text = "Gemeente Helmond · Weg op den Heuvel 35"
    document.add_heading("Beste lezer", 1)
    document.add_paragraph("Dit is een brief van Marco Bakker.")
    document.core_properties.author = "Marco Bakker"
    return document


def saved(document: docx.document.Document) -> bytes:
    content = BytesIO()
    document.save(content)
    return content.getvalue()


def without_styles(document: docx.document.Document, *names: str) -> docx.document.Document:
    for name in names:
        document.styles[name].element.getparent().remove(document.styles[name].element)
    return document


def changed(content: bytes, **parts: tuple[str, str]) -> bytes:
    """Return a file in which a text of a part, by the end of its name, is another."""
    found = []
    for name, part in entries_of(content):
        for ending, (old, new) in parts.items():
            if re.sub(r"\W", "_", name).endswith(ending):
                assert old in part.decode()
                part = part.replace(old.encode(), new.encode())
        found.append((name, part))
    return packed(found)


def with_part(content: bytes, name: str, part: bytes) -> bytes:
    return packed([*entries_of(content), (name, part)])


def in_header(document: docx.document.Document, xml: str) -> docx.document.Document:
    """Put something in a paragraph of the header; `{w}` and `{r}` are the namespaces."""
    paragraph = document.sections[0].header.add_paragraph()
    element = parse_xml(f"<w:p {nsdecls('w', 'r', 'a', 'wp')}>{xml}</w:p>")
    for child in list(element):
        paragraph._p.append(child)
    return document


def field(instruction: str, shown: str) -> str:
    """Return a field as Word writes it, its instruction in two pieces."""
    half = len(instruction) // 2
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    pieces = (instruction[:half], instruction[half:])
    asked = "".join(
        f'<w:r><w:instrText xml:space="preserve">{p}</w:instrText></w:r>' for p in pieces
    )
    text = f"<w:r><w:t>{shown}</w:t></w:r>"
    return mark.format("begin") + asked + mark.format("separate") + text + mark.format("end")


def of_kind(content: bytes, kind: str) -> bytes:
    """Return a file that calls itself something else than a Word document."""
    ours = "wordprocessingml.document.main"
    return changed(content, Types__xml=(ours, kind))


def part(content: bytes, name: str) -> str:
    with ZipFile(BytesIO(content)) as archive:
        return archive.read(name).decode()


def whole(content: bytes) -> str:
    """Return everything that a file says, in one text."""
    return "\n".join(found.decode("utf-8", "replace") for _, found in entries_of(content))
