"""Text that people typed, made fit to store and to show; and words made comparable."""

import re
import unicodedata

_LINE_ENDS = re.compile(r"\r\n?|[\v\f\x85\u2028\u2029]")
_SPACES = re.compile(r"[ \t\u00a0]+")
_BLANK_LINES = re.compile(r"\n{3,}")
_WORD = re.compile(r"[0-9a-z]+(?:['’][a-z]+)?")
_KEEP = {"\n", "\t"}
_CONTROLS = dict.fromkeys({*range(32), 127} - {ord(kept) for kept in _KEEP})


def plain(text: str) -> str:
    """Drop what could steer a screen instead of being read; keep every word.

    Control and direction characters go (they can hide or reorder text), line ends become one
    kind, runs of blanks become one. Markup stays as the characters that it is: whoever shows
    it must show it as text. Doing it again changes nothing.
    """
    lines = _LINE_ENDS.sub("\n", text)
    if lines.isascii():  # most texts are, and they hold no other signs than these
        return _BLANK_LINES.sub("\n\n", _SPACES.sub(" ", lines.translate(_CONTROLS))).strip()
    kept = (c for c in lines if c in _KEEP or unicodedata.category(c) not in {"Cc", "Cf", "Cs"})
    # Composed last: a direction character may have stood between a letter and its accent.
    composed = unicodedata.normalize("NFC", "".join(kept))
    return _BLANK_LINES.sub("\n\n", _SPACES.sub(" ", composed)).strip()


def fold(text: str) -> str:
    """Lower case, without accents, blanks made single: for comparing, not for showing."""
    shown = plain(text)
    if shown.isascii():
        return " ".join(shown.lower().split())
    decomposed = unicodedata.normalize("NFKD", shown).lower()
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return " ".join(bare.split())


def words(text: str) -> list[str]:
    """Split a text in folded words: "VRI's, IT-hardware" → ["vri's", "it", "hardware"]."""
    return [word.replace("’", "'") for word in _WORD.findall(fold(text))]
