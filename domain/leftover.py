"""A note made readable again after stretches were taken out of it."""

import re
from collections.abc import Callable


def _begin(found: re.Match[str]) -> str:
    """Begin a sentence anew where its beginning was taken out."""
    return (" " if found.start() else "") + found[1].upper()


_LINK = r"(?:en|maar|dus|want|daarom|of|omdat|doordat|door|wegens|vanwege|and|but|so|because)"
# Where something was taken out: only there a link may dangle.
GAP = "\0"
_SOME, _FEW = r"\s{0,3}", "{0,6}"
_MARKS = r"[\s,.;:!?–—\0-]*"
_BLANKS = r"(?<!\s)\s+"  # from their beginning: tried at each of thousands, they take seconds
_REPAIRS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (re.compile(r"[ \t]{2,}"), " "),
    (re.compile(rf"(?:^|(?<=[.!?])){_SOME}\0{_MARKS}(?:{_LINK}\s+)*(\w)", re.IGNORECASE), _begin),
    (re.compile(rf"(?<=[;:]){_SOME}\0{_MARKS}(?:{_LINK}\s+)*(?=\w)", re.IGNORECASE), " "),
    (re.compile(rf"(?:{_BLANKS}{_LINK})?[\s,;:–—-]{_FEW}\0{_MARKS}$", re.IGNORECASE), GAP),
    (re.compile(r"\(\s*\0[\s.,;:]*\)"), ""),
    (re.compile(r"\0"), ""),
    (re.compile(r"[ \t]{2,}"), " "),
    (re.compile(rf"{_BLANKS}(?=[,.;:!?)])"), ""),
    (re.compile(r"\(\s+"), "("),
    (re.compile(r"[,;:]+(?=[,;:.!?])"), ""),
    (re.compile(r"([.!?])[,;:]+"), r"\1"),
    (re.compile(r"([.!?])(?:\s*\1)+"), r"\1"),
)
_EMPTY = re.compile(r"[\W_]*")
_ENGLISH = re.compile(
    r"\b(?:the|an|on|has|and|for|to|at|of|his|her|their|from|about|filed|wants)\b", re.IGNORECASE
)
_DUTCH = re.compile(
    r"\b(?:de|het|een|en|op|van|voor|of|met|heeft|wordt|we|te|niet)\b", re.IGNORECASE
)
_NO_WEIGHT = """
een bedrijf bedrijven inwoner bedrag prijs adres nummer mailadres company companies resident amount
price the and but for with from was has are have had his her they she van voor met heeft hebben zijn
was wordt werd niet nog wel dat die dit maar dus want omdat daarom door over bij aan uit naar ook
zij hem haar hij het den der daar
"""
_STOP_WORDS = frozenset(_NO_WEIGHT.split())
_WORD = re.compile(r"[^\W\d_]{3,}|\d+")


def tidied(text: str) -> str:
    """Mend blanks, marks and dangling links; nothing but marks becomes an empty text."""
    for what, instead in _REPAIRS:
        text = what.sub(instead, text)
    text = text.strip()
    return "" if _EMPTY.fullmatch(text) else text


def is_english(text: str) -> bool:
    return len(_ENGLISH.findall(text)) > len(_DUTCH.findall(text))


def says_something(text: str) -> bool:
    """Tell whether two words of weight are left: enough to be a reason."""
    weighty = [word for word in _WORD.findall(text.lower()) if word not in _STOP_WORDS]
    return len(weighty) > 1
