"""Numbers in a row that share what they are counted in: "wagenpark 20, fietsen 80 procent"."""

from collections.abc import Sequence
from dataclasses import replace

from domain.sentences.facts import Claimed, Fact
from domain.sentences.pieces import Piece

_FULL = 100
_JOINERS = {",", "en", "and", "&"}


def shared_percentages(pieces: Sequence[Piece]) -> list[Piece]:
    """Read a bare number after a name as a percentage when the next name has one."""
    read: list[Piece] = []
    for piece in reversed(pieces):
        number = _bare_number(piece)
        if number is not None and read and _counts(read[-1], piece):
            claim = Claimed(Fact.PERCENTAGE, piece.end - 1, number)
            piece = replace(piece, claims=(claim,))
        read.append(piece)
    return read[::-1]


def _bare_number(piece: Piece) -> int | None:
    if piece.claims or not piece.mentions or piece.mentions[-1].end != piece.end - 1:
        return None
    word = piece.words[-1]
    return int(word) if word.isdecimal() and len(word) <= 3 and int(word) <= _FULL else None


def _counts(after: Piece, piece: Piece) -> bool:
    told = any(claim.fact is Fact.PERCENTAGE for claim in after.claims)
    joined = after.sentence == piece.sentence and after.joiner in _JOINERS
    return told and joined and bool(after.mentions)
