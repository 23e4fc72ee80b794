"""The monitor in the terminal: taken in from a file, shown as a table or as JSON."""

import json
from collections.abc import Iterable, Iterator
from typing import Annotated

import typer
from rich.markup import escape

from cli.terminal import File, Of, Terminal, terminal_of, told
from dialogs import monitor_figures, monitor_import
from domain.monitors import MonitorPage, without_persons
from domain.plans import Assignment
from storage import municipalities
from views.documents.monitor_json import COLUMNS, as_json
from views.documents.sheets import read_sheet

app = typer.Typer(help=told("monitor"), no_args_is_help=True)


@app.command("import", help=told("monitor_import"))
def take_in(
    ctx: typer.Context,
    file: File,
    municipality: Of,
) -> None:
    terminal = terminal_of(ctx)
    sheet = read_sheet(file)
    with terminal.database.transaction() as db:
        found = monitor_import.apply(db, municipalities.get(db, municipality), sheet)
    terminal.count("terminal.entries_added", found.added)
    if found.known:
        terminal.count("terminal.known", found.known)
    if found.elsewhere:
        terminal.count("terminal.elsewhere", found.elsewhere)


@app.command(help=told("monitor_show"))
def show(
    ctx: typer.Context,
    municipality: Of,
    as_of: Annotated[str | None, typer.Option(help=told("as_of"))] = None,
    in_json: Annotated[bool, typer.Option("--json", help=told("json"))] = False,
) -> None:
    terminal = terminal_of(ctx)
    with terminal.database.reading() as db:
        place = municipalities.get(db, municipality)
        day = terminal.day(as_of, place) or terminal.today(place)
        page = monitor_figures.page(db, place, day)
    if not terminal.person_overview:
        page = without_persons(page)
    if in_json:
        terminal.write(json.dumps(as_json(page), ensure_ascii=False, indent=2))
    else:
        _print(terminal, page)


def _print(terminal: Terminal, page: MonitorPage) -> None:
    if not page.periods:
        terminal.say("terminal.no_plan", name=page.municipality.name)
        return
    terminal.say("terminal.monitor", name=page.municipality.name, day=page.cut_off)
    if page.compared_with:
        terminal.say("terminal.compared_with", day=page.compared_with)
    _print_figures(terminal, page)
    for key, lines in _lists(terminal, page):
        terminal.write(f"\n{terminal.words(key)}")
        for line in lines:
            terminal.write(f"- {line}")
    if page.next_monitor:
        monitor = page.next_monitor
        terminal.write("")
        terminal.say("terminal.next_monitor", name=monitor.name, cut_off=monitor.cut_off)


def _print_figures(terminal: Terminal, page: MonitorPage) -> None:
    names = [f"status.{status}" for status in COLUMNS]
    table = terminal.table("terminal.period", "terminal.total", *names)
    for column in table.columns[1:]:
        column.justify = "right"
    for row in page.periods:
        counts = (str(row.counts[status]) for status in COLUMNS)
        table.add_row(escape(row.period.name), str(row.total), *counts)
    terminal.console.print(table)


def _lists(terminal: Terminal, page: MonitorPage) -> Iterator[tuple[str, list[str]]]:
    """Give each list of the monitor that is not empty, in the order of the page."""
    stuck = terminal.words("terminal.blocked")
    lists = (
        ("terminal.attention_points", [point.text for point in page.attention_points]),
        ("terminal.moments_realised", [moment.text for moment in page.moments_realised]),
        ("terminal.moments_planned", [moment.text for moment in page.moments_planned]),
        ("terminal.running", _titles(page.running, stuck)),
        ("terminal.planned", _titles(page.planned, stuck)),
        ("terminal.realised", _titles(page.realised, stuck) + [r.text for r in page.results]),
        ("terminal.not_reported", _titles(page.not_reported, stuck)),
    )
    return ((key, lines) for key, lines in lists if lines)


def _titles(actions: Iterable[Assignment], stuck: str) -> list[str]:
    return [
        f"{action.number} {action.title}" + (f" ({stuck})" if action.state.blocked else "")
        for action in actions
    ]
