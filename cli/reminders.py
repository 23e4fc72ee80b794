"""Reminders in the terminal: who would get what and when, on, paused, off, and their text."""

import json
from collections.abc import Iterator
from itertools import groupby
from typing import Annotated, Any

import typer
from rich.markup import escape

from cli.coming import coming_day
from cli.only_place import OfOnly, place_of
from cli.terminal import Terminal, terminal_of, told
from dialogs import planned, reminder_plan, reminder_text, reminding
from domain.days import local_day
from domain.dry_run import Planned
from domain.errors import BadDates
from domain.monitors import Monitor, Reminding
from domain.people import Municipality
from storage import municipalities
from storage.database import Session

app = typer.Typer(help=told("reminders"), no_args_is_help=True)
MonitorName = Annotated[str, typer.Option("--monitor", help=told("monitor_name"))]
Row = dict[str, Any]


@app.command(help=told("reminders_plan"))
def plan(
    ctx: typer.Context,
    first: Annotated[str, typer.Option("--from", help=told("from"))],
    last: Annotated[str, typer.Option("--to", help=told("to"))],
    municipality: Annotated[str | None, typer.Option(help=told("of_or_all"))] = None,
    in_json: Annotated[bool, typer.Option("--json", help=told("json"))] = False,
) -> None:
    terminal = terminal_of(ctx)
    with terminal.database.reading() as db:
        every = municipalities.all_of_them(db)
        places = [municipalities.get(db, municipality)] if municipality else every
        rows = [row for place in places for row in _steps(terminal, db, place, first, last)]
    if in_json:
        terminal.write(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        _print(terminal, rows)


@app.command(help=told("reminders_on"))
def on(ctx: typer.Context, municipality: OfOnly = None, monitor: MonitorName = "") -> None:
    _switch(terminal_of(ctx), municipality, monitor, Reminding.ON)


@app.command(help=told("reminders_pause"))
def pause(ctx: typer.Context, municipality: OfOnly = None, monitor: MonitorName = "") -> None:
    _switch(terminal_of(ctx), municipality, monitor, Reminding.PAUSED)


@app.command(help=told("reminders_off"))
def off(ctx: typer.Context, municipality: OfOnly = None, monitor: MonitorName = "") -> None:
    _switch(terminal_of(ctx), municipality, monitor, Reminding.OFF)


@app.command(help=told("reminders_text"))
def text(
    ctx: typer.Context,
    municipality: OfOnly = None,
    sentence: Annotated[str, typer.Argument(help=told("sentence"))] = "",
    clear: Annotated[bool, typer.Option("--clear", help=told("clear"))] = False,
) -> None:
    """Show the coordinators' own sentence, or set it; `--clear` takes it away."""
    terminal = terminal_of(ctx)
    if not sentence.strip() and not clear:
        with terminal.database.reading() as db:
            now = place_of(db, municipality).reminder_text
        terminal.say(f"terminal.reminders.text_{'now' if now else 'none'}", text=now)
        return
    now = "" if clear else reminder_text.checked(terminal.words, sentence)
    with terminal.database.transaction() as db:
        here = place_of(db, municipality)
        municipalities.set_reminder_text(db, here.id, now)
    terminal.say("reminder_text.stored" if now else "reminder_text.ours", text=now)


def _steps(
    terminal: Terminal, db: Session, place: Municipality, first: str, last: str
) -> Iterator[Row]:
    """Give what one municipality's monitors would send, a row for each step and moment."""
    start, end = coming_day(terminal, first, place), coming_day(terminal, last, place)
    if start > end:
        raise BadDates("terminal.reminders.reversed", first=start, last=end)
    found = reminder_plan.of_municipality(db, place, terminal.now(), start, end)
    for monitor, rows in found:
        for _, same in groupby(rows, lambda row: (row.at, row.step.rung)):
            yield _step(terminal, place, monitor, list(same))


def _step(terminal: Terminal, place: Municipality, monitor: Monitor, rows: list[Planned]) -> Row:
    at = rows[0].at.astimezone(place.zone)
    asked = [row for row in rows if row.why_not is None]
    held = [row for row in rows if row.why_not is not None]
    return {
        "municipality": place.key,
        "monitor": monitor.name,
        "date": str(at.date()),
        "time": f"{at:%H:%M}",
        "rung": str(rows[0].step.rung),
        **_people(asked, held, named=terminal.person_overview),
    }


def _people(asked: list[Planned], held: list[Planned], *, named: bool) -> Row:
    """Name who is asked and who is not; without names, count them."""
    if not named:
        return {"to": len(asked), "not": len(held)}
    return {
        "to": [{"name": row.person.name, "actions": row.actions} for row in asked],
        "not": [{"name": row.person.name, "why": _why(row)} for row in held],
    }


def _why(row: Planned) -> str:
    """Say why somebody is not asked, as one word; of who is out of reach, how that came."""
    return str(row.reach if row.reach.value != "reachable" else row.why_not)


def _print(terminal: Terminal, rows: list[Row]) -> None:
    if not rows:
        terminal.say("terminal.reminders.nothing")
        return
    table = terminal.table(
        "terminal.place", "terminal.reminders.when", "terminal.reminders.step",
        "terminal.reminders.to", "terminal.reminders.not",
    )  # fmt: skip
    for row in rows:
        table.add_row(
            f"{row['municipality']}\n{escape(row['monitor'])}",
            f"{row['date']} {row['time']}",
            terminal.words(f"ladder.rung_{row['rung']}"),
            *(escape(_cell(row[side])) for side in ("to", "not")),
        )
    terminal.console.print(table)


def _cell(people: int | list[dict[str, Any]]) -> str:
    if isinstance(people, int):
        return str(people)
    return "\n".join(f"{one['name']} ({one.get('actions', one.get('why'))})" for one in people)


def _switch(terminal: Terminal, key: str | None, named: str, wanted: Reminding) -> None:
    with terminal.database.transaction() as db:
        place = place_of(db, key)
        today = local_day(terminal.now(), place.zone)
        monitor = planned.named(db, place.id, named, today)
        now, withdrawn = reminding.switch(db, place, monitor, wanted)
    if wanted is Reminding.PAUSED:
        terminal.say("terminal.reminders.paused", name=now.name, key=key)
    else:
        terminal.say(f"reminding.now_{now.reminding}", name=now.name)
    if withdrawn:
        terminal.count("next_monitor.withdrawn", withdrawn)
