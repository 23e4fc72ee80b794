"""The words for level, kind, theme and basis in catalogues, in Dutch and English."""

import re
from collections.abc import Mapping
from functools import lru_cache

from domain.criteria import Basis, Kind, Level, Theme
from domain.wording import fold

LEVELS: Mapping[str, Level] = {
    "basis": Level.BASIS, "basic": Level.BASIS, "1": Level.BASIS,
    "significant": Level.SIGNIFICANT, "2": Level.SIGNIFICANT,
    "ambitieus": Level.AMBITIOUS, "ambitious": Level.AMBITIOUS, "3": Level.AMBITIOUS,
}  # fmt: skip
KINDS: Mapping[str, Kind] = {
    "minimumeis": Kind.REQUIREMENT, "minimumeisen": Kind.REQUIREMENT, "eis": Kind.REQUIREMENT,
    "eisen": Kind.REQUIREMENT, "requirement": Kind.REQUIREMENT, "requirements": Kind.REQUIREMENT,
    "minimum requirement": Kind.REQUIREMENT, "minimum requirements": Kind.REQUIREMENT,
    "gunningscriterium": Kind.AWARD, "gunningscriteria": Kind.AWARD,
    "award criterion": Kind.AWARD, "award criteria": Kind.AWARD,
    "rewarding criterion": Kind.AWARD, "rewarding criteria": Kind.AWARD,
    "geschiktheidseis": Kind.SUITABILITY, "geschiktheidseisen": Kind.SUITABILITY,
    "suitability requirement": Kind.SUITABILITY, "suitability requirements": Kind.SUITABILITY,
    "selectiecriterium": Kind.SELECTION, "selectiecriteria": Kind.SELECTION,
    "selection criterion": Kind.SELECTION, "selection criteria": Kind.SELECTION,
    "contractbepaling": Kind.CONTRACT, "contractbepalingen": Kind.CONTRACT,
    "contract provision": Kind.CONTRACT, "contract provisions": Kind.CONTRACT,
    "contract clause": Kind.CONTRACT, "contract clauses": Kind.CONTRACT,
}  # fmt: skip
BASES: Mapping[str, Basis] = {
    "wet": Basis.LAW, "law": Basis.LAW,
    "beleid": Basis.POLICY, "policy": Basis.POLICY,
    "keuze": Basis.CHOICE, "choice": Basis.CHOICE,
}  # fmt: skip
# With the names that the criteria documents used before the tool.
THEMES: Mapping[str, Theme] = {str(theme): theme for theme in Theme} | {
    "circular": Theme.CIRCULAR, "circular economy": Theme.CIRCULAR,
    "circulaire economie": Theme.CIRCULAR, "circulariteit": Theme.CIRCULAR,
    "materialen en grondstoffen": Theme.CIRCULAR, "circulair inkopen": Theme.CIRCULAR,
    "climate": Theme.CLIMATE, "energie en klimaat": Theme.CLIMATE,
    "energy and climate": Theme.CLIMATE, "klimaatbewust inkopen": Theme.CLIMATE,
    "biodiversity": Theme.BIODIVERSITY, "natuur en biodiversiteit": Theme.BIODIVERSITY,
    "internationale sociale voorwaarden": Theme.CHAIN, "isv": Theme.CHAIN,
    "international social conditions": Theme.CHAIN, "chain responsibility": Theme.CHAIN,
    "diversity and inclusion": Theme.INCLUSION, "diversiteit": Theme.INCLUSION,
    "innovation": Theme.INNOVATION, "innovatiegericht inkopen": Theme.INNOVATION,
    "environment": Theme.ENVIRONMENT, "leefomgeving": Theme.ENVIRONMENT,
    "milieuvriendelijk inkopen": Theme.ENVIRONMENT, "accessibility": Theme.ACCESSIBILITY,
    "health": Theme.HEALTH, "gezondheid en welzijn": Theme.HEALTH,
    "health and well-being": Theme.HEALTH, "water and soil": Theme.WATER_AND_SOIL,
    "verpakking": Theme.PACKAGING, "packaging": Theme.PACKAGING,
}  # fmt: skip

_BEFORE = re.compile(r"^(?:ambitie)?(?:niveau|level)|^ambition level")
_AROUND = " :.-–—()"
_KEPT = lru_cache(maxsize=1000)  # the same few words stand in every row
_BETWEEN = re.compile(r"[|;,/\n]")


@_KEPT
def find_level(written: str) -> Level | None:
    """Read "significant", "2", "niveau 2", "level 2: significant" or "2 - significant"."""
    bare = _BEFORE.sub("", fold(written)).strip(_AROUND)
    found = {LEVELS.get(part) for part in re.split(r"[ :().–—-]+", bare) if part}
    return found.pop() if len(found) == 1 else None


@_KEPT
def find_kind(written: str) -> Kind | None:
    return KINDS.get(fold(written).strip(_AROUND))


@_KEPT
def find_theme(written: str) -> Theme | None:
    return THEMES.get(fold(written).strip(_AROUND).removeprefix("thema ").strip(_AROUND))


@_KEPT
def find_basis(written: str) -> Basis | None:
    return BASES.get(fold(written).strip(_AROUND))


def split_themes(written: str) -> list[str]:
    """Split a cell with several themes, by | or what people use instead."""
    return [part.strip() for part in _BETWEEN.split(written) if part.strip()]
