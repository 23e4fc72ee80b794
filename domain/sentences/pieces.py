"""A message in pieces: runs of words that say one thing of one or more actions."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from domain.sentences.mentions import Mention
from domain.sentences.moments import Moment, find_moments
from domain.sentences.quantities import find_quantities
from domain.sentences.signs import Sighting
from domain.sentences.tokens import HARD, Token, abbreviates
from domain.sentences.weigh import Claimed, weigh

_BREAKS = frozenset("""maar but want omdat because dus so doch echter terwijl although though alleen
en and behalve except however doordat aangezien uitgezonderd""".split())
REASONS = frozenset("want omdat because doordat aangezien".split())


@dataclass(frozen=True, slots=True)
class Piece:
    """Words from `start` up to `end`, with what they name and what they say.

    `joiner` is the mark or word that stands before it, `closer` what stands after; `sentence`
    counts the sentences.
    """

    start: int
    end: int
    joiner: str
    closer: str
    sentence: int
    mentions: tuple[Mention, ...] = ()
    signs: tuple[Sighting, ...] = ()
    claims: tuple[Claimed, ...] = ()
    moments: tuple[Moment, ...] = ()

    @property
    def sign_first(self) -> bool:
        """Tell whether it says how far before it says what: "klaar met papier"."""
        return bool(
            self.claims and self.mentions and self.claims[0].place < self.mentions[0].start
        )


def cut(tokens: Sequence[Token], mentions: Sequence[Mention]) -> list[Piece]:
    """Cut at marks and at "en", "maar", "want", but never inside the name of an action."""
    inside = {i for m in mentions for i in range(m.start, m.end)}
    pieces: list[Piece] = []
    start, joiner, sentence = 0, "\n", 0
    for place, token in enumerate([*tokens, Token("\n", 0, 0, is_word=False)]):
        if place in inside or not _breaks(token, tokens, place):
            continue
        if place > start:
            pieces.append(Piece(start, place, joiner, token.text, sentence))
            joiner = token.text
        elif joiner not in HARD or token.text in HARD or token.is_word:
            joiner = token.text
        sentence += token.text[0] in HARD and not token.is_word
        start = place + 1
    return pieces


def _breaks(token: Token, tokens: Sequence[Token], place: int) -> bool:
    if token.is_word:
        return token.text in _BREAKS
    return token.text != "%" and not abbreviates(token, tokens, place)


def fill(
    pieces: Sequence[Piece],
    tokens: Sequence[Token],
    mentions: Sequence[Mention],
    signs: Sequence[Sighting],
    today: date,
) -> list[Piece]:
    """Say of each piece what it names and what it says, and cut it where it names another."""
    filled: list[Piece] = []
    for piece in pieces:
        read = _read(piece, tokens, mentions, signs, today)
        parts = _parted(read)
        filled += [read] if len(parts) == 1 else [
            _read(part, tokens, mentions, signs, today) for part in parts
        ]
    return filled


def _parted(piece: Piece) -> list[Piece]:
    """Cut "papier klaar textiel loopt" before each action that is named after a sign."""
    starts, named, said = [piece.start], piece.mentions, piece.claims
    if named and said and not piece.sign_first:
        for before, after in zip(named, named[1:], strict=False):
            if any(before.end <= c.place < after.start for c in said):
                starts.append(after.start)
    ends = [*starts[1:], piece.end]
    return [
        replace(
            piece,
            start=start,
            end=end,
            joiner=piece.joiner if start == piece.start else "",
            closer=piece.closer if end == piece.end else "",
        )
        for start, end in zip(starts, ends, strict=True)
    ]


def _read(
    piece: Piece,
    tokens: Sequence[Token],
    mentions: Sequence[Mention],
    signs: Sequence[Sighting],
    today: date,
) -> Piece:
    named = tuple(m for m in mentions if piece.start <= m.start < piece.end)
    seen = tuple(s for s in signs if piece.start <= s.start < piece.end)
    words = list(tokens[piece.start : piece.end])
    for mention in named:
        _cover(words, mention.start - piece.start, mention.end - piece.start, _NAMED)
    moments = tuple(find_moments(words, piece.start, today))
    for moment in moments:
        covering = _PAST if moment.day else _COMING
        _cover(words, moment.start - piece.start, moment.end - piece.start, covering)
    said = [*weigh(words, piece.start, seen), *find_quantities(words, piece.start)]
    claims = tuple(sorted(said, key=lambda claim: claim.place))
    return replace(piece, mentions=named, signs=seen, claims=claims, moments=moments)


# Stand for a title, for a day that has been and for one to come, which say nothing else.
_NAMED, _PAST, _COMING = (Token(text, 0, 0, is_word=True) for text in ("·", "·", "straks"))


def _cover(words: list[Token], start: int, end: int, covering: Token) -> None:
    for place in range(start, min(end, len(words))):
        if covering is not _NAMED or not words[place].is_number:
            words[place] = covering
