"""A table of figures in the terminal: a name, the total, and how many have each status."""

from collections.abc import Iterable

from rich.markup import escape

from cli.terminal import Terminal
from domain.figures import PeriodFigures
from views.documents.monitor.as_json import COLUMNS


def figures_table(
    terminal: Terminal, heading: str, rows: Iterable[tuple[str, PeriodFigures]]
) -> None:
    """Print the table; `heading` is the key of what the first column names."""
    names = [f"status.{status}" for status in COLUMNS]
    table = terminal.table(heading, "terminal.total", *names)
    for column in table.columns[1:]:
        column.justify = "right"
    for name, row in rows:
        counts = (str(row.counts[status]) for status in COLUMNS)
        table.add_row(escape(name), str(row.total), *counts)
    terminal.console.print(table)
