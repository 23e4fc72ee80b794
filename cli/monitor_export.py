"""A document of the monitor, made in the terminal."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from cli.monitor_house_style import app
from cli.terminal import Of, terminal_of, told
from dialogs import monitor_day, monitor_documents, monitor_figures
from domain.editions import Edition, Extent, FileFormat
from domain.errors import BadFile, UserError
from storage import municipalities
from views.texts import LANGUAGES

__all__ = ["app"]
Format = Annotated[str, typer.Option("--format", help=told("monitor_format"))]
Out = Annotated[Path, typer.Option("--out", help=told("monitor_out"))]
AsOf = Annotated[str | None, typer.Option("--as-of", help=told("as_of"))]
HowMuch = Annotated[str, typer.Option("--extent", help=told("monitor_extent"))]
Language = Annotated[str | None, typer.Option("--language", help=told("monitor_language"))]


@app.command(help=told("monitor_export"))
def export(  # noqa: PLR0913 - a command has this many options
    ctx: typer.Context,
    municipality: Of,
    file_format: Format,
    out: Out,
    as_of: AsOf = None,
    extent: HowMuch = Extent.WHOLE,
    language: Language = None,
) -> None:
    terminal = terminal_of(ctx)
    kind = FileFormat(_one_of(FileFormat, file_format, "--format"))
    how_much = Extent(_one_of(Extent, extent, "--extent"))
    spoken = _one_of(LANGUAGES, language, "--language") if language else ""
    with terminal.database.reading() as db:
        place = municipalities.get(db, municipality)
        today = terminal.today(place)
        day = terminal.day(as_of, place) or today
        monitor_day.check(db, place, day, today)
        page = monitor_figures.page(db, place, day)
        if not page.periods:
            raise UserError("terminal.no_plan", name=place.name)
        edition = Edition(kind, how_much, spoken or place.language)
        make = monitor_documents.content(db, place, page, edition)
    _write(out, make())
    with terminal.database.transaction() as db:
        monitor_documents.note_export(db, page, edition, terminal.now())
    terminal.say("terminal.monitor_exported", path=out, day=page.cut_off)


def _one_of(known: Iterable[str], written: str, option: str) -> str:
    found = written.strip().lower()
    choices = [str(one) for one in known]
    if found not in choices:
        raise UserError(
            "terminal.not_one_of", option=option, written=written, known=", ".join(choices)
        )
    return found


def _write(out: Path, content: bytes) -> None:
    try:
        out.write_bytes(content)
    except OSError as error:
        raise BadFile("plan_file.out_folder", path=out) from error
