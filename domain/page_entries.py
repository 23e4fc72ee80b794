"""What a coordinator puts on the monitor's page beside the plan: in a list, with numbers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from hashlib import sha256
from uuid import UUID

from domain.monitors import (
    AttentionPoint,
    CommunicationMoment,
    Monitor,
    PointState,
    Result,
    reporting_day,
)

_SHOWN = {PointState.ACCEPTED, PointState.PROPOSED}


class EntryKind(StrEnum):
    POINT = "point"
    MOMENT = "moment"
    RESULT = "result"


@dataclass(frozen=True, slots=True)
class PageEntry:
    """An attention point, a communication moment or a result outside the plan.

    `day` is when it was noted, is held or was realised; only a moment may have none.
    `proposed` is what a report proposed and nobody decided on; `realised` is of moments.
    """

    kind: EntryKind
    id: UUID
    text: str
    day: date | None
    proposed: bool = False
    realised: bool = False

    @property
    def mark(self) -> str:
        """Name what it says now: a button that was drawn of something else does nothing."""
        said = f"{self.text}\n{self.day}\n{self.realised}"
        return sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Numbered:
    """An entry with its number in the list; `fixed_in` is the closed monitor that it belongs to."""

    number: int
    entry: PageEntry
    fixed_in: Monitor | None = None


def of_points(points: Iterable[AttentionPoint]) -> list[PageEntry]:
    """Return what is on the page, and what is proposed for it."""
    return [
        PageEntry(
            EntryKind.POINT,
            point.id,
            point.text,
            point.noted_on,
            proposed=point.state is PointState.PROPOSED,
        )
        for point in points
        if point.state in _SHOWN
    ]


def of_moments(moments: Iterable[CommunicationMoment]) -> list[PageEntry]:
    return [
        PageEntry(EntryKind.MOMENT, one.id, one.text, one.held_on, realised=one.realised)
        for one in moments
    ]


def of_results(results: Iterable[Result]) -> list[PageEntry]:
    return [PageEntry(EntryKind.RESULT, one.id, one.text, one.realised_on) for one in results]


def numbered(entries: Iterable[PageEntry], monitors: Sequence[Monitor]) -> list[Numbered]:
    """Give numbers from 1: to what the next page may name, then to what closed monitors have."""
    placed = [(entry, fixed_in(entry, monitors)) for entry in entries]
    in_order = [pair for pair in placed if not pair[1]] + [pair for pair in placed if pair[1]]
    return [Numbered(place, *pair) for place, pair in enumerate(in_order, start=1)]


def fixed_in(entry: PageEntry, monitors: Iterable[Monitor]) -> Monitor | None:
    """Return the closed monitor that an entry belongs to; what is planned belongs to none."""
    if entry.day is None or (entry.kind is EntryKind.MOMENT and not entry.realised):
        return None
    return closed_over(entry.day, monitors)


def closed_over(day: date, monitors: Iterable[Monitor]) -> Monitor | None:
    """Return the monitor whose news is of that day, where that is closed; from oldest first."""
    around = next((monitor for monitor in monitors if monitor.cut_off >= day), None)
    return around if around and around.state.is_frozen else None


def day_of_news(monitors: Sequence[Monitor], today: date) -> date:
    """Return the day under which what is noted now counts: in the next page that changes."""
    day = reporting_day(monitors, today)
    while shut := closed_over(day, monitors):
        day = max(today, shut.cut_off + timedelta(days=1))
    return day


def moved(ids: Sequence[UUID], moving: UUID, place: int) -> list[UUID]:
    """Return a list with one of it at another place, from 1; beyond its ends is at its end."""
    others = [one for one in ids if one != moving]
    at = min(max(place, 1), len(ids)) - 1
    return [*others[:at], moving, *others[at:]]
