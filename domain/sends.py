"""What was sent, as the ledger tells it: to whom, when, with which answer, and why not."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from domain.delivery import LetterState
from domain.ladders import Rung
from domain.missing import Unheard
from domain.nudges import WhyNot
from domain.reach import Reach, reach_after

OF_ALL = frozenset({Rung.OPENING, Rung.REMINDER, Rung.LAST_DAY})


@dataclass(frozen=True, slots=True)
class Send:
    """One row of the outbox: who, what, asked when, tried when and how often, with which answer.

    `answer` is a code of Teams or a word of ours; `delivered_at` is when Teams took it.
    `perhaps_twice`: an attempt before may have arrived as well.
    """

    id: int
    purpose: str
    asked_at: datetime
    due_at: datetime
    state: LetterState
    member_id: UUID | None = None
    name: str = ""
    address: str = ""
    monitor_id: UUID | None = None
    monitor: str = ""
    rung: str = ""
    attempts: int = 0
    tried_at: datetime | None = None
    delivered_at: datetime | None = None
    answer: str = ""
    unique_key: str = ""
    perhaps_twice: bool = False

    @property
    def arrived(self) -> bool:
        return self.state is LetterState.SENT

    @property
    def why(self) -> str:
        """Why it did not arrive, as one of `WHY`; "" when it did."""
        if self.arrived:
            return ""
        if self.state is LetterState.UNKNOWN:
            return Why.MAYBE
        if self.state is LetterState.WAITING:
            return Why.WAITING if not self.attempts else Why.TRYING
        return _why_never(self.state, self.answer)


class Why(StrEnum):
    """Why a message did not arrive, apart from what `Reach` and `WhyNot` say."""

    WAITING = "waiting"
    TRYING = "trying"
    MAYBE = "maybe"
    STOPPED = "stopped"
    LEFT = "left"
    LATE = "late"
    REFUSED = "refused"
    NOT_WANTED = "not_wanted"


@dataclass(frozen=True, slots=True)
class Step:
    """What became of one step of a ladder, or of one message to a selection.

    `silent` are those who got it and have not reported since; `untried` are those who could not
    be reached, so that nothing was sent to them.
    """

    name: str
    at: datetime
    sends: tuple[Send, ...]
    silent: frozenset[UUID] = frozenset()
    untried: tuple[Unheard, ...] = ()

    @property
    def arrived(self) -> list[Send]:
        return [one for one in self.sends if one.arrived]

    @property
    def lost(self) -> list[Send]:
        return [one for one in self.sends if not one.arrived]

    @property
    def unanswered(self) -> list[Send]:
        return [one for one in self.arrived if one.member_id in self.silent]


def by_step(sends: Iterable[Send], silent: Collection[UUID], asks: Collection[str]) -> list[Step]:
    """Group the steps of a monitor by their rung, oldest first.

    Only what `asks` waits for an answer; a list for the coordinator does not.
    """
    rungs: dict[str, list[Send]] = {}
    for one in sorted(sends, key=lambda send: (send.asked_at, send.id)):
        rungs.setdefault(one.rung, []).append(one)
    return [
        Step(
            rung,
            found[0].asked_at,
            tuple(found),
            frozenset(silent) if found[0].purpose in asks else frozenset(),
        )
        for rung, found in rungs.items()
    ]


def with_untried(step: Step, lost: Iterable[Unheard]) -> Step:
    """Add who should have got a step and was never tried; what somebody asked for is theirs."""
    if step.name not in OF_ALL:
        return step
    tried = {one.member_id for one in step.sends}
    return replace(step, untried=tuple(one for one in lost if one.member.id not in tried))


def by_reach(untried: Iterable[Unheard]) -> dict[Reach, list[Unheard]]:
    """Group who was not tried by why not, the most frequent first."""
    found: dict[Reach, list[Unheard]] = {}
    for one in untried:
        found.setdefault(one.reach, []).append(one)
    return dict(sorted(found.items(), key=lambda item: (-len(item[1]), item[0])))


def reasons(sends: Sequence[Send]) -> dict[str, list[Send]]:
    """Group what did not arrive by why not, the most frequent first."""
    found: dict[str, list[Send]] = {}
    for one in sends:
        if one.why:
            found.setdefault(one.why, []).append(one)
    return dict(sorted(found.items(), key=lambda item: (-len(item[1]), item[0])))


def _why_never(state: LetterState, answer: str) -> str:
    known = {"left": Why.LEFT, "expired": Why.LATE}
    if answer.startswith("reminding "):  # "was stopped", "is off", "is paused"
        return Why.STOPPED
    if answer in known:
        return known[answer]
    if state is LetterState.WITHDRAWN:
        return answer if answer in set(WhyNot) else Why.NOT_WANTED
    code = answer.removeprefix("ambiguous before: ")
    if code == Reach.REMOVED or code.startswith(("403", "404")):
        return Reach.REMOVED if code == Reach.REMOVED else reach_after(code)
    return Why.REFUSED
