"""Which of the things that are said belong to which of the actions that are named."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from domain.sentences.lexicon import FUNCTION, PROCESS
from domain.sentences.mentions import Mention
from domain.sentences.moments import Moment
from domain.sentences.pieces import REASONS, Piece
from domain.sentences.stems import stem
from domain.sentences.tokens import HARD, Token
from domain.sentences.vocabulary import STEPS_ON_THE_WAY
from domain.sentences.weigh import Claimed, Fact

_TOGETHER = {"en", "and", ",", "/", "&", "+", "-"}
_LIKEWISE = frozenset("ook idem evenals too same zelfde likewise eveneens evenzo".split())
_BOTH = frozenset("beide beiden allebei both alletwee alle all".split())
_EVERYTHING = frozenset("alles rest overige overig verder everything all others overigen".split())
_CORRECTS = frozenset("wacht wait bedoel mean correctie correction foutje oeps oops".split())
_OF_SOMETHING = {Fact.DONE, Fact.PERCENTAGE, Fact.PLANNED, Fact.DROPPED}
_STRONG = {Fact.DONE, Fact.PERCENTAGE, Fact.PLANNED, Fact.DROPPED, Fact.BAD_PERCENTAGE, Fact.SAME}
_PREPOSITIONS = frozenset("op in aan bij voor met van over uit door tot naar via per to of on with".split())


@dataclass(slots=True)
class Topic:
    """Something that is spoken of: the actions that it can be, and what is said of it."""

    candidates: tuple[int, ...]
    pieces: list[Piece] = field(default_factory=list)
    claims: list[Claimed] = field(default_factory=list)
    moments: list[Moment] = field(default_factory=list)


class Reader:
    """Goes through the pieces once, and remembers what is spoken of."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.topics: list[Topic] = []
        self.rest_unchanged = False
        self._tokens = tokens
        self._focus: list[Topic] = []
        self._loose: list[Claimed] = []
        self._loose_moments: list[Moment] = []
        self._before: Piece | None = None
        self._header = False
        self._correcting = False

    def read(self, piece: Piece) -> None:
        words = self._words(piece)
        claims = self._for_all(piece, words)
        if piece.mentions and not self._beside_the_point(piece, claims):
            self._name(piece, claims, words)
        elif claims or piece.moments:
            self._say(piece, claims, words)
        elif self._unknown_heading(piece, words):
            self._focus = [self._open((), piece)]
        self._correcting = self._corrects(words, claims)
        self._before = piece

    def finish(self) -> list[Topic]:
        """Return what was spoken of; a strong word that belongs to nothing is something unknown."""
        if any(claim.fact in _STRONG for claim in self._loose) and not self._header:
            unknown = Topic(())
            unknown.claims, unknown.moments = self._loose, self._loose_moments
            self.topics.append(unknown)
        return self.topics

    def _words(self, piece: Piece) -> list[str]:
        return [token.text for token in self._tokens[piece.start : piece.end]]

    def _for_all(self, piece: Piece, words: list[str]) -> list[Claimed]:
        """Take out "alles ongewijzigd": it is of no action that is named."""
        same = [c for c in piece.claims if c.fact is Fact.SAME]
        if same and _EVERYTHING & set(words) and not piece.mentions:
            self.rest_unchanged = True
            return [c for c in piece.claims if c.fact is not Fact.SAME]
        return list(piece.claims)

    def _beside_the_point(self, piece: Piece, claims: list[Claimed]) -> bool:
        """An action that is named only as a reason, or as what something else waits for."""
        if not self._focus or claims:
            return False
        return piece.joiner in REASONS or (
            any(t.claims for t in self._focus) and self._by_the_way(piece)
        )

    def _by_the_way(self, piece: Piece) -> bool:
        """Tell whether an action is named deep in a clause that says nothing of it."""
        first = piece.mentions[0].start
        ahead = [token.text for token in self._tokens[piece.start : first]]
        return len(ahead) > 2 and bool(_PREPOSITIONS & set(ahead[-2:]))

    def _name(self, piece: Piece, claims: list[Claimed], words: list[str]) -> None:
        named = [t for m in piece.mentions for t in self._topics_of(m, piece, words)]
        together = self._together(piece)
        if claims:
            pending = [t for t in self._focus if not t.claims] if together else []
            self._give(pending + named, piece, claims)
            self._settle_loose()
        elif self._loose:
            self._give(named, piece, self._loose)
            for topic in named:
                topic.moments += self._loose_moments
            if not self._header:
                self._loose, self._loose_moments = [], []
        elif self._copies(piece, words, together=together):
            self._give(named, piece, list(self._focus[-1].claims))
            for topic in named:
                topic.moments += self._focus[-1].moments
        self._focus = (self._focus if together and not claims else []) + named
        if claims and together:
            self._focus = pending + named

    def _settle_loose(self) -> None:
        """What was said before anything was named, of nothing: "niks veranderd, alleen …"."""
        if any(c.fact is Fact.SAME for c in self._loose):
            self.rest_unchanged = True
        self._loose, self._loose_moments, self._header = [], [], False

    def _copies(self, piece: Piece, words: list[str], *, together: bool) -> bool:
        if not self._focus or not self._focus[-1].claims:
            return False
        behind = self._before is not None and self._before.sign_first and together
        return behind or bool(_LIKEWISE & set(words))

    def _together(self, piece: Piece) -> bool:
        same = self._before is not None and self._before.sentence == piece.sentence
        return same and (piece.joiner in _TOGETHER)

    def _topics_of(self, mention: Mention, piece: Piece, words: list[str]) -> list[Topic]:
        if len(mention.candidates) == 2 and _BOTH & set(words):
            return [self._open((place,), piece) for place in mention.candidates]
        known = next((t for t in self.topics if t.candidates == mention.candidates), None)
        return [known or self._open(mention.candidates, piece)]

    def _open(self, candidates: tuple[int, ...], piece: Piece) -> Topic:
        topic = Topic(candidates, [piece])
        self.topics.append(topic)
        return topic

    def _give(self, topics: list[Topic], piece: Piece, claims: list[Claimed]) -> None:
        for topic in topics:
            if self._correcting:
                topic.claims, topic.moments = [], topic.moments if not piece.moments else []
            topic.claims += claims
            topic.moments += piece.moments
            if piece not in topic.pieces:
                topic.pieces.append(piece)

    def _say(self, piece: Piece, claims: list[Claimed], words: list[str]) -> None:
        if self._unknown_subject(piece, claims, words):
            self._focus = [self._open((), piece)]
        if self._focus and piece.joiner in REASONS and any(t.claims for t in self._focus):
            claims = [c for c in claims if c.fact in {Fact.WAITS}]
        if claims and self._focus:
            self._give(self._all_of_them(words), piece, claims)
        elif claims:
            self._loose += claims
            self._loose_moments += piece.moments
            self._header = piece.closer == ":"
        elif self._focus and self._dates(piece):
            for topic in self._focus:
                topic.moments += piece.moments

    def _all_of_them(self, words: list[str]) -> list[Topic]:
        if not _BOTH & set(words):
            return self._focus
        return self._focus + [t for t in self.topics if not t.claims and t not in self._focus]

    def _dates(self, piece: Piece) -> bool:
        """A day alone belongs to what was said before: "…, sinds 20 november al"."""
        length = sum(m.end - m.start for m in piece.moments)
        return any(m.since for m in piece.moments) or piece.end - piece.start <= length + 1

    def _corrects(self, words: list[str], claims: list[Claimed]) -> bool:
        if claims:
            return False
        return self._correcting or bool(_CORRECTS & set(words)) or words in (["nee"], ["no"])

    def _unknown_heading(self, piece: Piece, words: list[str]) -> bool:
        return piece.closer == ":" and len(words) <= 4 and bool(self._unknown(words))

    def _unknown_subject(self, piece: Piece, claims: list[Claimed], words: list[str]) -> bool:
        if not any(c.fact in _OF_SOMETHING for c in claims) or piece.joiner in REASONS:
            return False
        ahead = words[: max(0, claims[0].place - piece.start)]
        subject = ahead[1:] if ahead and ahead[0] in {"de", "het", "een", "die", "the", "onze"} else ahead
        return bool(subject[:1]) and bool(self._unknown(subject[:1])) and bool(self.topics)

    @staticmethod
    def _unknown(words: list[str]) -> list[str]:
        return [
            word
            for word in words
            if word.isalpha() and len(word) > 3
            and word not in FUNCTION and word not in PROCESS and word not in STEPS_ON_THE_WAY
        ]  # fmt: skip
