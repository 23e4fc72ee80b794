"""The criteria of the catalogue: product groups, and what may be asked of what is bought."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """Levels of ambition, as the criteria tool names them."""

    BASIS = "basis"
    SIGNIFICANT = "significant"
    AMBITIOUS = "ambitieus"


class Kind(StrEnum):
    """What a criterion does in a tender."""

    REQUIREMENT = "minimumeis"
    AWARD = "gunningscriterium"
    SUITABILITY = "geschiktheidseis"
    SELECTION = "selectiecriterium"
    CONTRACT = "contractbepaling"


class Theme(StrEnum):
    CIRCULAR = "circulair"
    CLIMATE = "klimaat"
    SOCIAL_RETURN = "social return"
    BIODIVERSITY = "biodiversiteit"
    CHAIN = "ketenverantwoordelijkheid"
    INCLUSION = "diversiteit en inclusie"
    INNOVATION = "innovatie"
    ENVIRONMENT = "milieu"
    ACCESSIBILITY = "toegankelijkheid"
    HEALTH = "gezondheid"
    WATER_AND_SOIL = "water en bodem"
    PACKAGING = "verpakkingen"


class Basis(StrEnum):
    """Why a requirement is asked: it is law, it is the municipality's policy, or it is a choice."""

    LAW = "wet"
    POLICY = "beleid"
    CHOICE = "keuze"


class Standing(StrEnum):
    """Whether the criteria tool has a product group."""

    TOOL = "tool"
    UNVERIFIED = "unverified"
    MUNICIPAL = "municipal"
    THEME = "theme"  # a section that cuts across the groups


class Layer(StrEnum):
    """Where a requirement comes from: the catalogue, or the municipality's own policy beside it."""

    CATALOGUE = "catalogue"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class ProductGroup:
    """Something that a municipality buys; `nearest` are the keys of groups that look like it."""

    key: str
    name_nl: str
    name_en: str = ""
    cluster: str = ""
    standing: Standing = Standing.TOOL
    nearest: tuple[str, ...] = ()
    description_nl: str = ""
    description_en: str = ""
    link: str = ""

    def name(self, language: str) -> str:
        return (self.name_en if language == "en" else self.name_nl) or self.name_nl

    def description(self, language: str) -> str:
        written = self.description_en if language == "en" else self.description_nl
        return written or self.description_nl


@dataclass(frozen=True, slots=True)
class Criterion:
    """One requirement; `dated` is the day of its source: "2019-05-01", "2019-05" or "2019"."""

    number: str
    group: str
    subject: str
    text: str
    kind: Kind
    level: Level | None = None
    basis: Basis = Basis.CHOICE
    proof: str = ""
    watch: str = ""
    threshold: str = ""
    themes: tuple[Theme, ...] = ()
    source: str = ""
    link: str = ""
    dated: str = ""
    layer: Layer = Layer.CATALOGUE


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What one municipality goes by at one moment; `dated` and `title` are of the catalogue."""

    title: str
    dated: str
    starter: bool
    groups: tuple[ProductGroup, ...]
    criteria: tuple[Criterion, ...]

    def find(self, key: str) -> ProductGroup | None:
        return next((group for group in self.groups if group.key == key), None)

    def of_group(self, key: str) -> Sequence[Criterion]:
        return [one for one in self.criteria if one.group == key]
