"""A message in pieces: runs of words that say one thing of one or more actions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from domain.sentences.lexicon import STOP
from domain.sentences.mentions import Mention
from domain.sentences.moments import Moment, find_moments
from domain.sentences.quantities import find_quantities
from domain.sentences.signs import Sighting
from domain.sentences.stems import infinitives
from domain.sentences.tokens import Token, abbreviates, is_hard
from domain.sentences.vocabulary import Sign
from domain.sentences.weigh import LATER, Claimed, Fact, weigh

_BREAKS = frozenset("""maar but want omdat because until totdat voordat dus so doch echter terwijl although though alleen
en and behalve except however doordat aangezien uitgezonderd""".split())
REASONS = frozenset("until totdat voordat want omdat because doordat aangezien".split())


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
        elif not is_hard(joiner) or is_hard(token.text) or token.is_word:
            joiner = token.text
        sentence += is_hard(token.text) and not token.is_word
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
    verbs: frozenset[str] = frozenset()
    for piece in pieces:
        read = _read(piece, tokens, mentions, signs, today, verbs)
        verbs = next((m.verbs for m in reversed(read.mentions)), verbs)
        parts = _parted(read)
        filled += [read] if len(parts) == 1 else [
            _read(part, tokens, mentions, signs, today, verbs) for part in parts
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
    verbs: frozenset[str],
) -> Piece:
    named = tuple(m for m in mentions if piece.start <= m.start < piece.end)
    named = tuple(m for m in named if not _is_waited_for(m, named, signs, tokens))
    named = tuple(m for m in named if m is named[0] or not _is_aside(m, tokens))
    seen = tuple(s for s in signs if piece.start <= s.start < piece.end)
    words = list(tokens[piece.start : piece.end])
    seen = tuple(sorted({*seen, *_own_verbs(words, named, seen, piece.start, verbs)}, key=_place))
    for mention in named:
        _cover_name(words, mention, piece.start)
    moments = tuple(find_moments(words, piece.start, today))
    for moment in moments:
        covering = _COMING if moment.coming else _PAST
        _cover(words, moment.start - piece.start, moment.end - piece.start, covering)
    said = [*weigh(words, piece.start, seen), *find_quantities(words, piece.start)]
    said += _by_shape(piece, words, named, moments, said)
    if _all_but(words):
        said.append(Claimed(Fact.PART, piece.end - 1))
    if not any(claim.past for claim in said):
        moments = tuple(m for m in moments if m.since or not said)
    claims = tuple(sorted(said, key=lambda claim: claim.place))
    return replace(piece, mentions=named, signs=seen, claims=claims, moments=moments)


_OF = {"van", "vd", "of", "de"}  # "energiescan: 7 van de 10 gebouwen"
# Stand for a title, for a day that has been and for one to come, which say nothing else.
_NAMED, _PAST, _COMING = (Token(text, 0, 0, is_word=True) for text in ("·", "·", "straks"))


def _cover(words: list[Token], start: int, end: int, covering: Token) -> None:
    words[start:end] = [covering] * (end - start)


def _cover_name(words: list[Token], mention: Mention, offset: int) -> None:
    """Cover the words of a name and the small ones between, but for what counts: "7 van de 10"."""
    for place in range(mention.start, min(mention.end, offset + len(words))):
        word = words[place - offset]
        small = word.text in STOP and word.text not in _OF
        if small or (place in mention.places and not word.is_number):
            words[place - offset] = _NAMED


def _is_doing(texts: list[str]) -> bool:
    """Read "aan het vergelijken"."""
    return any(
        texts[at : at + 2] == ["aan", "het"] and verb.endswith("en")
        for at, verb in enumerate(texts[2:])
    )


def _is_left(texts: list[str]) -> bool:
    """Read "nog twee straten te gaan"; "nog te doen" may be all of it."""
    return "nog" in texts and "te" in texts[texts.index("nog") :] and texts[-1] != "doen"


def _is_aside(mention: Mention, tokens: Sequence[Token]) -> bool:
    """Tell whether part of a title is only a word after a preposition: "van kracht"."""
    ahead = {token.text for token in tokens[mention.start - 2 : mention.start]}
    said = infinitives(tokens[mention.start].text) and not mention.by_head
    return bool(said) or (mention.strength < SURE_NAME and bool(ahead & _PREPOSITIONS))


SURE_NAME = 0.9
_PREPOSITIONS = frozenset("op in aan bij met van over uit door tot naar via".split())


def _is_waited_for(
    mention: Mention,
    named: Sequence[Mention],
    signs: Sequence[Sighting],
    tokens: Sequence[Token],
) -> bool:
    """Tell whether an action is only what another waits for: "wacht op de schoolbesturen"."""
    ahead = [token.text for token in tokens[max(0, mention.start - 3) : mention.start]]
    waits = any(s.sign is Sign.WAITS and 0 < mention.start - s.end <= 3 for s in signs)
    return waits and bool({"op", "for", "door", "by"} & set(ahead))


def _all_but(words: Sequence[Token]) -> bool:
    """Tell whether something is left: "op een handtekening na", "op drie na"."""
    texts = [word.text for word in words]
    return any(
        text == "na" and "op" in (around := texts[max(0, at - 4) : at]) and _NAMED.text not in around
        for at, text in enumerate(texts)
    )


def _place(sighting: Sighting) -> int:
    return sighting.start


def _own_verbs(
    words: Sequence[Token],
    named: Sequence[Mention],
    seen: Sequence[Sighting],
    offset: int,
    before: frozenset[str],
) -> Iterator[Sighting]:
    """Find the verb of a title as what has been done: "de bomen zijn geplant"."""
    taken = {i for s in seen for i in range(s.start, s.end)}
    verbs = {verb for mention in named for verb in mention.verbs} or before
    helped = False
    for place, word in enumerate(words, start=offset):
        helped |= word.text in _HELPING
        if helped and place not in taken and infinitives(word.text) & verbs:
            yield Sighting(Sign.DONE, place, place + 1)


_HELPING = frozenset("is zijn was waren heb hebben heeft hebt wordt worden allemaal".split())


def _by_shape(
    piece: Piece,
    words: Sequence[Token],
    named: Sequence[Mention],
    moments: Sequence[Moment],
    said: Sequence[Claimed],
) -> list[Claimed]:
    """Read what has no word of its own: "wordt sinds 3 mei weer gemeten", "in de ontwerpfase"."""
    if said:
        return []
    texts = [word.text for word in words]
    if texts[-1] == "half" or (_is_left(texts)):
        return [Claimed(Fact.RUNS, piece.start)]
    if _is_doing(texts):
        return [Claimed(Fact.RUNS, piece.start)]
    if any(text.endswith("fase") for text in texts) or "stap" in texts[:-1]:
        return [Claimed(Fact.STEP, piece.start)]
    if "weer" in texts and any(m.since for m in moments):
        return [Claimed(Fact.RUNS, piece.start)]
    if "pas" in texts and (LATER & set(texts) or any(m.coming for m in moments)):
        return [Claimed(Fact.PLANNED, piece.start)]
    if named and texts[-1] in {"gedaan", "gedoan"} and piece.end - named[-1].end <= 2:
        return [Claimed(Fact.DONE, piece.end - 1, past=True)]
    return []
