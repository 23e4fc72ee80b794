"""What each piece of a message names, and what it says."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from domain.sentences.cues import COMING, NAMED, PAST, TO_COME, is_participle
from domain.sentences.facts import Claimed, Fact
from domain.sentences.lexicon import STOP
from domain.sentences.mention import Mention
from domain.sentences.moments import Moment, find_moments
from domain.sentences.pieces import Piece
from domain.sentences.quantities import FULL, PERCENT, find_quantities
from domain.sentences.shapes import by_shape, is_all_but, own_verbs
from domain.sentences.signs import Sighting
from domain.sentences.tokens import Token
from domain.sentences.weigh import weigh
from domain.sentences.words_aside import is_aside, is_waited_for

_OF = {"van", "vd", "of", "de"}  # "energiescan: 7 van de 10 gebouwen"


@dataclass(frozen=True, slots=True)
class Message:
    """A message as words, with what was found in it."""

    tokens: Sequence[Token]
    mentions: Sequence[Mention]
    signs: Sequence[Sighting]
    today: date


def read_pieces(pieces: Sequence[Piece], message: Message) -> list[Piece]:
    """Say of each piece what it names and what it says, and cut it where it names another."""
    filled: list[Piece] = []
    verbs: frozenset[str] = frozenset()
    for piece in pieces:
        read = _read(piece, message, verbs)
        verbs = read.mentions[-1].verbs if read.mentions else verbs
        parts = _parted(read)
        filled += [_read(part, message, verbs) for part in parts] if len(parts) > 1 else [read]
    return filled


def _parted(piece: Piece) -> list[Piece]:
    """Cut "papier klaar textiel loopt" before each action that is named after a sign."""
    starts = [piece.start]
    if not piece.sign_first:
        for before, after in zip(piece.mentions, piece.mentions[1:], strict=False):
            compared = piece.words[after.start - piece.start - 1] in {"als", "as"}
            told = any(before.end <= claim.place < after.start for claim in piece.claims)
            if told and not compared:  # "telefonie idem als laptops"
                starts.append(after.start)
    return [_part(piece, a, b) for a, b in zip(starts, [*starts[1:], piece.end], strict=True)]


def _part(piece: Piece, start: int, end: int) -> Piece:
    words = piece.words[start - piece.start : end - piece.start]
    joiner = piece.joiner if start == piece.start else ""
    closer = piece.closer if end == piece.end else ""
    return replace(piece, start=start, end=end, words=words, joiner=joiner, closer=closer)


def _read(piece: Piece, message: Message, verbs: frozenset[str]) -> Piece:
    named = _named(piece, message)
    signs = [sign for sign in message.signs if piece.start <= sign.start < piece.end]
    signs += own_verbs(piece, named, signs, verbs)
    signs.sort(key=lambda sign: sign.start)
    texts = list(piece.words)
    for mention in named:
        _cover_name(texts, mention, piece.start)
    moments = find_moments(texts, piece.start, message.today)
    _cover_days(texts, moments, piece.start)
    claims = [*weigh(texts, piece.start, signs), *find_quantities(texts, piece.start)]
    read = replace(piece, mentions=named, signs=tuple(signs), moments=tuple(moments))
    claims = claims or _bare(read, texts, message) or by_shape(read, texts)
    moved_on = texts[0] in {"nu", "now"} and any(claim.fact is Fact.STEP for claim in claims)
    if is_all_but(texts) or moved_on:
        claims.append(Claimed(Fact.PART, piece.end - 1))
    return _dated(read, sorted(claims, key=lambda claim: claim.place))


def _bare(piece: Piece, texts: list[str], message: Message) -> list[Claimed]:
    """Read "papier 20" in a message that counts in percents elsewhere."""
    counts = any(token.text in PERCENT for token in message.tokens)
    number = texts[-1] if counts and piece.mentions and texts[-1].isdecimal() else ""
    if not number or int(number) > FULL:
        return []
    return [Claimed(Fact.PERCENTAGE, piece.end - 1, int(number))]


def _dated(piece: Piece, claims: list[Claimed]) -> Piece:
    """Keep a bare day only where something happened on it: "maandag op TenderNed" has yet to."""
    if piece.joiner == "until":
        piece = replace(piece, moments=())
    past = not claims or any(claim.past for claim in claims) or _has_happened(piece)
    moments = tuple(moment for moment in piece.moments if moment.since or past)
    return replace(piece, claims=tuple(claims), moments=moments)


def _has_happened(piece: Piece) -> bool:
    """Tell whether it ends in what has been done: "gunning donderdag verstuurd"."""
    return any(map(is_participle, piece.words)) and not TO_COME & set(piece.words)


def _named(piece: Piece, message: Message) -> tuple[Mention, ...]:
    own = [m for m in message.mentions if piece.start <= m.start < piece.end]
    named = [m for m in own if not is_waited_for(m, message.signs, message.tokens)]
    return tuple(m for m in named if m is named[0] or not is_aside(m, message.tokens))


def _cover_name(texts: list[str], mention: Mention, offset: int) -> None:
    """Cover the words of a name and the small ones between, but for what counts: "7 van de 10"."""
    for place in range(mention.start, min(mention.end, offset + len(texts))):
        text = texts[place - offset]
        small = text in STOP and text not in _OF
        if small or (place in mention.places and not text[0].isdigit()):
            texts[place - offset] = NAMED


def _cover_days(texts: list[str], moments: Sequence[Moment], offset: int) -> None:
    for moment in moments:
        start, end = moment.start - offset, moment.end - offset
        texts[start:end] = [COMING if moment.coming else PAST] * (end - start)
