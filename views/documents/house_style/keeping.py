"""What is kept of a house style: its paper, its edges and its styles; its text is not."""

from copy import deepcopy
from io import BytesIO
from typing import Any

import docx
from docx.document import Document
from docx.opc.oxml import serialize_part_xml
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Cm

from views.documents.docx_parts import A4, LANGUAGES, element, saved
from views.documents.house_style.scrubbing import scrub
from views.documents.sheet_child import Refused

LEAST_ROOM = Cm(7)  # for text, or no table fits
HEADINGS = ("heading 1", "heading 2")
# What the styles are called in Word's own file format, by what else they may be called there.
NAMES = {
    "heading 1": "heading 1", "kop 1": "heading 1",
    "heading 2": "heading 2", "kop 2": "heading 2",
    "title": "Title", "titel": "Title",
    "subtitle": "Subtitle", "ondertitel": "Subtitle",
    "caption": "caption", "bijschrift": "caption",
    "list bullet": "List Bullet", "lijst opsom.teken": "List Bullet",
    "list number": "List Number", "lijstnummering": "List Number",
    "table grid": "Table Grid", "tabelraster": "Table Grid",
}  # fmt: skip
_PAGE = ("headerReference", "footerReference", "pgSz", "pgMar", "pgBorders", "titlePg", "docGrid")
_SETTINGS = (
    "zoom", "defaultTabStop", "evenAndOddHeaders", "mirrorMargins", "bordersDoNotSurroundHeader",
    "bordersDoNotSurroundFooter", "autoHyphenation", "hyphenationZone", "characterSpacingControl",
    "hdrShapeDefaults", "compat", "mathPr", "themeFontLang", "clrSchemeMapping", "shapeDefaults",
    "decimalSymbol", "listSeparator",
)  # fmt: skip


def keep(content: bytes) -> bytes:
    """Return a document of which every relationship was looked at, with nothing more than needed.

    Raises `Refused` when it has no headings of its own, or no room for text.
    """
    document = docx.Document(BytesIO(content))
    _name_styles(document)
    _need_language(document)
    _empty(document)
    for part in document.part.package.iter_parts():
        held = set(part.rels)
        if hasattr(part, "element"):
            scrub(part.element, held)
        elif part.partname.endswith(".xml"):
            root = parse_xml(part.blob)
            scrub(root, held)
            part._blob = serialize_part_xml(root)
    _only(document.settings.element, _SETTINGS)
    _check_room(document)
    return saved(document)


def _name_styles(document: Document) -> None:
    """Call the styles as Word does, whatever program or language wrote them."""
    styles = document.styles.element
    there = {style.name_val for style in styles.style_lst}
    for style in styles.style_lst:
        wanted = NAMES.get(str(style.name_val).casefold())
        if wanted is None:
            continue
        if style.get(qn("w:type")) != ("table" if wanted == "Table Grid" else "paragraph"):
            style.find(qn("w:name")).set(qn("w:val"), f"{wanted} ({style.get(qn('w:type'))})")
        elif wanted not in there:
            style.find(qn("w:name")).set(qn("w:val"), wanted)
            style.attrib.pop(qn("w:customStyle"), None)
            there.add(wanted)
    if not {style.name_val for style in styles.style_lst} & set(HEADINGS):
        raise Refused("house_style.no_headings")


def _need_language(document: Document) -> None:
    """Mark the text with a language where nothing is; a document then says its own in its place."""
    styles = document.styles.element
    if any(True for _ in styles.iter(qn("w:lang"))):
        return
    for style in styles.style_lst:
        if style.get(qn("w:type")) == "paragraph" and style.basedOn is None:
            style.get_or_add_rPr().append(element("w:lang", val=LANGUAGES["nl"]))


def _empty(document: Document) -> None:
    """Take out the text; the paper is that of its last section, with the edges it shows."""
    body = document.element.body
    sections = list(body.iter(qn("w:sectPr")))
    page = deepcopy(sections[-1]) if sections else body.get_or_add_sectPr()
    shown = {_edge(one): one for section in sections for one in section if _edge(one)}
    for child in list(body):
        body.remove(child)
    for one in list(page):
        if _edge(one):
            page.remove(one)
    page[:0] = [deepcopy(one) for one in shown.values()]
    _only(page, _PAGE)
    page.attrib.clear()
    body.append(page)


def _edge(one: Any) -> tuple[str, str] | None:  # noqa: ANN401
    """Return which header or footer a part of a section refers to."""
    if one.tag not in {qn("w:headerReference"), qn("w:footerReference")}:
        return None
    return one.tag, one.get(qn("w:type"), "default")


def _only(parent: Any, names: tuple[str, ...]) -> None:  # noqa: ANN401
    for child in list(parent):
        if child.tag.rpartition("}")[2] not in names:
            parent.remove(child)


def _check_room(document: Document) -> None:
    """Refuse a page that has no room; one that does not say how large it is, is A4."""
    page = document.sections[0]
    page.page_width, page.page_height = page.page_width or A4[0], page.page_height or A4[1]
    beside = (page.left_margin or 0) + (page.right_margin or 0) + (page.gutter or 0)
    above = (page.top_margin or 0) + (page.bottom_margin or 0)
    if min(page.page_width - beside, page.page_height - above) < LEAST_ROOM:
        raise Refused("house_style.no_room")
