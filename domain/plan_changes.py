"""What a plan file changes in what we know: compared here, written elsewhere."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from domain.plan_file import SHARED, PlanRow, as_texts
from domain.plans import ALLOWED, Assignment, Status
from domain.reports import Report, Source

PERSONS = ("ambassadeur", "plaatsvervanger")
FIELDS = (
    "actie", "periode", "soort periode", "thema", "productgroep", "afdeling", *PERSONS,
    "start", "einde", "in monitor", "kopregel",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an action in one municipality, and when it was last heard of.

    `row` is what a file of now would say, `told_at` when a person last reported it in chat,
    `history_at` when a report from a file of earlier reports was made.
    """

    row: PlanRow
    assignment: Assignment
    told_at: datetime | None = None
    told_by: str = ""
    history_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class FieldChange:
    municipality: str
    number: str
    title: str
    column: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class StatusChange:
    municipality: str
    number: str
    title: str
    old: Status | None
    new: Status


@dataclass(frozen=True, slots=True)
class Conflict:
    """A cell of the file, status or note, that is older than what we know.

    `told_at` and `told_by` are empty where the newer word came from a file, not from the chat.
    `file_wins` says that the file was chosen to count all the same.
    """

    row: int
    municipality: str
    number: str
    title: str
    column: str
    in_file: str
    known: str
    told_at: datetime | None = None
    told_by: str = ""
    file_wins: bool = False


@dataclass(frozen=True, slots=True)
class Compared:
    """One row beside what is known of it: what differs, and whether the file may say so.

    `as_of` is the moment of its `stand op`.
    """

    row: PlanRow
    known: Known | None
    as_of: datetime | None = None
    fields: tuple[FieldChange, ...] = ()
    conflict: Conflict | None = None
    reports: bool = False

    @property
    def is_new(self) -> bool:
        return self.known is None

    @property
    def stays_impossible(self) -> bool:
        """True when what was reported stays, and can not be in the period of the file."""
        if self.known is None or self.reports:
            return False
        return self.known.row.status not in ALLOWED[self.row.period_kind]


@dataclass(frozen=True, slots=True)
class Changes:
    """What an import would change, or has changed.

    `conflicts` are left as they are, but for those where the file was chosen to win;
    `left_alone` are the actions that the file lacks; `departments` (municipality, department)
    have work and nobody who is named for any of it.
    """

    rows: int
    new_actions: tuple[PlanRow, ...] = ()
    fields: tuple[FieldChange, ...] = ()
    ambassadors: tuple[FieldChange, ...] = ()
    statuses: tuple[StatusChange, ...] = ()
    notes: tuple[PlanRow, ...] = ()
    invited: tuple[str, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    sought: tuple[PlanRow, ...] = ()
    departments: tuple[tuple[str, str], ...] = ()
    left_alone: tuple[PlanRow, ...] = ()

    @property
    def nothing(self) -> bool:
        """True when storing the file would leave everything as it is."""
        return not (
            self.new_actions or self.fields or self.ambassadors or self.statuses or self.notes
        )


def compare(
    row: PlanRow, known: Known | None, *, as_of: datetime | None, file_wins: bool
) -> Compared:
    """Put a row beside what is known of it; `as_of` is the moment of its `stand op`."""
    if known is None:
        return Compared(row, None, as_of, _named(row), reports=True)
    column = _differs(row, known.row)
    older = bool(column) and _is_older(known, as_of)
    conflict = _conflict(row, known, column, file_wins=file_wins) if older else None
    reports = bool(column) and (file_wins or not older)
    return Compared(row, known, as_of, _changed(row, known.row), conflict, reports)


def summary(
    compared: Iterable[Compared], *, invited: Iterable[str], left_alone: Iterable[PlanRow]
) -> Changes:
    """Gather what all rows change."""
    all_of_them = list(compared)
    old = [each for each in all_of_them if not each.is_new]
    fields = [change for each in all_of_them for change in each.fields]
    rows = [each.row for each in all_of_them]
    return Changes(
        rows=len(rows),
        new_actions=tuple(each.row for each in all_of_them if each.is_new),
        fields=_once(change for change in fields if change.column not in PERSONS),
        ambassadors=tuple(change for change in fields if change.column in PERSONS),
        statuses=tuple(_status_change(e) for e in old if e.reports and _status_differs(e)),
        notes=tuple(e.row for e in old if e.reports and not _status_differs(e)),
        invited=tuple(invited),
        conflicts=tuple(each.conflict for each in all_of_them if each.conflict),
        sought=tuple(row for row in rows if row.needs_ambassador and not row.ambassador),
        departments=_without_ambassador(rows),
        left_alone=tuple(left_alone),
    )


def as_report(
    compared: Compared, assignment_id: UUID, *, at: datetime, today: date, earlier: Report | None
) -> Report:
    """Return the report that an import files for a row.

    A new status holds from the day of `stand op`, else from today. A new action is also told at
    that moment, for what was reported between then and now, and comes in from a file of earlier
    reports later, is newer. A note alone says nothing of the status: it holds since when the
    status held, so that no figure of the past changes, and keeps what `earlier`, the report that
    counts, said besides.
    """
    row, known, as_of = compared.row, compared.known, compared.as_of
    report = Report(
        assignment_id=assignment_id,
        author_id=None,
        reported_at=as_of if as_of and known is None else at,
        effective_on=as_of.date() if as_of else today,
        old_status=known.row.status if known else None,
        status=row.status,
        percentage=100 if row.status is Status.COMPLETED else None,
        note=row.note,
        source=Source.IMPORT,
    )
    if known is None or earlier is None or _status_differs(compared):
        return report
    return _with_note(earlier, report)


def _with_note(earlier: Report, report: Report) -> Report:
    return Report(
        assignment_id=report.assignment_id,
        author_id=report.author_id,
        reported_at=report.reported_at,
        effective_on=earlier.effective_on,
        old_status=earlier.status,
        status=earlier.status,
        percentage=earlier.percentage,
        blocked=earlier.blocked,
        blocked_reason=earlier.blocked_reason,
        wants_help=earlier.wants_help,
        note=report.note,
        source=report.source,
    )


def _differs(row: PlanRow, known: PlanRow) -> str:
    """Name the column in which a row reports something else; an empty note says nothing."""
    if row.status is not known.status:
        return "status"
    return "toelichting" if row.note and row.note != known.note else ""


def _is_older(known: Known, as_of: datetime | None) -> bool:
    """Tell whether somebody said something after the file was made.

    Without a `stand op` nobody knows when that was: then whatever was said in chat is newer.
    A report from another file is newer when it holds from a later day.
    """
    if as_of is None:
        return known.told_at is not None
    since = known.assignment.state.effective_on
    said = [moment for moment in (known.told_at, known.history_at) if moment]
    return any(moment > as_of for moment in said) or bool(since and since > as_of.date())


def _conflict(row: PlanRow, known: Known, column: str, *, file_wins: bool) -> Conflict:
    return Conflict(
        row=row.row,
        municipality=row.municipality,
        number=row.number,
        title=row.title,
        column=column,
        in_file=as_texts(row)[column],
        known=as_texts(known.row)[column],
        told_at=known.told_at,
        told_by=known.told_by,
        file_wins=file_wins,
    )


def _changed(row: PlanRow, known: PlanRow) -> tuple[FieldChange, ...]:
    old, new = as_texts(known), as_texts(row)
    return tuple(
        FieldChange(row.municipality, row.number, row.title, column, old[column], new[column])
        for column in FIELDS
        if column not in row.lacking and old[column] != new[column]
    )


def _named(row: PlanRow) -> tuple[FieldChange, ...]:
    """Return who a new action names."""
    texts = as_texts(row)
    return tuple(
        FieldChange(row.municipality, row.number, row.title, column, "", texts[column])
        for column in PERSONS
        if texts[column]
    )


def _once(changes: Iterable[FieldChange]) -> tuple[FieldChange, ...]:
    """Keep one of the changes that an action has in every municipality at once."""
    return tuple({_what(change): change for change in changes}.values())


def _what(change: FieldChange) -> tuple[str, ...]:
    place = "" if change.column in SHARED else change.municipality
    return (change.number, change.column, place)


def _status_change(compared: Compared) -> StatusChange:
    row, known = compared.row, compared.known
    old = known.row.status if known else None
    return StatusChange(row.municipality, row.number, row.title, old, row.status)


def _status_differs(compared: Compared) -> bool:
    return compared.known is None or compared.row.status is not compared.known.row.status


def _without_ambassador(rows: Iterable[PlanRow]) -> tuple[tuple[str, str], ...]:
    """Name (municipality, department) where there is work, and nobody named for any of it."""
    named: dict[tuple[str, str], bool] = {}
    for row in rows:
        if row.department and (row.needs_ambassador or row.ambassador):
            place = (row.municipality, row.department)
            named[place] = named.get(place, False) or bool(row.ambassador)
    return tuple(sorted(place for place, has_one in named.items() if not has_one))
