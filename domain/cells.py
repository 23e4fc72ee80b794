"""Reading the cells of a row, and gathering every mistake before anything is refused."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import TypeVar

from domain.days import read_day
from domain.errors import BadFile, UserError
from domain.people import Municipality
from domain.sheets import Mistake, MistakesInFile, Row
from domain.wording import fold, plain

T = TypeVar("T")

_YES_OR_NO = {"": False, "ja": True, "yes": True, "nee": False, "no": False}


class Mistakes:
    """The mistakes found so far in one file."""

    def __init__(self) -> None:
        self._found: list[Mistake] = []

    def read(self, row: Row, column: str, reader: Callable[[str], T]) -> T | None:
        """Read one cell; when that fails, note what is wrong and return None."""
        try:
            return reader(row[column])
        except UserError as error:
            self._found.append(Mistake(row.number, column, error.key, error.values))
            return None

    def in_row(self, row: Row) -> bool:
        return any(mistake.row == row.number for mistake in self._found)

    def raise_any(self) -> None:
        if self._found:
            raise MistakesInFile(self._found)


def day_cell(written: str) -> date | None:
    """Read a day, or None for an empty cell."""
    if not written:
        return None
    day = read_day(written.removesuffix(" 00:00:00").removesuffix("T00:00:00"))
    if day is None:
        raise BadFile("cell.bad_day", written=_short(written))
    return day


def needed_day(written: str) -> date:
    day = day_cell(written)
    if day is None:
        raise BadFile("cell.empty")
    return day


def needed_text(written: str) -> str:
    if text := plain(written):
        return text
    raise BadFile("cell.empty")


def yes_or_no(written: str) -> bool:
    """Read ja or nee; an empty cell says no."""
    if (answer := fold(written)) in _YES_OR_NO:
        return _YES_OR_NO[answer]
    raise BadFile("cell.yes_or_no", written=_short(written))


def one_of(choices: Mapping[str, T]) -> Callable[[str], T]:
    """Make a reader of a cell that holds one of a few words."""

    def read(written: str) -> T:
        if (word := fold(written)) in choices:
            return choices[word]
        known = ", ".join(choice for choice in choices if choice)
        raise BadFile("cell.not_a_choice", written=_short(written), choices=known)

    return read


def municipality_cell(known: Iterable[Municipality]) -> Callable[[str], Municipality]:
    """Make a reader of a cell that names a municipality by its key or its name."""
    by_word = {fold(word): m for m in known for word in (m.key, m.name)}

    def read(written: str) -> Municipality:
        if found := by_word.get(fold(written)):
            return found
        keys = ", ".join(sorted({m.key for m in by_word.values()}))
        raise BadFile("cell.unknown_municipality", written=_short(written), known=keys)

    return read


def _short(written: str) -> str:
    return plain(written)[:40]
