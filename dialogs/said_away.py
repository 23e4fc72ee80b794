"""Being away, said beside a report: no part of the report, and never a note of it."""

import re
from dataclasses import replace

from dialogs.safe_words import Safe, without_health
from dialogs.turn import Turn
from domain.absences import AWAY, NoPeriod, read_period
from domain.naming import named_in
from domain.people import Role
from storage import members
from storage.database import Session

_JOINING = r"(?:oja|oh ja|o ja|ps|ook|trouwens|btw|verder|en|and|ik|want|maar|but|by the way)"
_SAID = re.compile(
    rf"(?:^|[,.;!?\n]|\s)[\s,]*(?:\b{_JOINING}\b[\s,:]*)*"
    r"\b(?:ik ben|ben ik|ben|i am|i'm|i’m|im|i will be|i'll be|i’ll be)\b"
    rf"(?P<before>(?:\s[^.;!?\n]{{1,60}}?)?)\s{AWAY}\b(?P<after>[^.;!?\n,]*)",
    re.IGNORECASE,
)
_NEXT = re.compile(r"\s(?:en|and|maar|but|verder)\s", re.IGNORECASE)


def left_out(turn: Turn, said: Safe) -> Safe:
    """Take out that somebody is away, and say how that is noted; the same where it is not said."""
    for found in _SAID.finditer(said.text):
        after = _NEXT.split(found["after"])[0]
        days = " ".join(f"{found['before']} {after}".split())
        rest = f"{said.text[: found.start()]}, {said.text[found.start('after') + len(after) :]}"
        if _is_away(turn, days) and re.search(r"\w", rest):
            typed = f"{turn.words('said_away.typed')} {days}".strip()
            remark = turn.words("said_away.not_noted", typed=typed)
            return replace(said, text=rest.strip(" ,\n"), remarks=(*said.remarks, remark))
    return said


def _is_away(turn: Turn, days: str) -> bool:
    """Tell whether these are days, so that "ik ben met de weg bezig" stays what it is."""
    try:
        read_period(days, turn.today)
    except NoPeriod as no:
        return no.why != "unclear"
    return True


def of_colleague(turn: Turn, db: Session, said: Safe) -> Safe:
    """Offer a coordinator who says that a colleague is ill to note that they are away."""
    if not turn.member.has(Role.COORDINATOR) or without_health(turn.text) == turn.text:
        return said
    everybody = members.everybody(db, turn.municipality.id)
    people = [one for one in named_in(turn.text, everybody) if one.id != turn.member.id]
    if len(people) != 1:
        return said
    offer = turn.words("said_away.of_colleague", name=people[0].name, who=people[0].first_name)
    return replace(said, remarks=(*said.remarks, offer))
