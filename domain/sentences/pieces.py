"""A message in pieces: runs of words that say one thing of one or more actions."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.sentences.facts import Claimed
from domain.sentences.listed import listed
from domain.sentences.mention import Mention
from domain.sentences.moments import Moment
from domain.sentences.signs import Sighting
from domain.sentences.tokens import Token, abbreviates, is_hard

REASONS = listed("until totdat voordat want omdat because doordat aangezien")
_BREAKS = REASONS | listed("""
maar but dus so doch echter terwijl although though alleen only en and behalve except however
uitgezonderd
""")

_WAITING = {"wacht", "wachten"}  # "wacht alleen nog op de raad"
_NO_BREAKS_BEFORE_NOT = {("er", "dus"), ("hem", "dus")}  # "die komt er dus niet"


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
    words: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
    signs: tuple[Sighting, ...] = ()
    claims: tuple[Claimed, ...] = ()
    moments: tuple[Moment, ...] = ()

    @property
    def sign_first(self) -> bool:
        """Tell whether it says how far before it says what: "klaar met papier"."""
        if not self.claims or not self.mentions:
            return False
        return self.claims[0].place < self.mentions[0].start


def cut(tokens: Sequence[Token], mentions: Sequence[Mention]) -> list[Piece]:
    """Cut at marks and at "en", "maar", "want", but never inside the name of an action."""
    inside = {i for mention in mentions for i in range(mention.start, mention.end)}
    pieces: list[Piece] = []
    start, joiner, sentence = 0, "\n", 0
    for place, token in enumerate([*tokens, Token("\n", 0, 0, is_word=False)]):
        if place in inside or not _breaks(token, tokens, place):
            continue
        if place > start:
            words = tuple(token.text for token in tokens[start:place])
            pieces.append(Piece(start, place, joiner, token.text, sentence, words))
        if place > start or not is_hard(joiner) or is_hard(token.text) or token.is_word:
            joiner = token.text
        sentence += is_hard(token.text) and not token.is_word
        start = place + 1
    return pieces


def _breaks(token: Token, tokens: Sequence[Token], place: int) -> bool:
    if token.is_word:
        waits = token.text == "alleen" and place > 0 and tokens[place - 1].text in _WAITING
        pair = (tokens[place - 1].text if place else "", token.text)
        after = tokens[place + 1].text if place + 1 < len(tokens) else ""
        denied = pair in _NO_BREAKS_BEFORE_NOT and after in {"niet", "nie"}
        return token.text in _BREAKS and not (waits or denied or pair == ("zeg", "maar"))
    return token.text != "%" and not abbreviates(token, tokens, place)
