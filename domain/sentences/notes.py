"""What was said besides the title and the plain words of a status, in the person's own words."""

from collections.abc import Sequence

from domain.sentences.binding import Topic
from domain.sentences.lexicon import FUNCTION
from domain.sentences.pieces import Piece
from domain.sentences.tokens import Token
from domain.sentences.vocabulary import SIGNS


def said_of(topic: Topic, text: str, tokens: Sequence[Token]) -> str:
    """Return the words in which it was said."""
    return ", ".join(_written(piece.start, piece.end, text, tokens) for piece in topic.pieces)


def note_of(topic: Topic, text: str, tokens: Sequence[Token]) -> str:
    notes = (_note(piece, text, tokens) for piece in topic.pieces)
    return ", ".join(note for note in notes if note)


def _written(start: int, end: int, text: str, tokens: Sequence[Token]) -> str:
    return text[tokens[start].start : tokens[end - 1].end] if end > start else ""


def _note(piece: Piece, text: str, tokens: Sequence[Token]) -> str:
    start, end = piece.start, piece.end
    for mention in piece.mentions:
        if mention.start - start <= end - mention.end:
            start = max(start, mention.end)
        else:
            end = min(end, mention.start)
    while start < end and tokens[start].text in FUNCTION and not _telling(tokens[start].text):
        start += 1
    plain_ones = {i for s in piece.signs if s.end - s.start == 1 for i in range(s.start, s.end)}
    days = {i for m in piece.moments for i in range(m.start, m.end)}
    left = [
        i for i in range(start, end)
        if i not in plain_ones and i not in days
        and (tokens[i].text not in FUNCTION or _telling(tokens[i].text))
        and not tokens[i].is_number and tokens[i].text not in {"%", "procent"}
    ]  # fmt: skip
    return _written(start, end, text, tokens) if left else ""


def _telling(word: str) -> bool:
    return word in {"bijna", "niet", "nog", "deels"} and word not in SIGNS.single
