"""What was said besides of an action, so that a note or a reason reads as it was meant."""

import re
from dataclasses import replace

from domain.plans import Status
from domain.sentences import Said, Understood
from domain.wording import words

_BECAUSE = re.compile(
    r"\b(?:want|omdat|doordat|wegens|vanwege|because(?: of)?|due to)\s+(.+)",
    re.IGNORECASE | re.DOTALL,
)
SAYS_MORE = {"getekend", "ondertekend", "gegund", "gepubliceerd", "signed", "awarded", "published"}
SAYS_NO_MORE = set(words("ligt staat stil loopt nog steeds lopend weer ook is still running")) | {
    "geblokkeerd",
    "vast",
    "blocked",
    "stuck",
}


def with_notes(understood: Understood, text: str) -> Understood:
    """Make the notes fit to show: without what only says the status, a reason in full.

    A reason is taken whole ("want er is geen geld"), and of what is done the word that says
    more than that ("getekend"), where only one action is told of.
    """
    told = tuple(replace(said, note=_without_status(said.note)) for said in understood.told)
    if len(told) == 1 and not understood.unclear:
        told = (replace(told[0], note=_of_one(told[0], text)),)
    return replace(understood, told=told)


def _without_status(note: str) -> str:
    """Drop a first clause that says no more than how far it is: "stil, wacht op de raad"."""
    first, _, rest = note.partition(",")
    return rest.strip() if set(words(first)) <= SAYS_NO_MORE else note


def _of_one(said: Said, text: str) -> str:
    if because := _BECAUSE.search(text):
        return because[1].strip()
    more = [word for word in words(text) if word in SAYS_MORE]
    return said.note or (more[0] if more and said.status is Status.COMPLETED else "")
