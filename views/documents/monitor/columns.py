"""How wide the columns of a table are, as parts of what there is."""

from collections.abc import Sequence

from views.documents.monitor.description import Table

LEAST, NAMES, MOST = 14, 28, 44  # characters


def shares(table: Table) -> list[float]:
    """Return the part of each column; together they are 1.

    A number is as wide as the longest word above it, a text as its longest, up to a point. What
    names rows of numbers gets room, so that tables below each other look alike.
    """
    widths = [
        _width(name, [row[place] for row in table.rows]) for place, name in enumerate(table.columns)
    ]
    if all(numeric(table)[1:]):
        widths[0] = max(widths[0], NAMES)
    return [width / sum(widths) for width in widths]


def numeric(table: Table) -> list[bool]:
    """Tell of each column whether it holds numbers, which stand to the right."""
    return [
        bool(table.rows) and all(isinstance(row[place], int) for row in table.rows)
        for place in range(len(table.columns))
    ]


def _width(name: str, cells: Sequence[str | int]) -> int:
    word = max(map(len, name.split()), default=0) + 2
    longest = max((len(str(cell)) for cell in cells), default=0) + 2
    return min(max(word, longest, LEAST), MOST)
