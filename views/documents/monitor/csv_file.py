"""The monitor as one flat file: figures, lines of the page and actions under the same headings."""

from collections.abc import Iterator, Mapping
from datetime import date

from views.documents.monitor import rows
from views.documents.monitor.formats import Material
from views.documents.monitor.rows import Cell
from views.documents.monitor.signs import readable
from views.documents.sheets_out import as_csv
from views.texts import Words


def write(words: Words, material: Material) -> bytes:
    """Return what Dutch Excel opens with a double click; the first column says what a row is."""
    page = material.page
    kind, count = words("files.column_kind"), words("files.column_count")
    period, status, text = (words(f"files.column_{key}") for key in ("period", "status", "action"))
    actions = rows.actions(words, page)
    columns = (kind, count, *actions.columns)

    def found() -> Iterator[dict[str, Cell]]:
        figures = rows.figures(words, page)
        for name, _, *counts in figures.rows:
            for said, n in zip(figures.columns[2:], counts, strict=True):
                yield {kind: words("files.figure"), count: n, period: name, status: said}
        for heading, line in rows.lines(words, page).rows:
            yield {kind: heading, text: line}
        for row in actions.rows:
            yield {kind: text, **dict(zip(actions.columns, row, strict=True))}

    return as_csv(columns, (_written(columns, row) for row in found()))


def _written(columns: tuple[str, ...], row: Mapping[str, Cell]) -> dict[str, str]:
    return {column: _cell(row.get(column)) for column in columns}


def _cell(value: Cell) -> str:
    if value is None:
        return ""
    return f"{value:%d-%m-%Y}" if isinstance(value, date) else readable(str(value))
