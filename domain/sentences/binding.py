"""Which of the things that are said belong to which of the actions that are named."""

from collections.abc import Sequence

from domain.sentences import remarks
from domain.sentences.counts import BOTH, means_each
from domain.sentences.cues import ENDINGS, is_participle
from domain.sentences.facts import Claimed, Fact
from domain.sentences.listed import listed
from domain.sentences.loose import is_only_a_word, is_part_of, is_place, is_reason
from domain.sentences.mention import Mention
from domain.sentences.moments import Moment
from domain.sentences.pieces import REASONS, Piece
from domain.sentences.tokens import Token
from domain.sentences.topics import ASKED, Topic

_TOGETHER = {"en", "and", ",", "/", "&", "+", "-"}
_ALL_OF_THEM = BOTH | {"alle", "all"}
_EVERYTHING = listed("""
alles rest overige overig verder everything all others overigen
""")
_REST = listed("rest overige overig others overigen")
_STILL = listed("nog gewoon door still on")
_STRONG = {Fact.DONE, Fact.PERCENTAGE, Fact.PLANNED, Fact.DROPPED, Fact.BAD_PERCENTAGE, Fact.SAME}
_DEEP = 3  # words in, a word of a title is easily just a word
_WEAK = 0.5
_FEW = 2  # words beside the actions in "zowel papier als textiel"


class Reader:
    """Goes through the pieces once, and remembers what is spoken of.

    `_focus` is what was named last; `_loose` what was said before anything was named.
    """

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.topics: list[Topic] = []
        self.rest_unchanged = False
        self._tokens = tokens
        self._focus: list[Topic] = []
        self._loose = Topic(())
        self._heads_a_list = False
        self._before: Piece | None = None
        self._correcting = False
        self.doubtful = False  # something is said in a way that can be taken otherwise

    def read(self, piece: Piece) -> None:
        claims = self._for_all(piece)
        focus, tokens = self._focus, self._tokens
        if remarks.is_only_excepted(piece, self._before):
            self.ask(piece)
        elif piece.mentions and not (
            is_only_a_word(piece, focus)
            or is_reason(piece, focus)
            or is_place(piece, focus)
            or remarks.is_beside_the_point(piece, focus, tokens)
        ):
            self._name(piece, claims)
        elif claims or piece.moments:
            self._say(piece, claims)
        else:
            self._remark(piece)
        self._correcting = not claims and (self._correcting or remarks.corrects(piece))
        self._before = piece

    def ask(self, piece: Piece) -> None:
        """Remember what is asked about: "kan papier eraf? Die is klaar"."""
        if piece.mentions:
            self._focus = [self._open(m.candidates, piece, ASKED) for m in piece.mentions]
        self._before = piece

    def finish(self) -> list[Topic]:
        """Return what was spoken of; a strong word that belongs to nothing is something unknown."""
        if not self._heads_a_list and any(map(self._loose.says, _STRONG)):
            self.topics.append(self._loose)
        return self.topics

    def _for_all(self, piece: Piece) -> list[Claimed]:
        """Take out "alles ongewijzigd": it is of no action that is named."""
        untold = any(topic.candidates and not topic.claims for topic in self._focus)
        same = {Fact.SAME, Fact.RUNS} if _runs_on(piece) else {Fact.SAME}
        others = [claim for claim in piece.claims if claim.fact not in same]
        whole = _EVERYTHING & set(piece.words) and not piece.mentions and not untold
        if not whole or len(others) == len(piece.claims):
            return list(piece.claims)
        self.rest_unchanged = True
        return others

    def _name(self, piece: Piece, claims: list[Claimed]) -> None:
        named = [topic for mention in piece.mentions for topic in self._topics_of(mention, piece)]
        together = self._together(piece)
        pending = [topic for topic in self._focus if not topic.claims] if together else []
        if BOTH & set(piece.words) and piece.joiner in _TOGETHER and len(named) == 1 and claims:
            pending = self._focus[-1:]  # "bestek wijkwegen en milieukosten allebei vertraagd"
        self.doubtful |= remarks.is_loosely_put(piece, self._focus, len(pending + named))
        if remarks.same_as(piece) and named[-1].claims:
            self._give(named[:1], piece, named[-1].claims)
        elif remarks.is_alike(piece, self._focus):
            self._give(named, piece, list(self._focus[-1].claims))
        elif claims:
            self._give(pending + named, piece, claims)
            self._settle_loose()
        elif self._loose.claims:
            self._give_loose(named, piece)
        else:
            self._give_from_before(pending, named, piece, together=together)
        self._focus = pending + named

    def _settle_loose(self) -> None:
        """Leave what was said of nothing: "niks veranderd, alleen papier is klaar"."""
        self.rest_unchanged |= self._loose.says(Fact.SAME)
        self._loose, self._heads_a_list = Topic(()), False

    def _give_loose(self, named: list[Topic], piece: Piece) -> None:
        """Give what was said first: "klaar: papier en textiel"."""
        self._give(named, piece, self._loose.claims)
        for topic in named:
            topic.moments += self._loose.moments
            topic.pieces = self._loose.pieces + topic.pieces
        if not self._heads_a_list:
            self._loose = Topic(())

    def _give_from_before(
        self, pending: list[Topic], named: list[Topic], piece: Piece, *, together: bool
    ) -> None:
        last = self._focus[-1] if self._focus and self._focus[-1].claims else None
        behind = self._before is not None and self._before.sign_first and together
        if last and (self._correcting or remarks.means_another(piece)):
            for topic in named:
                topic.takes_over(last)
            self.topics = [topic for topic in self.topics if topic not in self._focus]
        elif remarks.denies(piece, self.topics):
            self._give(pending + named, piece, [Claimed(Fact.PART, piece.start)])
        elif remarks.affirms(piece, self.topics):
            self._give(pending + named, piece, [Claimed(Fact.DONE, piece.start)])
        elif last and (behind or remarks.likewise(piece)):
            self._give(named, piece, list(last.claims))
            for topic in named:
                topic.moments += last.moments
        else:
            for topic in named:
                topic.moments += [m for m in piece.moments if m.since or topic.claims]

    def _together(self, piece: Piece) -> bool:
        """Tell whether it is named in one breath with what stands before it."""
        before = self._before
        if not before or before.sentence != piece.sentence or piece.joiner not in _TOGETHER:
            return False
        named = sum(mention.end - mention.start for mention in before.mentions)
        few = before.end - before.start - named <= _FEW
        fine = {"ok", "oke", "okay"} & set(before.words)  # "noord ok, zuid vertraagd"
        return bool(before.mentions) and not fine and (few or before.sign_first)

    def _topics_of(self, mention: Mention, piece: Piece) -> list[Topic]:
        if means_each(mention, piece):
            return [self._open((place,), piece) for place in mention.candidates]
        mine = [topic for topic in self._focus if is_part_of(topic, mention, piece)]
        if len(mine) == 1:
            return mine
        known = (topic for topic in self.topics if topic.candidates == mention.candidates)
        deep = not mention.by_head and mention.start - piece.start > _DEEP
        strength = _WEAK if deep else mention.strength
        return [next(known, None) or self._open(mention.candidates, piece, strength)]

    def _open(self, candidates: tuple[int, ...], piece: Piece, strength: float = 1.0) -> Topic:
        topic = Topic(candidates, strength, [piece])
        self.topics.append(topic)
        return topic

    def _give(self, topics: Sequence[Topic], piece: Piece, claims: Sequence[Claimed]) -> None:
        for topic in topics:
            if self._correcting or remarks.replaces(piece):
                topic.claims = []
                topic.moments = [] if piece.moments else topic.moments
            topic.claims += claims
            topic.moments += piece.moments or self._day_before(piece, claims)
            if piece not in topic.pieces:
                topic.pieces.append(piece)

    def _day_before(self, piece: Piece, claims: Sequence[Claimed]) -> tuple[Moment, ...]:
        """Return the day of "op 9 oktober voorgelegd, daarmee afgerond"."""
        before = self._before
        if not before or before.sentence != piece.sentence or before.claims:
            return ()
        return before.moments if any(claim.fact is Fact.DONE for claim in claims) else ()

    def _say(self, piece: Piece, claims: list[Claimed]) -> None:
        focus = self._focus
        if remarks.has_unknown_subject(piece, focus) or _is_of_the_rest(piece, focus):
            self._focus = [self._open((), piece)]
        if piece.joiner in REASONS and any(topic.claims for topic in self._focus):
            claims = [claim for claim in claims if claim.fact is Fact.WAITS]
        if not self._focus:
            self._loose.claims += claims
            self._loose.moments += piece.moments
            self._loose.pieces.append(piece)
            self._heads_a_list = piece.closer == ":"
        elif claims:
            self._give(self._all_of_them(piece), piece, claims)
        else:
            for topic in self._focus:
                on_it = _is_day(piece) or _is_when_it_ended(piece, topic)
                topic.moments += piece.moments if on_it else ()
                topic.besides.append(piece)

    def _all_of_them(self, piece: Piece) -> list[Topic]:
        if not _ALL_OF_THEM & set(piece.words):
            return self._focus
        untold = [topic for topic in self.topics if not topic.claims]
        return self._focus + [topic for topic in untold if topic not in self._focus]

    def _remark(self, piece: Piece) -> None:
        named_before = self._before and self._before.mentions
        if number := remarks.number_instead(piece, self._focus):
            self._give(self._focus, piece, number)
        elif remarks.is_so_now(piece, self._focus):
            for topic in self._focus:
                topic.claims = [Claimed(Fact.DONE, piece.start)]
        elif remarks.is_left(piece, self._focus):
            self._give(self._focus, piece, [Claimed(Fact.PART, piece.start)])
        elif remarks.is_unknown_heading(piece):
            self._focus = [self._open((), piece)]
        elif named_before and remarks.likewise(piece) and remarks.is_of_unknown(piece):
            told = [claim for topic in self._focus for claim in topic.claims]
            self._focus = [self._open((), piece)]
            self._give(self._focus, piece, told)
        else:
            for topic in self._focus:
                topic.besides.append(piece)


def _runs_on(piece: Piece) -> bool:
    """Tell whether it is of all the others that they simply go on: "rest loopt nog"."""
    facts = {claim.fact for claim in piece.claims}
    return facts == {Fact.RUNS} and bool(_REST & set(piece.words[:2]) and _STILL & set(piece.words))


def _is_day(piece: Piece) -> bool:
    """Tell whether it is a day of what was said before: "…, sinds 20 november al"."""
    length = sum(moment.end - moment.start for moment in piece.moments)
    ended = set(piece.words) & (ENDINGS | {"overdracht", "handover", "opening", "uitreiking"})
    return (
        bool(ended) or any(m.since for m in piece.moments) or piece.end - piece.start <= length + 1
    )


def _is_of_the_rest(piece: Piece, focus: Sequence[Topic]) -> bool:
    """Tell whether it is of something else: "gft 45%, rest 60%", "papier 85%, rest geen idee"."""
    rest = bool({"rest", "overige", "overig", "andere", "anderen"} & set(piece.words[:3]))
    if rest and any(claim.fact is Fact.UNTOLD for claim in piece.claims):
        return any(topic.claims for topic in focus)
    counts = any(claim.fact is Fact.PERCENTAGE for claim in piece.claims)
    return rest and counts and any(topic.says(Fact.PERCENTAGE) for topic in focus)


def _is_when_it_ended(piece: Piece, topic: Topic) -> bool:
    """Tell whether it is the day of an end: "is klaar, woensdag is de laatste streep gezet"."""
    ended = topic.says(Fact.DONE) or topic.says(Fact.DROPPED)
    happened = any(map(is_participle, piece.words)) or {"laatste", "letste"} & set(piece.words)
    return ended and not topic.moments and bool(happened)
