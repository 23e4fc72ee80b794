"""Is everything ready for use? Each check is one line."""

import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from cli.terminal import Terminal
from storage.database import Database
from storage.upgrade import Condition, condition

ZONE = "Europe/Amsterdam"
SQLITE_NEEDED = (3, 35, 0)  # knows RETURNING


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found; `key` names the sentence that says it."""

    good: bool
    key: str
    values: dict[str, Any] = field(default_factory=dict)


Checks = Callable[[], Iterable[Finding]]


def examine(terminal: Terminal, others: Checks) -> bool:
    """Say what each check found; tell whether all is well."""
    findings = [check_database(terminal.database), *others(), check_zone(ZONE), check_sqlite()]
    for finding in findings:
        said = terminal.words(finding.key, **finding.values)
        terminal.write(f"{'✓' if finding.good else '✗'} {said}")
    return all(finding.good for finding in findings)


def check_credentials(*, present: bool) -> Finding:
    """Say whether the environment names an Azure Bot; who knows the environment asks."""
    key = "terminal.doctor.credentials" if present else "terminal.doctor.no_credentials"
    return Finding(present, key)


def check_database(database: Database) -> Finding:
    found = condition(database)
    return Finding(found is Condition.CURRENT, f"terminal.doctor.database_{found}")


def check_zone(name: str) -> Finding:
    try:
        ZoneInfo(name)
    except ZoneInfoNotFoundError:
        return Finding(False, "terminal.doctor.no_time_zones", {"zone": name})
    return Finding(True, "terminal.doctor.time_zones")


def check_sqlite(version: tuple[int, ...] = sqlite3.sqlite_version_info) -> Finding:
    said = {"version": _dotted(version)}
    if version < SQLITE_NEEDED:
        needed = {"needed": _dotted(SQLITE_NEEDED)}
        return Finding(False, "terminal.doctor.sqlite_old", said | needed)
    return Finding(True, "terminal.doctor.sqlite", said)


def _dotted(version: tuple[int, ...]) -> str:
    return ".".join(map(str, version))
