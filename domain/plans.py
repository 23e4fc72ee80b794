"""The plan: periods, actions, and what each municipality has promised of them."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

_PARTS = re.compile(r"([0-9]*)([^.-]*)")


class PeriodKind(StrEnum):
    DONE = "done"  # "Wat doen we al goed?": completed from the start
    BOUNDED = "bounded"  # "Aan de slag in 2018-2020"
    CONTINUOUS = "continuous"  # "Actie doorlopend": never completed; runs or lies still


class Status(StrEnum):
    PLANNED = "planned"
    RUNNING = "running"
    COMPLETED = "completed"
    PAUSED = "paused"  # continuous actions only
    DROPPED = "dropped"  # with a reason, by way of the coordinator

    @property
    def ended(self) -> bool:
        return self in {Status.COMPLETED, Status.DROPPED}


class InMonitor(StrEnum):
    """Whether the monitor's page names an action, or leaves it to the annex."""

    YES = "yes"
    NO = "no"
    AUTOMATIC = "automatic"


ALLOWED = {
    PeriodKind.DONE: (Status.COMPLETED, Status.DROPPED),
    PeriodKind.BOUNDED: (Status.PLANNED, Status.RUNNING, Status.COMPLETED, Status.DROPPED),
    PeriodKind.CONTINUOUS: (Status.RUNNING, Status.PAUSED, Status.DROPPED),
}


def by_nature(period_kind: PeriodKind) -> Status:
    """Return how an action is before anybody reported: what is "al goed" is completed."""
    known = {PeriodKind.DONE: Status.COMPLETED, PeriodKind.CONTINUOUS: Status.RUNNING}
    return known.get(period_kind, Status.PLANNED)


@dataclass(frozen=True, slots=True)
class Period:
    id: UUID
    name: str
    kind: PeriodKind
    position: int


@dataclass(frozen=True, slots=True)
class State:
    """How far an assignment is: what the report that counts says of it.

    `effective_on` is since when, `reported_at` when we were told; `percentage` is 0–100.
    """

    status: Status
    percentage: int | None = None
    blocked: bool = False
    effective_on: date | None = None
    reported_at: datetime | None = None
    report_id: int | None = None


@dataclass(frozen=True, slots=True)
class Assignment:
    """One action of the plan in one municipality, with its state at the day that was asked."""

    id: UUID
    municipality_id: UUID
    number: str
    title: str
    period: Period
    state: State
    version: int = 1
    theme: str = ""
    product_groups: tuple[str, ...] = ()
    department: str = ""
    ambassador_id: UUID | None = None
    ambassador: str = ""
    stand_in_id: UUID | None = None
    silent_for_id: UUID | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    in_monitor: InMonitor = InMonitor.AUTOMATIC
    heading: str = ""

    @property
    def is_silent(self) -> bool:
        """Tell whether its ambassador asked for no reminders about it; ends with a hand-over."""
        return self.ambassador_id is not None and self.silent_for_id == self.ambassador_id

    @property
    def choices(self) -> tuple[Status, ...]:
        """The statuses that its ambassador may report; dropping goes by way of the coordinator."""
        return tuple(s for s in ALLOWED[self.period.kind] if s is not Status.DROPPED)

    def is_open(self, until: date) -> bool:
        """Tell whether anybody is asked about it before the day `until` (the cut-off).

        Open is: running, planned with a start before the cut-off, or continuous. Completed,
        dropped and "al goed" never ask.
        """
        if self.period.kind is PeriodKind.DONE or self.state.status.ended:
            return False
        if self.state.status is Status.PLANNED:
            return self.starts_on is None or self.starts_on <= until
        return True


def most_urgent_first(assignments: list[Assignment]) -> list[Assignment]:
    """Order a person's actions: ends soonest, then longest unheard of, then by number.

    Continuous actions have no end and come after those that have one.
    """
    return sorted(assignments, key=_urgency)


def _urgency(assignment: Assignment) -> tuple[date, float, tuple[tuple[int, str], ...]]:
    told = assignment.state.reported_at
    return (
        assignment.ends_on or date.max,
        told.timestamp() if told else 0.0,
        number_key(assignment.number),
    )


def number_key(number: str) -> tuple[tuple[int, str], ...]:
    """Sort "3.2" before "3.10", "3a" between "3" and "4", and words after numbers."""
    parts = (_PARTS.match(part) for part in re.split("[.-]", number))
    return tuple((int(part[1] or 10**9), part[2]) for part in parts if part)
