"""What an ambassador files about one action, and what may be filed."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from domain.errors import BadReport
from domain.evidence import find_evidence, joined
from domain.plans import ALLOWED, Assignment, PeriodKind, State, Status
from domain.wording import plain

NOTE_LENGTH = 2000
EARLIEST = date(2000, 1, 1)
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]*)?")


class NoteReader(StrEnum):
    """Who may read a note."""

    COORDINATOR = "coordinator"
    MONITOR = "monitor"


class Source(StrEnum):
    """By which door a report came."""

    CHAT = "chat"
    IMPORT = "import"
    HISTORY = "history"  # a file of earlier reports


@dataclass(frozen=True, slots=True)
class Report:
    """One report, never changed afterwards; a correction or a withdrawal is a report as well.

    From `effective_on` on, the action has this status, until a report that was filed later
    says otherwise. `withdraws` names a report that no longer counts. `on_behalf_of_id` is the
    ambassador in whose name somebody else (`author_id`) reported.
    """

    assignment_id: UUID
    author_id: UUID | None
    reported_at: datetime
    effective_on: date
    old_status: Status | None
    status: Status
    percentage: int | None = None
    blocked: bool = False
    blocked_reason: str = ""
    wants_help: bool = False
    note: str = ""
    note_reader: NoteReader = NoteReader.COORDINATOR
    evidence: str = ""
    next_step: str = ""
    source: Source = Source.CHAT
    batch: str = ""
    withdraws: int | None = None
    on_behalf_of_id: UUID | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """What somebody says about an action, before it is checked."""

    status: str
    since: date | None = None
    percentage: str = ""
    blocked: bool | None = None
    blocked_reason: str = ""
    wants_help: bool = False
    note: str = ""
    note_reader: NoteReader = NoteReader.COORDINATOR
    evidence: str = ""
    next_step: str = ""


def accept(
    assignment: Assignment, claim: Claim, *, by: UUID | None, at: datetime, today: date
) -> Report:
    """Turn what somebody says into a report, or say what is wrong with it.

    An action that was completed or lies still cannot be blocked. A percentage that is left
    empty stays what it was while the action runs, is 100 when completed, nothing otherwise.
    Links and tender numbers in the note are kept as evidence as well.
    """
    status = read_status(assignment, claim.status)
    blocked = assignment.state.blocked if claim.blocked is None else claim.blocked
    found = find_evidence(claim.note)  # first: it says more than that the note is too long
    return Report(
        assignment_id=assignment.id,
        author_id=by,
        reported_at=at,
        effective_on=read_since(claim.since, today),
        old_status=assignment.state.status,
        status=status,
        percentage=_percentage(assignment, status, claim.percentage),
        blocked=blocked and status in {Status.RUNNING, Status.PLANNED},
        blocked_reason=short_text(claim.blocked_reason),
        wants_help=claim.wants_help,
        note=short_text(claim.note),
        note_reader=claim.note_reader,
        evidence=joined(plain(claim.evidence), *found),
        next_step=short_text(claim.next_step),
    )


def unchanged(assignment: Assignment, *, by: UUID, at: datetime, today: date) -> Report:
    """Report that nothing changed: as valid as any other report."""
    state = assignment.state
    percentage = "" if state.percentage is None else str(state.percentage)
    claim = Claim(status=state.status, percentage=percentage)
    return accept(assignment, claim, by=by, at=at, today=today)


def dropping(assignment: Assignment, reason: str, *, by: UUID, at: datetime, today: date) -> Report:
    """Return the report with which a coordinator drops an action: never without a reason."""
    if not short_text(reason):
        raise BadReport("dropping.no_reason", title=assignment.title)
    if assignment.state.status is Status.DROPPED:
        raise BadReport("report.action_dropped", title=assignment.title)
    return Report(
        assignment_id=assignment.id,
        author_id=by,
        reported_at=at,
        effective_on=today,
        old_status=assignment.state.status,
        status=Status.DROPPED,
        note=short_text(reason),
    )


def withdrawal(report: Report, *, by: UUID | None, at: datetime) -> Report:
    """Return the report that takes another one back; it says nothing of its own."""
    return replace(
        report,
        author_id=by,
        reported_at=at,
        note="",
        blocked_reason="",
        wants_help=False,
        next_step="",
        evidence="",
        batch="",
        withdraws=report.id,
        id=None,
    )


def read_status(assignment: Assignment, written: str) -> Status:
    """Return the status that was chosen, if this action can have it."""
    if assignment.state.status is Status.DROPPED:
        raise BadReport("report.action_dropped", title=assignment.title)
    if assignment.period.kind is PeriodKind.DONE:
        raise BadReport("report.already_good", title=assignment.title)
    if written not in list(Status):
        raise BadReport("report.no_status", title=assignment.title)
    status = Status(written)
    if status is Status.DROPPED:
        raise BadReport("report.dropped_by_coordinator", title=assignment.title)
    if status not in ALLOWED[assignment.period.kind]:
        continuous = assignment.period.kind is PeriodKind.CONTINUOUS
        key = "report.continuous_never_ends" if continuous else "report.only_continuous_pauses"
        raise BadReport(key, title=assignment.title)
    return status


def read_since(since: date | None, today: date) -> date:
    """Return since when the status holds: today unless said otherwise, never in the future."""
    if since is None:
        return today
    if since > today:
        raise BadReport("report.since_in_future", day=since)
    if since < EARLIEST:
        raise BadReport("report.since_too_early", day=since)
    return since


def read_percentage(written: str) -> int | None:
    """Return a whole percentage of 0–100, or None when nothing was filled in."""
    text = written.strip().rstrip("%").strip().replace(",", ".")
    if not text:
        return None
    number = float(text) if _NUMBER.fullmatch(text) else -1.0
    if not 0 <= number <= 100:
        raise BadReport("report.bad_percentage", written=plain(written)[:20])
    return round(number)


def short_text(written: str) -> str:
    """Return a note as plain text; refuse one that nobody will read to the end."""
    text = plain(written)
    if len(text) > NOTE_LENGTH:
        raise BadReport("report.note_too_long", length=len(text), most=NOTE_LENGTH)
    return text


def _percentage(assignment: Assignment, status: Status, written: str) -> int | None:
    asked = read_percentage(written)
    if status is Status.COMPLETED:
        return 100
    if status is not Status.RUNNING or assignment.period.kind is PeriodKind.CONTINUOUS:
        return None
    before: State = assignment.state
    return asked if asked is not None else before.percentage if before.status is status else None
