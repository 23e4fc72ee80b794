"""Which of the things that are said belong to which of the actions that are named."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from domain.sentences.lexicon import FUNCTION, PROCESS
from domain.sentences.mentions import Mention
from domain.sentences.moments import Moment
from domain.sentences.pieces import REASONS, Piece
from domain.sentences.stems import stem
from domain.sentences.tokens import Token
from domain.sentences.vocabulary import STEPS_ON_THE_WAY
from domain.sentences.weigh import Claimed, Fact

_TOGETHER = {"en", "and", ",", "/", "&", "+", "-"}
_LIKEWISE = frozenset("ook idem evenals too same zelfde likewise eveneens evenzo".split())
_BOTH = frozenset("beide beiden allebei both alletwee alle all".split())
_EVERYTHING = frozenset("alles rest overige overig verder everything all others overigen".split())
_CORRECTS = frozenset("wacht wait bedoel mean correctie correction foutje oeps oops".split())
_OF_SOMETHING = {Fact.DONE, Fact.PERCENTAGE, Fact.PLANNED, Fact.DROPPED}
_STRONG = {Fact.DONE, Fact.PERCENTAGE, Fact.PLANNED, Fact.DROPPED, Fact.BAD_PERCENTAGE, Fact.SAME}
_NO = frozenset("nee neen no sorry oh".split())
_INSTEAD = {">", "→"}
_TENDER = ("contract", "offerte", "bestek", "aanbested", "leverancier", "inkoop", "gunning", "project")
_KNOWN = FUNCTION | PROCESS | STEPS_ON_THE_WAY  # and what is made of them: "contractondertekening"
_DEEP = 3  # words in, a word of a title is easily just a word
_WEAK = 0.5
_FEW = 2  # words beside the actions in "zowel papier als textiel"
_PREPOSITIONS = frozenset("op in aan bij voor met van over uit door tot naar via per to of on with".split())


@dataclass(slots=True)
class Topic:
    """Something that is spoken of: the actions that it can be, and what is said of it."""

    candidates: tuple[int, ...]
    strength: float = 1.0
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
        elif number := self._number_instead(words):
            self._correcting = True
            self._give(self._focus, piece, [Claimed(Fact.PERCENTAGE, piece.start, number)])
        elif self._only_part(piece, words):
            self._give(self._focus, piece, [Claimed(Fact.PART, piece.start)])
        elif self._unknown_heading(piece, words):
            self._focus = [self._open((), piece)]
        self._correcting = self._corrects(words, claims)
        self._before = piece

    def ask(self, piece: Piece) -> None:
        """Remember what is asked about: "kan papier eraf? Die is klaar"."""
        if piece.mentions:
            self._focus = [self._open(m.candidates, piece, 0.0) for m in piece.mentions]
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
        untold = any(t.candidates and not t.claims for t in self._focus)
        if same and _EVERYTHING & set(words) and not piece.mentions and not untold:
            self.rest_unchanged = True
            return [c for c in piece.claims if c.fact is not Fact.SAME]
        return list(piece.claims)

    def _beside_the_point(self, piece: Piece, claims: list[Claimed]) -> bool:
        """An action that is named only as a reason, or as what something else waits for."""
        if self._focus and self._described(piece):
            return True
        if not self._focus or claims:
            return False
        return piece.joiner in REASONS or (
            (piece.joiner == ":" or any(t.claims for t in self._focus)) and self._by_the_way(piece)
        )

    def _by_the_way(self, piece: Piece) -> bool:
        """Tell whether an action is named deep in a clause that says nothing of it."""
        first = piece.mentions[0].start
        ahead = [token.text for token in self._tokens[max(0, first - 3) : first]]
        deep = not piece.joiner or first - piece.start > 2
        return deep and bool(_PREPOSITIONS & set(ahead))

    def _described(self, piece: Piece) -> bool:
        """Tell whether a word of a title only describes what stands before the colon."""
        mine = {place for topic in self._focus for place in topic.candidates}
        others = [m for m in piece.mentions if not mine & set(m.candidates)]
        known = piece.joiner == ":" and any(len(t.candidates) == 1 for t in self._focus)
        return known and len(others) == len(piece.mentions) and not any(m.by_head for m in others)

    def _name(self, piece: Piece, claims: list[Claimed], words: list[str]) -> None:
        named = [t for m in piece.mentions for t in self._topics_of(m, piece, words)]
        together = self._together(piece)
        pending = [t for t in self._focus if not t.claims] if together else []
        if claims:
            self._give(pending + named, piece, claims)
            self._settle_loose()
        elif self._loose:
            self._give(named, piece, self._loose)
            for topic in named:
                topic.moments += self._loose_moments
            if not self._header:
                self._loose, self._loose_moments = [], []
        elif self._means_another(words) and self._focus and self._focus[-1].claims:
            self._swap(named, piece)
        elif self._denies(words):
            self._give(pending + named, piece, [Claimed(Fact.PART, piece.start)])
        elif self._copies(piece, words, together=together):
            self._give(named, piece, list(self._focus[-1].claims))
            for topic in named:
                topic.moments += self._focus[-1].moments
        else:
            for topic in named:
                topic.moments += [m for m in piece.moments if m.since or topic.claims]
        self._focus = (pending if together else []) + named

    def _settle_loose(self) -> None:
        """What was said before anything was named, of nothing: "niks veranderd, alleen …"."""
        if any(c.fact is Fact.SAME for c in self._loose):
            self.rest_unchanged = True
        self._loose, self._loose_moments, self._header = [], [], False

    def _means_another(self, words: list[str]) -> bool:
        """Tell whether what was said is of this action instead: "oh nee, dat was textiel"."""
        shifted = {"moet", "zijn"} <= set(words) or words[0] in _NO or words[:2] == ["dat", "was"]
        return self._correcting or shifted

    def _swap(self, named: list[Topic], piece: Piece) -> None:
        """Take what was said for another: "papier getekend, nee wacht, textiel"."""
        for topic in named:
            topic.claims, topic.moments = self._focus[-1].claims, self._focus[-1].moments
        self.topics = [t for t in self.topics if t not in self._focus]

    def _number_instead(self, words: list[str]) -> int | None:
        """Read "nee 57" after a percentage."""
        told = any(c.fact is Fact.PERCENTAGE for t in self._focus for c in t.claims)
        numbers = [int(w) for w in words if w.isdigit() and len(w) < 3]
        return numbers[0] if told and numbers and words[0] in _NO else None

    def _only_part(self, piece: Piece, words: list[str]) -> bool:
        """Tell whether more is to come: "de stoelen zijn er, de bureaus nog niet"."""
        focus = [topic for topic in self._focus if topic.candidates]
        if words[-1] in {"niet", "nie"} and "nog" in words[-3:]:
            return bool(focus)
        if piece.joiner in {"alleen", "only"} and words[-1] in {"nog", "left"}:
            return bool(focus)
        done = any(c.fact is Fact.DONE for topic in focus for c in topic.claims)
        return done and words[0] in {"nu", "now", "daarna"} and len(words) > 1

    def _denies(self, words: list[str]) -> bool:
        """Tell whether it is not so of this one: "papier is klaar, maar textiel nog niet"."""
        done = any(c.fact is Fact.DONE for topic in self.topics for c in topic.claims)
        return done and words[-1] in {"niet", "nie", "yet", "not"}

    def _copies(self, piece: Piece, words: list[str], *, together: bool) -> bool:
        if not self._focus or not self._focus[-1].claims:
            return False
        behind = self._before is not None and self._before.sign_first and together
        return behind or bool(_LIKEWISE & set(words))

    def _together(self, piece: Piece) -> bool:
        before = self._before
        if before is None or not before.mentions or before.sentence != piece.sentence or piece.joiner not in _TOGETHER:
            return False
        named = sum(m.end - m.start for m in before.mentions)
        return before.end - before.start - named <= _FEW or before.sign_first

    def _topics_of(self, mention: Mention, piece: Piece, words: list[str]) -> list[Topic]:
        if len(mention.candidates) == 2 and _BOTH & set(words):
            return [self._open((place,), piece) for place in mention.candidates]
        known = next((t for t in self.topics if t.candidates == mention.candidates), None)
        deep = not mention.by_head and mention.start - piece.start > _DEEP
        return [known or self._open(mention.candidates, piece, _WEAK if deep else mention.strength)]

    def _open(
        self, candidates: tuple[int, ...], piece: Piece, strength: float = 1.0
    ) -> Topic:
        topic = Topic(candidates, strength, [piece])
        self.topics.append(topic)
        return topic

    def _give(self, topics: list[Topic], piece: Piece, claims: list[Claimed]) -> None:
        for topic in topics:
            if self._correcting or piece.joiner in _INSTEAD or self._words(piece)[0] in _NO:
                topic.claims, topic.moments = [], topic.moments if not piece.moments else []
            topic.claims += claims
            topic.moments += piece.moments or self._day_before(piece, claims)
            if piece not in topic.pieces:
                topic.pieces.append(piece)

    def _day_before(self, piece: Piece, claims: list[Claimed]) -> tuple[Moment, ...]:
        """Return the day of "op 9 oktober voorgelegd, daarmee afgerond"."""
        done = any(claim.fact is Fact.DONE for claim in claims)
        before = self._before
        near = before is not None and before.sentence == piece.sentence and not before.claims
        return before.moments if done and near and before else ()

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
        if piece.closer != ":" or len(words) > 4 or words[-1].startswith("ge"):
            return False
        return bool(self._unknown(words))

    def _unknown_subject(self, piece: Piece, claims: list[Claimed], words: list[str]) -> bool:
        if piece.joiner == ":" and any(topic.candidates for topic in self._focus):
            return False
        if not any(c.fact in _OF_SOMETHING or (c.past and c.fact is not Fact.SAME) for c in claims) or piece.joiner in REASONS:
            return False
        ahead = words[: max(0, claims[0].place - piece.start)]
        subject = ahead[1:] if ahead and ahead[0] in {"de", "het", "een", "die", "the", "onze"} else ahead
        return bool(subject[:1]) and bool(self._unknown(subject[:1]))

    @staticmethod
    def _unknown(words: list[str]) -> list[str]:
        return [
            word
            for word in words
            if word.isalpha() and len(word) > 3
            and not word.startswith(_TENDER)
            and word not in _KNOWN
        ]  # fmt: skip
