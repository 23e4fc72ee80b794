"""What a clause says by its shape, where no word of a status stands in it."""

from collections.abc import Sequence

from domain.sentences.cues import ALMOST, ENDINGS, LATER, NAMED
from domain.sentences.facts import Claimed, Fact
from domain.sentences.listed import listed
from domain.sentences.mention import Mention
from domain.sentences.pieces import Piece
from domain.sentences.sign import Sign
from domain.sentences.signs import Sighting
from domain.sentences.stems import infinitives

_HELPING = listed("""
is zijn was waren heb hebben heeft hebt wordt worden allemaal
""")


_HALF = ALMOST | {"half"}  # "opvang: bijna"
_AFTER = listed("na over")
_HOPED = listed("hope hopefully hopelijk hoop wordt worden komt komen")
_PLANNED = listed("doen voor bod")


def own_verbs(
    piece: Piece, named: Sequence[Mention], signs: Sequence[Sighting], before: frozenset[str]
) -> list[Sighting]:
    """Find the verb of a title as what has been done: "de bomen zijn geplant".

    `before` are the words of the title that was named last, for a clause that names none.
    """
    taken = {i for sign in signs for i in range(sign.start, sign.end)}
    verbs = frozenset().union(*(mention.verbs for mention in named)) or before
    helped = next((i for i, word in enumerate(piece.words) if word in _HELPING), len(piece.words))
    return [
        Sighting(Sign.DONE, place, place + 1)
        for place, word in enumerate(piece.words[helped:], start=piece.start + helped)
        if place not in taken and infinitives(word) & verbs
    ]


def by_shape(piece: Piece, texts: list[str]) -> list[Claimed]:
    """Read "wordt sinds 3 mei weer gemeten", "aan het vergelijken", "in de ontwerpfase"."""
    fact = _fact(piece, texts)
    return [Claimed(fact, piece.start, past=fact is Fact.DONE)] if fact else []


def _fact(piece: Piece, texts: list[str]) -> Fact | None:
    if any(text.endswith("fase") for text in texts) or "stap" in texts[:-1]:
        return Fact.STEP
    again = "weer" in texts and any(moment.since for moment in piece.moments)
    if texts[-1] in _HALF or again or _is_left(texts) or _is_doing(texts):
        return Fact.RUNS
    if texts[-1] in {"door", "verder"} and {"gaat", "gaan"} & set(texts):
        return Fact.DROPPED if "niet" in texts[-4:] else Fact.RUNS
    near = piece.mentions and piece.end - piece.mentions[-1].end <= 2
    done = near and texts[-1] in {"gedaan", "gedoan"}
    return Fact.DONE if done else _ahead(piece, set(texts))


def _ahead(piece: Piece, words: set[str]) -> Fact | None:
    """Read what is said of a time to come: "doen we in het najaar", "wordt in maart vervangen"."""
    coming = any(moment.coming for moment in piece.moments)
    if "pas" in words and "net" not in words and (coming or words & (_AFTER | LATER)):
        return Fact.PLANNED
    if not coming:
        return None
    if words & _HOPED:
        return Fact.AHEAD
    going = words & {"gaan", "gaat"} and piece.words[-1].endswith("en")
    return Fact.PLANNED if going or (words & _PLANNED and not words & ENDINGS) else None


def _is_doing(texts: list[str]) -> bool:
    """Read "aan het vergelijken"."""
    return any(
        texts[at : at + 2] == ["aan", "het"] and verb.endswith("en")
        for at, verb in enumerate(texts[2:])
    )


def _is_left(texts: list[str]) -> bool:
    """Read "nog twee straten te gaan"; "nog te doen" may be all of it."""
    return "nog" in texts and "te" in texts[texts.index("nog") :] and texts[-1] != "doen"


def is_all_but(texts: list[str]) -> bool:
    """Tell whether something is left: "op een handtekening na", "op drie na"."""
    return any(
        text == "na" and "op" in texts[max(0, at - 4) : at] and NAMED not in texts[at - 3 : at]
        for at, text in enumerate(texts)
    )
