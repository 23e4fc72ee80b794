"""The export for a request under the Woo, as tables: what was reported, with codes for people."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from domain.reports import NoteReader, Report
from domain.woo import Codes, Release, Span, is_for_coordinator
from views.texts import Words

Cell = str | int | date | datetime | None


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet, or a file: its title, its headings, and its rows."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Export:
    """The tables that may go out after somebody judged them, and the key of who is who."""

    tables: tuple[Table, ...]
    key: Table


def describe(words: Words, release: Release, *, with_notes: bool = False) -> Export:
    """Put a release in tables; what was told the coordinator alone stands on a sheet of its own."""
    codes = Codes(release.people, lambda coordinates, n: _code(words, n, coordinates=coordinates))
    actions, reports = _actions(words, release, codes), _reports(words, release, codes)
    notes = (_notes(words, release, codes),) if with_notes else ()
    explained = _explained(words, release, with_notes=with_notes)
    return Export((explained, actions, reports, *notes), _key(words, release, codes))


def _code(words: Words, n: int, *, coordinates: bool) -> str:
    return words("woo.coordinator" if coordinates else "woo.ambassador", n=n)


def _explained(words: Words, release: Release, *, with_notes: bool) -> Table:
    told = [
        words("woo.explain_what", place=release.place.name, day=release.made_on),
        told_span(words, release.span),
        words("woo.explain_people"),
        words("woo.explain_text"),
        words("woo.explain_withdrawn"),
        words("woo.explain_addresses"),
    ]
    if release.left_out:
        key = "woo.explain_with_notes" if with_notes else "woo.explain_left_out"
        told.append(words.count(key, release.left_out))
    return Table(words("woo.sheet_explained"), (words("woo.title"),), tuple((t,) for t in told))


def told_span(words: Words, span: Span) -> str:
    """Say of which days the reports are."""
    if span.since and span.until:
        return words("woo.span", since=span.since, until=span.until)
    if span.since:
        return words("woo.span_since", since=span.since)
    return words("woo.span_until", until=span.until) if span.until else words("woo.span_all")


def _actions(words: Words, release: Release, codes: Codes) -> Table:
    headings = ("number", "action", "period", "theme", "groups", "department", "who", "starts",
                "ends", "status", "percentage", "reports")  # fmt: skip
    counted = {action.id: 0 for action in release.actions}
    for report in release.reports:
        counted[report.assignment_id] += 1
    rows = tuple(
        (
            action.number,
            codes.hide(action.title),
            action.period.name,
            action.theme,
            "; ".join(action.product_groups),
            action.department,
            codes.of(action.ambassador_id) if action.ambassador_id else "",
            action.starts_on,
            action.ends_on,
            words(f"status.{action.state.status}"),
            action.state.percentage,
            counted[action.id],
        )
        for action in release.actions
    )
    return _table(words, "woo.sheet_actions", headings, rows)


def _reports(words: Words, release: Release, codes: Codes) -> Table:
    headings = ("report", "number", "action", "period", "reported", "reported_by", "on_behalf",
                "since", "old_status", "status", "percentage", "blocked", "note", "left_out",
                "evidence", "source", "withdrawn_by", "withdraws")  # fmt: skip
    known = {action.id: action for action in release.actions}
    rows = []
    for report in release.reports:
        action = known[report.assignment_id]
        is_open = report.note_reader is NoteReader.MONITOR
        rows.append(
            (
                report.id,
                action.number,
                codes.hide(action.title),
                action.period.name,
                report.reported_at.astimezone(release.place.zone).replace(tzinfo=None),
                codes.of(report.author_id) if report.author_id else "",
                codes.of(report.on_behalf_of_id) if report.on_behalf_of_id else "",
                report.effective_on,
                words(f"status.{report.old_status}") if report.old_status else "",
                words(f"status.{report.status}"),
                report.percentage,
                words("woo.yes") if report.blocked else "",
                codes.hide(report.note) if is_open else "",
                words("woo.not_in_file") if is_for_coordinator(report) else "",
                codes.hide(report.evidence) if is_open else "",
                words(f"woo.source_{report.source}"),
                _withdrawn(words, release, report),
                report.withdraws,
            )
        )
    return _table(words, "woo.sheet_reports", headings, tuple(rows))


def _withdrawn(words: Words, release: Release, report: Report) -> str:
    by = release.withdrawals.get(report.id or 0)
    if by is None:
        return ""
    return words("woo.withdrawn", report=by.id, at=by.reported_at)


def _notes(words: Words, release: Release, codes: Codes) -> Table:
    headings = ("report", "number", "note", "evidence", "blocked_reason", "next_step")
    known = {action.id: action.number for action in release.actions}
    rows = tuple(
        (
            report.id,
            known[report.assignment_id],
            *(("", "") if report.note_reader is NoteReader.MONITOR else _hidden(report, codes)),
            codes.hide(report.blocked_reason),
            codes.hide(report.next_step),
        )
        for report in release.reports
        if is_for_coordinator(report)
    )
    return _table(words, "woo.sheet_notes", headings, rows)


def _hidden(report: Report, codes: Codes) -> tuple[str, str]:
    """Return the note and the evidence beside it: who may read one, may read the other."""
    return codes.hide(report.note), codes.hide(report.evidence)


def _key(words: Words, release: Release, codes: Codes) -> Table:
    """Say who is who: apart, for who judges the request alone."""
    return _table(words, "woo.sheet_key", ("code", "name", "address"), tuple(_who(release, codes)))


def _who(release: Release, codes: Codes) -> Iterator[tuple[Cell, ...]]:
    for person, code in codes.given.items():
        member = release.people.get(person)
        yield code, member.name if member else "", (member.address or "") if member else ""


def _table(
    words: Words, title: str, columns: tuple[str, ...], rows: tuple[tuple[Cell, ...], ...]
) -> Table:
    return Table(words(title), tuple(words(f"woo.column.{name}") for name in columns), rows)
