"""What an import changes, told in sentences: the same ones in the chat and in the terminal."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from dialogs.plan_import import Undone
from domain.plan_cells import status_word
from domain.plan_changes import Changes, Conflict, FieldChange, StatusChange
from domain.plan_file import PlanRow
from views.texts import Words

# What of an import names actions, each with its municipality.
_NAMED = (
    *("new_actions", "fields", "ambassadors", "statuses", "notes", "conflicts"),
    *("sought", "left_alone"),
)
MOST = 10  # examples of each kind of change


def tell(speak: Words, changes: Changes, *, named: bool = True) -> list[str]:
    """Tell what changes: for each kind a sentence, then examples that begin with two blanks.

    Without `named` it stays unsaid who reported what the file is older than.
    """
    if not named:
        changes = replace(changes, conflicts=tuple(map(_of_somebody, changes.conflicts)))
    told = [speak.count("plan_import.rows", changes.rows)]
    changes = of_one_place(changes)
    if changes.nothing:
        told.append(speak("plan_import.nothing_new"))
    return [
        *told,
        *_changes(speak, changes),
        *_conflicts(speak, changes),
        *_signals(speak, changes),
    ]


def tell_undone(speak: Words, undone: Undone) -> list[str]:
    told = [speak("plan_import.undone", file=undone.file_name)]
    for key, n in (
        ("plan_import.removed", len(undone.removed)),
        ("plan_import.restored", undone.restored),
        ("plan_import.withdrawn", undone.withdrawn),
    ):
        told += [speak.count(key, n)] if n else []
    kept = list(undone.kept)
    return told + _part(speak, "plan_import.kept", kept)


def _changes(speak: Words, changes: Changes) -> Iterator[str]:
    for key, examples in (
        ("plan_import.new_actions", [_name(row) for row in changes.new_actions]),
        ("plan_import.fields", [_field(speak, each) for each in changes.fields]),
        ("plan_import.ambassadors", [_field(speak, each) for each in changes.ambassadors]),
        ("plan_import.statuses", [_status(each) for each in changes.statuses]),
        ("plan_import.notes", [_name(row) for row in changes.notes]),
    ):
        yield from _part(speak, key, examples)


def _conflicts(speak: Words, changes: Changes) -> Iterator[str]:
    for key, file_wins in (
        ("plan_import.conflicts_chat", False),
        ("plan_import.conflicts_file", True),
    ):
        found = [each for each in changes.conflicts if each.file_wins is file_wins]
        yield from _part(speak, key, [tell_conflict(speak, each) for each in found])


def _signals(speak: Words, changes: Changes) -> Iterator[str]:
    """Tell what the coordinator may want to do something about."""
    places = {place for place, _ in changes.departments}
    departments = [
        f"{department} ({place})" if len(places) > 1 else department
        for place, department in changes.departments
    ]
    for key, examples in (
        ("plan_import.invited", list(changes.invited)),
        ("plan_import.sought", [_name(row) for row in changes.sought]),
        ("plan_import.departments", departments),
        ("plan_import.left_alone", [_name(row) for row in changes.left_alone]),
    ):
        yield from _part(speak, key, examples)


def _part(speak: Words, key: str, examples: Sequence[str]) -> list[str]:
    if not examples:
        return []
    told = [speak.count(key, len(examples)), *(f"  {example}" for example in examples[:MOST])]
    more = len(examples) - MOST
    return [*told, "  " + speak.count("plan_import.and_more", more)] if more > 0 else told


def of_one_place(changes: Changes) -> Changes:
    """Leave the municipality out of the names of actions, where there is but one."""
    if len({row.municipality for name in _NAMED for row in getattr(changes, name)}) > 1:
        return changes
    short: dict[str, Any] = {
        name: tuple(replace(row, municipality="") for row in getattr(changes, name))
        for name in _NAMED
    }
    return replace(changes, **short)


def _name(row: PlanRow | FieldChange | StatusChange | Conflict) -> str:
    place = f" ({row.municipality})" if row.municipality else ""
    return f"{row.number} {row.title}{place}"


def _field(speak: Words, change: FieldChange) -> str:
    empty = speak("plan_import.empty")
    old, new = change.old or empty, change.new or empty
    return f"{_name(change)}, {change.column}: {old} → {new}"


def _status(change: StatusChange) -> str:
    old = status_word(change.old) if change.old else "–"
    return f"{_name(change)}: {old} → {status_word(change.new)}"


def _of_somebody(conflict: Conflict) -> Conflict:
    return replace(conflict, told_by="")


def tell_conflict(speak: Words, conflict: Conflict) -> str:
    """Tell what the file says, what we know, and who told us."""
    values: dict[str, object] = {
        "row": conflict.row,
        "action": _name(conflict),
        "column": conflict.column,
        "in_file": conflict.in_file or speak("plan_import.empty"),
        "known": conflict.known or speak("plan_import.empty"),
    }
    if conflict.told_at is None:
        return speak("plan_import.conflict", **values)
    who = conflict.told_by or speak("plan_import.somebody")
    return speak("plan_import.conflict_told", **values, who=who, day=speak.day_of(conflict.told_at))
