"""Criteria known by their numbers: in a download of the criteria tool, in a text, on a button."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from domain.criteria import Catalogue, Criterion
from domain.sheets import Sheet
from domain.wording import fold

LEAST = 3  # numbers that are known, before a sheet or a text is taken for criteria
MOST_UNKNOWN = 200
LONGEST_NUMBER = 50
_NUMBER = re.compile(r"[^\W_][\w./-]*\w|\d")
_BETWEEN = re.compile(r"[,;&]| en | and | ook ")
_ASIDE = re.compile(
    r"^(?:de |the )?(?:criteri(?:um|a|on)|eis(?:en)?|nummers?|numbers?|requirements?) "
)
_TAIL = re.compile(r"\d+$", re.ASCII)
_CELLS = re.compile(r"[\t;|\n]")
_DOWNLOAD = re.compile(r"(?<![a-z])(?:mvi|mvoi)(?![a-z])|criteri")

Pick = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Recognised:
    """What numbers stand for: the criteria, and the numbers that the catalogue does not have."""

    criteria: tuple[Criterion, ...]
    unknown: tuple[str, ...] = ()

    @property
    def numbers(self) -> int:
        return len(self.criteria) + len(self.unknown)


def read_picks(written: str) -> list[Pick]:
    """Read "papier:T-01,papier:T-02" of a button: the key of a group, and a number in it."""
    parts = [part.strip().partition(":") for part in written.split(",")]
    picks = [
        (group, number.strip().replace("%2C", ",").replace("%25", "%"))
        for group, colon, number in parts
        if colon and number.strip()
    ]
    return list(dict.fromkeys(picks))


def write_picks(criteria: Iterable[Criterion]) -> str:
    """Write them so that `read_picks` reads them back; a number may have a comma itself."""
    numbers = ((one, one.number.replace("%", "%25").replace(",", "%2C")) for one in criteria)
    return ",".join(f"{one.group}:{number}" for one, number in numbers)


def pick(picks: Iterable[Pick], catalogue: Catalogue) -> Recognised:
    """Return what is picked as it is in the catalogue now; the rest by its number."""
    known = {(one.group, fold(one.number)): one for one in catalogue.criteria}
    found, unknown = [], []
    for group, number in picks:
        one = known.get((group, fold(number)))
        if one:
            found.append(one)
        else:
            unknown.append(number[:LONGEST_NUMBER])
    return Recognised(tuple(found), tuple(unknown))


def say_which(said: str, shown: Sequence[Criterion], catalogue: Catalogue) -> Recognised:
    """Return what "2 en S-papier-05" means.

    Each is a whole number, else how one of what was shown ends, else its place there.
    """
    known = by_number(catalogue)
    found: dict[Criterion, None] = {}
    unknown = []
    for part in filter(None, (_ASIDE.sub("", one.strip()) for one in _BETWEEN.split(fold(said)))):
        candidates = known.get(part) or _by_ending(part, shown)
        best = next((one for one in candidates if one in shown), None)
        best = best or (candidates[0] if candidates else None)
        if best:
            found[best] = None
        else:
            unknown.append(part[:LONGEST_NUMBER])
    return Recognised(tuple(found), tuple(unknown))


def _by_ending(part: str, shown: Sequence[Criterion]) -> list[Criterion]:
    if not (part.isascii() and part.isdecimal()):
        return []
    ending = [
        one for one in shown if (tail := _TAIL.search(one.number)) and int(tail[0]) == int(part)
    ]
    return ending or list(shown[int(part) - 1 : int(part)] if int(part) else [])


def looks_like_download(name: str) -> bool:
    """Tell by its name whether a file may come from the criteria tool."""
    return bool(_DOWNLOAD.search(fold(name)))


def in_sheet(sheet: Sheet, catalogue: Catalogue) -> Recognised | None:
    """Recognise a sheet by the column with most known numbers; None when it is something else.

    Three are enough, or half of what stands in the column: a download may be short.
    """
    known = by_number(catalogue)
    best: tuple[int, list[str]] = (0, [])
    for cells in _columns(sheet, known):
        hits = len({fold(cell) for cell in cells} & known.keys())
        if hits > best[0] and (hits >= LEAST or hits * 2 >= len(cells)):
            best = (hits, cells)
    return _recognise(best[1], known) if best[0] else None


def in_text(text: str, catalogue: Catalogue) -> Recognised | None:
    """Recognise a pasted text: at least three known numbers, and half of all that has a digit."""
    if sum(map(_has_digit, _NUMBER.findall(text))) < LEAST:  # most texts: nothing is looked up
        return None
    known = by_number(catalogue)
    cells = [cell.strip() for cell in _CELLS.split(text)]
    tokens = [token for cell in cells for token in _tokens(cell, known)]
    hits = {fold(token) for token in tokens} & known.keys()
    if len(hits) < LEAST or len(hits) * 2 < len(set(map(fold, tokens))):
        return None
    return _recognise(tokens, known)


def by_number(catalogue: Catalogue) -> dict[str, list[Criterion]]:
    """Return the criteria by folded number; one number may stand in several groups."""
    found: dict[str, list[Criterion]] = {}
    for one in catalogue.criteria:
        found.setdefault(fold(one.number), []).append(one)
    return found


def _tokens(cell: str, known: Mapping[str, object]) -> Iterator[str]:
    """Yield what may be a number: the whole cell if it is one, else its words with a digit."""
    if fold(cell) in known:
        yield cell
        return
    for match in _NUMBER.finditer(cell):
        token = match[0]
        if _has_digit(token):
            yield token


def _has_digit(token: str) -> bool:
    return any(map(str.isdigit, token))


def _columns(sheet: Sheet, known: Mapping[str, object]) -> Iterator[list[str]]:
    """Yield the cells of every column; a sheet of one column without headings begins with one."""
    names = dict.fromkeys(name for row in sheet.rows for name in row.cells)
    for name in (*sheet.headings, *(name for name in names if name not in sheet.headings)):
        cells = [row[name] for row in sheet.rows if row[name]]
        yield [name, *cells] if name in known else cells


def _recognise(cells: Iterable[str], known: Mapping[str, list[Criterion]]) -> Recognised:
    numbers = dict.fromkeys(cell[:LONGEST_NUMBER] for cell in cells)
    folded: dict[str, str] = {}
    for number in numbers:
        folded.setdefault(fold(number), number)
    counted = Counter(one.group for number in folded for one in known.get(number, ()))
    found, unknown = [], []
    for number, written in folded.items():
        if candidates := known.get(number):
            found.append(max(candidates, key=lambda one: counted[one.group]))
        else:
            unknown.append(written)
    return Recognised(tuple(found), tuple(unknown[:MOST_UNKNOWN]))
