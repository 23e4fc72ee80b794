"""The monitor in the terminal: taken in from a file, shown as a table or as JSON."""

import json
from collections.abc import Iterable, Iterator
from typing import Annotated

import typer

from cli import monitor_joint
from cli.figures_table import figures_table
from cli.terminal import File, Of, Terminal, terminal_of, told
from dialogs import monitor_figures, monitor_import
from dialogs.joint import page_of
from domain.monitor_page import MonitorPage, without_persons
from domain.plans import Assignment
from storage import municipalities
from views.cards.monitor import state_of
from views.documents.monitor.as_json import as_json
from views.documents.monitor.sentences import named_of_open
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
        place = municipalities.get(db, municipality)
        found = monitor_import.apply(db, place, sheet, now=terminal.now())
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
    joint: Annotated[bool, typer.Option("--joint", help=told("joint"))] = False,
) -> None:
    terminal = terminal_of(ctx)
    with terminal.database.reading() as db:
        place = municipalities.get(db, municipality)
        day = terminal.day(as_of, place) or terminal.today(place)
        if joint:
            monitor_joint.show(terminal, page_of(db, place, day), in_json=in_json)
            return
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
    state = state_of(terminal.words, page)
    terminal.say("terminal.monitor", name=page.municipality.name, day=page.cut_off, state=state)
    if page.compared_with:
        terminal.say("terminal.compared_with", day=page.compared_with)
    _print_figures(terminal, page)
    for key, lines in _lists(terminal, page):
        terminal.write(f"\n{terminal.words(key)}")
        for line in lines:
            terminal.write(f"- {line}")
    if page.open_actions:
        terminal.write("")
        terminal.write(named_of_open(terminal.words, page))
    if page.next_monitor:
        monitor = page.next_monitor
        terminal.write("")
        terminal.say("terminal.next_monitor", name=monitor.name, cut_off=monitor.cut_off)


def _print_figures(terminal: Terminal, page: MonitorPage) -> None:
    figures_table(terminal, "terminal.period", ((r.period.name, r) for r in page.periods))


def _lists(terminal: Terminal, page: MonitorPage) -> Iterator[tuple[str, list[str]]]:
    """Give each list of the monitor that is not empty, in the order of the page and joined so."""
    stuck = terminal.words("terminal.blocked")
    lists = (
        ("terminal.attention_points", [point.text for point in page.attention_points]),
        ("terminal.moments_realised", [moment.text for moment in page.moments_realised]),
        ("terminal.moments_planned", [moment.text for moment in page.moments_planned]),
        ("terminal.running", [line.text for line in page.lines.running]),
        ("terminal.planned", [line.text for line in page.lines.planned]),
        ("terminal.realised", [line.text for line in page.lines.realised]),
        ("terminal.not_reported", _titles(page.not_reported, stuck)),
    )
    return ((key, lines) for key, lines in lists if lines)


def _titles(actions: Iterable[Assignment], stuck: str) -> list[str]:
    return [
        f"{action.number} {action.title}" + (f" ({stuck})" if action.state.blocked else "")
        for action in actions
    ]
