"""A monitor set, moved or cancelled in the terminal: checked first, and then done."""

from dataclasses import replace
from typing import Annotated

import typer

from cli.coming import coming_day
from cli.monitor import app
from cli.terminal import Of, Terminal, terminal_of, told
from dialogs import monitor_store, next_monitor_told, planned
from dialogs.monitor_proposal import LONGEST_NAME, Proposal, of_monitor
from domain import proposals
from domain.calendars import Calendar
from domain.errors import BadDates
from domain.people import Municipality
from domain.proposals import Dates
from domain.wording import plain
from storage import calendars, municipalities
from storage.database import Session

__all__ = ["app"]
Name = Annotated[str, typer.Argument(help=told("monitor_name"))]
Until = Annotated[str | None, typer.Option("--report-until", help=told("report_until"))]
Due = Annotated[str | None, typer.Option("--due", help=told("due"))]
CutOff = Annotated[str | None, typer.Option("--cut-off", help=told("cut_off"))]


@app.command(help=told("monitor_add"))
def add(  # noqa: PLR0913 - a command has this many options
    ctx: typer.Context,
    name: Name,
    municipality: Of,
    cut_off: Annotated[str, typer.Option("--cut-off", help=told("cut_off"))],
    report_until: Until = None,
    due: Due = None,
) -> None:
    terminal = terminal_of(ctx)
    known_as = plain(name)[:LONGEST_NAME]
    if not known_as:
        raise BadDates("next_monitor.empty_name")
    with terminal.database.transaction() as db:
        place = municipalities.get(db, municipality)
        calendar = calendars.of(db, place)
        dates = proposals.propose(coming_day(terminal, cut_off, place), calendar)
        dates = _other(terminal, place, calendar, dates, (None, report_until, due))
        _store(terminal, db, place, Proposal(known_as, dates))


@app.command(help=told("monitor_move"))
def move(  # noqa: PLR0913 - a command has this many options
    ctx: typer.Context,
    name: Name,
    municipality: Of,
    cut_off: CutOff = None,
    report_until: Until = None,
    due: Due = None,
) -> None:
    terminal = terminal_of(ctx)
    with terminal.database.transaction() as db:
        place = municipalities.get(db, municipality)
        monitor = planned.named(db, place.id, name, terminal.today(place))
        monitor_store.need_open(monitor)
        now, calendar = of_monitor(monitor), calendars.of(db, place)
        dates = _other(terminal, place, calendar, now.dates, (cut_off, report_until, due))
        _store(terminal, db, place, replace(now, dates=dates))


@app.command(help=told("monitor_cancel"))
def cancel(ctx: typer.Context, name: Name, municipality: Of) -> None:
    terminal = terminal_of(ctx)
    with terminal.database.transaction() as db:
        place = municipalities.get(db, municipality)
        monitor = planned.named(db, place.id, name, terminal.today(place))
        gone = monitor_store.cancel(db, place, monitor)
    for line in next_monitor_told.cancelled(terminal.words, gone):
        terminal.write(line)


def _other(
    terminal: Terminal,
    place: Municipality,
    calendar: Calendar,
    dates: Dates,
    said: tuple[str | None, str | None, str | None],
) -> Dates:
    """Return the dates with those that were given; the papers move along with the last report."""
    cut_off, until, due = (day and coming_day(terminal, day, place) for day in said)
    if cut_off:
        dates = replace(dates, cut_off=cut_off)
    if until:
        dates = proposals.until(dates, until, calendar)
    return replace(dates, due=due) if due else dates


def _store(terminal: Terminal, db: Session, place: Municipality, proposal: Proposal) -> None:
    stored = monitor_store.store(db, place, proposal, terminal.today(place))
    for line in next_monitor_told.stored(terminal.words, stored, proposal):
        terminal.write(line)
