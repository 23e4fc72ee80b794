"""When a municipality works, in the terminal: its hours, its weekdays, its closing days."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated

import typer

from cli.municipality import app
from cli.terminal import Of, Terminal, terminal_of, told
from dialogs import closing_days
from domain.people import Municipality
from storage import calendars, municipalities
from views.cards.closing_days import work_in_words

__all__ = ["app"]
Days = Annotated[list[str], typer.Argument(help=told("days"))]


@app.command(help=told("municipality_hours"))
def hours(
    ctx: typer.Context,
    municipality: Of,
    written: Annotated[str | None, typer.Argument(help=told("hours"))] = None,
) -> None:
    """Show when people work, or set it: "8:30 tot 17:00", "maandag t/m donderdag", or both."""
    terminal = terminal_of(ctx)
    wanted = closing_days.read_work(written) if written else None
    with terminal.database.transaction() as db:
        place = municipalities.get(db, municipality)
        if wanted:
            closing_days.store_hours(db, place, wanted)
        place = municipalities.get(db, municipality)
        closed = calendars.closing_days(db, place.id)
    terminal.write(work_in_words(terminal.words, place))
    for day, why in closed.items():
        said = terminal.words.day(day)
        terminal.write(f"- {said} ({why})" if why else f"- {said}")


@app.command(help=told("municipality_closed"))
def closed(
    ctx: typer.Context,
    days: Days,
    municipality: Of,
    name: Annotated[str, typer.Option(help=told("closed_name"))] = "",
) -> None:
    terminal = terminal_of(ctx)
    with terminal.database.transaction() as db:
        place = municipalities.get(db, municipality)
        wanted, why = _read(terminal, place, days)
        calendars.close(db, place.id, wanted, name or why)
    terminal.count("closing_days.closed", len(wanted))


@app.command("open", help=told("municipality_open"))
def open_again(ctx: typer.Context, days: Days, municipality: Of) -> None:
    terminal = terminal_of(ctx)
    with terminal.database.transaction() as db:
        place = municipalities.get(db, municipality)
        wanted, _ = _read(terminal, place, days)
        opened = calendars.open_again(db, place.id, wanted)
    if opened:
        terminal.count("closing.opened", opened)
    else:
        terminal.say("closing.not_closed")


def _read(
    terminal: Terminal, place: Municipality, days: Sequence[str]
) -> tuple[Sequence[date], str]:
    return closing_days.read_closed(" en ".join(days), terminal.today(place))
