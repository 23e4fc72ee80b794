"""Every text of a description changed; and what of a text may stand in an archive's PDF."""

import unicodedata
from collections.abc import Callable
from dataclasses import replace

from views.documents.monitor.description import (
    Block,
    Description,
    Heading,
    Items,
    Paragraph,
    Table,
)

NOBODYS = {"Cc", "Cs", "Co", "Cn"}  # control, half a sign, somebody's own, no sign at all
Change = Callable[[str], str]


def readable(text: str) -> str:
    """Return a text on one line, of signs that mean something to everybody."""
    return "".join(
        sign for sign in " ".join(text.split()) if unicodedata.category(sign) not in NOBODYS
    )


def changed(description: Description, change: Change) -> Description:
    """Return the description with every text in it changed."""
    return replace(
        description,
        title=change(description.title),
        subtitle=change(description.subtitle),
        blocks=tuple(_changed(block, change) for block in description.blocks),
    )


def _changed(block: Block, change: Change) -> Block:
    match block:
        case Heading() | Paragraph():
            return replace(block, text=change(block.text))
        case Items():
            return replace(block, lines=tuple(map(change, block.lines)))
        case Table():
            return Table(
                change(block.caption),
                tuple(map(change, block.columns)),
                tuple(tuple(_cell(value, change) for value in row) for row in block.rows),
            )
    return replace(
        block,
        title=change(block.title),
        alt=change(block.alt),
        bars=tuple(replace(bar, name=change(bar.name)) for bar in block.bars),
    )


def _cell(value: str | int, change: Change) -> str | int:
    return change(value) if isinstance(value, str) else value
