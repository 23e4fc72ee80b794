"""Reporting in somebody else's name: who may, and in whose name it is."""

import re
from collections.abc import Iterable
from uuid import UUID

from domain.people import Member, Role
from domain.plans import Assignment
from domain.reports import NoteReader, Report

_OF = "van|voor|of|for|namens|in naam van|uit naam van|on behalf of|in the name of"
_HAS = "heeft|had|has|(?:zegt|meldt|meldde|says|reports)(?: dat| that)?"
_BEGINS = r"(?:(?<=^)|(?<=[\n.;] )|(?<=\n)|(?<=\ben )|(?<=\band ))"


def is_own(member: Member, action: Assignment) -> bool:
    """Tell whether an action is somebody's own, as its ambassador or the stand-in."""
    return member.id in {action.ambassador_id, action.stand_in_id}


def may_report_on(member: Member, action: Assignment) -> bool:
    """Tell whether somebody may report on an action, for themselves or in its owner's name.

    Any ambassador may, for colleagues do: it is marked, the owner is told, and can take it back.
    """
    return is_own(member, action) or member.has(Role.AMBASSADOR, Role.COORDINATOR)


def in_name_of(member: Member, action: Assignment) -> UUID | None:
    """Return in whose name a report is; None for an own one, or when nobody carries the action."""
    return None if is_own(member, action) else action.ambassador_id


def concerns(member: Member, report: Report) -> bool:
    """Tell whether a report is somebody's: made by them, or in their name."""
    return member.id in {report.author_id, report.on_behalf_of_id}


def may_read(member: Member, report: Report, *, in_channel: bool) -> bool:
    """Tell whether somebody may read the note of a report, and the evidence beside it."""
    if report.note_reader is NoteReader.MONITOR:
        return True
    return not in_channel and (member.has(Role.COORDINATOR) or concerns(member, report))


def may_read_reason(member: Member, report: Report, action: Assignment) -> bool:
    """Tell whether somebody may read why an action is stuck.

    Who reported in a colleague's name may not: the reason can be of a report before theirs.
    """
    if report.note_reader is NoteReader.MONITOR or member.has(Role.COORDINATOR):
        return True
    return is_own(member, action) or report.on_behalf_of_id == member.id


def may_withdraw(member: Member, report: Report, action: Assignment) -> bool:
    """Tell whether somebody may take a report back that concerns them.

    What was said in somebody's name, both may; what somebody said of their own action, only
    as long as it is theirs.
    """
    if report.on_behalf_of_id or is_own(member, action):
        return True
    return action.ambassador_id is None and may_report_on(member, action)


def without_owners(text: str, names: Iterable[str]) -> str:
    """Return a text without whose an action is, which does not say how it stands.

    That is "van Marco" and "namens Marco", and "Marco heeft" where a clause begins with it.
    """
    for name in filter(None, names):
        first, _, last = (re.escape(part) for part in name.partition(" "))
        whole = f"{first}(?: {last})?" if last else first
        text = re.sub(rf"\b(?:{_OF}) {whole}(?!\w)", "", text, flags=re.IGNORECASE)
        text = re.sub(rf"{_BEGINS}{whole} (?:{_HAS})\b ?", "", text, flags=re.IGNORECASE)
    return re.sub(r" {2,}", " ", text).strip(" ")


def others(member: Member, report: Report) -> set[UUID]:
    """Return who else must hear when somebody takes a report back."""
    both = {report.author_id, report.on_behalf_of_id} if report.on_behalf_of_id else set()
    return {person for person in both if person and person != member.id}
