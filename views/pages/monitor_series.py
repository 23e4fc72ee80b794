"""The line over the monitors so far: a small chart for each period, and the same as a table."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from domain.figures import PeriodFigures
from domain.plans import Period
from domain.series import Point, all_periods, line_of
from views.documents.monitor import sentences
from views.pages.monitor_links import Where
from views.texts import Words

WIDE, HIGH, EDGE = 320, 110, 14
TOP = 26  # room for the last figure above its dot


@dataclass(frozen=True, slots=True)
class Panel:
    """One period of the line, as a picture."""

    name: str
    svg: str


Cell = tuple[PeriodFigures, str, str] | None  # what of it leads where: what is reached, and all


def draw(words: Words, points: Sequence[Point]) -> list[Panel]:
    """Draw a small chart for each period; of one monitor none."""
    if len(points) < 2:
        return []
    return [_panel(words, period, points) for period in all_periods(points)]


def table(key: str, points: Sequence[Point]) -> tuple[list[Period], list[tuple[Point, list[Cell]]]]:
    """Return the periods, and for each monitor its cells: the figures and where they lead."""
    periods = all_periods(points)
    return periods, [(one, [_cell(key, one, period) for period in periods]) for one in points]


def _cell(key: str, point: Point, period: Period) -> Cell:
    found = point.of(period.id)
    if found is None:
        return None
    where = Where(key, point.monitor.cut_off, point.version)
    reached = where.actions(period=period.id, status=found.main)
    return found, reached, where.actions(period=period.id)


def _panel(words: Words, period: Period, points: Sequence[Point]) -> Panel:
    rows = zip(points, line_of(points, period), strict=True)
    known = [(at, point.monitor, found) for at, (point, found) in enumerate(rows) if found]
    highest = max((found.total for _, _, found in known), default=0) or 1
    total, reached = [], []
    for at, _, found in known:
        left = EDGE + at * (WIDE - 2 * EDGE) / (len(points) - 1)
        total.append((left, _height(found.total, highest)))
        reached.append((left, _height(found.reached, highest)))
    spoken = "; ".join(
        f"{monitor.name}: {sentences.reached(words, found)}" for _, monitor, found in known
    )
    parts = [
        _line(total, "line-total", dashed=True),
        _line(reached, "line-reached"),
        *(f'<circle class="line-dot" cx="{x:.1f}" cy="{y:.1f}" r="4"/>' for x, y in reached),
        *(
            _figure(x, y - 9, str(found.reached), at, len(points))
            for (x, y), (at, _, found) in zip(reached, known, strict=True)
        ),
    ]
    name = period.name
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" class="line" '
        f'viewBox="0 0 {WIDE} {HIGH}"><title>{escape(name)}</title>'
        f"<desc>{escape(spoken)}</desc>{''.join(parts)}</svg>"
    )
    return Panel(name, svg)


def _height(number: int, highest: int) -> float:
    return HIGH - EDGE - number * (HIGH - EDGE - TOP) / highest


def _line(points: Sequence[tuple[float, float]], name: str, *, dashed: bool = False) -> str:
    placed = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    dashes = ' stroke-dasharray="5 4"' if dashed else ""
    return f'<polyline class="{name}" points="{placed}" fill="none"{dashes}/>'


def _figure(x: float, y: float, said: str, at: int, many: int) -> str:
    """Write a figure above its dot, inside the picture also at its edges."""
    anchor = "start" if at == 0 else "end" if at == many - 1 else "middle"
    shift = {"start": -4, "middle": 0, "end": 4}[anchor]
    return (
        f'<text class="line-figure" x="{x + shift:.1f}" y="{y:.1f}" text-anchor="{anchor}">'
        f"{said}</text>"
    )
