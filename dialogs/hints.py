"""What is said of the monitor's page in too few words: which words would do is said back."""

import re

from dialogs.turn import Turn
from domain.people import Role
from domain.wording import fold

_WHERE = re.compile(
    r"(?:zet|schrijf|add|put) (?:(?:er|dit|dat|this|that|it) )?(?:(?:nog|ook|also) )*"
    r"(?:bij|erbij|in|to it)\b.*|voeg (?:er )?(?:nog |ook )*(?:aan )?toe dat .+"
)
_WHAT = re.compile(
    r"(?:haal|gooi|take|remove|verwijder) (?:dat|dit|die|het|that|it|this)"
    r"(?: er| maar| toch| weer| again)*(?: (?:weg|eruit|uit|off|away|out))?"
)


def of(turn: Turn) -> str:
    """Return the sentence that helps a coordinator on, or nothing."""
    said = fold(turn.text).rstrip(".!?")
    if not turn.member.has(Role.COORDINATOR):
        return ""
    if _WHERE.fullmatch(said):
        return "entry.hint_where"
    return "entry.hint_what" if _WHAT.fullmatch(said) else ""
