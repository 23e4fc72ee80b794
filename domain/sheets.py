"""A sheet of rows as text, wherever it came from, and the mistakes that were found in it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from domain.errors import BadFile
from domain.wording import fold


@dataclass(frozen=True, slots=True)
class Row:
    """One row; `number` is the one that the spreadsheet shows, the headings being row 1.

    `cells` holds plain text by folded heading; a heading that is absent reads as "".
    """

    number: int
    cells: Mapping[str, str]

    def __getitem__(self, heading: str) -> str:
        return self.cells.get(heading, "").strip()


@dataclass(frozen=True, slots=True)
class Sheet:
    name: str
    headings: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong with one cell; `key` names a sentence in the message catalogue."""

    row: int
    column: str
    key: str
    values: Mapping[str, object] = field(default_factory=dict)


class MistakesInFile(BadFile):
    """A file with mistakes: nothing of it is stored until all of it is right."""

    def __init__(self, mistakes: Iterable[Mistake]) -> None:
        self.mistakes = tuple(sorted(mistakes, key=lambda m: (m.row, m.column)))
        super().__init__("file.mistakes", n=len(self.mistakes))


def need_columns(sheet: Sheet, columns: Iterable[str]) -> None:
    """Raise `MistakesInFile` naming every column that the sheet lacks or has twice."""
    mistakes = [
        Mistake(1, column, "file.column_missing")
        for column in columns
        if column not in sheet.headings
    ]
    mistakes += [
        Mistake(1, heading, "file.column_twice")
        for heading in sorted(set(sheet.headings))
        if heading and sheet.headings.count(heading) > 1
    ]
    if mistakes:
        raise MistakesInFile(mistakes)


def heading(written: str) -> str:
    """Make a heading comparable: lower case, single blanks, no accents."""
    return fold(written)
