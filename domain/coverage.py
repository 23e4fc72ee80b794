"""Gaps in who carries the plan: departments, actions and monitors that nobody answers for."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from domain.monitors import Monitor, Round, by_ambassador, round_of
from domain.people import Member, Role
from domain.plans import Assignment, PeriodKind

SILENT_FOR = 2  # monitors


@dataclass(frozen=True, slots=True)
class Unmanned:
    """A department where no ambassador works, and how many open actions it has."""

    department: str
    actions: int


@dataclass(frozen=True, slots=True)
class Silent:
    """An ambassador on whose open actions nobody reported for two monitors."""

    member: Member
    actions: tuple[Assignment, ...]


@dataclass(frozen=True, slots=True)
class Gaps:
    departments: tuple[Unmanned, ...] = ()
    nobodys: tuple[Assignment, ...] = ()
    silent: tuple[Silent, ...] = ()

    @property
    def many(self) -> int:
        return len(self.departments) + len(self.nobodys) + len(self.silent)


def find_gaps(
    actions: Iterable[Assignment],
    departments: Iterable[str],
    people: Sequence[Member],
    told: Collection[UUID] | None,
    until: date,
) -> Gaps:
    """Return the gaps of today.

    `told` are the actions on which somebody reported in the last two monitors; None where there
    were no two: then nobody can have been silent for so long. Who has nothing that starts
    before `until` was never asked.
    """
    open_ones = [a for a in actions if _is_open(a)]
    manned = {person.department for person in people if person.has(Role.AMBASSADOR)}
    of_each = Counter(action.department for action in open_ones)
    names = {name for name in (*departments, *of_each) if name}
    carried = by_ambassador(open_ones, people)
    asked = by_ambassador([a for a in open_ones if a.is_open(until)], people)
    return Gaps(
        tuple(Unmanned(name, of_each[name]) for name in sorted(names - manned)),
        tuple(action for who, theirs in carried if who is None for action in theirs),
        tuple(
            Silent(who, tuple(theirs))
            for who, theirs in asked
            if who and told is not None and not any(a.id in told for a in theirs)
        ),
    )


def silence_since(monitors: Sequence[Monitor], now: Round) -> Round | None:
    """Return the round that began the last two monitors; None where there were no two.

    `monitors` are oldest first; one that is still reported for does not count.
    """
    past = [one for one in monitors if (one.report_until or one.cut_off) < now.day]
    return round_of(monitors, past[-SILENT_FOR].cut_off) if len(past) >= SILENT_FOR else None


def _is_open(action: Assignment) -> bool:
    return action.period.kind is not PeriodKind.DONE and not action.state.status.ended
