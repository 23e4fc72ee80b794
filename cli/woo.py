"""The export for a request under the Woo, in the terminal."""

from pathlib import Path
from typing import Annotated

import typer

from cli.audit import exported
from cli.monitor_dates import app
from cli.terminal import Of, terminal_of
from dialogs import woo as gathering
from domain.errors import BadFile
from domain.woo import Span
from storage import municipalities
from views.documents import sheets_out, woo, woo_files
from views.texts import words

__all__ = ["app"]


def _help(topic: str) -> str:
    return words("nl")(f"woo.help.{topic}")


@app.command("woo", help=_help("woo"))
def write_out(  # noqa: PLR0913 - a command has this many options
    ctx: typer.Context,
    municipality: Of,
    out: Annotated[Path, typer.Option("--out", help=_help("out"))],
    since: Annotated[str | None, typer.Option("--from", help=_help("from"))] = None,
    until: Annotated[str | None, typer.Option("--to", help=_help("to"))] = None,
    names: Annotated[Path | None, typer.Option("--names", help=_help("names"))] = None,
    *,
    with_notes: Annotated[bool, typer.Option("--with-notes", help=_help("with_notes"))] = False,
) -> None:
    terminal = terminal_of(ctx)
    if names and names.resolve() == out.resolve():
        raise BadFile("woo.same_file")
    with terminal.database.reading() as db:
        place = municipalities.get(db, municipality)
        span = Span(terminal.day(since, place), terminal.day(until, place))
        found = gathering.release(db, place, span, terminal.now())
    gathering.check(found)
    export = woo.describe(terminal.words, found, with_notes=with_notes)
    sheets_out.write(out, woo_files.kinds(terminal.words, export.tables), "woo.out_kind")
    exported(terminal, place, out)
    terminal.write(terminal.words.count("woo.written", len(found.reports), path=out))
    if names:
        sheets_out.write(names, woo_files.key_kinds(terminal.words, export.key), "woo.names_kind")
        exported(terminal, place, names)
        terminal.say("woo.key_written", path=names)
