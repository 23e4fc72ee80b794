"""Which pieces ask instead of tell."""

from collections.abc import Sequence

from domain.sentences.pieces import Piece
from domain.sentences.tokens import Token

_ASKING = frozenset("""wie wat waar welke hoe wanneer waarom what which who where why how kun kan kunt mag
moet zou wil klopt had weet heb heeft is zijn are does did can could should shall do loopt was has
have hoeveel waarvoor hoezo ken""".split())
_ASKING_ALONE = frozenset("""wie wat waar welke hoe wanneer waarom what which who where why how kun kunt
hoeveel waarvoor hoezo""".split())
_PERSONS = frozenset("jij je jullie u we wij iemand ik you we anybody anyone er".split())
_REQUESTS = frozenset("zetten noteren verwerken aanpassen registreren doorvoeren wijzigen afvinken afmelden".split())
_VERBS = frozenset("hebben gaan lopen zitten is zijn are heeft has have loopt was does did kan mag can could".split())


def questions(pieces: Sequence[Piece], tokens: Sequence[Token]) -> set[int]:
    """Return the places of the pieces that are part of a question."""
    asking: set[int] = set()
    for sentence in {piece.sentence for piece in pieces}:
        own = [i for i, piece in enumerate(pieces) if piece.sentence == sentence]
        asking |= _asking(own, pieces, tokens)
    return asking


def _asking(own: list[int], pieces: Sequence[Piece], tokens: Sequence[Token]) -> set[int]:
    words = {tokens[i].text for n in own for i in range(pieces[n].start, pieces[n].end)}
    if words & _REQUESTS:
        return set()
    first = [tokens[pieces[i].start].text for i in own]
    if pieces[own[-1]].closer.startswith("?"):
        begins = next((n for n, word in enumerate(first) if word in _ASKING), 0)
        return set(own[begins:])
    begins = 0 if first[0] in _ASKING_ALONE or _inverted(pieces[own[0]], tokens) else None
    return set() if begins is None else set(own)


def _inverted(piece: Piece, tokens: Sequence[Token]) -> bool:
    """Tell whether a verb stands before what it is about: "is papier al klaar"."""
    if not piece.mentions or not piece.claims or piece.end - piece.start < 2:
        return False
    first, second = (tokens[i].text for i in (piece.start, piece.start + 1))
    if first in _ASKING | _VERBS and second in _PERSONS:
        return True
    if first not in _VERBS:
        return False
    return piece.mentions[0].start <= piece.start + 2 and not piece.sign_first
