"""The catalogue that ships: summaries in our own words, with their sources.

It serves a municipality until it imports its own, and its synonyms serve after that as well.
"""

import csv
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from domain.criteria import (
    Basis,
    Catalogue,
    Criterion,
    Kind,
    Level,
    ProductGroup,
    Standing,
    Theme,
)
from domain.questions import Synonym, SynonymKind

FOLDER = Path(__file__).parent
TITLE = "MVI-startcatalogus"
DATED = "2026-11-29"


@cache
def catalogue() -> Catalogue:
    """Return the starter, read once in a process."""
    return Catalogue(
        title=TITLE,
        dated=DATED,
        starter=True,
        groups=tuple(map(_group, _rows("groups"))),
        criteria=tuple(map(_criterion, _rows("criteria"))),
    )


@cache
def synonyms() -> tuple[Synonym, ...]:
    """Return the words that ship, each bound to the key of a group of the starter."""
    return tuple(
        Synonym(row["variant"], row["productgroep"], row["taal"], SynonymKind(row["soort"]))
        for row in _rows("synonyms")
    )


def _rows(kind: str) -> Iterator[dict[str, str]]:
    for path in sorted((FOLDER / kind).glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            yield from csv.DictReader(file, delimiter=";")


def _group(row: dict[str, str]) -> ProductGroup:
    return ProductGroup(
        key=row["sleutel"],
        name_nl=row["productgroep"],
        name_en=row["naam engels"],
        cluster=row["cluster"],
        standing=Standing(row["stand"]),
        nearest=_several(row["nabij"]),
        description_nl=row["omschrijving"],
        description_en=row["omschrijving engels"],
        link=row["link"],
    )


def _criterion(row: dict[str, str]) -> Criterion:
    return Criterion(
        number=row["nummer"],
        group=row["productgroep"],
        subject=row["onderwerp"],
        text=row["tekst"],
        kind=Kind(row["soort"]),
        level=Level(row["niveau"]) if row["niveau"] else None,
        basis=Basis(row["grondslag"]),
        proof=row["bewijs"],
        watch=row["let op"],
        threshold=row["drempel"],
        themes=tuple(map(Theme, _several(row["thema"]))),
        source=row["bron"],
        link=row["link"],
        dated=row["stand op"],
    )


def _several(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip())
