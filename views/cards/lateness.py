"""The card about a report that came when its monitor was closed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from uuid import UUID

from domain.figures import PeriodFigures
from domain.plans import Assignment
from domain.reports import Report
from views.cards import elements as e
from views.cards.elements import Card
from views.cards.monitor import reached
from views.cards.my_reports import in_words
from views.cards.verbs import Verb
from views.texts import Words

TITLE = 100  # characters


@dataclass(frozen=True, slots=True)
class TooLate:
    """The closed monitor of that day, which reports came late, and the figures with them.

    `number` is the version that it becomes when it is opened again for them.
    """

    monitor: UUID
    day: date
    batch: str
    number: int
    rows: Sequence[PeriodFigures]


def too_late(
    words: Words, who: str, told: Sequence[tuple[Report, Assignment]], what: TooLate
) -> Card:
    """Tell a coordinator what came in after closing, and what it would do to the figures."""
    summary = words.count("lateness.told", len(told), who=who, day=what.day)
    body = [e.line(e.run(summary, bold=True))]
    lines = [
        e.line(e.run(f"{action.title}: ", bold=True), in_words(words, report), spacing="Small")
        for report, action in told
    ]
    body += e.listed(lines, partial(words.count, "monitor.and_more"), e.ROOM // 2)
    would = [
        words("lateness.would", period=e.short(row.period.name, TITLE), reached=reached(words, row))
        for row in what.rows
    ]
    body += e.listed(
        [e.line(text) for text in would], partial(words.count, "monitor.and_more"), e.ROOM // 4
    )
    decide = words("lateness.you_decide", day=what.day)
    body.append(e.note(decide))
    of = {"monitor": what.monitor, "batch": what.batch}
    buttons = [
        e.button(words("button.reopen_as", number=what.number), Verb.LATE_REOPEN, **of),
        e.button(words("button.counts_next"), Verb.LATE_NEXT, **of),
        e.button(words("button.monitor"), Verb.MONITOR, said=what.day),
    ]
    return e.card(" ".join([summary, *would, decide]), body, buttons, words.language)
