"""The signs that the fonts of this machine have: a tagged PDF may not show any other.

Latin, Greek, Cyrillic, Arabic and Hebrew are there; an emoji may not be, and is then named.
"""

import json
import unicodedata
from collections.abc import Set
from datetime import date
from functools import lru_cache

from views.documents.monitor.description import Description
from views.documents.monitor.signs import changed, readable
from views.documents.monitor.typesetting import as_pdf

FONTS = ("Calibri", "Carlito", "Liberation Sans", "Arial", "DejaVu Sans", "Libertinus Serif")
TRIED = 40  # signs of one document; each takes some milliseconds, once
UNSHOWN = "□"
_SURE = frozenset(map(chr, (*range(0x20, 0x7F), *range(0xA1, 0x180)))) - {"\xad"}
_SURE |= frozenset("–—‘’‚“”„…€•·")
_TRIAL = b"""
#set document(title: "?")
#set text(font: json(bytes(sys.inputs.fonts)))
#sys.inputs.sign
"""


def shown(description: Description) -> Description:
    """Return the description with what can not be shown named, or a box in its place."""
    signs = _signs(description) - _SURE
    missing = {sign for sign in sorted(signs)[:TRIED] if not _is_there(sign)}
    missing |= set(sorted(signs)[TRIED:])
    return changed(description, lambda text: _named(text, missing))


def surely_shown(description: Description) -> Description:
    """Return it with nothing but the signs that every font has, also where they are combined."""
    missing = _signs(description) - _SURE
    return changed(description, lambda text: _named(text, missing))


def _signs(description: Description) -> set[str]:
    found: set[str] = set()

    def collect(text: str) -> str:
        found.update(readable(text))
        return text

    changed(description, collect)
    return found


def _named(text: str, missing: Set[str]) -> str:
    return "".join(_name(sign) if sign in missing else sign for sign in readable(text))


def _name(sign: str) -> str:
    """Say which picture it was; a sign that only changes the one before it is nothing alone."""
    category = unicodedata.category(sign)
    if category == "So":
        return f"[{unicodedata.name(sign, UNSHOWN).lower()}]"
    return "" if category in {"Cf", "Mn", "Me", "Sk"} else UNSHOWN


@lru_cache(maxsize=4096)
def _is_there(sign: str) -> bool:
    """Tell whether a sign can be shown; one that goes on top of another, on a letter."""
    import typst

    tried = f"x{sign}" if unicodedata.category(sign)[0] == "M" else sign
    inputs = {"sign": tried, "fonts": json.dumps(FONTS)}
    try:
        as_pdf(_TRIAL, inputs, date(2000, 1, 1))
    except typst.TypstError:
        return False
    return True
