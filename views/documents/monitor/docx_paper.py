"""The paper that a monitor is written on: our own, or a municipality's house style."""

from copy import deepcopy
from io import BytesIO
from typing import Any

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.section import Section, _Footer
from docx.shared import Cm, Length, Pt
from docx.styles.style import BaseStyle, ParagraphStyle

from views.documents.docx_parts import A4, DARK, FONT, element, number_pages

MARGINS = (Cm(2), Cm(1.4))  # beside the text, and above and under it
# Each style of our own: its size, and the space before and after it.
SIZES = {
    "Normal": (10, 2, 3),
    "Title": (18, 0, 0),
    "Subtitle": (10, 0, 2),
    "Heading 1": (11.5, 6, 1),
    "Heading 2": (10, 5, 0),
    "Caption": (9, 4, 2),
    "List Bullet": (10, 0, 0),
    "List Number": (10, 0, 0),
}
# What a house style may lack, and what it then looks like: a heading, larger or smaller than it.
LIKE = {
    "Heading 1": "Heading 2",
    "Heading 2": "Heading 1",
    "Title": "Heading 1",
    "Subtitle": "",
    "Caption": "",
    "List Bullet": "",
    "List Number": "",
}
_TABLE = "Table Grid"
_LARGER = {"Title": 6, "Heading 1": 2, "Heading 2": -2}  # points
_USUAL = Pt(14)  # of a heading
_NO_LEVEL = "9"  # of a paragraph that is no heading


def open_paper(style: bytes | None) -> Document:
    """Return an empty document with every style that a monitor is written in."""
    if style is None:
        return _own()
    document = docx.Document(BytesIO(style))
    for name, like in LIKE.items():
        _need(document, name, like)
    _need_table(document)
    _need_page_numbers(document)
    return document


def room(document: Document) -> Length:
    """Return how wide the text is."""
    page = document.sections[0]
    beside = (page.left_margin or 0) + (page.right_margin or 0) + (page.gutter or 0)
    return Length((page.page_width or A4[0]) - beside)


def style_ids(document: Document) -> dict[str, str]:
    """Return how the document itself calls its styles; to look one up takes a while each time."""
    return {name: document.styles[name].style_id for name in (*LIKE, _TABLE)}


def _own() -> Document:
    document = docx.Document()
    for name, (size, before, after) in SIZES.items():
        style = document.styles[name]
        assert isinstance(style, ParagraphStyle)
        style.font.name, style.font.size = FONT, Pt(size)
        looks = style.paragraph_format
        looks.space_before, looks.space_after = Pt(before), Pt(after)
        looks.line_spacing = 1.0
        if name != "Normal" and not name.startswith("List"):
            style.font.color.rgb = DARK
    document.styles["Subtitle"].font.italic = False
    page = document.sections[0]
    page.page_width, page.page_height = A4
    page.left_margin = page.right_margin = MARGINS[0]
    page.top_margin = page.bottom_margin = MARGINS[1]
    page.header_distance = page.footer_distance = Cm(0.7)
    number_pages(page.footer.paragraphs[0])
    return document


def _need(document: Document, name: str, like: str) -> None:
    """Add a style that is not there, like another; what is like a heading has its own level."""
    if name in document.styles:
        return
    made = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=True)
    assert isinstance(made, ParagraphStyle)
    made.base_style = document.styles[like] if like else _default(document)
    if name == "Caption":
        made.font.bold = True
    if name.startswith("List"):
        made.paragraph_format.space_after = Pt(2)
    if like:
        usual = made.base_style.font.size or _USUAL
        made.font.size = Length(usual + Pt(_LARGER[name]))
        properties = made.element.get_or_add_pPr()
        level = str(int(name[-1]) - 1) if name.startswith("Heading") else _NO_LEVEL
        properties.append(element("w:outlineLvl", val=level))


def _default(document: Document) -> ParagraphStyle | None:
    found = document.styles.default(WD_STYLE_TYPE.PARAGRAPH)
    return found if isinstance(found, ParagraphStyle) else None


def _need_table(document: Document) -> None:
    """Add the table with lines as Word has it, on top of the table style that is there."""
    if _TABLE in document.styles:
        return
    made = deepcopy(docx.Document().styles[_TABLE].element)
    base: BaseStyle | None = document.styles.default(WD_STYLE_TYPE.TABLE)
    named = made.find(qn("w:basedOn"))
    if base is None:
        made.remove(named)
    else:
        named.set(qn("w:val"), base.style_id)
    document.styles.element.append(made)


def _need_page_numbers(document: Document) -> None:
    """Add page numbers under the house's own footer, where it has none."""
    page = document.sections[0]
    leads = document.part.rels.values()
    edges = [one.target_part for one in leads if one.reltype.endswith(("/header", "/footer"))]
    if any(map(_numbers_pages, edges)):
        return
    for footer in _footers(document, page):
        footer.is_linked_to_previous = False
        number_pages(footer.add_paragraph())


def _numbers_pages(edge: Any) -> bool:  # noqa: ANN401
    """Tell whether a header or footer has a page number; Word may write a field in pieces."""
    simple = [one.get(qn("w:instr"), "") for one in edge.element.iter(qn("w:fldSimple"))]
    pieces = "".join(one.text or "" for one in edge.element.iter(qn("w:instrText")))
    return any("PAGE" in asked.upper().split() for asked in (*simple, pieces))


def _footers(document: Document, page: Section) -> list[_Footer]:
    found = [page.footer]
    if page.different_first_page_header_footer:
        found.append(page.first_page_footer)
    if document.settings.odd_and_even_pages_header_footer:
        found.append(page.even_page_footer)
    return found
