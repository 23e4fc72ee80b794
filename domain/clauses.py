"""A note in clauses: the pieces that say one thing each."""

import re

Span = tuple[int, int]

# What ends a clause; a dot after an abbreviation or inside a number does not.
_STOP = (
    r"[;!?\n()]|,(?![\d-])|:(?=\s)|(?<=\s)[-–—](?=\s)"
    r"|(?<!\bmevr)(?<!\bdhr)(?<!\bmw)(?<!\bfam)(?<!\bMr)(?<!\bMrs)(?<!\bnr)(?<!\btel)(?<!\bca)"
    r"(?<!\b\w)\.(?=\s|$)"
)
_CAUSE = r"door|wegens|vanwege|ivm|i\.v\.m\.|in verband met|due to|because of"
_LINK = (
    r"en|maar|want|omdat|dus|doordat|zodat|terwijl|waardoor|daardoor|daarom"
    r"|and|but|because|so|while"
)
_BORDER = re.compile(rf"(?P<stop>{_STOP})|\s(?=(?P<word>{_CAUSE}|{_LINK})(?!\w))", re.IGNORECASE)
# After these a clause is not over yet: "Dennis is / door zijn rug gegaan".
_UNFINISHED = re.compile(
    r"\b(?:is|was|ben|zijn|waren|heeft|heb|had|hebben|zit|ligt|wordt|werd|gaat|moet|kan|mag|are"
    r"|has|have)$",
    re.IGNORECASE,
)
_JOINED = re.compile(r"(?:(?:en|and)\s+)?\S+(?:\s+[A-Z]\S*)*")


def clauses(text: str) -> list[Span]:
    """Return where the clauses stand, without the marks between them.

    A linking word belongs to the clause that it begins; "Els en Ria zijn er niet" is one.
    """
    found, start = [], 0
    for border in _BORDER.finditer(text):
        piece = text[start : border.start()].strip()
        if border["word"] and _goes_on(piece, border["word"].lower()):
            continue
        found.append((start, border.start()))
        start = border.end()
    found.append((start, len(text)))
    return [span for span in (_trimmed(text, *span) for span in found) if span[0] < span[1]]


def _goes_on(piece: str, word: str) -> bool:
    if _UNFINISHED.search(piece) or piece[-1:].isdigit():
        return True
    return word in {"en", "and"} and _JOINED.fullmatch(piece) is not None


def _trimmed(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())
