"""What stands around a message: the head of a mail, and who signs it."""

from collections.abc import Sequence

from domain.sentences.listed import listed
from domain.sentences.tokens import Token
from domain.sentences.vocabulary import SIGNS

_HEADS = listed("van from aan to cc bcc verzonden sent datum date")
_GREETINGS = listed("""
groet groeten groetjes groetjs gr grt grtz grtjs mvg mvrgr regards cheers hgr vrgr xx
""")
_KINDLY = listed("met vriendelijke hartelijke vriendelijk kind best warm many veel de fijne")
_LONGEST_NAME = 8
_LONGEST = 60  # words below a greeting on a line of its own


def without_frame(tokens: Sequence[Token]) -> list[Token]:
    """Leave out "Van: Vastgoed" above a message, and "Groet, Vastgoed" below it."""
    tokens = tokens[: _signed_from(tokens)]
    return [token for token, inside in zip(tokens, _in_heads(tokens), strict=True) if not inside]


def _signed_from(tokens: Sequence[Token]) -> int:
    """Return where the last words are no more than a name."""
    for place in range(max(0, len(tokens) - _LONGEST), len(tokens)):
        after = tokens[place + 1 :]
        alone = any(token.text == "\n" for token in after[:2]) or len(after) < _LONGEST_NAME
        if tokens[place].text in _GREETINGS and alone and _is_name(after):
            while place and tokens[place - 1].text in _KINDLY:
                place -= 1
            return place
    return len(tokens)


def _is_name(after: Sequence[Token]) -> bool:
    texts = [token.text for token in after]
    tells = any(SIGNS.at(texts, at) or token.is_number for at, token in enumerate(after))
    return not tells and "%" not in texts


def _in_heads(tokens: Sequence[Token]) -> list[bool]:
    """Tell of each word whether it stands in a line like "Van: Vastgoed"."""
    inside, found = False, []
    for place, token in enumerate(tokens):
        begins = place == 0 or tokens[place - 1].text == "\n"
        colon = place + 1 < len(tokens) and tokens[place + 1].text == ":"
        inside = token.text != "\n" and (inside or (begins and colon and token.text in _HEADS))
        found.append(inside)
    return found
