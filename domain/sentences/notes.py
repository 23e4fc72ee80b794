"""What was said besides the title and the plain words of a status, in the person's own words."""

from collections.abc import Iterable, Sequence

from domain.sentences.facts import Fact
from domain.sentences.lexicon import FUNCTION
from domain.sentences.listed import listed
from domain.sentences.pieces import Piece
from domain.sentences.sign import Sign
from domain.sentences.tokens import Token

_SAY_MORE = listed("""
bijna deels grotendeels nagenoeg vrijwel niet nearly almost not
""")
_OPENS = listed("dus en maar want omdat is zijn so and but because die dat")
_MORE_THAN_DONE = listed("getekend ondertekend opgeleverd geleverd vastgesteld signed delivered")
_PLAIN = {Sign.DONE, Sign.RUNS, Sign.BEGINS, Sign.PLANNED, Sign.SAME, Sign.STILL, Sign.DROPPED}
_PERCENT = listed("% procent percent proc pct")


def said_of(pieces: Iterable[Piece], text: str, tokens: Sequence[Token]) -> str:
    """Return the words in which something was said, as they were typed."""
    return ", ".join(_written(piece.start, piece.end, text, tokens) for piece in pieces)


def note_of(pieces: Iterable[Piece], text: str, tokens: Sequence[Token]) -> str:
    """Return what is worth keeping of the pieces; "" when they say no more than the status."""
    notes = (_note(piece, text, tokens) for piece in pieces)
    return ", ".join(note for note in notes if note)


def _written(start: int, end: int, text: str, tokens: Sequence[Token]) -> str:
    return text[tokens[start].start : tokens[end - 1].end]


def _note(piece: Piece, text: str, tokens: Sequence[Token]) -> str:
    start, end = _around_the_names(piece)
    said = _said_already(piece)
    more = [i for i in range(start, end) if i not in said and _tells(tokens[i])]
    if not more:
        return ""
    small = FUNCTION - _SAY_MORE if piece.mentions else _OPENS
    while tokens[start].text in small and start < more[0]:
        start += 1
    return _written(start, end, text, tokens)


def _around_the_names(piece: Piece) -> tuple[int, int]:
    """Return the longest run without the name of an action, before or after it."""
    start, end = piece.start, piece.end
    for mention in piece.mentions:
        if mention.start - start <= end - mention.end:
            start = mention.end
        else:
            end = mention.start
    return start, max(start, end)


def _said_already(piece: Piece) -> set[int]:
    """Return the places of the plain words of a status and of the days."""
    one_word = [s for s in piece.signs if s.sign in _PLAIN or s.end - s.start == 1]
    plain = [s for s in one_word if s.sign not in {Sign.WAITS, Sign.STEP}]
    left = {c.place for c in piece.claims if c.fact is Fact.PART}
    left |= {s.start for s in plain if piece.words[s.start - piece.start] in _MORE_THAN_DONE}
    spans = [(s.start, s.end) for s in plain] + [(m.start, m.end) for m in piece.moments]
    return {i for start, end in spans for i in range(start, end)} - left


def _tells(token: Token) -> bool:
    plain = token.is_number or token.text in _PERCENT
    return not plain and (token.text in _SAY_MORE or token.text not in FUNCTION)
