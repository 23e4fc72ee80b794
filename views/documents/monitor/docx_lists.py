"""Lists in a Word document that are lists: with numbers that Word counts, anew for each list."""

from collections.abc import Mapping
from typing import Any

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.numbering import CT_Numbering
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.parts.numbering import NumberingPart
from docx.styles.style import ParagraphStyle

from views.documents.monitor.description import Items

BULLET, NUMBER = "List Bullet", "List Number"
_EMPTY = f"<w:numbering {nsdecls('w')}/>"
_KIND = (
    "<w:abstractNum {ns} w:abstractNumId=\"{id}\"><w:multiLevelType w:val=\"singleLevel\"/>"
    "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{kind}\"/>"
    "<w:lvlText w:val=\"{sign}\"/><w:lvlJc w:val=\"left\"/>"
    "<w:pPr><w:ind w:left=\"360\" w:hanging=\"360\"/></w:pPr></w:lvl></w:abstractNum>"
)  # fmt: skip


class Lists:
    """The lists of one document, in its own list styles; what those lack is added."""

    def __init__(self, document: Document, ids: Mapping[str, str]) -> None:
        """Begin; `ids` say how the document itself calls its styles."""
        self._document = document
        self._ids = ids
        self._numbering = _numbering_of(document)
        self._bullets = self._of_style(BULLET, "bullet", "•")
        self._numbers = self._of_style(NUMBER, "decimal", "%1.")

    def add(self, items: Items) -> None:
        style = self._ids[NUMBER if items.numbered else BULLET]
        number = self._begin() if items.numbered else None
        for line in items.lines:
            added = self._document.add_paragraph(line)
            added._p.style = style
            if number is not None:
                counted = added._p.get_or_add_pPr().get_or_add_numPr()
                counted.get_or_add_ilvl().val = 0
                counted.get_or_add_numId().val = number

    def _begin(self) -> int:
        """Begin a list that counts from 1, in the way of the style."""
        return _use(self._numbering, self._numbers, first=1)

    def _of_style(self, name: str, kind: str, sign: str) -> int:
        """Return how a list style numbers; one that does not is given a way."""
        style = self._document.styles[name]
        assert isinstance(style, ParagraphStyle)
        found = self._find(style)
        if found is not None:
            return found
        made = self._new_kind(kind, sign)
        counted = style.element.get_or_add_pPr().get_or_add_numPr()
        counted.get_or_add_numId().val = _use(self._numbering, made)
        return made

    def _find(self, style: ParagraphStyle) -> int | None:
        """Follow a style to its numbering; one that leads nowhere is none."""
        properties = style.element.pPr
        counted = properties.numPr if properties is not None else None
        if counted is None or counted.numId is None:
            base = style.base_style
            return self._find(base) if isinstance(base, ParagraphStyle) else None
        for number in self._numbering.num_lst:
            if number.numId == counted.numId.val:
                return int(number.abstractNumId.val)
        return None

    def _new_kind(self, kind: str, sign: str) -> int:
        """Add a way of numbering; it has to stand before what uses it."""
        kinds = self._numbering.findall(qn("w:abstractNum"))
        made = max((int(one.get(qn("w:abstractNumId"))) for one in kinds), default=0) + 1
        element = parse_xml(_KIND.format(ns=nsdecls("w"), id=made, kind=kind, sign=sign))
        _insert_after(self._numbering, kinds, element)
        return made


def _use(numbering: CT_Numbering, kind: int, first: int | None = None) -> int:
    """Return a new number of a way of numbering, which may count anew."""
    added: Any = numbering.add_num(kind)  # type: ignore[no-untyped-call]
    if first is not None:
        added.add_lvlOverride(ilvl=0).add_startOverride(first)
    return int(added.numId)


def _insert_after(
    numbering: CT_Numbering, kinds: list[BaseOxmlElement], element: BaseOxmlElement
) -> None:
    if kinds:
        kinds[-1].addnext(element)
    else:
        numbering.insert(0, element)


def _numbering_of(document: Document) -> CT_Numbering:
    """Return the numbering of a document, which a house style may lack."""
    part = document.part
    if not any(one.reltype == RELATIONSHIP_TYPE.NUMBERING for one in part.rels.values()):
        name, kind = PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING
        made = NumberingPart(name, kind, parse_xml(_EMPTY), part.package)
        part.relate_to(made, RELATIONSHIP_TYPE.NUMBERING)
    numbering = part.numbering_part.element
    assert isinstance(numbering, CT_Numbering)
    return numbering
