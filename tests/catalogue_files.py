"""Rows of a catalogue as a file has them."""

from domain.catalogue_file import COLUMNS
from domain.catalogue_groups import GroupBinder
from domain.questions import Synonym, SynonymKind
from domain.sheets import Row, Sheet
from tests.catalogue import GROUPS

WORDS = (
    Synonym("Kantoorpapier", "papier"),
    Synonym("Leerlingenvervoer", "contractvervoer", kind=SynonymKind.NARROWER),
    Synonym("Bank", "straatmeubilair", kind=SynonymKind.NEVER),
    Synonym("ROR", "reiniging-openbare-ruimte", kind=SynonymKind.ABBREVIATION),
    Synonym("Lunch", "catering"),
    Synonym("Lunch", "papier"),
    Synonym("Weg", "elders"),
)
ROW = {
    "nummer": "P-1",
    "productgroep": "Papier",
    "onderwerp": "Vezels",
    "tekst": "Papier is gerecycled.",
    "bewijs": "Een keurmerk.",
    "let op": "Vraag de drukker.",
    "niveau": "basis",
    "soort": "minimumeis",
    "grondslag": "keuze",
    "drempel": "",
    "thema": "circulair|klimaat",
    "bron": "Bron A",
    "link": "https://example.org/a",
    "stand op": "2019-05-01",
    "cluster": "",
}


def binder() -> GroupBinder:
    return GroupBinder(GROUPS, WORDS)


def row(**cells: str) -> dict[str, str]:
    return {**ROW, **{column.replace("_", " "): text for column, text in cells.items()}}


def sheet(*rows: dict[str, str], columns: tuple[str, ...] = COLUMNS) -> Sheet:
    return Sheet("a", columns, tuple(Row(n, cells) for n, cells in enumerate(rows, start=2)))


def as_csv(*rows: dict[str, str]) -> bytes:
    lines = [";".join(COLUMNS), *(";".join(f'"{one[c]}"' for c in COLUMNS) for one in rows)]
    return "\r\n".join(lines).encode()
