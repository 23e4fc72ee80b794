"""Which button of a card a typed yes or no presses, by what its buttons say."""

import re
from collections.abc import Mapping
from typing import Any

from domain.wording import fold
from views.cards.verbs import Verb

Pressed = Mapping[str, Any]
_YES = re.compile(r"(?:ja|yes)(?:,.*)?")
_NO = re.compile(r"(?:nee|no)(?:,.*)?")
_WORDS = {_YES: ("ja", "yes"), _NO: ("nee", "no")}


def spoken(card: Mapping[str, Any]) -> dict[str, Pressed]:
    """Return what "ja" and "nee" press: the one button that says so.

    Where none says "nee", a no is the button that stores nothing.
    """
    found: dict[str, Pressed] = {}
    buttons = card.get("actions", ())
    for said, words in _WORDS.items():
        fit = [b["data"] for b in buttons if said.fullmatch(fold(b["title"]).rstrip(".!…"))]
        if not fit and said is _NO:
            fit = [b["data"] for b in buttons if b["data"].get("verb") == Verb.NEVER_MIND]
        found |= dict.fromkeys(words, fit[0]) if len(fit) == 1 else {}
    return found
