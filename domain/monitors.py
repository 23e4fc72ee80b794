"""The monitor: a periodic report of how far the plan is, with its days, and what belongs to it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from uuid import UUID
from zoneinfo import ZoneInfo

from domain.people import Member
from domain.plans import Assignment


class MonitorState(StrEnum):
    DRAFT = "draft"
    OPEN = "open"
    CLOSED = "closed"
    PUBLISHED = "published"

    @property
    def is_frozen(self) -> bool:
        """Tell whether its figures stay as they are; a monitor that is reopened is open again."""
        return self in {MonitorState.CLOSED, MonitorState.PUBLISHED}


class Reminding(StrEnum):
    """Whether people are asked to report for a monitor."""

    OFF = "off"
    ON = "on"
    PAUSED = "paused"


class PointState(StrEnum):
    """An attention point is proposed by whoever reports; the coordinator takes it up, or not."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"  # with the report that proposed it


@dataclass(frozen=True, slots=True)
class Monitor:
    """A monitor and its dates: status as at, reports until, papers due.

    `version` counts the times that its dates were moved.
    """

    id: UUID
    municipality_id: UUID
    name: str
    cut_off: date
    report_until: date | None = None
    due: date | None = None
    state: MonitorState = MonitorState.OPEN
    reminding: Reminding = Reminding.OFF
    version: int = 1


@dataclass(frozen=True, slots=True)
class AttentionPoint:
    id: UUID
    text: str
    noted_on: date
    state: PointState
    report_id: int | None = None


@dataclass(frozen=True, slots=True)
class CommunicationMoment:
    id: UUID
    text: str
    held_on: date | None
    realised: bool


@dataclass(frozen=True, slots=True)
class Result:
    """A result outside the plan."""

    id: UUID
    text: str
    realised_on: date


@dataclass(frozen=True, slots=True)
class Round:
    """A day, and the monitors around it: its own, the last one before, the next one after."""

    day: date
    monitor: Monitor | None = None
    before: Monitor | None = None
    after: Monitor | None = None

    @property
    def compared_with(self) -> date | None:
        return self.before.cut_off if self.before else None

    @property
    def cut_off(self) -> date:
        """The cut-off that is worked towards: whoever starts before it is asked."""
        monitor = self.monitor or self.after
        return monitor.cut_off if monitor else self.day

    @property
    def last_day(self) -> date:
        """The last day on which a report counts as one for this round.

        Reporting goes on for some days after the cut-off of a monitor.
        """
        until = self.monitor.report_until if self.monitor else None
        return max(until or self.day, self.day)

    def holds(self, day: date) -> bool:
        """Tell whether something of that day is news of this round."""
        return day <= self.day and (self.compared_with is None or day > self.compared_with)

    def moments(self, zone: ZoneInfo) -> tuple[datetime | None, datetime]:
        """Return from when, and before when, a report counts as one for this round."""
        last = self.before and (self.before.report_until or self.before.cut_off)
        since = end_of_day(last, zone) if last else None
        return since, end_of_day(self.last_day, zone)


def reporting_day(monitors: Iterable[Monitor], today: date) -> date:
    """Return the day to show when nobody names one: today, or the cut-off still reported on.

    From the day after a cut-off until the last day for reports, what people file is for that
    monitor; a page of today would already compare with it and find that nobody had reported.
    For one that was closed meanwhile nobody reports any more.
    """
    for monitor in monitors:
        until = None if monitor.state.is_frozen else monitor.report_until
        if until and monitor.cut_off < today <= until:
            return monitor.cut_off
    return today


def papers_day(monitors: Iterable[Monitor], today: date) -> date:
    """Return the day of which documents are made when nobody names one.

    From the day after a cut-off until the papers are due those are of that monitor, closed or
    not; else of the day to show.
    """
    known = list(monitors)
    for monitor in known:
        until = monitor.due or monitor.report_until
        if until and monitor.cut_off < today <= until:
            return monitor.cut_off
    return reporting_day(known, today)


def round_of(monitors: Sequence[Monitor], day: date) -> Round:
    """Return a day with the monitors around it, from all monitors, oldest first."""
    return Round(
        day,
        monitor=next((one for one in monitors if one.cut_off == day), None),
        before=next((one for one in reversed(monitors) if one.cut_off < day), None),
        after=next((one for one in monitors if one.cut_off > day), None),
    )


def by_ambassador(
    assignments: Iterable[Assignment], members: Iterable[Member]
) -> list[tuple[Member | None, list[Assignment]]]:
    """Group actions by their ambassador, by name; those that nobody here carries come last."""
    known: dict[UUID | None, Member] = {member.id: member for member in members}
    carried: dict[Member | None, list[Assignment]] = {}
    for assignment in assignments:
        carried.setdefault(known.get(assignment.ambassador_id), []).append(assignment)
    return sorted(carried.items(), key=lambda item: (not item[0], item[0].name if item[0] else ""))


def by_department(assignments: Iterable[Assignment]) -> list[tuple[str, list[Assignment]]]:
    """Group actions by their department, by name; those without one come last."""
    groups: dict[str, list[Assignment]] = {}
    for assignment in assignments:
        groups.setdefault(assignment.department, []).append(assignment)
    return sorted(groups.items(), key=lambda item: (not item[0], item[0]))


def end_of_day(day: date, zone: ZoneInfo) -> datetime:
    """Return the moment at which the next day begins, there."""
    return datetime.combine(day + timedelta(days=1), time(), zone)
