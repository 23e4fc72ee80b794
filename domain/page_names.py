"""Choosing what the monitor's page names: read from a sentence, or from ticks on a card."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from uuid import UUID

from domain.errors import BadReport, UnknownAction
from domain.monitor_page import MonitorPage
from domain.plans import Assignment, InMonitor, PeriodKind
from domain.titles import find_actions, find_loosely, says_only
from domain.wording import fold, plain

LONGEST_HEADING = 200  # characters, as in the plan file
LONGEST = 80
_THE_PAGE = r"(?:(?:de|het|the) )?(?:monitor|pagina|page)"
_CHOICES = {
    InMonitor.NO: rf"(?:laat|haal|hou|noem|leave|take|keep|zet) (.+?)"
    rf" (?:niet in|niet op|uit|van|out of|off) {_THE_PAGE}(?: weg)?",
    InMonitor.YES: rf"(?:zet|neem|noem|put|name) (.+?) (?:(?:weer|toch|wel) )?(?:op in|in|op|on)"
    rf" {_THE_PAGE}",
    InMonitor.AUTOMATIC: rf"(?:(?:zet|put) )?(.+?)(?: weer)?(?: op| on)?"
    rf" automati(?:sch|c|cally)(?: (?:in|op|on) {_THE_PAGE})?",
}
_HEADING = re.compile(
    r"(?:(?:zet|put) )?(?:de |the )?(?:kopregel|lead-in|heading):? (.+)", re.I | re.S
)
_NO_HEADING = re.compile(
    r"(?:haal|verwijder|remove|take) (?:de |the )?(?:kopregel|lead-in|heading) (?:weg )?"
    r"(?:van|voor|bij|of|from|for) (.+?)(?: weg)?|(?:geen|no) (?:kopregel|lead-in|heading)"
    r" (?:voor|van|bij|for) (.+)",
    re.I | re.S,
)
_FOR = re.compile(r"\s+(?:voor|bij|op|van|for|on)\s+", re.I)
_BETWEEN = re.compile(r"\s*[,;]\s*(?:(?:en|and) )?|\s+(?:en|and|&)\s+", re.I)
_QUOTES = " \"'“”‘’„:"


@dataclass(frozen=True, slots=True)
class SaidHeading:
    """A lead-in for some actions; "" takes it away."""

    heading: str
    actions: tuple[Assignment, ...]


def nameable(actions: Sequence[Assignment]) -> list[Assignment]:
    """Return the actions that a page could name: not what was good from the start."""
    return [action for action in actions if action.period.kind is not PeriodKind.DONE]


def on_offer(page: MonitorPage) -> list[Assignment]:
    """Return what the page could name now: what is open, and what was realised since."""
    told = {action.id for action in (*page.open_actions, *page.realised)}
    return [action for action in nameable(page.actions) if action.id in told]


def read_choice(
    written: str, among: Sequence[Assignment]
) -> tuple[InMonitor, list[Assignment]] | None:
    """Read "laat vijvers uit de monitor"; None where a text is no such thing.

    Raise `UnknownAction` for an action that is not there, or that can be several.
    """
    said = plain(written).rstrip(" .!")
    for choice, pattern in _CHOICES.items():
        if match := re.fullmatch(pattern, said, re.I | re.S):
            return choice, read_actions(match[1], among)
    return None


def read_heading(written: str, among: Sequence[Assignment]) -> SaidHeading | None:
    """Read "kopregel Aanbestedingen voor 3.1 en 3.2"; None where a text is no such thing.

    The lead-in ends where what follows is actions. Raise `UnknownAction` where nothing is.
    """
    said = " ".join(plain(written).rstrip(" .!").split())
    if match := _NO_HEADING.fullmatch(said):
        return SaidHeading("", tuple(read_actions(match[1] or match[2], among)))
    match = _HEADING.fullmatch(said)
    if match is None:
        return None
    read = list(_resolved(match[1], among))
    exact = (said for said, is_exact in read if is_exact)
    found = next(exact, None) or (read[-1][0] if read else None)
    if found:
        return SaidHeading(_checked(found.heading), found.actions)
    for _, rest in _splits(match[1]):
        read_actions(rest, among)  # raises, and says what is not known
    raise UnknownAction("named.heading_how")


def _resolved(said: str, among: Sequence[Assignment]) -> Iterator[tuple[SaidHeading, bool]]:
    """Yield the ways to read a lead-in and actions, and whether those are all it says."""
    for heading, rest in _splits(said):
        try:
            found = read_actions(rest, among)
        except UnknownAction:
            continue
        parts = _BETWEEN.split(rest)
        exact = all(any(says_only(part, action) for action in found) for part in parts)
        yield SaidHeading(heading, tuple(found)), exact


def read_actions(written: str, among: Sequence[Assignment]) -> list[Assignment]:
    """Return the actions that a text lists, by number or title; each must be exactly one."""
    whole = find_actions(written, among)
    if len(whole) == 1 and fold(whole[0].title) == fold(written):
        return whole
    parts = [part for part in _BETWEEN.split(written) if part.strip()]
    return list(dict.fromkeys(_one(part, among) for part in parts))


def ticked(
    was: Collection[str], now: Collection[str], among: Sequence[Assignment]
) -> dict[UUID, InMonitor]:
    """Return what was chosen by ticks: only what was ticked or unticked is chosen."""
    by_id = {str(action.id): action.id for action in among}
    chosen = {by_id[one]: InMonitor.YES for one in now if one in by_id and one not in was}
    return chosen | {by_id[one]: InMonitor.NO for one in was if one in by_id and one not in now}


def mark_of(page: MonitorPage) -> str:
    """Name how everything is named now: ticks that were drawn of something else are old."""
    named = page.lines.named_ids
    said = [f"{a.id} {a.in_monitor} {a.id in named}" for a in on_offer(page)]
    return sha256("\n".join([str(page.cut_off), *said]).encode()).hexdigest()[:16]


def changed(actions: Sequence[Assignment], choices: Mapping[UUID, InMonitor]) -> list[Assignment]:
    """Return the actions for which another choice was made than they have."""
    return [a for a in actions if choices.get(a.id, a.in_monitor) is not a.in_monitor]


def _one(written: str, among: Sequence[Assignment]) -> Assignment:
    hits = find_actions(written, among) or find_loosely(written, among)
    if len(hits) == 1:
        return hits[0]
    raise UnknownAction(
        "report.which_action" if hits else "state.unknown",
        said=plain(written)[:LONGEST],
        titles=", ".join(action.title for action in hits[:5]),
    )


def _splits(said: str) -> Iterator[tuple[str, str]]:
    return ((said[: one.start()], said[one.end() :]) for one in _FOR.finditer(said))


def _checked(heading: str) -> str:
    text = heading.strip(_QUOTES)
    if not text:
        raise UnknownAction("named.heading_how")
    if len(text) > LONGEST_HEADING:
        raise BadReport("named.heading_long", length=len(text), most=LONGEST_HEADING)
    return text
