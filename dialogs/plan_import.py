"""The plan comes in from a file: looked at first, then stored, and taken back if need be."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from domain.days import local_day
from domain.errors import UserError
from domain.people import Municipality
from domain.plan_cells import place_key
from domain.plan_changes import Changes, Compared, Known, as_report, compare, summary
from domain.plan_file import PlanRow, as_row
from domain.reports import Report, Source
from domain.sheets import Mistake, MistakesInFile
from storage import (
    assignments,
    hand_overs,
    municipalities,
    plan_imports,
    plan_writer,
    plans,
    reports,
)
from storage.database import Session, hold

Key = tuple[UUID, str]  # a municipality and an action's number in lower case
FileWins = bool | Collection[int]  # in every row that is older than the chat, or in these rows


@dataclass(frozen=True, slots=True)
class Undone:
    """The import that was taken back, and what became of it."""

    file_name: str
    imported_at: datetime
    removed: tuple[str, ...]
    restored: int
    withdrawn: int
    kept: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Placed:
    place: Municipality
    compared: Compared

    @property
    def key(self) -> Key:
        return self.place.id, self.compared.row.number.lower()

    @property
    def is_written(self) -> bool:
        return self.compared.is_new or bool(self.compared.fields)


def known_municipalities(db: Session) -> list[str]:
    """Return what a file may call the municipalities: by name, or by key."""
    everywhere = municipalities.all_of_them(db)
    return [m.name for m in everywhere] + [m.key for m in everywhere]


def export(
    db: Session, municipality: Municipality, *, at: datetime, whole_plan: bool = False
) -> list[PlanRow]:
    """Return the plan as rows, to come back in unchanged.

    `whole_plan` gives the rows of all municipalities that share the plan: they hold names of
    people elsewhere, so only for who may see those.
    """
    places = plans.partners(db, municipality.id) if whole_plan else [municipality]
    rows = [
        replace(each.row, as_of=_minute(at, place))
        for place in places
        for each in _known(db, place, at).values()
    ]
    order = {number: place for place, number in enumerate(dict.fromkeys(r.number for r in rows))}
    return sorted(rows, key=lambda row: order[row.number])


def preview(
    db: Session,
    municipality: Municipality,
    rows: Sequence[PlanRow],
    *,
    at: datetime,
    file_wins: FileWins = False,
) -> Changes:
    """Say what storing the rows would change, and store nothing."""
    return _compare(db, municipality, rows, at=at, file_wins=file_wins)[1]


def apply(  # noqa: PLR0913 - what is stored, whence, when, and who wins
    db: Session,
    municipality: Municipality,
    rows: Sequence[PlanRow],
    *,
    at: datetime,
    file_name: str,
    file_wins: FileWins = False,
) -> Changes:
    """Store the rows: fields are changed, a status that differs appends a report.

    Rows that were reported after the file was made keep what was reported, unless `file_wins`.
    The same file a second time changes nothing, and is not noted as an import.
    """
    hold(db, "plan import")
    placed, changes = _compare(db, municipality, rows, at=at, file_wins=file_wins)
    if changes.nothing:
        return changes
    written, journal = plan_writer.write(
        db, municipality, [(p.place, p.compared.row) for p in placed if p.is_written]
    )
    noted = plan_imports.add(
        db, municipality.id, file_name=file_name, at=at, before=journal.as_json()
    )
    for place in {p.place.id: p.place for p in placed}.values():
        hand_overs.lapse(db, place.id, [written[p.key] for p in placed if _is_given(p, place)])
        told = [p for p in placed if p.place.id == place.id and p.compared.reports]
        filed = [_report(db, each, written, at) for each in told]
        reports.add(db, place.id, [replace(report, batch=noted.batch) for report in filed])
    return changes


def undo(db: Session, municipality: Municipality, *, at: datetime) -> Undone:
    """Take the last import back; raise `UserError` when somebody built on what it added.

    A field that was changed since stays as it is now. The reports that it filed about actions
    that were there before are withdrawn by reports.
    """
    hold(db, "plan import")
    found = plan_imports.find_last(db, municipality.id)
    if found is None:
        raise UserError("plan_import.nothing_to_undo")
    added = plan_imports.added_assignments(found)
    withdrawn = 0
    for place in municipalities.all_of_them(db):
        filed = reports.of_batch(db, place.id, found.batch)
        back = [_withdrawal(each, at) for each in filed if each.assignment_id not in added]
        reports.add(db, place.id, back)
        withdrawn += len(back)
    told = plan_imports.take_back(db, found, at)
    return Undone(
        file_name=found.file_name,
        imported_at=found.imported_at,
        removed=tuple(told.removed),
        restored=told.restored,
        withdrawn=withdrawn,
        kept=tuple(dict.fromkeys(told.kept)),
    )


def check_undo(db: Session, municipality: Municipality, *, at: datetime) -> None:
    """Raise what taking the last import back would raise; nothing changes."""
    with db.begin_nested() as tried:
        undo(db, municipality, at=at)
        tried.rollback()


def _compare(
    db: Session,
    municipality: Municipality,
    rows: Sequence[PlanRow],
    *,
    at: datetime,
    file_wins: FileWins,
) -> tuple[list[_Placed], Changes]:
    places = _places(db, municipality, rows)
    known = {place.id: _known(db, place, at) for place in places.values()}
    placed = []
    for row in rows:
        place = places[place_key(row.municipality)]
        as_of = _as_of(row, place, at)
        wanted = replace(row, municipality=place.key)
        now = known[place.id].get((place.id, row.number.lower()))
        wins = file_wins if isinstance(file_wins, bool) else row.row in file_wins
        placed.append(_Placed(place, compare(wanted, now, as_of=as_of, file_wins=wins)))
    _check(db, municipality, placed)
    keys = {each.key for each in placed}
    alone = [k.row for found in known.values() for key, k in found.items() if key not in keys]
    changes = summary(
        (each.compared for each in placed), invited=_invited(db, placed), left_alone=alone
    )
    return placed, changes


def _as_of(row: PlanRow, place: Municipality, at: datetime) -> datetime | None:
    """Return the moment of a row's `stand op`; nobody knows the plan of tomorrow."""
    now = at.astimezone(place.zone)
    return min(row.as_of.replace(tzinfo=place.zone), now) if row.as_of else None


def _places(
    db: Session, municipality: Municipality, rows: Iterable[PlanRow]
) -> dict[str, Municipality]:
    """Find the municipalities that the rows name; raise when they can not share this plan."""
    everywhere = municipalities.all_of_them(db)
    by_word = {place_key(word): m for m in everywhere for word in (m.name, m.key)}
    named = {place_key(row.municipality): row for row in rows}
    if missing := [row for word, row in named.items() if word not in by_word]:
        raise MistakesInFile(_unknown(row, everywhere) for row in missing)
    places = {word: by_word[word] for word in named}
    if municipality not in places.values():
        names = ", ".join(sorted({m.key for m in places.values()}))
        raise UserError("plan_import.other_municipality", key=municipality.key, named=names)
    own = plans.find(db, municipality.id)
    for place in places.values():
        theirs = plans.find(db, place.id)
        if theirs is not None and theirs != own:
            raise UserError("plan_import.other_plan", key=place.key)
    return places


def _unknown(row: PlanRow, everywhere: Iterable[Municipality]) -> Mistake:
    known = ", ".join(m.key for m in everywhere)
    values = {"written": row.municipality, "known": known}
    return Mistake(row.row, "gemeente", "plan_file.unknown_municipality", values)


def _check(db: Session, municipality: Municipality, placed: Iterable[_Placed]) -> None:
    """Raise `MistakesInFile` for what only shows beside what is known."""
    periods = {period.name: period for period in plans.periods(db, municipality.id)}
    seen: dict[Key, PlanRow] = {}
    mistakes = []
    for each in placed:
        row = each.compared.row
        period = periods.get(row.period)
        if each.key in seen:
            values = {"number": row.number, "first": seen[each.key].row, "second": row.row}
            mistakes.append(Mistake(row.row, "nummer", "plan_file.number_twice", values))
        if period and period.kind is not row.period_kind:
            values = {"period": row.period}
            mistakes.append(Mistake(row.row, "soort periode", "plan_import.kind_changed", values))
        elif each.compared.stays_impossible:
            mistakes.append(Mistake(row.row, "soort periode", "plan_import.kind_refuses", {}))
        seen[each.key] = row
    if mistakes:
        raise MistakesInFile(mistakes)


def _known(db: Session, place: Municipality, at: datetime) -> dict[Key, Known]:
    """Return what is known of each action in a municipality, by number."""
    found = assignments.of_municipality(db, place.id, local_day(at, place.zone))
    addresses = plans.addresses(db, place.id)
    notes = plans.notes(db, place.id, {a.state.report_id for a in found if a.state.report_id})
    chat = plans.last_told(db, place.id, [Source.CHAT])
    history = plans.last_told(db, place.id, [Source.HISTORY])
    known = {}
    for each in found:
        note = notes.get(each.state.report_id or 0, "")
        told, earlier = chat.get(each.id), history.get(each.id)
        known[place.id, each.number.lower()] = Known(
            row=as_row(each, place.key, addresses=addresses, note=note),
            assignment=each,
            told_at=told.at if told else None,
            told_by=told.by if told else "",
            history_at=earlier.at if earlier else None,
        )
    return known


def _invited(db: Session, placed: Iterable[_Placed]) -> list[str]:
    """Return the addresses that nobody here has yet."""
    places = {each.place.id for each in placed}
    there = {place_id: set(plans.addresses(db, place_id).values()) for place_id in places}
    named = {
        address: None
        for each in placed
        for address in (each.compared.row.ambassador, each.compared.row.stand_in)
        if address and address not in there[each.place.id]
    }
    return list(named)


def _is_given(each: _Placed, place: Municipality) -> bool:
    """Tell whether the file gives an action of this place another ambassador."""
    changed = {change.column for change in each.compared.fields}
    return each.place.id == place.id and "ambassadeur" in changed


def _report(db: Session, each: _Placed, written: dict[Key, UUID], at: datetime) -> Report:
    known = each.compared.known
    earlier_id = known.assignment.state.report_id if known else None
    earlier = reports.get(db, each.place.id, earlier_id) if earlier_id else None
    assignment_id = known.assignment.id if known else written[each.key]
    today: date = local_day(at, each.place.zone)
    return as_report(each.compared, assignment_id, at=at, today=today, earlier=earlier)


def _withdrawal(report: Report, at: datetime) -> Report:
    return replace(report, reported_at=at, note="", batch="", withdraws=report.id, id=None)


def _minute(at: datetime, place: Municipality) -> datetime:
    """Return what the clock on the wall shows there, as files write it."""
    return at.astimezone(place.zone).replace(second=0, microsecond=0, tzinfo=None)
