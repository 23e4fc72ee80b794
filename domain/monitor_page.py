"""What the monitor says of a day: the one value that is shown, printed and frozen."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from domain.figures import PeriodFigures, figures
from domain.monitor_lines import Lines, named
from domain.monitors import (
    AttentionPoint,
    CommunicationMoment,
    Monitor,
    MonitorState,
    PointState,
    Result,
    Round,
)
from domain.people import Municipality
from domain.plans import Assignment, PeriodKind, Status


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

    `actions` are all of the plan, in its order, with their state at the end of that day.
    `running`, `planned` and `realised` are those of the periods that end; `lines` is what the
    page names of them. `version` counts the times that the monitor was closed; 0 is a draft.
    """

    municipality: Municipality
    round: Round
    actions: tuple[Assignment, ...]
    periods: tuple[PeriodFigures, ...]
    attention_points: tuple[AttentionPoint, ...]
    moments_realised: tuple[CommunicationMoment, ...]
    moments_planned: tuple[CommunicationMoment, ...]
    running: tuple[Assignment, ...]
    planned: tuple[Assignment, ...]
    realised: tuple[Assignment, ...]
    results: tuple[Result, ...]
    not_reported: tuple[Assignment, ...]
    lines: Lines
    version: int = 0

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

    @property
    def open_actions(self) -> tuple[Assignment, ...]:
        """What is being worked on or will be, continuous actions included."""
        return tuple(
            action
            for action in self.actions
            if action.period.kind is not PeriodKind.DONE and not action.state.status.ended
        )

    @property
    def named_open(self) -> int:
        """How many of the open actions the page names; the annex has the rest."""
        named_ids = self.lines.named_ids
        return sum(action.id in named_ids for action in self.open_actions)

    @property
    def annex(self) -> tuple[Assignment, ...]:
        """What is open or was realised, and not named on the page; in the order of the plan."""
        told = {action.id for action in (*self.open_actions, *self.realised)}
        unnamed = told - self.lines.named_ids
        return tuple(action for action in self.actions if action.id in unnamed)


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
    held, to_come = _communication(asked, notes.moments)
    realised = _realised(now, before)
    results = tuple(result for result in notes.results if asked.holds(result.realised_on))
    return MonitorPage(
        municipality=municipality,
        round=asked,
        actions=tuple(now),
        periods=tuple(figures(now)),
        attention_points=_news_points(asked, notes.points),
        moments_realised=held,
        moments_planned=to_come,
        running=_with_status(now, Status.RUNNING),
        planned=_with_status(now, Status.PLANNED),
        realised=realised,
        results=results,
        not_reported=_not_reported(now, asked.cut_off, notes.reported),
        lines=named(asked, now, before, realised, results),
    )


def without_persons(page: MonitorPage) -> MonitorPage:
    """Return the page with its actions, and nobody named for any of them."""
    return replace(
        page,
        actions=of_nobody(page.actions),
        running=of_nobody(page.running),
        planned=of_nobody(page.planned),
        realised=of_nobody(page.realised),
        not_reported=of_nobody(page.not_reported),
        lines=page.lines.with_actions(of_nobody),
    )


def of_nobody(actions: Iterable[Assignment]) -> tuple[Assignment, ...]:
    return tuple(
        replace(action, ambassador="", ambassador_id=None, stand_in_id=None, silent_for_id=None)
        for action in actions
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
