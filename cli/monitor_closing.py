"""A monitor closed, opened again or published in the terminal; and its versions."""

import json
from collections.abc import Callable, Collection, Sequence
from datetime import date
from typing import Annotated
from uuid import UUID

import typer

from cli.monitor_export import app
from cli.terminal import Of, Terminal, terminal_of, told
from dialogs import monitor_closing, monitor_closing_shown, monitor_publishing, planned, reception
from domain import closing as rules
from domain.audiences import read_audiences
from domain.errors import NotUnderstood
from domain.monitors import Monitor
from domain.people import Municipality
from storage import monitor_states, monitor_versions, monitors, municipalities
from storage.database import Session
from storage.monitor_versions import Closing
from views.cards.monitor_closing import changed_lines

__all__ = ["app"]
Name = Annotated[str, typer.Argument(help=told("monitor_which"))]
Reason = Annotated[str, typer.Option("--reason", help=told("monitor_reason"))]
To = Annotated[list[str], typer.Option("--to", help=told("monitor_to"))]
InJson = Annotated[bool, typer.Option("--json", help=told("json"))]
Pick = Callable[[Sequence[Monitor], date, Collection[UUID]], Monitor | None]


@app.command(help=told("monitor_close"))
def close(ctx: typer.Context, municipality: Of, name: Name = "") -> None:
    terminal = terminal_of(ctx)
    with terminal.database.transaction() as db:
        place = municipalities.get(db, municipality)
        monitor = _named(terminal, db, place, name, rules.to_close)
        version = monitor_closing.close(db, place, monitor, Closing(terminal.now()))
    terminal.say("closing.done", name=monitor.name, number=version.number)


@app.command(help=told("monitor_reopen"))
def reopen(ctx: typer.Context, municipality: Of, reason: Reason, name: Name = "") -> None:
    terminal = terminal_of(ctx)
    with terminal.database.transaction() as db:
        place, at = municipalities.get(db, municipality), terminal.now()
        monitor = _named(terminal, db, place, name, rules.to_reopen)
        opened = monitor_closing.reopen(db, place, monitor, reason, None, at)
        what = monitor_closing_shown.to_close(db, place, opened, at)
    terminal.say("closing.reopened", name=monitor.name)
    for line in changed_lines(terminal.words, what.changes) if what.changes else ():
        terminal.write(line)


@app.command(help=told("monitor_publish"))
def publish(ctx: typer.Context, municipality: Of, to: To, name: Name = "") -> None:
    terminal = terminal_of(ctx)
    with terminal.database.transaction() as db:
        place, at = municipalities.get(db, municipality), terminal.now()
        monitor = _named(terminal, db, place, name, rules.to_close)
        whom = read_audiences(" ".join(to))
        shared = monitor_publishing.share(db, place, monitor, whom, (None, at))
        for notice in shared.notices:
            reception.notify(db, notice, at)
    for line in monitor_publishing.in_words(terminal.words, monitor, shared):
        terminal.write(line)


@app.command(help=told("monitor_versions"))
def versions(
    ctx: typer.Context, municipality: Of, name: Name = "", in_json: InJson = False
) -> None:
    terminal = terminal_of(ctx)
    with terminal.database.reading() as db:
        place = municipalities.get(db, municipality)
        monitor = _named(terminal, db, place, name, rules.to_reopen)
        known = monitor_versions.of_monitor(db, place.id, monitor.id)
    if in_json:
        rows = [
            {
                "monitor": monitor.name,
                "version": one.number,
                "closed_at": one.closed_at.isoformat(),
                "published_at": one.published_at.isoformat() if one.published_at else None,
                "reason": one.reason or None,
            }
            for one in known
        ]
        terminal.write(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    if not known:
        terminal.say("closing.no_versions", name=monitor.name)
    for one in known:
        said = [terminal.words("closing.version_closed", at=one.closed_at)]
        if one.published_at:
            said.append(terminal.words("closing.version_published", at=one.published_at))
        if one.reason:
            said.append(terminal.words("closing.reason", reason=one.reason))
        number = terminal.words("closing.version", number=one.number)
        terminal.write(f"{number}: {' · '.join(said)}")


def _named(terminal: Terminal, db: Session, place: Municipality, name: str, pick: Pick) -> Monitor:
    """Return the monitor of this name; without one the last whose day has come."""
    today = terminal.today(place)
    if planned.names_one(name):
        return planned.named(db, place.id, name, today)
    known = monitors.of_municipality(db, place.id)
    found = pick(known, today, monitor_states.closed_before(db, place.id))
    if found is None:
        raise NotUnderstood("closing.none")
    return found
