"""Tables of a Word document: a header row, a column of row headers, widths that fit.

Written as XML: cell by cell through the library, a table of all actions takes ten seconds.
"""

from xml.sax.saxutils import escape, quoteattr

from docx.oxml.ns import nsdecls
from docx.shared import Length

from views.documents.monitor.columns import numeric, shares
from views.documents.monitor.description import Table

_SIZE = 18  # of the letters, in half points
_SIDES = {True: '<w:jc w:val="right"/>', False: ""}
_SIGNS = {"\n": "<w:br/>", "\t": "<w:tab/>", "\r": ""}


def draw_table(table: Table, style_id: str, room: Length) -> str:
    """Return the table; its first row comes back on each page, and no row is split."""
    widths = [round(share * room.twips) for share in shares(table)]
    right = numeric(table)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    header = _row(table.columns, widths, right, header=True)
    rows = "".join(_row(row, widths, right, header=False) for row in table.rows)
    return (
        f"<w:tbl {nsdecls('w')}><w:tblPr><w:tblStyle w:val={quoteattr(style_id)}/>"
        f'<w:tblW w:type="dxa" w:w="{sum(widths)}"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1"'
        ' w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>'
        f"<w:tblCaption w:val={quoteattr(table.caption)}/></w:tblPr>"
        f"<w:tblGrid>{grid}</w:tblGrid>{header}{rows}</w:tbl>"
    )


def _row(
    cells: tuple[str | int, ...], widths: list[int], right: list[bool], *, header: bool
) -> str:
    marks = "<w:cantSplit/><w:tblHeader/>" if header else "<w:cantSplit/>"
    bold = "<w:b/>" if header else ""
    drawn = "".join(
        f'<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="{width}"/></w:tcPr><w:p><w:pPr>'
        f'<w:spacing w:before="20" w:after="20"/>{_SIDES[side]}</w:pPr><w:r><w:rPr>{bold}'
        f'<w:sz w:val="{_SIZE}"/><w:szCs w:val="{_SIZE}"/></w:rPr>{_text(str(cell))}</w:r>'
        "</w:p></w:tc>"
        for cell, width, side in zip(cells, widths, right, strict=True)
    )
    return f"<w:tr><w:trPr>{marks}</w:trPr>{drawn}</w:tr>"


def _text(text: str) -> str:
    """Write a text with its lines and tabs."""
    said = f'<w:t xml:space="preserve">{escape(text)}</w:t>'
    for sign, drawn in _SIGNS.items():
        said = said.replace(sign, f'</w:t>{drawn}<w:t xml:space="preserve">')
    return said
