"""The monitor as rows, for who counts on: figures, lines of the page, actions and reports."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from domain.monitor_page import MonitorPage
from domain.plans import Assignment
from domain.reports import Report
from views.documents.monitor import sentences
from views.documents.monitor.description import ORDER
from views.documents.monitor.formats import Material
from views.texts import Words

Cell = str | int | date | None


@dataclass(frozen=True, slots=True)
class Rows:
    """A table of plain values under its headings; `name` is one word, for formulas."""

    name: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def figures(words: Words, page: MonitorPage) -> Rows:
    statuses = tuple(words(f"status.{status}").capitalize() for status in ORDER)
    return Rows(
        words("files.sheet_figures"),
        words("document.all_figures"),
        (words("document.period"), words("document.total"), *statuses),
        tuple((r.period.name, r.total, *(r.counts[s] for s in ORDER)) for r in page.periods),
    )


def lines(words: Words, page: MonitorPage) -> Rows:
    """Return every line that the page prints, with the heading that it stands under."""
    return Rows(
        words("files.sheet_lines"),
        words("files.lines"),
        (words("files.heading"), words("files.text")),
        tuple(_lines(words, page)),
    )


def _lines(words: Words, page: MonitorPage) -> Iterator[tuple[str, str]]:
    coming = [moment.text for moment in page.moments_planned]
    coming += filter(None, [sentences.next_monitor(words, page)])
    realised = sentences.realised_heading(words, page)
    found: Sequence[tuple[str, Sequence[str]]] = (
        (words("document.points"), [point.text for point in page.attention_points]),
        (words("files.held"), [moment.text for moment in page.moments_realised]),
        (words("files.coming"), coming),
        (words("document.running"), [line.text for line in page.lines.running]),
        (words("document.planned"), [line.text for line in page.lines.planned]),
        (realised, [line.text for line in page.lines.realised]),
    )
    return ((heading, text) for heading, texts in found for text in texts)


def actions(words: Words, page: MonitorPage) -> Rows:
    """Return all actions of the plan as they stood that day, in its order; nobody is named."""
    named = page.lines.named_ids
    keys = (
        "number", "action", "period", "theme", "department", "product_groups", "status",
        "percentage", "blocked", "starts", "ends", "since", "reported", "named", "heading_of",
    )  # fmt: skip
    return Rows(
        words("files.sheet_actions"),
        words("files.actions"),
        tuple(words(f"files.column_{key}") for key in keys),
        tuple((*_plan(one), *_state(words, one, one.id in named)) for one in page.actions),
    )


def _plan(action: Assignment) -> tuple[Cell, ...]:
    groups = "; ".join(action.product_groups)
    return (
        action.number,
        action.title,
        action.period.name,
        action.theme,
        action.department,
        groups,
    )


def _state(words: Words, action: Assignment, named: bool) -> tuple[Cell, ...]:
    state = action.state
    return (
        words(f"status.{state.status}").capitalize(),
        state.percentage,
        _yes_or_no(words, state.blocked),
        action.starts_on,
        action.ends_on,
        state.effective_on,
        words.day_of(state.reported_at) if state.reported_at else None,
        _yes_or_no(words, named),
        action.heading,
    )


def reports(words: Words, material: Material) -> Rows:
    """Return the reports behind the page; nobody is named, and only open notes are there."""
    known = {action.id: action for action in material.page.actions}
    keys = (
        "number", "action", "reported", "since", "old_status", "status", "percentage", "blocked",
        "reason", "note", "evidence", "next_step",
    )  # fmt: skip
    return Rows(
        words("files.sheet_reports"),
        words("files.reports"),
        tuple(words(f"files.column_{key}") for key in keys),
        tuple(
            _report(words, known[report.assignment_id], report)
            for report in material.reports
            if report.assignment_id in known
        ),
    )


def _report(words: Words, action: Assignment, report: Report) -> tuple[Cell, ...]:
    old = report.old_status
    return (
        action.number,
        action.title,
        words.day_of(report.reported_at),
        report.effective_on,
        words(f"status.{old}").capitalize() if old else "",
        words(f"status.{report.status}").capitalize(),
        report.percentage,
        _yes_or_no(words, report.blocked),
        report.blocked_reason,
        report.note,
        report.evidence,
        report.next_step,
    )


def _yes_or_no(words: Words, holds: bool) -> str:
    return words("files.yes" if holds else "files.no")
