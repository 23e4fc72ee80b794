"""The card of the line over all monitors so far: a row for each, under every period."""

from collections.abc import Sequence

from domain.figures import PeriodFigures
from domain.monitors import MonitorState
from domain.plans import Period
from domain.series import Point, all_periods, line_of
from views.cards import elements as e
from views.cards.elements import Card, Element
from views.cards.monitor import bar, reached
from views.cards.verbs import Verb
from views.texts import Words

MOST = 12  # monitors, the newest: of more the card would weigh too much


def series_card(words: Words, name: str, points: Sequence[Point]) -> Card:
    """Show of each period how it stood in every monitor, oldest first."""
    title = words("series.title", name=name)
    newest = points[-MOST:]
    body = [e.heading(title), e.note(words.count("series.so_far", len(points)))]
    rows = [_period(words, period, newest) for period in all_periods(newest)]
    body += e.listed(rows, lambda left: words.count("monitor.and_more", left))
    spoken = "; ".join(_spoken(words, period, newest) for period in all_periods(newest))
    buttons = [e.button(words("button.monitor"), Verb.MONITOR)]
    return e.card(f"{title}. {spoken}", body, buttons, words.language)


def _period(words: Words, period: Period, points: Sequence[Point]) -> Element:
    items = [e.line(e.run(period.name, bold=True))]
    for point, row in zip(points, line_of(points, period), strict=True):
        items += [e.note(_told(words, point, row)), *(bar(row.reached, row.total) if row else ())]
    return e.group(items, spacing="Medium")


def _told(words: Words, point: Point, row: PeriodFigures | None) -> str:
    figures = reached(words, row) if row else words("series.not_yet")
    told = words("series.point", name=point.monitor.name, figures=figures)
    again = point.monitor.state in {MonitorState.OPEN, MonitorState.DRAFT}
    return words("series.open_again", told=told) if again else told


def _spoken(words: Words, period: Period, points: Sequence[Point]) -> str:
    told = (
        f"{point.monitor.name} {reached(words, row)}"
        for point, row in zip(points, line_of(points, period), strict=True)
        if row
    )
    return f"{period.name}: {', '.join(told)}"
