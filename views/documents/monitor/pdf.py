"""The monitor as a PDF that a screen reader can read and an archive can keep: UA-1 and A-2a."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from domain.editions import Extent
from views.documents.monitor import chart_svg
from views.documents.monitor.description import (
    Block,
    Description,
    Heading,
    Items,
    Paragraph,
    Table,
)
from views.documents.monitor.one_page import FITS, LOOSE, Fit, shortened
from views.documents.monitor.pdf_signs import FONTS, shown, surely_shown
from views.documents.monitor.typesetting import as_pdf
from views.texts import words

TEMPLATE = Path(__file__).with_name("pdf.typ")
REGIONS = {"nl": "NL", "en": "GB"}
SHORT, WIDE = 22, 36  # characters: what one weight of a column stands for
Plain = dict[str, Any]
_PAGES = re.compile(rb"/Type/Pages/Count (\d+)")


def write(description: Description) -> bytes:
    """Return the PDF; the same description gives the same bytes.

    The extent `page` is one page, whatever is in it.
    """
    import typst

    try:
        return _written(shown(description))
    except typst.TypstError:  # signs that are there one by one may not be there together
        return _written(surely_shown(description))


def _written(description: Description) -> bytes:
    if description.extent is Extent.WHOLE:
        return _compiled(description, LOOSE)
    speak = words(description.language)
    *fits, closest = FITS
    for fit in fits:
        made = _compiled(shortened(speak, description, fit), fit)
        found = _PAGES.search(made)
        if found and int(found[1]) == 1:
            return made
    return _compiled(shortened(speak, description, closest), closest)


def _compiled(description: Description, fit: Fit) -> bytes:
    inputs = {"monitor": json.dumps(_monitor(description, fit))}
    return as_pdf(TEMPLATE.read_bytes(), inputs, description.day)


def _monitor(description: Description, fit: Fit) -> Plain:
    day = description.day
    return {
        "title": description.title,
        "subtitle": description.subtitle,
        "author": "MVI-bot",
        "language": description.language,
        "region": REGIONS[description.language],
        "day": {"year": day.year, "month": day.month, "day": day.day},
        "fonts": FONTS,
        "size": fit.size,
        "blocks": list(_blocks(description, fit)),
    }


def _blocks(description: Description, fit: Fit) -> Iterator[Plain]:
    above = ""
    for block in description.blocks:
        above = block.text if isinstance(block, Heading) else above
        yield _block(block, fit, above)


def _block(block: Block, fit: Fit, above: str) -> Plain:
    match block:
        case Heading():
            return {"kind": "heading", "level": block.level, "text": block.text}
        case Paragraph():
            return {"kind": "paragraph", "text": block.text}
        case Items():
            return {"kind": "items", "lines": block.lines, "numbered": block.numbered}
        case Table():
            return _table(block, above)
    svg = chart_svg.draw(block)
    return {"kind": "chart", "alt": block.alt, "svg": svg, "width": fit.chart}


def _table(table: Table, above: str) -> Plain:
    """Write a table; what the heading above it says already is not said again."""
    longest = [
        max(len(str(cell)) for cell in column)
        for column in zip(table.columns, *table.rows, strict=True)
    ]
    is_wide = sum(longest) > 4 * SHORT
    return {
        "kind": "table",
        "caption": "" if table.caption == above else table.caption,
        "columns": table.columns,
        "rows": table.rows,
        "widths": [_weight(wide) if is_wide else 0 for wide in longest],
    }


def _weight(longest: int) -> int:
    """Return how much of the page a column takes; a narrow one takes what it needs (0)."""
    return min(max(longest, SHORT), WIDE) if longest > SHORT / 2 else 0
