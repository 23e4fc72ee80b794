"""Words of a title that name nothing where they stand."""

from collections.abc import Sequence

from domain.sentences.cues import PREPOSITIONS
from domain.sentences.listed import listed
from domain.sentences.mention import Mention
from domain.sentences.sign import Sign
from domain.sentences.signs import Sighting
from domain.sentences.stems import infinitives
from domain.sentences.tokens import COORDINATE, Token

SURE_NAME = 0.9  # what a name weighs that is no part of a compound
_WAITED = listed("op for door by vanwege wegens ivm dankzij due because")
_OBJECTS = ("bezwa", "beroep", "objection", "appeal")  # "bezwaar op die fietsbrug"
_NEAR = 3
PLACED = listed("bij naast langs tegenover achter rond rondom nabij near beside")


def is_waited_for(mention: Mention, signs: Sequence[Sighting], tokens: Sequence[Token]) -> bool:
    """Tell whether an action is only what another waits for: "wacht op de schoolbesturen"."""
    ahead = {token.text for token in tokens[max(0, mention.start - _NEAR) : mention.start]}
    waits = any(
        s.sign is Sign.WAITS
        and 0 < mention.start - s.end <= _NEAR
        and not tokens[s.start].text.startswith(_OBJECTS)
        for s in signs
    )
    return waits and bool(_WAITED & ahead)


def is_aside(mention: Mention, tokens: Sequence[Token]) -> bool:
    """Tell whether it is only a word after a preposition ("van kracht"), or a verb."""
    ahead = {token.text for token in tokens[max(0, mention.start - _NEAR) : mention.start]}
    verb = infinitives(tokens[mention.start].text) and not mention.by_head
    ahead = set() if COORDINATE & ahead else ahead
    placed = not mention.by_head and bool(ahead & PLACED)
    return bool(verb) or placed or (mention.strength < SURE_NAME and bool(ahead & PREPOSITIONS))
