"""Catalogues of criteria: the one that a municipality goes by, and its own policy beside it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select, update

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
from storage import catalogue_versions, starter
from storage.database import Session
from storage.tables import CatalogueRow, CriterionRow, MunicipalityRow, ProductGroupRow


@dataclass(frozen=True, slots=True)
class Imported:
    """Where a catalogue came from, and who brought it in; None is the terminal."""

    source: str
    at: datetime
    by_id: UUID | None = None


def current(db: Session, municipality_id: UUID) -> Catalogue:
    """Return what a municipality goes by now: its own import or the starter, and its policy.

    Everything is of one moment: an import replaces it in one transaction.
    """
    base = of_layer(db, municipality_id, Layer.CATALOGUE) or starter.catalogue()
    own = of_layer(db, municipality_id, Layer.OWN)
    if own is None:
        return base
    known = {group.key for group in base.groups}
    groups = base.groups + tuple(group for group in own.groups if group.key not in known)
    return replace(base, groups=groups, criteria=base.criteria + own.criteria)


def find_group(db: Session, municipality_id: UUID, key: str) -> ProductGroup | None:
    """Return one product group of what a municipality goes by now, without reading the others."""
    query = (
        select(ProductGroupRow)
        .join(CatalogueRow, CatalogueRow.id == ProductGroupRow.catalogue_id)
        .where(
            ProductGroupRow.municipality_id == municipality_id,
            ProductGroupRow.key == key,
            CatalogueRow.current,
        )
        .order_by(CatalogueRow.layer)  # the catalogue's own name goes before the one of the policy
    )
    row = db.scalar(query.limit(1))
    return _to_group(row) if row else starter.catalogue().find(key)


def replace_current(
    db: Session, municipality_id: UUID, layer: Layer, catalogue: Catalogue, imported: Imported
) -> UUID:
    """Put a catalogue in the place of the one of its layer; the earlier one stays in the database.

    `knowledge` of the municipality counts it, so that every replica sees that it changed.
    """
    version = catalogue_versions.next_number(db, municipality_id, layer)
    db.execute(
        update(CatalogueRow)
        .where(CatalogueRow.municipality_id == municipality_id, CatalogueRow.layer == layer)
        .values(current=False)
    )
    row = CatalogueRow(
        municipality_id=municipality_id,
        layer=layer,
        version=version,
        title=catalogue.title[:200],
        dated=catalogue.dated,
        source=imported.source[-500:],
        imported_at=imported.at,
        imported_by_id=imported.by_id,
        current=True,
    )
    db.add(row)
    db.flush()
    for table, values in (
        (ProductGroupRow, _group_rows(row, catalogue.groups)),
        (CriterionRow, _criterion_rows(row, catalogue.criteria)),
    ):
        if values:
            db.execute(insert(table), values)
    count_change(db, municipality_id)
    catalogue_versions.forget_old(db, municipality_id, layer)
    return row.id


def count_change(db: Session, municipality_id: UUID) -> None:
    """Note that the catalogue or its words changed: whoever holds them in memory reads anew."""
    db.execute(
        update(MunicipalityRow)
        .where(MunicipalityRow.id == municipality_id)
        .values(knowledge=MunicipalityRow.knowledge + 1)
    )


def of_layer(db: Session, municipality_id: UUID, layer: Layer) -> Catalogue | None:
    """Return what a municipality brought in itself, of one layer."""
    row = db.scalar(
        select(CatalogueRow).where(
            CatalogueRow.municipality_id == municipality_id,
            CatalogueRow.layer == layer,
            CatalogueRow.current,
        )
    )
    if row is None:
        return None
    groups = select(ProductGroupRow).where(ProductGroupRow.catalogue_id == row.id)
    criteria = select(CriterionRow).where(CriterionRow.catalogue_id == row.id)
    return Catalogue(
        title=row.title,
        dated=row.dated,
        starter=False,
        groups=tuple(map(_to_group, db.scalars(groups.order_by(ProductGroupRow.position)))),
        criteria=tuple(
            _to_criterion(found, layer)
            for found in db.scalars(criteria.order_by(CriterionRow.position))
        ),
    )


def _group_rows(row: CatalogueRow, groups: Iterable[ProductGroup]) -> list[dict[str, Any]]:
    return [
        {
            "municipality_id": row.municipality_id,
            "catalogue_id": row.id,
            "position": position,
            "key": group.key,
            "name_nl": group.name_nl,
            "name_en": group.name_en,
            "cluster": group.cluster,
            "standing": group.standing,
            "nearest": list(group.nearest),
            "description_nl": group.description_nl,
            "description_en": group.description_en,
            "link": group.link,
        }
        for position, group in enumerate(groups)
    ]


def _criterion_rows(row: CatalogueRow, criteria: Iterable[Criterion]) -> list[dict[str, Any]]:
    return [
        {
            "municipality_id": row.municipality_id,
            "catalogue_id": row.id,
            "position": position,
            "group_key": one.group,
            "number": one.number,
            "subject": one.subject,
            "text": one.text,
            "proof": one.proof,
            "watch": one.watch,
            "level": one.level,
            "kind": one.kind,
            "basis": one.basis,
            "threshold": one.threshold,
            "themes": list(one.themes),
            "source": one.source,
            "link": one.link,
            "dated": one.dated,
        }
        for position, one in enumerate(criteria)
    ]


def _to_group(row: ProductGroupRow) -> ProductGroup:
    return ProductGroup(
        key=row.key,
        name_nl=row.name_nl,
        name_en=row.name_en,
        cluster=row.cluster,
        standing=Standing(row.standing),
        nearest=tuple(row.nearest),
        description_nl=row.description_nl,
        description_en=row.description_en,
        link=row.link,
    )


def _to_criterion(row: CriterionRow, layer: Layer) -> Criterion:
    return Criterion(
        number=row.number,
        group=row.group_key,
        subject=row.subject,
        text=row.text,
        kind=Kind(row.kind),
        level=Level(row.level) if row.level else None,
        basis=Basis(row.basis),
        proof=row.proof,
        watch=row.watch,
        threshold=row.threshold,
        themes=tuple(map(Theme, row.themes)),
        source=row.source,
        link=row.link,
        dated=row.dated,
        layer=layer,
    )
