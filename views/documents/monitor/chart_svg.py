"""The chart of the monitor as SVG, for pages and documents; readable without colour.

Nothing in it needs a style sheet: a page may recolour it by the classes `chart-text` and
`chart-<status>`, and text and outlines follow the colour of the text around it. It has no ids,
so one page may hold several.
"""

from collections.abc import Iterator
from html import escape

from domain.plans import Status
from views.documents.monitor.description import Bar, Chart
from views.documents.monitor.signs import readable

WIDTH = 360
SHOWN = 430  # pixels; on a phone two thirds of it
MARGIN = 1
SIZE, SMALL = 16, 15  # of the letters
HIGH = 24  # of a bar
BETWEEN = 14
NAME_SIGNS, COUNT_SIGNS = 38, 44  # that fit on a line
MOST_NAME_LINES = 3
SIGN = 8.5  # the width of a figure
COLOURS = {
    Status.COMPLETED: ("#1b6e44", "#ffffff"),
    Status.RUNNING: ("#1d5b9e", "#ffffff"),
    Status.PLANNED: ("#d5dae1", "#1a1a1a"),
    Status.PAUSED: ("#f2c14e", "#1a1a1a"),
    Status.DROPPED: ("#5f6670", "#ffffff"),
}


def draw(chart: Chart) -> str:
    """Return the chart as an `<svg>` element that can stand in a page."""
    parts, high = [], 0.0
    longest = max((bar.total for bar in chart.bars), default=0) or 1
    for bar in chart.bars:
        drawn, high = _bar(chart, bar, high, (WIDTH - 2 * MARGIN) / longest)
        parts += drawn
        high += BETWEEN
    high = max(high - BETWEEN + 4, SIZE)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" class="chart"'
        f' viewBox="0 0 {WIDTH} {high:g}" width="{SHOWN}" height="{high * SHOWN / WIDTH:g}"'
        f' font-family="Calibri, Carlito, Liberation Sans, Arial, sans-serif">'
        f"<title>{_safe(chart.title)}</title><desc>{_safe(chart.alt)}</desc>"
        f"{''.join(parts)}</svg>"
    )


def _bar(chart: Chart, bar: Bar, top: float, scale: float) -> tuple[list[str], float]:
    """Draw the name, the bar below it, and below that how much each part is."""
    drawn = []
    for line in _lines(f"{bar.name} ({bar.total})", NAME_SIGNS, MOST_NAME_LINES):
        top += SIZE + 3
        drawn.append(_text(line, top - 3, SIZE, bold=True))
    top += 2
    drawn += _parts(chart, bar, top, scale)
    top += HIGH
    said = [f"{label} {n}" for label, n in zip(chart.labels, bar.parts, strict=True) if n]
    for line in _lines(" · ".join(said), COUNT_SIGNS, len(said)):
        top += SMALL + 4
        drawn.append(_text(line, top - 2, SMALL))
    return drawn, top


def _parts(chart: Chart, bar: Bar, top: float, scale: float) -> Iterator[str]:
    """Draw a box for each part, with its figure in it where there is room."""
    left = float(MARGIN)
    for status, part in zip(chart.statuses, bar.parts, strict=True):
        if not part:
            continue
        wide = part * scale
        fill, ink = COLOURS[status]
        yield (
            f'<rect class="chart-{status}" x="{left:.1f}" y="{top:g}" width="{wide:.1f}"'
            f' height="{HIGH}" fill="{fill}" stroke="currentColor" stroke-width="1"/>'
        )
        if wide > SIGN * len(str(part)) + 4:
            yield (
                f'<text class="chart-in-{status}" x="{left + wide / 2:.1f}" y="{top + 17:g}"'
                f' font-size="{SIZE}" text-anchor="middle" fill="{ink}">{part}</text>'
            )
        left += wide


def _text(text: str, base: float, size: int, *, bold: bool = False) -> str:
    weight = ' font-weight="bold"' if bold else ""
    return (
        f'<text class="chart-text" x="{MARGIN}" y="{base:g}" font-size="{size}"{weight}'
        f' fill="currentColor">{_safe(text)}</text>'
    )


def _lines(text: str, signs: int, most: int) -> list[str]:
    """Break a text into lines; the last one shows where it was cut."""
    lines = [""] if text else []
    for word in text.split():
        for piece in (word[at : at + signs] for at in range(0, len(word), signs)):
            joined = f"{lines[-1]} {piece}".strip()
            if len(joined) <= signs:
                lines[-1] = joined
            else:
                lines.append(piece)
    if len(lines) > most:
        lines = [*lines[: most - 1], lines[most - 1][: signs - 1] + "…"]
    return lines


def _safe(text: str) -> str:
    """Escape what is markup, and leave out what no XML may hold."""
    return escape(readable(text))
