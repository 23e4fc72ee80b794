"""What a document says, read from its XML: not by the library that wrote it."""

from dataclasses import dataclass, field
from io import BytesIO
from xml.etree import ElementTree
from xml.etree.ElementTree import Element
from zipfile import ZIP_STORED, ZipFile

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
DC = "{http://purl.org/dc/elements/1.1/}"
ODF = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
TEXT, TABLE, OFFICE, STYLE = (ODF % name for name in ("text", "table", "office", "style"))
DRAW, SVG, FO = ODF % "drawing", ODF % "svg-compatible", ODF % "xsl-fo-compatible"
XLINK = "{http://www.w3.org/1999/xlink}"


@dataclass
class Told:
    """A table: what it is called, its header rows, its rows, and whether it is marked as it is."""

    name: str
    header: list[list[str]]
    rows: list[list[str]]
    marked: bool


@dataclass
class Read:
    language: set[str]
    title: str
    about: dict[str, str]
    headings: list[tuple[int, str]] = field(default_factory=list)
    lists: list[list[str]] = field(default_factory=list)
    paragraphs: list[str] = field(default_factory=list)
    tables: list[Told] = field(default_factory=list)
    alternatives: list[str] = field(default_factory=list)
    numbered: list[str] = field(default_factory=list)


def parts_of(content: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(content)) as opened:
        assert opened.testzip() is None
        return {name: opened.read(name) for name in opened.namelist()}


def xml(content: bytes, name: str) -> Element:
    return ElementTree.fromstring(parts_of(content)[name])


def read_docx(content: bytes) -> Read:
    styles, core = xml(content, "word/styles.xml"), xml(content, "docProps/core.xml")
    names = {s.get(f"{W}styleId"): _value(s, "name") for s in styles.iter(f"{W}style")}
    spoken = {lang.get(f"{W}val") or "" for lang in styles.iter(f"{W}lang")}
    read = Read(spoken, "", {one.tag.partition("}")[2]: one.text or "" for one in core})
    before = ""
    for block in _body(content):
        style = names.get(_value(block, "pPr/{W}pStyle"), "")
        if block.tag == f"{W}tbl":
            read.tables.append(_table(block))
        elif style.startswith("List"):
            number = _value(block, "pPr/{W}numPr/{W}numId")
            read.lists += [] if before == f"{style}{number}" else [[]]
            read.lists[-1].append(_said(block))
            read.numbered += [_said(block)] if number else []
            style += number
        elif style.startswith("heading"):
            read.headings.append((int(style[-1]), _said(block)))
        elif style == "Title":
            read.title = _said(block)
        else:
            read.paragraphs.append(_said(block))
        before = style
    read.alternatives = [p.get("descr", "") for p in _body(content).iter(f"{WP}docPr")]
    return read


def _body(content: bytes) -> Element:
    found = xml(content, "word/document.xml").find(f"{W}body")
    assert found is not None
    return found


def _value(element: Element, path: str) -> str:
    found = element.find(f"{W}{path.replace('{W}', W)}")
    return "" if found is None else found.get(f"{W}val") or ""


def _said(element: Element) -> str:
    signs = {f"{W}br": "\n", f"{W}tab": "\t"}
    found = (p.text or "" if p.tag == f"{W}t" else signs.get(p.tag, "") for p in element.iter())
    return "".join(found)


def _table(table: Element) -> Told:
    rows = table.findall(f"{W}tr")
    header = [row for row in rows if row.find(f"{W}trPr/{W}tblHeader") is not None]
    texts = [[_said(cell) for cell in row.findall(f"{W}tc")] for row in rows]
    look = table.find(f"{W}tblPr/{W}tblLook")
    assert look is not None
    whole = all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
    marked = whole and look.get(f"{W}firstColumn") == look.get(f"{W}firstRow") == "1"
    return Told(
        _value(table, "tblPr/{W}tblCaption"), texts[: len(header)], texts[len(header) :], marked
    )


def read_odt(content: bytes) -> Read:
    styles, meta = xml(content, "styles.xml"), xml(content, "meta.xml")
    spoken = {
        f"{one.get(f'{FO}language')}-{one.get(f'{FO}country')}"
        for one in styles.iter(f"{STYLE}text-properties")
        if one.get(f"{FO}language")
    }
    about = {one.tag.partition("}")[2]: one.text or "" for one in meta[0]}
    read = Read(spoken, "", about)
    text = xml(content, "content.xml").find(f"{OFFICE}body/{OFFICE}text")
    assert text is not None
    for block in text:
        style = block.get(f"{TEXT}style-name")
        if block.tag == f"{TABLE}table":
            read.tables.append(_odt_table(block))
        elif block.tag == f"{TEXT}list":
            read.lists.append([_odt_said(item) for item in block])
            read.numbered += read.lists[-1] if style == "Numbers" else []
        elif block.tag == f"{TEXT}h":
            read.headings.append((int(block.get(f"{TEXT}outline-level", "0")), _odt_said(block)))
        elif style == "Title":
            read.title = _odt_said(block)
        else:
            read.paragraphs.append(_odt_said(block))
    read.alternatives = [desc.text or "" for desc in text.iter(f"{SVG}desc")]
    return read


def _odt_said(element: Element) -> str:
    """Read text in which spaces, tabs and lines are elements."""
    signs = {f"{TEXT}line-break": "\n", f"{TEXT}tab": "\t"}
    if element.tag == f"{TEXT}s":
        return " " * int(element.get(f"{TEXT}c", "1"))
    if element.tag in {f"{SVG}title", f"{SVG}desc"}:
        return ""
    parts = [signs.get(element.tag, ""), element.text or ""]
    for child in element:
        parts += [_odt_said(child), child.tail or ""]
    return "".join(parts)


def _odt_table(table: Element) -> Told:
    def texts(rows: list[Element]) -> list[list[str]]:
        return [[_odt_said(cell) for cell in row] for row in rows]

    header = table.findall(f"{TABLE}table-header-rows/{TABLE}table-row")
    title = table.find(f"{TABLE}title")
    assert title is not None
    columns = table.findall(f"{TABLE}table-header-columns/{TABLE}table-column")
    rows = texts(table.findall(f"{TABLE}table-row"))
    return Told(title.text or "", texts(header), rows, marked=len(columns) == 1)


def mimetype_is_first_and_stored(content: bytes) -> bool:
    with ZipFile(BytesIO(content)) as opened:
        first = opened.infolist()[0]
        return first.filename == "mimetype" and first.compress_type == ZIP_STORED
