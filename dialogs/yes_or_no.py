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

_MORE = r"(?:[ ,]+(?:ja|hoor|graag|maar|doe (?:dat )?maar|prima|klopt|is goed|please|sure|do it))*"
_SAID = {
    "ja": re.compile(rf"(?:j+a+h?|yes+|yep|(?:ok|oke|okay|prima)[ ,]+doe maar|doe maar){_MORE}"),
    "nee": re.compile(
        r"(?:n+e+e+h?|no+|nope)(?:[ ,]+(?:hoor|dank je|bedankt|thanks|liever niet))*"
        r"|(?:nee[ ,]+)?(?:toch|liever|doe maar) niet|rather not"
    ),
}


def yes_or_no(said: str) -> str:
    """Return "ja" or "nee" for what says no more than that: "jaa", "ok doe maar"; else ""."""
    return next((word for word, says in _SAID.items() if says.fullmatch(said)), "")


def spoken(card: Mapping[str, Any]) -> dict[str, Pressed]:
    """Return what "ja" and "nee" press: the one button that says so.

    Where none says "nee", a no is the button that stores nothing.
    """
    found: dict[str, Pressed] = {}
    buttons = [one for one in card.get("actions", ()) if "data" in one]
    for said, words in _WORDS.items():
        fit = [b["data"] for b in buttons if said.fullmatch(fold(b["title"]).rstrip(".!…"))]
        if not fit and said is _NO:
            fit = [b["data"] for b in buttons if b["data"].get("verb") == Verb.NEVER_MIND]
        found |= dict.fromkeys(words, fit[0]) if len(fit) == 1 else {}
    return found
