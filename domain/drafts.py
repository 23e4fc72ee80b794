"""Reports as they were understood from what somebody wrote, until they are stored or dropped."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID

from domain.plans import Assignment, PeriodKind, Status
from domain.reports import Claim, NoteReader

LIVES = timedelta(days=1)  # then nobody answers it any more, and what it said is forgotten
REMEMBERED = timedelta(days=90)  # so long a late press on its card is told what became of it


class DraftState(StrEnum):
    OPEN = "open"
    STORED = "stored"
    DROPPED = "dropped"
    PROPOSED = "proposed"  # it waits for the coordinator's yes
    ASKED = "asked"  # somebody else asked this person whether it is right


@dataclass(frozen=True, slots=True)
class Draft:
    """What one message was understood as; nothing of it counts before a yes.

    `understood` is what the dialog that made it needs to go on, as JSON; it is emptied when
    the draft is stored or dropped. `source` names the message it was read from.
    """

    id: UUID
    municipality_id: UUID
    member_id: UUID
    source: str
    created_at: datetime
    state: DraftState = DraftState.OPEN
    version: int = 1
    understood: Mapping[str, Any] = field(default_factory=dict)


class Scope(StrEnum):
    """Whose actions a draft may be about."""

    OWN = "own"  # one's own, and those that one stands in for
    BEHALF = "behalf"  # in somebody else's name


class Ask(StrEnum):
    """What must be answered before a draft can be stored."""

    WHICH = "which"  # several actions fit: `among`
    EXCEPT = "except"  # "alles ongewijzigd behalve …": which of the actions `among` is not?
    STATUS = "status"  # how far is it?
    PERCENTAGE = "percentage"  # "400 %" is none
    STOPPED = "stopped"  # "stop maar met papier" can mean three things
    WHY_DROPPED = "why_dropped"  # dropping an action takes a reason
    REASON = "reason"  # what was said may not be kept: what may?


@dataclass(frozen=True, slots=True)
class Meant:
    """One report as it is meant: of which action, at which version, and what is said.

    `status` None: as it was. `blocked` None: as it was. With `blocked` the note is the reason.
    `on_behalf_of` is the ambassador in whose name somebody else reports.
    """

    action: UUID
    version: int
    status: Status | None = None
    percentage: int | None = None
    blocked: bool | None = None
    since: date | None = None
    note: str = ""
    next_step: str = ""
    reader: NoteReader = NoteReader.COORDINATOR
    wants_help: bool = False
    evidence: str = ""
    on_behalf_of: UUID | None = None

    @property
    def is_same(self) -> bool:
        """Tell whether this only says that nothing changed."""
        told = (self.status, self.percentage, self.blocked, self.since, self.note or None)
        return all(part is None for part in told)


@dataclass(frozen=True, slots=True)
class Question:
    """What must be asked; `meant` holds for whichever of the actions `among` it turns out to be.

    `said` is what was typed, without what may not be kept.
    """

    ask: Ask
    said: str
    among: tuple[UUID, ...]
    meant: Meant


@dataclass(frozen=True, slots=True)
class Meaning:
    """All that a draft says: the reports that it would store, and what must be asked first."""

    meant: tuple[Meant, ...] = ()
    questions: tuple[Question, ...] = ()
    scope: Scope = Scope.OWN

    @property
    def question(self) -> Question | None:
        """Return what is asked now; None when only a yes is missing."""
        return self.questions[0] if self.questions else None

    @property
    def says_nothing(self) -> bool:
        return not self.meant and not self.questions

    def about(self, action: UUID) -> Meant | None:
        return next((meant for meant in self.meant if meant.action == action), None)

    def saying(self, *told: Meant) -> "Meaning":
        """Return this with other reports on the same actions, or more of them."""
        news = {meant.action: meant for meant in told}
        kept = [news.pop(meant.action, meant) for meant in self.meant]
        return replace(self, meant=(*kept, *news.values()))

    def without(self, *actions: UUID) -> "Meaning":
        """Return this without a word about some actions."""
        kept = tuple(meant for meant in self.meant if meant.action not in actions)
        asked = tuple(q for q in self.questions if not set(q.among) <= set(actions))
        return replace(self, meant=kept, questions=asked)

    def having_told(self, *actions: UUID) -> "Meaning":
        """Return this without the questions that were answered by telling of these actions."""
        return replace(
            self, questions=tuple(q for q in self.questions if not set(q.among) & set(actions))
        )

    def asking(self, *questions: Question) -> "Meaning":
        return replace(self, questions=(*self.questions, *questions))

    def answered(self) -> "Meaning":
        """Return this without the question that was asked now."""
        return replace(self, questions=self.questions[1:])


def fitting(meant: Meant, action: Assignment) -> Meant:
    """Return what is meant, as this kind of action can have it.

    A bounded action that "lies still" runs and is stuck: only a continuous one can be paused,
    and that one has no percentage.
    """
    if action.period.kind is PeriodKind.CONTINUOUS:
        return replace(meant, percentage=None)
    if meant.status is Status.PAUSED and action.period.kind is PeriodKind.BOUNDED:
        return replace(meant, status=Status.RUNNING, blocked=True)
    return meant


def claim_of(meant: Meant, action: Assignment) -> Claim:
    """Return what somebody means as a claim on the action, still to be checked."""
    state, same = action.state, meant.status is None
    percentage = state.percentage if same and meant.percentage is None else meant.percentage
    return Claim(
        status=state.status if meant.status is None else meant.status,
        since=meant.since,
        percentage="" if percentage is None else str(percentage),
        blocked=meant.blocked,
        blocked_reason=meant.note if meant.blocked else "",
        wants_help=meant.wants_help,
        note="" if meant.blocked else meant.note,
        note_reader=meant.reader,
        evidence=meant.evidence,
        next_step=meant.next_step,
    )
