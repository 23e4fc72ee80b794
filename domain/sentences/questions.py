"""Which pieces ask instead of tell."""

from collections.abc import Sequence
from itertools import groupby, pairwise

from domain.sentences.cues import NOT
from domain.sentences.listed import listed
from domain.sentences.pieces import Piece

_ASKING = listed("""
wie wat waar welke hoe wanneer waarom what which who where why how kun kan kunt mag moet zou wil
klopt had weet heb heeft is zijn are does did can could should shall do loopt was has have
hoeveel waarvoor hoezo ken
""")
_ASKING_ALONE = listed("""
wie wat waar welke hoe wanneer waarom what which who where why how kun kunt hoeveel waarvoor
hoezo
""")
_PERSONS = listed("jij je jullie u we wij iemand ik you anybody anyone er")
_REQUESTS = listed("""
zetten noteren verwerken aanpassen registreren doorvoeren wijzigen afvinken afmelden
""")
_EXCLAIMS = listed("betreft een unne 'n n ne ellende gedoe klus traject")  # "wat een klus"
_ONCE = listed("zodra wanneer indien once if when")
_SUBJECTS = listed("ik het de dat die er we wij hij ze zij ie")
_SAID = listed("gezegd beweerd gemeld geschreven said claimed")
_VERBS = listed("""
hebben gaan lopen zitten is zijn are heeft has have loopt was does did kan mag can could
""")


def questions(pieces: Sequence[Piece]) -> set[int]:
    """Return the places of the pieces that are part of a question."""
    asking: set[int] = set()
    for _, own in groupby(range(len(pieces)), key=lambda place: pieces[place].sentence):
        asking |= _asking(list(own), pieces)
    return asking


def _asking(own: list[int], pieces: Sequence[Piece]) -> set[int]:
    if any(_is_unsaid(pieces[place].words) for place in own):
        return set(own)
    if any(_REQUESTS & set(pieces[place].words) for place in own):
        later = any(_is_once(pieces[place].words) for place in own)
        return set(own) if later else set()
    first = [pieces[place].words[0] for place in own]
    if pieces[own[-1]].closer.startswith("?"):
        begins = next((n for n, word in enumerate(first) if word in _ASKING), 0)
        return set(own[begins:])
    words = pieces[own[0]].words
    regards = "betreft" in words or bool(set(words[1:2]) & _EXCLAIMS)
    asked = (first[0] in _ASKING_ALONE and not regards) or _is_inverted(pieces[own[0]])
    return set(own) if asked else set()


def _is_once(words: Sequence[str]) -> bool:
    """Tell whether it is wanted once something else is so: "zodra het getekend is"."""
    pairs = pairwise(words)
    return bool(_ONCE & set(words)) or any(a == "als" and b in _SUBJECTS for a, b in pairs)


def _is_unsaid(words: Sequence[str]) -> bool:
    """Tell whether it is denied that something was said: "ik heb nooit gezegd dat"."""
    said = next((place for place, word in enumerate(words) if word in _SAID), 0)
    return bool(said and NOT & set(words[:said]) and set(words[said:]) & {"dat", "that"})


def _is_inverted(piece: Piece) -> bool:
    """Tell whether a verb stands before what it is about: "is papier al klaar"."""
    if not piece.mentions or not piece.claims or len(piece.words) < 2:
        return False
    first, second = piece.words[:2]
    if first in _ASKING | _VERBS and second in _PERSONS:
        return True
    near = piece.mentions[0].start <= piece.start + 2
    return first in _VERBS and near and not piece.sign_first
