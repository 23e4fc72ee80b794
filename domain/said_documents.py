"""What somebody says of a document of the monitor: which monitor, in what form, how much of it."""

import re
from dataclasses import dataclass
from typing import TypeVar

from domain.editions import Extent, FileFormat
from domain.wording import fold

Kind = TypeVar("Kind", FileFormat, Extent, str)
FORMATS = {
    FileFormat.DOCX: r"word(?:-?(?:document|bestand))?|\.?docx",
    FileFormat.ODT: r"open ?document|libre ?office|\.?odt",
    FileFormat.PDF: r"\.?pdf(?:je|-?(?:document|bestand))?",
    FileFormat.XLSX: r"excel(?:-?(?:sheet|bestand))?|\.?xlsx|spreadsheet",
    FileFormat.CSV: r"\.?csv(?:-?bestand)?",
    FileFormat.HTML: r"\.?html|web ?(?:pagina|page)|intranet",
}
NAMED = "|".join(FORMATS.values())
_EXTENTS = {
    Extent.PAGE: r"(?:op |on )?(?:een|1|one|a single) (?:pagina|blad|a4|page)|samenvatting|summary"
    r"|(?:voor |for )?(?:de |het |the )?(?:directie|college|management|directors|council)",
    Extent.WHOLE: r"(?:het )?(?:ge)?hee?le?|volledige?|(?:the )?whole|full|complete"
    r"|(?:met|with)(?: de| the| an?)? (?:bijlage|annex)",
}
_LANGUAGES = {
    "en": r"(?:in (?:het )?)?(?:engelse?|english)",
    "nl": r"(?:in (?:het )?)?(?:nederlandse?|dutch)",
}
_VERSION = r"(?:versie|version) (\d{1,4})"
_MORE = r"meer|more|andere?|other|(?:alle |all )?(?:formaten|formats)"
_LOOSE = (  # what says nothing by itself
    r"monitor|document(?:en|s)?|in|als|as|naar|to|into|van|of|voor|for|op|per|on|de|het|the|een|a|an"
    r"|en|and|er|hiervan|daarvan|nu|onze|raad|b&w"
    r"|bestand|file|aub|graag|please"
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What was said; `day` is what is left of it: a day, the month of a monitor, or nothing."""

    day: str = ""
    version: int | None = None
    file_format: FileFormat | None = None
    extent: Extent | None = None
    language: str | None = None
    more: bool = False


def read(said: str) -> Asked:
    """Read "juni 2018, versie 1, in word" and "als pdf, één pagina"."""
    left = f" {fold(said).replace(',', ' ')} "
    version, left = _take(left, _VERSION)
    extent, left = _first(left, _EXTENTS)
    language, left = _first(left, _LANGUAGES)
    file_format, left = _first(left, FORMATS)
    more, left = _take(left, _MORE)
    while (without := re.sub(rf" (?:{_LOOSE}) ", " ", left)) != left:
        left = without
    return Asked(
        left.strip(),
        int(version[1]) if version else None,
        file_format,
        extent,
        language,
        more is not None,
    )


def _first(said: str, known: dict[Kind, str]) -> tuple[Kind | None, str]:
    for kind, pattern in known.items():
        found, left = _take(said, pattern)
        if found:
            return kind, left
    return None, said


def _take(said: str, pattern: str) -> tuple[re.Match[str] | None, str]:
    """Take whole words out of a text."""
    found = re.search(rf"(?<= )(?:{pattern})(?= )", said)
    if found is None:
        return None, said
    return found, f" {' '.join((said[: found.start()] + said[found.end() :]).split())} "
