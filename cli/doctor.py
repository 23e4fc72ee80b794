"""Is everything ready for use? Each check is one line."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from cli.terminal import Deployment, Terminal
from domain.errors import SettingsError, UserError
from domain.findings import Finding
from storage import municipalities
from storage.database import Database
from storage.upgrade import Condition, condition
from views.package.listing import Scope, listing

ZONE = "Europe/Amsterdam"
SQLITE_NEEDED = (3, 35, 0)  # knows RETURNING


Checks = Callable[[], Iterable[Finding]]


def examine(terminal: Terminal, ask_microsoft: Checks) -> bool:
    """Say what each check found; tell whether all is well."""
    findings = [
        check_database(terminal.database),
        *check_bots(terminal.deployment(), ask_microsoft),
        *check_tenants(terminal.database, terminal.deployment()),
        check_zone(ZONE),
        check_sqlite(),
    ]
    for finding in findings:
        said = terminal.words(finding.key, **finding.values)
        terminal.write(f"{'✓' if finding.good else '✗'} {said}")
    return all(finding.good for finding in findings)


def check_bots(known: Deployment, ask_microsoft: Checks) -> Iterator[Finding]:
    """Look at the bots that the settings name, and ask Microsoft about them when there are any."""
    if not known.app_ids:
        yield Finding(False, "terminal.doctor.no_credentials")
        return
    yield Finding(True, "terminal.doctor.credentials")
    try:
        yield from ask_microsoft()
    except SettingsError as error:
        yield Finding(False, "terminal.doctor.settings", {"problem": str(error)})
    yield from check_package(known)


def check_database(database: Database) -> Finding:
    found = condition(database)
    return Finding(found is Condition.CURRENT, f"terminal.doctor.database_{found}")


def check_package(known: Deployment) -> Iterator[Finding]:
    """Try for each bot whether its package can be made; a refusal says what to put right."""
    for key, app_id in known.app_ids.items():
        try:
            listing(app_id, known.version, known.public_url, "", [Scope.PERSONAL])
        except UserError as error:
            yield Finding(False, error.key, error.values)
        else:
            yield Finding(True, "terminal.doctor.package", {"key": key})


def check_tenants(database: Database, known: Deployment) -> Iterator[Finding]:
    """Name each municipality that no tenant leads to, nor a bot of its own."""
    if not known.app_ids or condition(database) is not Condition.CURRENT:
        return
    with database.reading() as db:
        everyone, lost = municipalities.all_of_them(db), municipalities.without_tenant(db)
    if not everyone:
        yield Finding(False, "terminal.doctor.no_municipality")
    for one in lost:
        if one.key not in known.app_ids:
            yield Finding(False, "terminal.doctor.no_tenant", {"name": one.name, "key": one.key})


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
