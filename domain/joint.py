"""A plan that municipalities share: the figures of each, and what they add up to."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from domain.figures import PeriodFigures
from domain.monitors import MonitorState
from domain.plans import Status


@dataclass(frozen=True, slots=True)
class Share:
    """The figures of one municipality; of its own frozen monitor (`version`), or live (0).

    Nothing but figures: neither persons nor single actions cross a border.
    """

    key: str
    name: str
    periods: tuple[PeriodFigures, ...]
    state: MonitorState = MonitorState.DRAFT
    version: int = 0

    def of(self, period_id: UUID) -> PeriodFigures | None:
        return next((row for row in self.periods if row.period.id == period_id), None)


@dataclass(frozen=True, slots=True)
class Joint:
    """The shares of a day by name, and `periods`, their sum."""

    day: date
    shares: tuple[Share, ...]
    periods: tuple[PeriodFigures, ...]

    def rows_of(self, total: PeriodFigures) -> list[tuple[Share, PeriodFigures]]:
        """Return what each municipality has of a period; who has nothing of it counts zero."""
        nothing = PeriodFigures(total.period)
        return [(share, share.of(total.period.id) or nothing) for share in self.shares]


def add_up(day: date, shares: Sequence[Share]) -> Joint:
    """Add up the figures of municipalities, per period and status."""
    in_order = tuple(sorted(shares, key=lambda share: share.name))
    return Joint(day, in_order, _sum(row for share in in_order for row in share.periods))


def _sum(rows: Iterable[PeriodFigures]) -> tuple[PeriodFigures, ...]:
    totals: dict[UUID, PeriodFigures] = {}
    for row in rows:
        empty: Counter[Status] = Counter()
        total = totals.setdefault(row.period.id, PeriodFigures(row.period, empty))
        total.counts.update(row.counts)
    return tuple(sorted(totals.values(), key=lambda row: row.period.position))
