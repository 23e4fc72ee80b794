"""Changing what the monitor's page says beside the plan: the text, the day, the order."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import cast
from uuid import UUID

from sqlalchemy import select

from domain.errors import NotUnderstood
from domain.monitors import PointState
from domain.page_entries import EntryKind, PageEntry, of_moments, of_points, of_results
from storage import monitors
from storage.database import Session
from storage.tables import AttentionPointRow, CommunicationMomentRow, ResultRow

Row = AttentionPointRow | CommunicationMomentRow | ResultRow
TABLES: Mapping[EntryKind, type[Row]] = {
    EntryKind.POINT: AttentionPointRow,
    EntryKind.MOMENT: CommunicationMomentRow,
    EntryKind.RESULT: ResultRow,
}
_READERS: Mapping[EntryKind, Callable[[Session, UUID], list[PageEntry]]] = {
    EntryKind.POINT: lambda db, here: of_points(monitors.points(db, here)),
    EntryKind.MOMENT: lambda db, here: of_moments(monitors.moments(db, here)),
    EntryKind.RESULT: lambda db, here: of_results(monitors.results(db, here)),
}


def of_kind(db: Session, municipality_id: UUID, kind: EntryKind) -> list[PageEntry]:
    """Return the entries of a kind in order, but for points that were declined."""
    return _READERS[kind](db, municipality_id)


def get(db: Session, municipality_id: UUID, kind: EntryKind, entry_id: UUID) -> PageEntry:
    """Return one entry; raise `NotUnderstood` when it is gone."""
    entries = of_kind(db, municipality_id, kind)
    found = next((entry for entry in entries if entry.id == entry_id), None)
    if found is None:
        raise NotUnderstood("entry.gone")
    return found


def add(db: Session, municipality_id: UUID, entry: PageEntry) -> None:
    """Put an entry at the end; its id is made here."""
    here, text, day = municipality_id, entry.text, entry.day
    if entry.kind is EntryKind.MOMENT:
        monitors.add_moment(db, here, text, day, realised=entry.realised)
    elif day and entry.kind is EntryKind.RESULT:
        monitors.add_result(db, here, text, day)
    elif day:
        monitors.add_point(db, here, text, day, PointState.ACCEPTED)


def change(db: Session, municipality_id: UUID, entry: PageEntry) -> None:
    """Let an entry say what this says."""
    row = _locked(db, municipality_id, entry.kind, entry.id)
    row.text = entry.text
    if isinstance(row, CommunicationMomentRow):
        row.held_on, row.realised = entry.day, entry.realised
    elif isinstance(row, ResultRow) and entry.day:
        row.realised_on = entry.day
    elif isinstance(row, AttentionPointRow) and entry.day:
        row.noted_on = entry.day
    db.flush()


def remove(db: Session, municipality_id: UUID, entry: PageEntry) -> None:
    """Take an entry off; an attention point stays known as declined, with who proposed it."""
    row = _locked(db, municipality_id, entry.kind, entry.id)
    if isinstance(row, AttentionPointRow):
        row.state = PointState.DECLINED
    else:
        db.delete(row)
    db.flush()


def put_in_order(db: Session, municipality_id: UUID, kind: EntryKind, ids: Sequence[UUID]) -> None:
    """Let these stand in this order."""
    table = TABLES[kind]
    query = select(table).where(table.municipality_id == municipality_id, table.id.in_(ids))
    found = cast("Iterable[Row]", db.scalars(query.order_by(table.id).with_for_update()))
    rows = {row.id: row for row in found}
    first = min((row.position for row in rows.values()), default=1)
    for position, entry_id in enumerate((one for one in ids if one in rows), start=first):
        rows[entry_id].position = position
    db.flush()


def hold(db: Session, municipality_id: UUID, kind: EntryKind, entry_id: UUID) -> PageEntry:
    """Return one entry as it is now; nobody changes it until this transaction is over."""
    _locked(db, municipality_id, kind, entry_id)
    return get(db, municipality_id, kind, entry_id)


def _locked(db: Session, municipality_id: UUID, kind: EntryKind, entry_id: UUID) -> Row:
    table = TABLES[kind]
    query = (
        select(table)
        .where(table.municipality_id == municipality_id, table.id == entry_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    row = cast("Row | None", db.scalar(query))
    if row is None:
        raise NotUnderstood("entry.gone")
    return row
