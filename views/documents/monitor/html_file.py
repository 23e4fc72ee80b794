"""The monitor as one page for the intranet: nothing outside it, no script, nobody named."""

from collections.abc import Iterator
from html import escape

from views.documents.monitor import chart_svg
from views.documents.monitor.description import (
    Block,
    Description,
    Heading,
    Items,
    Paragraph,
    Table,
)
from views.documents.writable import writable

STYLE = """
:root { color-scheme: light dark; --ground: #fff; --text: #1f1f24; --soft: #e7eef5;
  --line: #6b7484; --dark: #1f2a44; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #1c1c20; --text: #f1f1f4; --soft: #2c3442; --line: #9aa4b5; --dark: #cdd9f2; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem 1.25rem 3rem; max-width: 52rem; overflow-wrap: anywhere;
  background: var(--ground); color: var(--text); font: 1rem/1.55 Calibri, Carlito, system-ui,
  sans-serif; }
h1, h2, h3 { color: var(--dark); line-height: 1.25; margin: 1.6rem 0 .5rem; }
h1 { font-size: 1.8rem; margin-top: .5rem; }
h2 { font-size: 1.25rem; }
h3 { font-size: 1.05rem; }
figure { margin: 0; }
.chart { display: block; max-width: 100%; height: auto; }
ul, ol { padding-left: 1.4rem; }
li { margin: .3rem 0; }
.wide { overflow-x: auto; margin: .75rem 0; }
.wide:focus-visible { outline: 3px solid var(--dark); outline-offset: 2px; }
table { border-collapse: collapse; overflow-wrap: normal; }
caption { text-align: left; padding-bottom: .3rem; }
th, td { border: 1px solid var(--line); padding: .3rem .6rem; text-align: left;
  vertical-align: top; }
thead th { background: var(--soft); }
tbody th { font-weight: normal; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
@media print {
  :root { --ground: #fff; --text: #000; --soft: #eee; --line: #777; --dark: #000; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  .wide { overflow: visible; }
  h2, h3 { break-after: avoid; }
  tr, figure { break-inside: avoid; }
}
"""
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def write(description: Description) -> bytes:
    """Return the page; it opens from a disk, in mail and on any intranet."""
    shown: Description = writable(description)
    title = escape(shown.title)
    page = (
        f'<!doctype html>\n<html lang="{shown.language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<title>{title}, {escape(shown.subtitle)}</title>\n<link rel="icon" href="data:,">\n'
        f"<style>{STYLE}</style>\n</head>\n<body>\n<main>\n"
        f"<h1>{title}</h1>\n<p>{escape(shown.subtitle)}</p>\n"
        f"{''.join(_blocks(shown))}</main>\n</body>\n</html>\n"
    )
    return page.encode()


def _blocks(description: Description) -> Iterator[str]:
    above = ""
    for block in description.blocks:
        above = block.text if isinstance(block, Heading) else above
        yield _block(block, above) + "\n"


def _block(block: Block, above: str) -> str:
    match block:
        case Heading():
            level = block.level + 1
            return f"<h{level}>{escape(block.text)}</h{level}>"
        case Paragraph():
            return f"<p>{escape(block.text)}</p>"
        case Items():
            kind = "ol" if block.numbered else "ul"
            lines = "".join(f"<li>{escape(line)}</li>\n" for line in block.lines)
            return f"<{kind}>\n{lines}</{kind}>"
        case Table():
            return _table(block, said_above=block.caption == above)
    return f"<figure>{chart_svg.draw(block)}</figure>"


def _table(table: Table, *, said_above: bool) -> str:
    """Write a table that scrolls by itself where it is wider than the page."""
    caption = escape(table.caption)
    hidden = ' class="said"' if said_above else ""
    kinds = [isinstance(cell, int) for cell in table.rows[0]] if table.rows else []
    headings = "".join(
        f'<th scope="col"{_number(place < len(kinds) and kinds[place])}>{escape(name)}</th>'
        for place, name in enumerate(table.columns)
    )
    rows = "".join(f"<tr>{_row(row)}</tr>\n" for row in table.rows)
    return (
        f'<div class="wide" role="group" tabindex="0" aria-label="{caption}"><table>'
        f"<caption{hidden}>{caption}</caption>\n"
        f"<thead><tr>{headings}</tr></thead>\n<tbody>\n{rows}</tbody></table></div>"
    )


def _row(row: tuple[str | int, ...]) -> str:
    name, *cells = row
    others = "".join(
        f"<td{_number(isinstance(cell, int))}>{escape(str(cell))}</td>" for cell in cells
    )
    return f'<th scope="row">{escape(str(name))}</th>{others}'


def _number(is_one: bool) -> str:
    return ' class="number"' if is_one else ""
