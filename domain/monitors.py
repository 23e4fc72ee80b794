"""The monitor: the periodic report of how far the plan is, as a value that is shown and printed."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from uuid import UUID
from zoneinfo import ZoneInfo

from domain.figures import PeriodFigures, figures
from domain.people import Member, Municipality
from domain.plans import Assignment, PeriodKind, Status


class MonitorState(StrEnum):
    DRAFT = "draft"
    OPEN = "open"
    CLOSED = "closed"
    PUBLISHED = "published"


class PointState(StrEnum):
    """An attention point is proposed by whoever reports; the coordinator takes it up, or not."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Monitor:
    """A monitor and its dates: status as at, reports until, papers due."""

    id: UUID
    municipality_id: UUID
    name: str
    cut_off: date
    report_until: date | None = None
    due: date | None = None
    state: MonitorState = MonitorState.OPEN


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


@dataclass(frozen=True, slots=True)
class Notes:
    """What the monitor says beside the plan, of all times; and which actions were reported on."""

    points: Sequence[AttentionPoint] = ()
    moments: Sequence[CommunicationMoment] = ()
    results: Sequence[Result] = ()
    reported: Collection[UUID] = frozenset()


@dataclass(frozen=True, slots=True)
class MonitorPage:
    """All that the monitor says of a day; card, page and documents draw the same value.

    Actions stand in the order of the plan, with their state at the end of that day.
    """

    municipality: Municipality
    round: Round
    periods: tuple[PeriodFigures, ...]
    attention_points: tuple[AttentionPoint, ...]
    moments_realised: tuple[CommunicationMoment, ...]
    moments_planned: tuple[CommunicationMoment, ...]
    running: tuple[Assignment, ...]
    planned: tuple[Assignment, ...]
    realised: tuple[Assignment, ...]
    results: tuple[Result, ...]
    not_reported: tuple[Assignment, ...]

    @property
    def cut_off(self) -> date:
        return self.round.day

    @property
    def compared_with(self) -> date | None:
        return self.round.compared_with

    @property
    def next_monitor(self) -> Monitor | None:
        return self.round.after

    @property
    def state(self) -> MonitorState:
        """The state of the monitor of exactly this day; any other day is a draft."""
        return self.round.monitor.state if self.round.monitor else MonitorState.DRAFT


def build(
    municipality: Municipality,
    asked: Round,
    now: Sequence[Assignment],
    before: Sequence[Assignment],
    notes: Notes,
) -> MonitorPage:
    """Make the page from the plan at the asked day and at the day that it compares with.

    Without an earlier monitor `before` is empty, and all that was completed is realised.
    """
    realised, planned = _communication(asked, notes.moments)
    return MonitorPage(
        municipality=municipality,
        round=asked,
        periods=tuple(figures(now)),
        attention_points=_news_points(asked, notes.points),
        moments_realised=realised,
        moments_planned=planned,
        running=_with_status(now, Status.RUNNING),
        planned=_with_status(now, Status.PLANNED),
        realised=_realised(now, before),
        results=tuple(result for result in notes.results if asked.holds(result.realised_on)),
        not_reported=_not_reported(now, asked.cut_off, notes.reported),
    )


def without_persons(page: MonitorPage) -> MonitorPage:
    """Return the page with its actions, and nobody named for any of them."""
    return replace(
        page,
        running=_of_nobody(page.running),
        planned=_of_nobody(page.planned),
        realised=_of_nobody(page.realised),
        not_reported=_of_nobody(page.not_reported),
    )


def reporting_day(monitors: Iterable[Monitor], today: date) -> date:
    """Return the day to show when nobody names one: today, or the cut-off still reported on.

    From the day after a cut-off until the last day for reports, what people file is for that
    monitor; a page of today would already compare with it and find that nobody had reported.
    """
    for monitor in monitors:
        if monitor.report_until and monitor.cut_off < today <= monitor.report_until:
            return monitor.cut_off
    return today


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


def _of_nobody(actions: Iterable[Assignment]) -> tuple[Assignment, ...]:
    return tuple(
        replace(action, ambassador="", ambassador_id=None, stand_in_id=None) for action in actions
    )


def _with_status(now: Iterable[Assignment], status: Status) -> tuple[Assignment, ...]:
    return tuple(
        assignment
        for assignment in now
        if assignment.period.kind is PeriodKind.BOUNDED and assignment.state.status is status
    )


def _realised(now: Iterable[Assignment], before: Iterable[Assignment]) -> tuple[Assignment, ...]:
    earlier = {a.id for a in before if a.state.status is Status.COMPLETED}
    return tuple(a for a in _with_status(now, Status.COMPLETED) if a.id not in earlier)


def _not_reported(
    now: Iterable[Assignment], cut_off: date, reported: Collection[UUID]
) -> tuple[Assignment, ...]:
    return tuple(a for a in now if a.is_open(cut_off) and a.id not in reported)


def _news_points(asked: Round, points: Iterable[AttentionPoint]) -> tuple[AttentionPoint, ...]:
    return tuple(
        point
        for point in points
        if point.state is PointState.ACCEPTED and asked.holds(point.noted_on)
    )


def _communication(
    asked: Round, moments: Iterable[CommunicationMoment]
) -> tuple[tuple[CommunicationMoment, ...], tuple[CommunicationMoment, ...]]:
    """Split in what was held since the previous monitor, and what is still to come."""
    held, planned = [], []
    for moment in moments:
        later = moment.held_on is not None and moment.held_on > asked.day
        if not moment.realised or later:
            planned.append(moment)
        elif moment.held_on is None or asked.holds(moment.held_on):
            held.append(moment)
    return tuple(held), tuple(planned)
