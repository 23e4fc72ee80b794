"""Words that say that all of several actions are meant: "beide", "alle drie de contracten"."""

from domain.sentences.listed import listed
from domain.sentences.mention import Mention
from domain.sentences.pieces import Piece

BOTH = listed("beide beiden allebei both alletwee")
_ALL = listed("alle all al")
_HOW_MANY = {
    "twee": 2, "2": 2, "two": 2, "drie": 3, "3": 3, "three": 3, "vier": 4, "4": 4, "four": 4,
    "vijf": 5, "5": 5, "five": 5,
}  # fmt: skip
_NEAR = 4


def means_each(mention: Mention, piece: Piece) -> bool:
    """Tell whether each of the actions is meant that the words fit, and not one of them."""
    some = len(mention.candidates)
    if BOTH & set(piece.words):
        return some == 2
    ahead = piece.words[max(0, mention.start - piece.start - _NEAR) : mention.start - piece.start]
    counted = [_HOW_MANY[word] for word in ahead if word in _HOW_MANY]
    return bool(_ALL & set(ahead)) and some > 1 and counted in ([], [some])
