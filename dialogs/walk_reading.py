"""Reading what is typed about the one action that a meeting looks at."""

import re
from dataclasses import replace

from dialogs.draft_reading import Read, read
from dialogs.safe_words import kinds_in
from dialogs.said_besides import SAYS_NO_MORE
from dialogs.turn import Turn
from domain.drafts import Meant
from domain.plans import Assignment
from domain.wording import words

_FIRST = re.compile(r"(.+?)(?:[,;]|\.(?=\s))\s*(.+)", re.DOTALL)


def read_of(turn: Turn, action: Assignment, said: str) -> Read:
    """Read a text that need not name the action: everybody looks at its card."""
    told = _about(turn, action, said)
    meant = told.meaning.about(action.id)
    if meant:
        return told.saying(turn, replace(meant, note=_note(turn, action, said, meant)))
    return told if told.refused else read(turn, said, [action])


def _note(turn: Turn, action: Assignment, said: str, meant: Meant) -> str:
    """Return the note; where none was found, what is said after how far it is.

    "50%, gesprek gehad": when the rest changes nothing of what is meant, it is the note.
    """
    split = _FIRST.fullmatch(said)
    if meant.note or split is None or kinds_in(said):
        return meant.note
    alone = _about(turn, action, split[1]).meaning.about(action.id)
    if alone is None or replace(alone, evidence=meant.evidence) != meant:
        return ""
    return "" if set(words(split[2])) <= SAYS_NO_MORE else split[2].strip()


def _about(turn: Turn, action: Assignment, said: str) -> Read:
    return read(turn, f"{action.title}: {said}", [action])
