"""The line over all monitors so far: how each period came along."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from domain.figures import PeriodFigures
from domain.monitors import Monitor
from domain.plans import Period


@dataclass(frozen=True, slots=True)
class Point:
    """The figures of one monitor, as they were frozen in that version."""

    monitor: Monitor
    version: int
    periods: tuple[PeriodFigures, ...]

    def of(self, period_id: UUID) -> PeriodFigures | None:
        return next((row for row in self.periods if row.period.id == period_id), None)


def all_periods(points: Iterable[Point]) -> list[Period]:
    """Return every period that a monitor ever counted, by its newest name, in order."""
    newest = {row.period.id: row.period for point in points for row in point.periods}
    return sorted(newest.values(), key=lambda period: period.position)


def line_of(points: Sequence[Point], period: Period) -> list[PeriodFigures | None]:
    """Return the figures of one period in each monitor; None where the plan had it not yet."""
    return [point.of(period.id) for point in points]
