"""Which requirements of a product group answer a question, and how old their sources are."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import Any

from domain.criteria import Basis, Catalogue, Criterion, Kind, Level, ProductGroup, Standing, Theme

OLD = 2  # years, after which a source is to be looked at again
_DATED = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked of a group; nothing at all is an overview of it. `also`: further levels."""

    level: Level | None = None
    kind: Kind | None = None
    theme: Theme | None = None
    basis: Basis | None = None
    also: tuple[Level, ...] = ()

    @property
    def levels(self) -> tuple[Level, ...]:
        return (self.level, *self.also) if self.level else ()

    @property
    def chosen(self) -> list[tuple[str, Enum]]:
        """Return what is asked for, each with the name of its field."""
        rest = (("kind", self.kind), ("theme", self.theme), ("basis", self.basis))
        levels: list[tuple[str, Enum]] = [("level", level) for level in self.levels]
        return levels + [(name, value) for name, value in rest if value is not None]

    @property
    def carried(self) -> dict[str, str]:
        """Return it as the fields of a button."""
        also = {"also": "|".join(self.also)} if self.also else {}
        return {name: str(value) for name, value in reversed(self.chosen)} | also

    def fits(self, criterion: Criterion) -> bool:
        return (
            (self.level is None or criterion.level in self.levels)
            and (self.kind is None or criterion.kind is self.kind)
            and (self.theme is None or self.theme in criterion.themes)
            and (self.basis is None or criterion.basis is self.basis)
        )

    def without(self, name: str, value: Enum | None = None) -> "Wanted":
        """Return it without one of its levels, or without all that it asks by this name."""
        if name != "level":
            none: dict[str, Any] = {name: None}
            return replace(self, **none)
        left = [level for level in self.levels if value and level is not value]
        return replace(self, level=left[0] if left else None, also=tuple(left[1:]))


EVERYTHING = Wanted()


def further_levels(first: str, written: str) -> tuple[Level, ...]:
    """Read the levels that a button names beside the first."""
    return tuple(level for level in Level if level in written.split("|") and level != first)


def fitting(criteria: Sequence[Criterion], wanted: Wanted) -> list[Criterion]:
    return [one for one in criteria if wanted.fits(one)]


def nearest(criteria: Sequence[Criterion], wanted: Wanted) -> Wanted:
    """Return what is asked without what leaves nothing of it: first one thing, else all."""
    for name, _ in wanted.chosen:
        fewer = wanted.without(name)
        if fewer.chosen and fitting(criteria, fewer):
            return fewer
    return EVERYTHING


def by_level(criteria: Sequence[Criterion]) -> dict[Level | None, list[Criterion]]:
    """Return the choices of a group by level, those without a level last."""
    choices = fitting(criteria, Wanted(basis=Basis.CHOICE))
    return {
        level: found
        for level in (*Level, None)
        if (found := [one for one in choices if one.level is level])
    }


def day_of(dated: str) -> date | None:
    """Return the last day that a date can mean: "2019-05" is the end of May; None for no date."""
    match = _DATED.fullmatch(dated)
    if match is None:
        return None
    year, month, day = int(match[1]), int(match[2] or 12), int(match[3] or 28)
    try:
        return date(year, month, day)
    except ValueError:
        return None


def is_old(dated: str, today: date) -> bool:
    """Tell whether a source is older than two years; an undated one is not known to be."""
    day = day_of(dated)
    return day is not None and (today.year - day.year, today.month, today.day) > (
        OLD, day.month, day.day,
    )  # fmt: skip


def newest(criteria: Sequence[Criterion]) -> str:
    """Return the date of the newest source."""
    return max((one.dated for one in criteria if day_of(one.dated)), default="")


def section_of(catalogue: Catalogue, theme: Theme) -> ProductGroup | None:
    """Return the section that cuts across the groups and is about a theme."""
    key = str(theme).replace(" ", "-")
    sections = [group for group in catalogue.groups if group.standing is Standing.THEME]
    return next((group for group in sections if group.key == key), None)


def with_theme(catalogue: Catalogue, theme: Theme) -> list[tuple[ProductGroup, int]]:
    """Return the product groups that have requirements on a theme, those with most first."""
    counts = {
        group.key: sum(theme in one.themes for one in catalogue.of_group(group.key))
        for group in catalogue.groups
        if group.standing is not Standing.THEME
    }
    found = [(group, counts[group.key]) for group in catalogue.groups if counts.get(group.key)]
    return sorted(found, key=lambda one: -one[1])
