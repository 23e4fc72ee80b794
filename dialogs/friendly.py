"""A kind word that asks for nothing: "dank je", "top"."""

import re

from domain.wording import fold

_KIND = re.compile(
    r"(?:(?:dank|bedankt|thanks|thank|thx|je|u|you|jij|jou|wel|dankje|dankjewel|dankuwel|hartelijk"
    r"|heel|erg|veel|very|much|so|for|voor|alvast|ok|oke|okay|prima|top|mooi|fijn|super|great|nice"
    r"|perfect)[ ,.!]*)+"
)
_NO_WORD = re.compile(
    r"(?:je|u|you|jij|jou|wel|heel|erg|veel|very|much|so|for|voor|alvast|[ ,.!])+"
)


def is_kind(text: str) -> bool:
    """Tell whether a text only says thanks, or that all is well."""
    said = fold(text)
    return bool(_KIND.fullmatch(said)) and not _NO_WORD.fullmatch(said)
