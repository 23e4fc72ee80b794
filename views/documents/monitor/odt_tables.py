"""Tables of an OpenDocument text: a header row, a column of row headers, widths that fit.

Written as XML: cell by cell through the library, a table of all actions takes seconds.
"""

import re
from xml.sax.saxutils import escape

from odfdo import Document, Element

from views.documents.monitor import odt_styles as styles
from views.documents.monitor.columns import numeric, shares
from views.documents.monitor.description import Table

_SIGNS = {"\n": "<text:line-break/>", "\t": "<text:tab/>", "\r": ""}
_SPACES = re.compile("^ | $|  +")


def add_widths(document: Document, table: Table, number: int) -> None:
    """Add a style for each column of the table, which is the `number`th of its document."""
    for place, share in enumerate(shares(table)):
        document.insert_style(
            f'<style:style style:name="{_column(number, place)}" style:family="table-column">'
            f'<style:table-column-properties style:column-width="{share * styles.WIDE:.3f}cm"/>'
            "</style:style>",
            automatic=True,
        )


def draw_table(table: Table, number: int) -> Element:
    """Return the table; its first row comes back on each page, and no row is split."""
    first, *others = [
        f'<table:table-column table:style-name="{_column(number, place)}"/>'
        for place in range(len(table.columns))
    ]
    right = numeric(table)
    header = _row(table.columns, right, (styles.HEADER, styles.HEADER_RIGHT))
    rows = "".join(_row(row, right, (styles.LEFT, styles.RIGHT)) for row in table.rows)
    return Element.from_tag(
        f'<table:table table:name="Table{number}" table:style-name="{styles.FIGURES}">'
        f"<table:title>{escape(table.caption)}</table:title>"
        f"<table:table-header-columns>{first}</table:table-header-columns>{''.join(others)}"
        f"<table:table-header-rows>{header}</table:table-header-rows>{rows}</table:table>"
    )


def _column(number: int, place: int) -> str:
    return f"Table{number}.{place + 1}"


def _row(cells: tuple[str | int, ...], right: list[bool], looks: tuple[str, str]) -> str:
    drawn = "".join(_cell(cell, looks[side]) for cell, side in zip(cells, right, strict=True))
    return f'<table:table-row table:style-name="{styles.WHOLE_ROW}">{drawn}</table:table-row>'


def _cell(value: str | int, look: str) -> str:
    """Return a cell; a number is one that a spreadsheet can count with."""
    kind = 'office:value-type="string"'
    if isinstance(value, int):
        kind = f'office:value-type="float" office:value="{value}"'
    return (
        f'<table:table-cell table:style-name="{styles.LINED}" {kind}>'
        f'<text:p text:style-name="{look}">{_text(str(value))}</text:p></table:table-cell>'
    )


def _text(text: str) -> str:
    """Write a text with its lines, its tabs, and as many spaces as it has."""
    said = _SPACES.sub(lambda found: f'<text:s text:c="{len(found[0])}"/>', escape(text))
    for sign, drawn in _SIGNS.items():
        said = said.replace(sign, drawn)
    return said
