"""The small catalogue of all tests, with more to choose from for questions."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from domain.criteria import (
    Basis,
    Criterion,
    Kind,
    Layer,
    Level,
    ProductGroup,
    Standing,
    Theme,
)
from storage import catalogues
from storage.catalogues import Imported
from storage.database import Session
from storage.tables import SynonymRow
from tests import catalogue as small
from tests.people import NOON, TODAY

LINK = "https://example.org/contractvervoer"
GROUPS = (
    ProductGroup("elektriciteit", "Elektriciteit", "Electricity", "Energie"),
    ProductGroup("gas", "Gas", "Gas", "Energie"),
    ProductGroup("social-return", "Social return", "Social return", standing=Standing.THEME),
)
WORDS = (
    ("leerlingenvervoer", "contractvervoer", "narrower"),
    ("hondenpoepbakken", "straatmeubilair", "related"),
    ("hondenpoepbakken", "reiniging-openbare-ruimte", "related"),
    ("hondenpoepbakken", "afvalinzameling", "related"),
    ("stroom", "elektriciteit", "same"),
    ("copy paper", "papier", "same"),
    ("kopieerpapier", "papier", "narrower"),
)


def choice(group: str, number: int, level: Level, kind: Kind, **more: Any) -> Criterion:
    return Criterion(
        f"T-{group}-{number:02}",
        group,
        f"Onderwerp {number}",
        f"Tekst van {number}.",
        kind,
        level,
        proof="Een keurmerk.",
        watch="Vraag niet te veel.",
        source="Bron V",
        link="https://example.org/v",
        dated="2018-03-01",
        **more,
    )


CRITERIA = (
    choice("contractvervoer", 10, Level.BASIS, Kind.REQUIREMENT),
    choice("contractvervoer", 11, Level.BASIS, Kind.CONTRACT),
    choice("contractvervoer", 12, Level.BASIS, Kind.AWARD),
    choice("contractvervoer", 13, Level.SIGNIFICANT, Kind.AWARD),
    choice("contractvervoer", 14, Level.SIGNIFICANT, Kind.AWARD),
    choice("contractvervoer", 15, Level.SIGNIFICANT, Kind.REQUIREMENT),
    choice("contractvervoer", 16, Level.AMBITIOUS, Kind.REQUIREMENT),
    *(choice("elektriciteit", number, Level.BASIS, Kind.REQUIREMENT) for number in range(1, 7)),
    Criterion(
        "T-sr-01",
        "social-return",
        "Werk",
        "Vijf procent.",
        Kind.CONTRACT,
        basis=Basis.POLICY,
        themes=(Theme.SOCIAL_RETURN,),
        source="Handreiking",
        dated="2018-01-01",
    ),
)


def fill(db: Session, municipality_id: UUID) -> None:
    small.fill(db, municipality_id)
    whole = small.catalogue()
    known = tuple(
        replace(group, link=LINK) if group.key == "contractvervoer" else group
        for group in whole.groups
    )
    whole = replace(whole, groups=known + GROUPS, criteria=whole.criteria + CRITERIA)
    imported = Imported("catalogus.csv", NOON)
    catalogues.replace_current(db, municipality_id, Layer.CATALOGUE, whole, imported)
    db.add_all(
        SynonymRow(
            municipality_id=municipality_id,
            variant=variant,
            group_key=group,
            language="nl",
            synonym_kind=kind,
            edited_on=TODAY,
        )
        for variant, group, kind in WORDS
    )
    db.flush()
