"""What another version of a catalogue changes: new, changed, gone, and what stays."""

from collections.abc import Iterator
from dataclasses import dataclass

from domain.catalogue_file import COLUMNS, as_texts, number_in_group
from domain.criteria import Catalogue, Criterion, Layer

FIELDS = tuple(column for column in COLUMNS if column not in {"nummer", "productgroep", "cluster"})


@dataclass(frozen=True, slots=True)
class FieldChange:
    column: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class ChangedCriterion:
    before: Criterion
    after: Criterion
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class CatalogueChanges:
    """What is different; `before` counts what there was, and `regrouped` is about groups only."""

    new: tuple[Criterion, ...] = ()
    changed: tuple[ChangedCriterion, ...] = ()
    gone: tuple[Criterion, ...] = ()
    unchanged: int = 0
    regrouped: bool = False

    @property
    def before(self) -> int:
        return len(self.changed) + len(self.gone) + self.unchanged

    @property
    def after(self) -> int:
        return len(self.changed) + len(self.new) + self.unchanged

    @property
    def nothing(self) -> bool:
        return not (self.new or self.changed or self.gone or self.regrouped)

    @property
    def shrinks(self) -> bool:
        """Tell whether less than half is left: a download that broke off, more likely than not."""
        return self.after * 2 < self.before


def compare(before: Catalogue | None, after: Catalogue) -> CatalogueChanges:
    """Compare by product group and number; without an earlier one all is new."""
    known = {_place(one): one for one in before.criteria} if before else {}
    new, changed, unchanged = [], [], 0
    for one in after.criteria:
        old = known.pop(_place(one), None)
        if before is None or old is None:
            new.append(one)
        elif fields := tuple(_fields(old, before, one, after)):
            changed.append(ChangedCriterion(old, one, fields))
        else:
            unchanged += 1
    return CatalogueChanges(
        new=tuple(new),
        changed=tuple(changed),
        gone=tuple(known.values()),
        unchanged=unchanged,
        regrouped=before is not None and before.groups != after.groups,
    )


def _place(one: Criterion) -> tuple[str, str, Layer]:
    return *number_in_group(one), one.layer


def _fields(
    old: Criterion, before: Catalogue, one: Criterion, after: Catalogue
) -> Iterator[FieldChange]:
    was, now = as_texts(old, before), as_texts(one, after)
    for column in FIELDS:
        if was[column] != now[column]:
            yield FieldChange(column, was[column], now[column])
