"""Taking out of a part of a Word document what leads outside, or to what is no longer there."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from docx.oxml.ns import qn

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_ADDRESSES = {"href", "src", "althref"}  # in the older language of drawings
# What may lead to other files by itself, or belongs to parts that are not kept.
_GONE = {
    "object", "OLEObject", "control", "altChunk", "dataBinding", "placeholder", "subDoc",
    "hlinkClick", "hlinkHover", "svgBlip", "imgProps", "attachedTemplate", "mailMerge",
    "numPicBullet", "lvlPicBulletId", "embedRegular", "embedBold", "embedItalic", "embedBoldItalic",
    "footnoteReference", "endnoteReference", "commentReference", "commentRangeStart",
    "commentRangeEnd",
}  # fmt: skip
_PICTURES = (qn("w:drawing"), qn("w:pict"))
# Fields that only tell of the document itself.
SAFE = {"PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "TITLE", "SUBJECT", "STYLEREF", "DATE"}


def scrub(root: Any, held: Iterable[str]) -> None:  # noqa: ANN401
    """Clean a part in place; `held` are the relationships that it still has."""
    kept = set(held)
    for element in list(root.iter()):
        if (
            not isinstance(element.tag, str) or element.tag.rpartition("}")[2] in _GONE
        ):  # a comment, or an instruction to a program
            _remove(element)
        else:
            _cut_loose(element, kept)
    for simple in list(root.iter(qn("w:fldSimple"))):
        if _asks(simple.get(qn("w:instr"), "")) not in SAFE:
            _unwrap(simple)
    _drop_fields(root)


def _cut_loose(element: Any, held: set[str]) -> None:  # noqa: ANN401
    """Take off every address; a picture that shows nothing any more goes as a whole."""
    lost = False
    for name, value in list(element.attrib.items()):
        if name.startswith(_R) and value not in held:
            del element.attrib[name]
            lost = True
        elif name.rpartition("}")[2] in _ADDRESSES:
            del element.attrib[name]
    if lost and element.tag != qn("w:hyperlink"):
        if any(name.startswith(_R) for name in element.attrib):
            return
        around = next(element.iterancestors(*_PICTURES), element)
        _remove(around)


def _remove(element: Any) -> None:  # noqa: ANN401
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _unwrap(element: Any) -> None:  # noqa: ANN401
    """Leave what a field shows, as plain text."""
    for child in list(element):
        element.addprevious(child)
    _remove(element)


@dataclass
class _Field:
    """A field in pieces: what it asks, up to what it shows."""

    pieces: list[Any] = field(default_factory=list)
    asks: bool = True
    nested: bool = False


def _drop_fields(root: Any) -> None:  # noqa: ANN401
    """Take out what fields ask, and leave what they show; the safe ones stay as they are."""
    around: list[_Field] = []
    for piece in [piece for run in root.iter(qn("w:r")) for piece in run]:
        kind = piece.get(qn("w:fldCharType")) if piece.tag == qn("w:fldChar") else None
        if kind == "begin":
            _begin(around)
        for one in around:
            if one.asks:
                one.pieces.append(piece)
        if around and kind == "separate":
            around[-1].asks = False
        if around and kind == "end":
            ended = around.pop()
            ended.pieces += [] if ended.asks else [piece]
            _settle(ended)
    for begun in around:
        _settle(begun)


def _begin(around: list[_Field]) -> None:
    """Begin a field; what asks by the answer of another is not looked into."""
    for outer in around:
        outer.nested = outer.nested or outer.asks
    around.append(_Field())


def _settle(ended: _Field) -> None:
    told = "".join(piece.text or "" for piece in ended.pieces if piece.tag == qn("w:instrText"))
    if ended.nested or _asks(told) not in SAFE:
        for piece in ended.pieces:
            _remove(piece)


def _asks(instruction: str) -> str:
    return next(iter(instruction.upper().split()), "")
