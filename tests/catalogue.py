"""A small catalogue for every test that needs one."""

from dataclasses import replace
from uuid import UUID

from domain.criteria import (
    Basis,
    Catalogue,
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
from tests.people import NOON

GWW = "Grond-, weg- en waterbouw"
GROUPS = (
    ProductGroup("papier", "Papier", "Paper", "Kantoorfaciliteiten en diensten"),
    ProductGroup("contractvervoer", "Contractvervoer", "Contract transport", "Vervoer"),
    ProductGroup("catering", "Catering", "Catering", "Kantoorfaciliteiten en diensten"),
    ProductGroup(
        "straatmeubilair", "Straatmeubilair", "Street furniture", GWW,
        Standing.UNVERIFIED,
    ),
    ProductGroup(
        "reiniging-openbare-ruimte", "Reiniging openbare ruimte", "Public space cleaning",
        GWW,
    ),
    ProductGroup(
        "afvalinzameling", "Afvalinzameling", "Waste collection", "Gemeentelijk",
        Standing.MUNICIPAL, ("straatmeubilair", "reiniging-openbare-ruimte"),
    ),
)  # fmt: skip
CRITERIA = (
    Criterion(
        "T-papier-01", "papier", "Gerecyclede vezels", "Papier is 100% gerecycled.",
        Kind.REQUIREMENT, Level.BASIS, proof="Een keurmerk, of gelijkwaardig.",
        watch="Vraag of de printers het aankunnen.", themes=(Theme.CIRCULAR,),
        source="Bron A", link="https://example.org/a", dated="2019-05-01",
    ),
    Criterion(
        "T-papier-02", "papier", "Papier van dichtbij", "Papier van dichtbij telt mee.",
        Kind.AWARD, Level.SIGNIFICANT, themes=(Theme.CLIMATE, Theme.CHAIN), dated="2019-05",
    ),
    Criterion(
        "T-vervoer-01", "contractvervoer", "Schone voertuigen", "Een deel rijdt schoon.",
        Kind.REQUIREMENT, basis=Basis.LAW, source="Wet B", dated="2021",
    ),
    Criterion(
        "T-catering-01", "catering", "Eten zonder vlees", "Er is een keuze zonder vlees.",
        Kind.CONTRACT, Level.AMBITIOUS, Basis.CHOICE,
    ),
)  # fmt: skip
OWN = (
    Criterion(
        "B-01", "papier", "Social return", "Vijf procent van de opdracht is social return.",
        Kind.CONTRACT, basis=Basis.POLICY, threshold="vanaf € 200.000",
        themes=(Theme.SOCIAL_RETURN,), source="Inkoopbeleid 2018", dated="2018",
        layer=Layer.OWN,
    ),
)  # fmt: skip


def catalogue(version: str = "2019-05-01") -> Catalogue:
    """Return the small catalogue; the texts of a later version say which it is."""
    mark = "" if version == "2019-05-01" else f" ({version})"
    criteria = tuple(replace(one, text=one.text + mark) for one in CRITERIA)
    return Catalogue(
        f"Catalogus {version}", version, starter=False, groups=GROUPS, criteria=criteria
    )


def fill(db: Session, municipality_id: UUID, *, own: bool = True) -> None:
    """Give a municipality the small catalogue, and its own policy beside it."""
    imported = Imported("catalogus.csv", NOON)
    catalogues.replace_current(db, municipality_id, Layer.CATALOGUE, catalogue(), imported)
    if own:
        policy = Catalogue("Eigen beleid", "2018", starter=False, groups=(), criteria=OWN)
        catalogues.replace_current(db, municipality_id, Layer.OWN, policy, imported)
