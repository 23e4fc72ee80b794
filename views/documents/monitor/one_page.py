"""A description that fits one page: smaller letters, then shorter lists that say what is left."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from views.documents.monitor.description import (
    Block,
    Chart,
    Description,
    Heading,
    Items,
    Paragraph,
    Table,
)
from views.texts import Words

MOST_NAME = 120  # characters, of a heading or a sentence


ALL = 1_000_000


@dataclass(frozen=True, slots=True)
class Fit:
    """How closely a page is set: the size of its letters in points, and what is left out.

    `items` and `rows` are the most lines of a list and of a table, `signs` the most characters
    of a line; `chart` is how wide the chart is, in centimetres.
    """

    size: float
    chart: float
    items: int = ALL
    signs: int = ALL
    rows: int = ALL


LOOSE = Fit(10.5, 9)
FITS = (
    LOOSE,
    Fit(10, 8),
    Fit(9.5, 7),
    Fit(9, 6),
    Fit(9, 6, items=10, signs=300),
    Fit(8.5, 6, items=6, signs=160),
    Fit(8.5, 5, items=3, signs=100),
    Fit(8, 4, items=2, signs=70),
    Fit(8, 0, items=1, signs=50, rows=15),
)


def shortened(words: Words, description: Description, fit: Fit) -> Description:
    """Return what a page holds that is set so; what is left out is counted, and told of."""
    if fit.signs == ALL:
        return description
    shown = (b for b in description.blocks if fit.chart or not isinstance(b, Chart))
    blocks = [_shorter(words, block, fit) for block in shown]
    blocks.append(Paragraph(words("files.shortened")))
    name = _cut(description.title, MOST_NAME)
    return replace(description, title=name, blocks=tuple(blocks))


def _shorter(words: Words, block: Block, fit: Fit) -> Block:
    if isinstance(block, Items):
        lines = [_cut(line, fit.signs) for line in block.lines]
        if left := _left(lines, fit.items):
            lines = [*lines[: fit.items], words.count("monitor.and_more", left)]
        return replace(block, lines=tuple(lines))
    if isinstance(block, Table):
        rows = [(_cut(str(name), fit.signs), *rest) for name, *rest in block.rows]
        if left := _left(rows, fit.rows):
            empty = [""] * (len(block.columns) - 1)
            rows = [*rows[: fit.rows], (words.count("monitor.and_more", left), *empty)]
        return replace(block, rows=tuple(rows))
    if isinstance(block, Heading | Paragraph):
        return replace(block, text=_cut(block.text, MOST_NAME))
    return block


def _left(lines: Sequence[object], most: int) -> int:
    """Return how many are left out; one that is left out takes as much room as saying so."""
    return len(lines) - most if len(lines) > most + 1 else 0


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
