"""Going through the open actions one by one, in a meeting."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from domain.plans import Assignment, PeriodKind, Status, number_key

SHORT = 8  # digits of an id: enough to tell forty actions apart on a card


@dataclass(frozen=True, slots=True)
class Walk:
    """What is still to be discussed, in order, and how many there are in all."""

    left: tuple[Assignment, ...]
    total: int

    @property
    def place(self) -> int:
        """Return the number of the action that is next, from 1."""
        return self.total - len(self.left) + 1


@dataclass(frozen=True, slots=True)
class Known:
    """What the rows and the card say: reported this round, reported today, and skipped."""

    this_round: Collection[UUID]
    today: Collection[UUID]
    skipped: Collection[str] = ()


def walk_through(actions: Sequence[Assignment], known: Known) -> Walk:
    """Return what is left to discuss of these open actions.

    First what nobody reported on this round, then by ambassador and number; what nobody
    carries comes last. What was reported today needs no word any more.
    """
    left = [
        action
        for action in actions
        if action.id not in known.today and short_id(action.id) not in known.skipped
    ]
    ordered = sorted(
        left,
        key=lambda a: (
            a.id in known.this_round,
            not a.ambassador,
            a.ambassador,
            number_key(a.number),
        ),
    )
    return Walk(tuple(ordered), len(actions))


def short_id(action: UUID) -> str:
    return action.hex[:SHORT]


def next_status(action: Assignment) -> Status:
    """Return what an action most likely became, other than what it was."""
    if action.period.kind is PeriodKind.CONTINUOUS:
        return Status.RUNNING if action.state.status is Status.PAUSED else Status.PAUSED
    return Status.RUNNING if action.state.status is Status.PLANNED else Status.COMPLETED
