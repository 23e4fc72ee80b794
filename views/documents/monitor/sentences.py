"""The sentences that every form of the monitor shares; each is made of rows, none is invented."""

from domain.figures import PeriodFigures
from domain.monitor_page import MonitorPage
from domain.plans import Assignment, PeriodKind, Status
from views.texts import Words


def title(words: Words, page: MonitorPage) -> str:
    programme = page.municipality.programme
    return words("document.title", programme=programme, name=page.municipality.name)


def stand(words: Words, page: MonitorPage) -> str:
    """Say of which day it is, and whether it is a draft or which version."""
    if page.version:
        return words("document.as_of_version", day=page.cut_off, version=page.version)
    return words("document.as_of_draft", day=page.cut_off)


def next_monitor(words: Words, page: MonitorPage) -> str:
    """Announce the next monitor by its name; "" where none is planned."""
    return words("document.next_monitor", name=page.next_monitor.name) if page.next_monitor else ""


def realised_heading(words: Words, page: MonitorPage) -> str:
    if page.compared_with is None:
        return words("document.realised")
    return words("document.realised_since", day=f"{page.compared_with:%d-%m-%Y}")


def reached(words: Words, row: PeriodFigures) -> str:
    """Say a period in figures: "23 van 27 voltooid"."""
    return words("monitor.reached", n=row.reached, total=row.total, status=row.main)


def all_counts(words: Words, row: PeriodFigures) -> str:
    """Say every figure of a period but zeros: "23 voltooid, 4 lopend"."""
    return ", ".join(
        f"{row.counts[status]} {words(f'status.{status}')}"
        for status in (row.main, *(s for s in Status if s is not row.main))
        if row.counts[status]
    )


def how_it_stands(words: Words, action: Assignment) -> str:
    """Say how an action stands, in a few words: "lopend, 40 %, met oponthoud"."""
    state = action.state
    parts = [words(f"status.{state.status}")]
    if state.percentage is not None and not state.status.ended:
        parts.append(words("document.percentage", n=state.percentage))
    if state.blocked:
        parts.append(words("document.blocked"))
    return ", ".join(parts)


def named_of_open(words: Words, page: MonitorPage) -> str:
    """Say how many of the open actions the page names: "10 van 43 genoemd"."""
    return words("document.named_of", n=page.named_open, total=len(page.open_actions))


def is_continuous(row: PeriodFigures) -> bool:
    return row.period.kind is PeriodKind.CONTINUOUS
