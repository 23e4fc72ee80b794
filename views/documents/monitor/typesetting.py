"""Typst, with the fonts of this machine looked up once."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import typst

LARGE = 150_000  # bytes, of a document whose making is not worth remembering
REMEMBERED = 11  # documents after which typst lets go of one
PIXELS = 144  # in an inch: twice as fine as a screen shows it


def as_pdf(source: bytes, inputs: dict[str, str], day: date) -> bytes:
    """Return a tagged PDF, PDF/UA-1 and PDF/A-2a in one; it carries that day as its own.

    Raises `typst.TypstError` where a sign is in no font.
    """
    import typst

    made = typst.compile(
        source,
        format="pdf",
        font_paths=_fonts(),
        pdf_standards=["ua-1", "a-2a"],
        timestamp=datetime.combine(day, time(), UTC),
        sys_inputs=inputs,
    )
    if len(made) > LARGE:
        _forget()
    return made


def _forget() -> None:
    """Let go of what typst remembers: ten documents, thirty megabytes for 500 actions each."""
    import typst

    for _ in range(REMEMBERED):
        typst.compile(b"", format="pdf", font_paths=_fonts())


def as_png(source: bytes, inputs: dict[str, str]) -> bytes:
    import typst

    return typst.compile(source, format="png", ppi=PIXELS, font_paths=_fonts(), sys_inputs=inputs)


@cache
def _fonts() -> typst.Fonts:
    import typst

    return typst.Fonts()
