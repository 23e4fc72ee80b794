"""How fast one tenant of Teams is written to: one slot after another, shared by all replicas."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

# Slots are given out this far ahead: shorter than the lease of a letter, and short enough that
# a letter is looked at again just before it leaves.
HORIZON = timedelta(seconds=1)
MARGIN = 0.9  # letters take a while to arrive, some longer: so none comes too close to another
FURTHEST = timedelta(seconds=30)  # answers may use up the pace this far ahead; so may a clock


@dataclass(frozen=True, slots=True)
class Aside:
    """Messages that left outside of the pace, answers above all, since a moment."""

    many: int
    since: datetime


@dataclass(frozen=True, slots=True)
class Load:
    """What one process has under way: letters per tenant, and what left outside of the pace."""

    underway: Mapping[str, int] = field(default_factory=dict)
    aside: Mapping[str, Aside] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Slots:
    """The slots of one tenant that are free from `first` on; without a gap, as many as you like."""

    first: datetime
    gap: timedelta

    def within(self, until: datetime, most: int) -> int:
        """Return how many of them lie before a moment, and no more than `most`."""
        if not self.gap:
            return most
        return max(0, min(most, -((self.first - until) // self.gap)))

    def after(self, taken: int) -> datetime:
        """Return the first slot that is still free when so many were taken."""
        return self.first + taken * self.gap

    def moments(self, many: int) -> list[datetime | None]:
        """Return the moments of the first so many; None for at once."""
        return [self.after(n) if self.gap else None for n in range(many)]


def free_slots(
    next_at: datetime | None, at: datetime, per_second: float, aside: Aside | None = None
) -> Slots:
    """Return the slots of a tenant that are free now, at most so many a second (0: no limit).

    `next_at` is as far as slots were given out before. What left aside used slots as well, so
    that all together stay within the rate. A moment that lies far ahead was written under
    another clock, or by a flood of answers: it holds up nobody for long.
    """
    if not per_second:
        return Slots(at, timedelta(0))
    gap = timedelta(seconds=1 / (per_second * MARGIN))
    first = next_at or at
    if aside:
        first = max(next_at or aside.since, aside.since) + aside.many * gap
    return Slots(min(max(first, at), at + FURTHEST), gap)
