"""Titles of actions and sentences about them, read from files that may be anything."""

from pathlib import Path

from domain.errors import BadFile
from domain.plan_file import PERIOD_KINDS
from domain.sentences import Title
from domain.sheets import Row, Sheet
from domain.wording import fold, plain
from views.documents.sheets import SEPARATORS, TEXT_FILES, decode, read_sheet

LARGEST = 2 * 1024 * 1024
MOST_TITLES = 5000
LONGEST_TITLE = 500
_TITLE, _NUMBER, _KIND = "actie", "nummer", "soort periode"


def read_titles(path: Path) -> tuple[Title, ...]:
    """Read a plan file, of which only `actie` is needed, or a text with one title on a line."""
    if _is_table(path):
        sheet = read_sheet(path)
        titles = _of_sheet(sheet)
    else:
        titles = tuple(Title(line[:LONGEST_TITLE]) for line in read_lines(path))
    if not titles:
        raise BadFile("sentences.no_titles", name=path.name)
    if len(titles) > MOST_TITLES:
        raise BadFile("sentences.too_many_titles", most=MOST_TITLES)
    return titles


def read_lines(path: Path) -> list[str]:
    """Read the lines of a text file that are not blank; raise `BadFile` when it is no text."""
    if not path.is_file():
        raise BadFile("file.not_found", name=path.name)
    if path.stat().st_size > LARGEST:
        raise BadFile("sentences.too_large", name=path.name, most=LARGEST // 1024**2)
    lines = decode(path.read_bytes()).split("\n")
    return [line.rstrip("\r") for line in lines if line.strip()]


def _is_table(path: Path) -> bool:
    """Tell whether the first line holds the headings of a plan; a workbook is always a table."""
    if path.suffix.lower() not in TEXT_FILES:
        return path.suffix != ""
    first = next(iter(read_lines(path)), "")
    cells = {first} | {cell for mark in SEPARATORS for cell in first.split(mark)}
    return _TITLE in {fold(cell.strip().strip('"')) for cell in cells}


def _of_sheet(sheet: Sheet) -> tuple[Title, ...]:
    if _TITLE not in sheet.headings:
        raise BadFile("sentences.no_column", column=_TITLE)
    return tuple(_title(row) for row in sheet.rows if row[_TITLE])


def _title(row: Row) -> Title:
    kind = PERIOD_KINDS.get(fold(row[_KIND]))
    return Title(plain(row[_TITLE])[:LONGEST_TITLE], kind, plain(row[_NUMBER]))
