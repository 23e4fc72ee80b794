"""A catalogue as a file: one row per requirement, the same columns in and out."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from domain.catalogue_groups import LONGEST_NAME, GroupBinder, slug
from domain.catalogue_words import (
    find_basis,
    find_kind,
    find_level,
    find_theme,
    split_themes,
)
from domain.criteria import Basis, Catalogue, Criterion, Kind, Layer, Level, Theme
from domain.days import MONTHS, read_day
from domain.errors import BadFile
from domain.plan_cells import clean
from domain.sheets import Mistake, MistakesInFile, Row, Sheet, need_columns
from domain.wording import fold

COLUMNS = (
    "nummer", "productgroep", "onderwerp", "tekst", "bewijs", "let op", "niveau", "soort",
    "grondslag", "drempel", "thema", "bron", "link", "stand op", "cluster",
)  # fmt: skip
REQUIRED = ("nummer", "productgroep", "tekst", "soort")
# By two of these a sheet is known to be a catalogue: no plan has them.
TELLING = {"onderwerp", "tekst", "bewijs", "let op", "niveau", "soort", "grondslag", "drempel"}
LONGEST_CELL = 32_767  # what a spreadsheet can hold
LENGTHS = {
    "nummer": 50, "productgroep": LONGEST_NAME, "onderwerp": 300, "drempel": 300, "bron": 500,
    "link": 500, "cluster": 200,
}  # fmt: skip
SHORT_SUBJECT = 60
_DATED = re.compile(r"\d{4}(-(0[1-9]|1[0-2]))?", re.ASCII)
_YEAR = re.compile(r"\d{4}", re.ASCII)
_LINK = re.compile(r"https?://[^\s<>\"]+")


@dataclass(frozen=True, slots=True)
class Reading:
    """How a file is read: for which layer, by which name, and bound to which groups.

    `of_tool`: it came from the criteria tool itself, so the groups in it are the tool's. `taken`
    are the places that what is read may not have: who chooses by number would get either.
    """

    binder: GroupBinder
    title: str
    layer: Layer = Layer.CATALOGUE
    of_tool: bool = False
    taken: frozenset[tuple[str, str]] = frozenset()


def is_catalogue(sheet: Sheet) -> bool:
    """Tell by its headings whether a sheet is a catalogue; a plan has others."""
    return len(TELLING.intersection(sheet.headings)) > 1 and "actie" not in sheet.headings


def read_catalogue(sheet: Sheet, reading: Reading) -> Catalogue:
    """Read a whole catalogue, or raise `MistakesInFile` with every mistake in it."""
    need_columns(sheet, REQUIRED)
    if not sheet.rows:
        raise BadFile("catalogue.no_rows")
    mistakes: list[Mistake] = []
    rows = [(row, _criterion(_Cells(row, mistakes), reading)) for row in sheet.rows]
    mistakes += _doubles((row, found) for row, found in rows if found.number and found.group)
    mistakes += (
        Mistake(row.number, "nummer", "catalogue.number_taken", {"number": found.number})
        for row, found in rows
        if number_in_group(found) in reading.taken
    )
    if mistakes:
        raise MistakesInFile(mistakes)
    criteria = tuple(found for _, found in rows)
    used = {one.group for one in criteria}
    groups = reading.binder.groups(used if reading.of_tool else ())
    if reading.layer is Layer.OWN:
        groups = tuple(group for group in groups if group.key in used)
    dated = max((one.dated for one in criteria), default="")
    return Catalogue(reading.title, dated, starter=False, groups=groups, criteria=criteria)


def number_in_group(one: Criterion) -> tuple[str, str]:
    """Return where a requirement stands: in which group, under which number."""
    return one.group, fold(one.number)


def as_texts(one: Criterion, catalogue: Catalogue) -> dict[str, str]:
    """Return the cells of a requirement as text, by column."""
    group = catalogue.find(one.group)
    return {
        "nummer": one.number,
        "productgroep": group.name_nl if group else one.group,
        "onderwerp": one.subject,
        "tekst": one.text,
        "bewijs": one.proof,
        "let op": one.watch,
        "niveau": str(one.level or ""),
        "soort": str(one.kind),
        "grondslag": str(one.basis),
        "drempel": one.threshold,
        "thema": " | ".join(one.themes),
        "bron": one.source,
        "link": one.link,
        "stand op": one.dated,
        "cluster": group.cluster if group else "",
    }


class _Cells:
    """One row that is being read; what is wrong with it is gathered."""

    def __init__(self, row: Row, mistakes: list[Mistake]) -> None:
        self._row = row
        self._mistakes = mistakes

    def wrong(self, column: str, key: str, **values: object) -> None:
        self._mistakes.append(Mistake(self._row.number, column, key, values))

    def text(self, column: str) -> str:
        text = clean(written) if (written := self._row[column]) else ""
        most = LENGTHS.get(column, LONGEST_CELL)
        if not text and column in REQUIRED:
            self.wrong(column, "cell.empty")
        elif len(text) > most:
            self.wrong(column, "catalogue.too_long", most=most, length=len(text))
        return text

    def line(self, column: str) -> str:
        return " ".join(self.text(column).split())

    def group(self, binder: GroupBinder) -> str:
        written, cluster = self.line("productgroep"), self.line("cluster")
        if not written:
            return ""
        if not slug(written):
            self.wrong("productgroep", "catalogue.bad_group", written=written[:40])
            return ""
        return binder.bind(written, cluster)

    def level(self) -> Level | None:
        written = self.line("niveau")
        level = find_level(written)
        if written and level is None:
            self._unknown("niveau", written, Level)
        return level

    def kind(self) -> Kind:
        written = self.line("soort")
        kind = find_kind(written)
        if written and kind is None:
            self._unknown("soort", written, Kind)
        return kind or Kind.REQUIREMENT

    def basis(self, layer: Layer) -> Basis:
        written = self.line("grondslag")
        basis = find_basis(written)
        if written and basis is None:
            self._unknown("grondslag", written, Basis)
        return basis or (Basis.POLICY if layer is Layer.OWN else Basis.CHOICE)

    def themes(self) -> tuple[Theme, ...]:
        found: dict[Theme, None] = {}
        for written in split_themes(self.text("thema")):
            theme = find_theme(written)
            if theme is None:
                self._unknown("thema", written, Theme)
            else:
                found[theme] = None
        return tuple(found)

    def link(self) -> str:
        written = self.line("link")
        if written and not _LINK.fullmatch(written):
            self.wrong("link", "catalogue.bad_link")
        return written

    def dated(self) -> str:
        """Read a day, a month or a year; kept as exact as it was written."""
        written = self.line("stand op").removesuffix(" 00:00:00")
        if not written or _DATED.fullmatch(written):
            return written
        month, _, year = fold(written).partition(" ")
        if month in MONTHS and _YEAR.fullmatch(year):
            return f"{year}-{MONTHS[month]:02}"
        day = read_day(written)
        if day is None:
            self.wrong("stand op", "catalogue.bad_date", written=written[:40])
        return day.isoformat() if day else ""

    def _unknown(self, column: str, written: str, known: Iterable[str]) -> None:
        choices = ", ".join(map(str, known))
        self.wrong(column, "cell.not_a_choice", written=written[:40], choices=choices)


def _criterion(cells: _Cells, reading: Reading) -> Criterion:
    text = cells.text("tekst")
    return Criterion(
        number=cells.line("nummer"),
        group=cells.group(reading.binder),
        subject=cells.line("onderwerp") or _subject(text),
        text=text,
        kind=cells.kind(),
        level=cells.level(),
        basis=cells.basis(reading.layer),
        proof=cells.text("bewijs"),
        watch=cells.text("let op"),
        threshold=cells.line("drempel"),
        themes=cells.themes(),
        source=cells.line("bron"),
        link=cells.link(),
        dated=cells.dated(),
        layer=reading.layer,
    )


def _subject(text: str) -> str:
    """Return the first words of a text, for a requirement that has no subject."""
    line = " ".join(text.split())
    if len(line) <= SHORT_SUBJECT:
        return line
    return line[:SHORT_SUBJECT].rpartition(" ")[0] or line[:SHORT_SUBJECT]


def _doubles(rows: Iterable[tuple[Row, Criterion]]) -> Iterator[Mistake]:
    """Find numbers that stand twice in a group, or in two groups with two texts."""
    first: dict[str, tuple[Row, Criterion]] = {}
    placed: dict[tuple[str, str], Row] = {}
    for row, one in rows:
        number = fold(one.number)
        known, other = first.setdefault(number, (row, one))
        twice = placed.setdefault((one.group, number), row)
        values: Mapping[str, object] = {"number": one.number, "second": row.number}
        if twice is not row:
            yield Mistake(
                row.number, "nummer", "catalogue.number_twice", {**values, "first": twice.number}
            )
        elif other.text != one.text:
            yield Mistake(
                row.number, "nummer", "catalogue.number_differs", {**values, "first": known.number}
            )
