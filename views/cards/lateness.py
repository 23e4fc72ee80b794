"""The card about a report that came when its monitor was closed."""

from collections.abc import Sequence
from datetime import date
from functools import partial

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


def too_late(
    words: Words,
    who: str,
    day: date,
    told: Sequence[tuple[Report, Assignment]],
    rows: Sequence[PeriodFigures],
) -> Card:
    """Tell a coordinator what came in after closing, and what it would do to the figures."""
    summary = words.count("lateness.told", len(told), who=who, day=day)
    body = [e.line(e.run(summary, bold=True))]
    lines = [
        e.line(e.run(f"{action.title}: ", bold=True), in_words(words, report), spacing="Small")
        for report, action in told
    ]
    body += e.listed(lines, partial(words.count, "monitor.and_more"), e.ROOM // 2)
    would = [
        words("lateness.would", period=e.short(row.period.name, TITLE), reached=reached(words, row))
        for row in rows
    ]
    body += e.listed(
        [e.line(text) for text in would], partial(words.count, "monitor.and_more"), e.ROOM // 4
    )
    decide = words("lateness.you_decide", day=day)
    body.append(e.note(decide))
    buttons = [e.button(words("button.monitor"), Verb.MONITOR, said=day)]
    return e.card(" ".join([summary, *would, decide]), body, buttons, words.language)
