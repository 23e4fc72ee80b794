"""The catalogue in the terminal: in from a file or from the criteria tool, and out to a file."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from cli.criteria import app
from cli.only_place import OfOnly, place_of
from cli.terminal import Terminal, need_current, terminal_of, told
from dialogs import catalogue_import, catalogue_told, sent_plan
from dialogs.catalogue_import import Brought
from dialogs.turn import Notice
from domain.catalogue_file import COLUMNS, is_catalogue
from domain.criteria import Catalogue, Layer
from domain.errors import BadFile, UserError
from domain.sheets import Sheet
from storage.catalogues import Imported
from storage.database import Session
from views.documents.catalogue_out import write_catalogue
from views.documents.sheets import LARGEST, read_sheet

__all__ = ["app"]
GROUP_IDS = [number for number in range(1, 52) if number not in {2, 3, 16, 40}]
TOOL = "https://www.mvicriteria.nl/api/criteria"
ADDRESS = f"{TOOL}?{''.join(f'product_groups[]={number}&' for number in GROUP_IDS)}language=nl"

OptionalFile = Annotated[Path | None, typer.Argument(help=told("catalogue_file"))]
Own = Annotated[bool, typer.Option("--own", help=told("own"))]
DryRun = Annotated[bool, typer.Option("--dry-run", help=told("catalogue_dry_run"))]
Force = Annotated[bool, typer.Option("--force", help=told("force"))]
Undo = Annotated[bool, typer.Option("--undo", help=told("catalogue_undo"))]
Template = Annotated[bool, typer.Option("--template", help=told("catalogue_template"))]
Out = Annotated[Path, typer.Option("--out", help=told("catalogue_out"))]
From = Annotated[str, typer.Option("--from", help=told("fetch_from"))]


@app.command("import", help=told("criteria_import"))
def take_in(  # noqa: PLR0913 - an option is an argument
    ctx: typer.Context,
    file: OptionalFile = None,
    municipality: OfOnly = None,
    *,
    own: Own = False,
    dry_run: DryRun = False,
    force: Force = False,
    undo: Undo = False,
) -> None:
    terminal, layer = terminal_of(ctx), Layer.OWN if own else Layer.CATALOGUE
    need_current(terminal.database)
    if undo == (file is not None):
        raise UserError("catalogue.file_or_undo")
    if file is None:
        _undo(terminal, municipality, layer)
        return
    sheet = _read(file)
    if strange := [column for column in sheet.headings if column and column not in COLUMNS]:
        terminal.say("plan_import.unknown_columns", columns=", ".join(strange))
    _bring(terminal, municipality, sheet, (layer, file.name), dry_run=dry_run, force=force)


@app.command(help=told("criteria_fetch"))
def fetch(
    ctx: typer.Context,
    municipality: OfOnly = None,
    address: From = ADDRESS,
    *,
    dry_run: DryRun = False,
    force: Force = False,
) -> None:
    from cli.download import download  # slow to import, and needed here only

    terminal = terminal_of(ctx)
    need_current(terminal.database)
    content = download(address)
    sheet = sent_plan.read("criteria.json", content).sheet
    assert sheet is not None  # of JSON there are no cells that can not be read
    source = (Layer.CATALOGUE, address.partition("?")[0])
    _bring(terminal, municipality, sheet, source, dry_run=dry_run, force=force)


@app.command(help=told("criteria_export"))
def export(
    ctx: typer.Context,
    out: Out,
    municipality: OfOnly = None,
    *,
    own: Own = False,
    template: Template = False,
) -> None:
    terminal = terminal_of(ctx)
    found = Catalogue("", "", starter=False, groups=(), criteria=())
    if not template:
        need_current(terminal.database)
        with terminal.database.reading() as db:
            layer = Layer.OWN if own else Layer.CATALOGUE
            found = catalogue_import.export(db, place_of(db, municipality), layer)
    write_catalogue(out, found, template=template)
    if template:
        terminal.say("catalogue.template_written", path=out)
    else:
        said = terminal.words.count("catalogue.written", len(found.criteria), path=out)
        terminal.write(said)


def _read(file: Path) -> Sheet:
    """Read the file before any transaction begins: others may be waiting to write."""
    if file.suffix.lower() == ".json":
        if not file.is_file():
            raise BadFile("file.not_found", name=file.name)
        if file.stat().st_size > LARGEST:
            raise BadFile("file.too_large", most=LARGEST // 1024**2)
        sheet = sent_plan.read(file.name, file.read_bytes()).sheet
        assert sheet is not None
        return sheet
    sheet = read_sheet(file)
    if not is_catalogue(sheet):
        raise BadFile("catalogue.no_catalogue", name=file.name)
    return sheet


def _bring(  # noqa: PLR0913 - what comes in, as what, whence, and how it is stored
    terminal: Terminal,
    key: str | None,
    sheet: Sheet,
    source: tuple[Layer, str],
    *,
    dry_run: bool,
    force: bool,
) -> None:
    with terminal.database.reading() as db:
        place = place_of(db, key)
        brought = catalogue_import.read(db, place, sheet, *source)
        if dry_run:
            changes = catalogue_import.preview(db, place, brought)
    if dry_run:
        _write(terminal, catalogue_told.tell(terminal.words, changes, brought))
        terminal.say("plan_import.nothing_stored")
    else:
        _store(terminal, key, brought, force=force)


def _store(terminal: Terminal, key: str | None, brought: Brought, *, force: bool) -> None:
    now = terminal.now()
    with terminal.database.transaction() as db:
        place, imported = place_of(db, key), Imported(brought.source, now)
        stored = catalogue_import.store(db, place, brought, imported, force=force)
        _tell(db, stored.notices, now)
    _write(terminal, catalogue_told.tell(terminal.words, stored.changes, brought))
    if not stored.changes.nothing:
        own = "_own" if brought.layer is Layer.OWN else ""
        terminal.say(f"catalogue.stored_here{own}")


def _undo(terminal: Terminal, key: str | None, layer: Layer) -> None:
    with terminal.database.transaction() as db:
        place = place_of(db, key)
        version = catalogue_import.last_import(db, place, layer)
        _tell(db, catalogue_import.take_back(db, place, version, terminal.now()), terminal.now())
    terminal.say("catalogue.taken_back", title=version.title)


def _tell(db: Session, notices: Iterable[Notice], at: datetime) -> None:
    """Put the messages to who works with what changed in the outbox."""
    from dialogs import reception  # all of the dialogs, and seldom needed

    for notice in notices:
        reception.notify(db, notice, at)


def _write(terminal: Terminal, lines: list[str]) -> None:
    for line in lines:
        terminal.write(line)
