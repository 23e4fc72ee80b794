"""Whether every word of a piece is one that is known, so that none can change what is meant."""

from collections.abc import Iterator

from domain.sentences import cues
from domain.sentences.company import ACTORS, LEADS_TO_A_REASON, USUAL
from domain.sentences.facts import Fact
from domain.sentences.listed import listed
from domain.sentences.pieces import REASONS, Piece
from domain.sentences.sign import Sign
from domain.sentences.topics import Topic
from domain.sentences.vocabulary import SIGN_WORDS

_GOES_ON = (
    cues.NOT
    | cues.MUST
    | listed("""
die dat dit het hij ie ze zij this that it they he which maar but echter alleen nog only weer
opnieuw again nu now daarna wel toch eerst still yet tot
""")
)
_COUNTED = {"%", "procent", "percent", "proc", "pct", "van", "vd", "of", "de"}
_DATED = {"week", "wk", "q", "kwartaal", "in", "per", "fase", "versie"}
_TURNED = {
    Fact.PART, Fact.FREE, Fact.PLANNED, Fact.SAME, Fact.RUNS, Fact.AHEAD, Fact.WAITS, Fact.STILL,
}  # fmt: skip


def is_explained(piece: Piece) -> bool:
    """Tell whether nothing in it is unknown but the reason why something is stuck."""
    if piece.joiner in REASONS and not piece.mentions:
        return True
    if any(word.endswith("n't") or word in cues.NOT for _, word in _left(piece)):
        facts = {claim.fact for claim in piece.claims}
        if not facts & _TURNED:
            return False
    if _is_wanted(piece) or any(sign.near for sign in piece.signs):
        return False
    return all(_is_usual(piece, place, word) for place, word in _left(piece))


def _is_wanted(piece: Piece) -> bool:
    """Tell whether it is a duty and no report: "papier moet klaar zijn op 1 mei"."""
    done = any(sign.sign is Sign.DONE for sign in piece.signs)
    return done and "nog" not in piece.words and bool({"moet", "moeten"} & set(piece.words))


def is_of_two_minds(topic: Topic) -> bool:
    """Tell whether it is said to be done and not to be: "klaar maar nog niet af".

    What is "weer open" without having been done may be a pool that is open to the public.
    """
    signs = {sign.sign for piece in topic.pieces for sign in piece.signs}
    if Sign.REOPENED in signs and Sign.DONE not in signs:
        return True
    return topic.says(Fact.DONE) and topic.says(Fact.PART)


def is_small_talk(piece: Piece, before: Piece) -> bool:
    """Tell whether it is a sentence of its own that says nothing of an action: "Taart!"."""
    if piece.sentence == before.sentence or piece.claims or piece.mentions:
        return False
    return not _GOES_ON & set(piece.words)


def _left(piece: Piece) -> Iterator[tuple[int, str]]:
    """Return the words that are no name, sign, day or reason, with their place in the piece."""
    read = {place for m in piece.mentions for place in range(m.start, m.end)}
    read |= {place for s in piece.signs for place in range(s.start, s.end)}
    read |= {place for m in piece.moments for place in range(m.start, m.end)}
    waits = [sign.end for sign in piece.signs if sign.sign in {Sign.WAITS, Sign.STILL}]
    end = min(waits, default=piece.end)
    for place, word in enumerate(piece.words, start=piece.start):
        if place >= end or word in LEADS_TO_A_REASON:
            return
        if place not in read:
            yield place - piece.start, word


def _is_usual(piece: Piece, place: int, word: str) -> bool:
    if not word[0].isdigit():
        return word in USUAL or word in ACTORS
    before = piece.words[max(0, place - 1) : place]
    after = piece.words[place + 1 : place + 2]
    done = any(claim.fact is Fact.DONE for claim in piece.claims)
    counts = not done and bool(after) and (after[0] in USUAL or after[0] in SIGN_WORDS)
    numbers = len(piece.words) == 1  # "2) papier"
    return counts or numbers or bool(_COUNTED & {*before, *after}) or bool(_DATED & set(before))
