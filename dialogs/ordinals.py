"""An action by its place in the list as it was shown: "de eerste", "nummer 2"."""

import re
from collections.abc import Sequence

from domain.wording import words

_PLACES = (
    ("eerste", "first"),
    ("tweede", "second"),
    ("derde", "third"),
    ("vierde", "fourth"),
    ("vijfde", "fifth"),
)
_PLACE_OF = {word: place for place, both in enumerate(_PLACES) for word in both}
_PLACE_OF |= {"laatste": -1, "last": -1}
_BEFORE = r"(?:(?<=^)|(?<=[,;]\s)|(?<=\ben\s)|(?<=\band\s))"
_AFTER = (
    r"(?=\s*(?:$|[,;:.!]|\d|(?:is|die|loopt|ligt|staat|wacht|heeft|was|klaar|en|and|that|which|has"
    r"|runs|waits|done)\b))"
)
_NAMED = re.compile(
    rf"{_BEFORE}(?:(?:de|the) ({'|'.join(_PLACE_OF)})(?: (?:actie|action|one))?"
    rf"|(?:nummer|nr\.?|number) (\d{{1,2}})(?![.,]\d)){_AFTER}",
    re.IGNORECASE,
)


def by_title(text: str, titles: Sequence[str]) -> str:
    """Write the title of an action where a text names its place among `titles`, in their order.

    A place that the list does not have stays as it was typed, and so does a word of a title.
    """
    own = {word for title in titles for word in words(title)}

    def title_of(found: re.Match[str]) -> str:
        ordinal, number = found[1], found[2]
        place = int(number) - 1 if number else _PLACE_OF[ordinal.lower()]
        known = -1 <= place < len(titles) and not (ordinal and ordinal.lower() in own)
        return titles[place] if known and number != "0" else found[0]

    return _NAMED.sub(title_of, text.strip())
