"""The plan in the terminal: in from a file, out to a file, and back again."""

from pathlib import Path
from typing import Annotated

import typer

from cli.audit import exported
from cli.terminal import Of, Terminal, terminal_of
from dialogs import plan_import, plan_told
from domain.errors import UserError
from domain.plan_file import COLUMNS, PlanRow, read_plan
from storage import municipalities
from views.documents.plan_out import write_plan
from views.documents.sheets import read_sheet
from views.texts import words


def _help(topic: str) -> str:
    return words("nl")(f"plan_import.help.{topic}")


app = typer.Typer(help=_help("plan"), no_args_is_help=True)

DryRun = Annotated[bool, typer.Option("--dry-run", help=_help("dry_run"))]
FileWins = Annotated[bool, typer.Option("--file-wins", help=_help("file_wins"))]
Undo = Annotated[bool, typer.Option("--undo", help=_help("undo"))]
Template = Annotated[bool, typer.Option("--template", help=_help("template"))]
WholePlan = Annotated[bool, typer.Option("--whole-plan", help=_help("whole_plan"))]
OptionalFile = Annotated[Path | None, typer.Argument(help=_help("file"))]
OptionalOf = Annotated[str | None, typer.Option("--municipality", help=_help("of"))]
Out = Annotated[Path, typer.Option("--out", help=_help("out"))]


@app.command("import", help=_help("import"))
def take_in(  # noqa: PLR0913 - an option is an argument
    ctx: typer.Context,
    municipality: Of,
    file: OptionalFile = None,
    *,
    dry_run: DryRun = False,
    file_wins: FileWins = False,
    undo: Undo = False,
) -> None:
    terminal = terminal_of(ctx)
    if undo == (file is not None):
        raise UserError("plan_import.file_or_undo")
    if file is None:
        _undo(terminal, municipality)
        return
    rows = _read(terminal, file)
    if dry_run:
        _preview(terminal, municipality, rows, file_wins=file_wins)
    else:
        _apply(terminal, municipality, rows, file_name=file.name, file_wins=file_wins)


@app.command("export", help=_help("export"))
def write_out(
    ctx: typer.Context,
    out: Out,
    municipality: OptionalOf = None,
    *,
    template: Template = False,
    whole_plan: WholePlan = False,
) -> None:
    terminal = terminal_of(ctx)
    if template == (municipality is not None):
        raise UserError("plan_import.municipality_or_template")
    rows, place = list[PlanRow](), None
    if municipality is not None:
        with terminal.database.reading() as db:
            place = municipalities.get(db, municipality)
            rows = plan_import.export(db, place, at=terminal.now(), whole_plan=whole_plan)
    write_plan(out, rows, template=template)
    if place is None:
        terminal.say("plan_file.template_written", path=out)
    else:
        exported(terminal, place, out)
        terminal.write(terminal.words.count("plan_file.written", len(rows), path=out))


def _read(terminal: Terminal, file: Path) -> list[PlanRow]:
    """Read and check the file before any transaction begins: others may be waiting to write."""
    sheet = read_sheet(file)
    with terminal.database.reading() as db:
        known = plan_import.known_municipalities(db)
    rows = read_plan(sheet, known)
    if strange := [column for column in sheet.headings if column and column not in COLUMNS]:
        terminal.say("plan_import.unknown_columns", columns=", ".join(strange))
    return rows


def _preview(terminal: Terminal, key: str, rows: list[PlanRow], *, file_wins: bool) -> None:
    with terminal.database.reading() as db:
        place = municipalities.get(db, key)
        changes = plan_import.preview(db, place, rows, at=terminal.now(), file_wins=file_wins)
    _write(terminal, plan_told.tell(terminal.words, changes, named=terminal.person_overview))
    terminal.say("plan_import.nothing_stored")


def _apply(
    terminal: Terminal, key: str, rows: list[PlanRow], *, file_name: str, file_wins: bool
) -> None:
    with terminal.database.transaction() as db:
        changes = plan_import.apply(
            db,
            municipalities.get(db, key),
            rows,
            at=terminal.now(),
            file_name=file_name,
            file_wins=file_wins,
        )
    _write(terminal, plan_told.tell(terminal.words, changes, named=terminal.person_overview))
    if not changes.nothing:
        terminal.say("plan_import.stored")


def _undo(terminal: Terminal, key: str) -> None:
    with terminal.database.transaction() as db:
        undone = plan_import.undo(db, municipalities.get(db, key), at=terminal.now())
    _write(terminal, plan_told.tell_undone(terminal.words, undone))


def _write(terminal: Terminal, lines: list[str]) -> None:
    for line in lines:
        terminal.write(line)
