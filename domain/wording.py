"""Text that people typed, made fit to store and to show; and words made comparable."""

import re
import unicodedata

_SPACES = re.compile(r"[ \t\u00a0]+")
_BLANK_LINES = re.compile(r"\n{3,}")
_WORD = re.compile(r"[0-9a-z]+(?:['’][a-z]+)?")
_KEEP = {"\n", "\t"}


def plain(text: str) -> str:
    """Drop what could steer a screen instead of being read; keep every word.

    Control and direction characters go (they can hide or reorder text), line ends become one
    kind, runs of blanks become one. Markup stays as the characters that it is: whoever shows
    it must show it as text.
    """
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    kept = (c for c in text if c in _KEEP or unicodedata.category(c) not in {"Cc", "Cf", "Cs"})
    return _BLANK_LINES.sub("\n\n", _SPACES.sub(" ", "".join(kept))).strip()


def fold(text: str) -> str:
    """Lower case, without accents, blanks made single: for comparing, not for showing."""
    decomposed = unicodedata.normalize("NFKD", plain(text).lower())
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return " ".join(bare.split())


def words(text: str) -> list[str]:
    """Split a text in folded words: "VRI's, IT-hardware" → ["vri's", "it", "hardware"]."""
    return [word.replace("’", "'") for word in _WORD.findall(fold(text))]
