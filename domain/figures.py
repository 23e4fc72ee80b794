"""Figures: how many actions of each period have which status."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from domain.plans import Assignment, Period, PeriodKind, Status


@dataclass(frozen=True, slots=True)
class PeriodFigures:
    """One row of the monitor's table; the total is the sum of its columns."""

    period: Period
    counts: Counter[Status] = field(default_factory=Counter)

    @property
    def total(self) -> int:
        return self.counts.total()

    @property
    def main(self) -> Status:
        """The status that the monitor's second figure counts: what runs, or what is completed."""
        continuous = self.period.kind is PeriodKind.CONTINUOUS
        return Status.RUNNING if continuous else Status.COMPLETED

    @property
    def reached(self) -> int:
        return self.counts[self.main]


Moved = tuple[PeriodFigures, PeriodFigures]  # a period before and after


def moved(before: Iterable[PeriodFigures], after: Iterable[PeriodFigures]) -> list[Moved]:
    """Return the periods of which a figure changed; one that was not there counted nothing."""
    was = {row.period.id: row for row in before}
    pairs = [(was.get(row.period.id, PeriodFigures(row.period)), row) for row in after]
    return [(old, new) for old, new in pairs if old.counts != new.counts]


def figures(assignments: Iterable[Assignment]) -> list[PeriodFigures]:
    """Count the assignments per period and status, periods in the order of the plan."""
    rows: dict[Period, PeriodFigures] = {}
    for assignment in assignments:
        row = rows.setdefault(assignment.period, PeriodFigures(assignment.period))
        row.counts[assignment.state.status] += 1
    return sorted(rows.values(), key=lambda row: row.period.position)
