"""What the monitor's page names: actions, several under one lead-in, and what came beside them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from domain.monitors import Result, Round
from domain.plans import Assignment, InMonitor, PeriodKind, Status

AHEAD = timedelta(days=183)  # where no next monitor is planned: half a year is the longest rhythm
Actions = tuple[Assignment, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the page: actions, under a lead-in or one by itself, or a result."""

    heading: str = ""
    actions: Actions = ()
    result: Result | None = None

    @property
    def text(self) -> str:
        """Read as the page prints it: "Aanbestedingen Papier, IT Hardware"."""
        titles = self.result.text if self.result else ", ".join(a.title for a in self.actions)
        return f"{self.heading} {titles}".strip()


@dataclass(frozen=True, slots=True)
class Lines:
    """The three lists of the page."""

    running: tuple[Line, ...] = ()
    planned: tuple[Line, ...] = ()
    realised: tuple[Line, ...] = ()

    @property
    def named_ids(self) -> frozenset[UUID]:
        every = (*self.running, *self.planned, *self.realised)
        return frozenset(action.id for line in every for action in line.actions)

    def with_actions(self, change: Callable[[Actions], Actions]) -> "Lines":
        """Return the same lines, with every line's actions changed."""

        def of(lines: tuple[Line, ...]) -> tuple[Line, ...]:
            return tuple(replace(line, actions=change(line.actions)) for line in lines)

        return Lines(of(self.running), of(self.planned), of(self.realised))


def named(
    asked: Round,
    now: Iterable[Assignment],
    before: Iterable[Assignment],
    realised: Sequence[Assignment],
    results: Iterable[Result],
) -> Lines:
    """Choose what the page names: what the coordinator chose, and of the rest what is news.

    News is what was realised, what began to run or is stuck, and what begins before the monitor
    after this one. Continuous actions are named only where the coordinator chose them.
    """
    was = {action.id: action.state.status for action in before}
    until = asked.after.cut_off if asked.after else asked.day + AHEAD
    open_ones = [a for a in now if a.period.kind is not PeriodKind.DONE]
    running = [a for a in open_ones if a.state.status is Status.RUNNING and _runs(a, was)]
    planned = [a for a in open_ones if a.state.status is Status.PLANNED and _begins(a, until)]
    done = [a for a in realised if a.in_monitor is not InMonitor.NO]
    outside = tuple(Line(result=result) for result in results)
    return Lines(_joined(running), _joined(planned), (*_joined(done), *outside))


def _runs(action: Assignment, was: Mapping[UUID, Status]) -> bool:
    if action.in_monitor is not InMonitor.AUTOMATIC:
        return action.in_monitor is InMonitor.YES
    if action.period.kind is PeriodKind.CONTINUOUS:
        return False
    return action.state.blocked or was.get(action.id) is not Status.RUNNING


def _begins(action: Assignment, until: date) -> bool:
    if action.in_monitor is not InMonitor.AUTOMATIC:
        return action.in_monitor is InMonitor.YES
    return action.starts_on is not None and action.starts_on <= until


def _joined(actions: Iterable[Assignment]) -> tuple[Line, ...]:
    """Put actions of one lead-in on one line, where the first of them stands."""
    lines: dict[str | UUID, Line] = {}
    for action in actions:
        key = action.heading or action.id
        line = lines.setdefault(key, Line(action.heading))
        lines[key] = replace(line, actions=(*line.actions, action))
    return tuple(lines.values())
