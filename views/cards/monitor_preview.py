"""What the monitor's page says, as a card: the same blocks that every document draws."""

from collections.abc import Callable, Sequence
from functools import partial

from domain.plans import Status
from views.cards import elements as e
from views.cards.elements import Button, Card, Element
from views.documents.monitor.description import (
    Bar,
    Block,
    Chart,
    Description,
    Heading,
    Items,
    Paragraph,
    Table,
)
from views.texts import Words

# How many lines of a block are drawn, of how many characters: as much as the card may weigh.
STEPS = ((60, 600), (25, 300), (10, 200), (5, 120), (2, 80))
ROOM = e.HEAVIEST - 2_500  # bytes, without what stands around the blocks
TITLE, SPOKEN = 120, 400
STYLES = {
    Status.COMPLETED: "good",
    Status.RUNNING: "accent",
    Status.PLANNED: "emphasis",
    Status.PAUSED: "warning",
    Status.DROPPED: "attention",
}
More = Callable[[int], str]


def preview(words: Words, page: Description, buttons: Sequence[Button] = ()) -> Card:
    """Show a description of the page's extent, each section with as many lines as fit."""
    more = partial(words.count, "monitor.and_more")
    drawn = ([part for block in page.blocks for part in _block(block, *s, more)] for s in STEPS)
    body = next((parts for parts in drawn if e.size(parts) <= ROOM), None)
    if body is None:
        least = [part for block in page.blocks for part in _block(block, *STEPS[-1], more)]
        body = e.listed(least, more, ROOM)
    top = [e.heading(e.short(page.title, TITLE)), e.note(page.subtitle)]
    spoken = f"{e.short(page.title, TITLE)}. {page.subtitle}. {_spoken(page)}"
    return e.card(spoken, [*top, *body], buttons, words.language)


def _spoken(page: Description) -> str:
    charts = [block.alt for block in page.blocks if isinstance(block, Chart)]
    return e.short(" ".join(charts), SPOKEN)


def _block(block: Block, most: int, length: int, more: More) -> list[Element]:
    match block:
        case Heading(level, text):
            text = e.short(text, TITLE)
            bold = e.run(text, bold=True, size="Medium") if level == 1 else e.run(text, bold=True)
            return [e.line(bold, spacing="Medium")]
        case Paragraph(text):
            return [e.line(e.short(text, length))]
        case Items(lines, numbered):
            signs = [f"{n}. " if numbered else "• " for n in range(1, len(lines) + 1)]
            texts = [sign + text for sign, text in zip(signs, lines, strict=True)]
            return _first([_line(text, length) for text in texts], most, more)
        case Table():
            return _table(block, most, length, more)
    return _chart(block, most, length, more)


def _chart(chart: Chart, most: int, length: int, more: More) -> list[Element]:
    rows = [part for bar in chart.bars[:most] for part in _bar(chart, bar, length)]
    left = len(chart.bars) - most
    return [*rows, e.line(more(left), spacing="Small")] if left > 0 else rows


def _table(table: Table, most: int, length: int, more: More) -> list[Element]:
    """Say a row as a line: the row's header, and each cell by the name of its column."""
    names = [name.lower() for name in table.columns[1:]]
    rows = []
    for first, *cells in table.rows:
        said = " · ".join(f"{cell} {name}" for cell, name in zip(cells, names, strict=True))
        header = e.run(e.short(str(first), length), bold=True)
        rows.append(e.line(header, f"  {said}", spacing="Small"))
    return _first(rows, most, more)


def _bar(chart: Chart, bar: Bar, length: int) -> list[Element]:
    """Draw a bar of boxes, with the same in words under it: no colour says anything alone."""
    counted = [
        f"{part} {label.lower()}"
        for part, label in zip(bar.parts, chart.labels, strict=True)
        if part
    ]
    name = e.line(e.run(e.short(bar.name, length), bold=True), spacing="Small")
    boxes = [
        _box(STYLES[status], round(100 * part / bar.total))
        for status, part in zip(chart.statuses, bar.parts, strict=True)
        if part
    ]
    columns: Element = {"type": "ColumnSet", "spacing": "Small", "columns": boxes}
    shown = [columns] if boxes else []
    return [name, *shown, e.note(", ".join(counted) or str(bar.total))]


def _box(style: str, share: int) -> Element:
    return {
        "type": "Column",
        "width": max(share, 1),
        "style": style,
        "minHeight": "12px",
        "spacing": "None",
        "items": [],
    }


def _first(rows: Sequence[Element], most: int, more: More) -> list[Element]:
    left = len(rows) - most
    return [*rows[:most], e.line(more(left), spacing="Small")] if left > 0 else list(rows)


def _line(text: str, length: int) -> Element:
    return e.line(e.short(text, length), spacing="Small")
