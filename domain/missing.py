"""Who has not reported for a monitor yet: a value, drawn in chat and in the terminal."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from domain.hand_overs import HandOver
from domain.monitors import Monitor, Round, by_ambassador
from domain.nudges import Absence
from domain.people import Member
from domain.plans import Assignment
from domain.reach import Reach


@dataclass(frozen=True, slots=True)
class Unheard:
    """Somebody who carries actions without a report, and what holds us back from asking.

    `absence` is the one of today. Why somebody is away, or wants no reminders, nobody keeps.
    """

    member: Member
    actions: tuple[Assignment, ...] = ()
    reach: Reach = Reach.REACHABLE
    absence: Absence | None = None


@dataclass(frozen=True, slots=True)
class Seeking:
    """An action that waits in a hand-over: of nobody meanwhile, and nobody is reminded of it.

    `asked` is whose answer is waited for; None when it lies with the coordinators.
    """

    action: Assignment
    asked: Member | None = None


@dataclass(frozen=True, slots=True)
class Missing:
    """What is missing in a round; `asked` is how many people have anything to report."""

    round: Round
    asked: int = 0
    people: tuple[Unheard, ...] = ()
    seeking: tuple[Seeking, ...] = ()
    nobodys: tuple[Assignment, ...] = ()

    @property
    def reported(self) -> int:
        return self.asked - len(self.people)

    @property
    def monitor(self) -> Monitor | None:
        """The monitor that is reported for, if one is planned."""
        return self.round.monitor or self.round.after

    @property
    def last_day(self) -> date | None:
        monitor = self.monitor
        return max(monitor.report_until or monitor.cut_off, monitor.cut_off) if monitor else None

    @property
    def actions(self) -> tuple[Assignment, ...]:
        carried = [action for person in self.people for action in person.actions]
        return (*carried, *(each.action for each in self.seeking), *self.nobodys)

    @property
    def is_nothing(self) -> bool:
        return not self.actions


def sort_out(
    around: Round,
    open_actions: Iterable[Assignment],
    untold: Iterable[Assignment],
    waiting: Iterable[HandOver],
    people: Iterable[Member],
) -> Missing:
    """Tell whose the open actions without a report are: somebody's, in a hand-over, or nobody's.

    `untold` are those of `open_actions` on which nobody reported.
    """
    known = {person.id: person for person in people}
    asked = {waits.assignment_id: waits.asked_id for waits in waiting}
    carried = {a.ambassador_id for a in open_actions if a.id not in asked} & known.keys()
    missing = list(untold)
    groups = by_ambassador([a for a in missing if a.id not in asked], known.values())
    return Missing(
        round=around,
        asked=len(carried),
        people=tuple(Unheard(who, tuple(actions)) for who, actions in groups if who),
        seeking=tuple(
            Seeking(a, known.get(who) if (who := asked[a.id]) else None)
            for a in missing
            if a.id in asked
        ),
        nobodys=tuple(action for who, actions in groups if not who for action in actions),
    )
