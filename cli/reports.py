"""Earlier reports in the terminal."""

from typing import Annotated

import typer

from cli.terminal import File, Of, terminal_of, told
from dialogs import report_import
from storage import municipalities
from views.documents.sheets import read_sheet

app = typer.Typer(help=told("reports"), no_args_is_help=True)


@app.callback()
def reports() -> None:
    """Keep `import` a command of its own while it is the only one."""


@app.command("import", help=told("reports_import"))
def take_in(
    ctx: typer.Context,
    file: File,
    municipality: Of,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=told("dry_run"))] = False,
) -> None:
    terminal = terminal_of(ctx)
    sheet = read_sheet(file)
    work = report_import.compare if dry_run else report_import.apply
    with terminal.database.transaction() as db:
        found = work(db, municipalities.get(db, municipality), sheet, now=terminal.now())
    done = "terminal.reports_to_add" if dry_run else "terminal.reports_added"
    terminal.count(done, len(found.reports))
    if found.known:
        terminal.count("terminal.known", found.known)
    if found.elsewhere:
        terminal.count("terminal.elsewhere", found.elsewhere)
