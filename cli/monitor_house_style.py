"""The house style of a municipality's documents in the terminal: taken in, looked at, removed."""

from pathlib import Path
from typing import Annotated

import typer

from cli.monitor_dates import app
from cli.terminal import Of, Terminal, terminal_of
from dialogs import house_style_store
from domain.errors import BadFile, UserError
from storage import house_styles, municipalities
from storage.house_styles import HouseStyle
from views.documents.house_style.reading import LARGEST, read
from views.texts import words

__all__ = ["app"]


def _help(topic: str) -> str:
    return words("nl")(f"house_style.help.{topic}")


OptionalFile = Annotated[Path | None, typer.Argument(help=_help("file"))]
Remove = Annotated[bool, typer.Option("--remove", help=_help("remove"))]


@app.command("house-style", help=_help("command"))
def house_style(
    ctx: typer.Context, municipality: Of, file: OptionalFile = None, *, remove: Remove = False
) -> None:
    terminal = terminal_of(ctx)
    if file and remove:
        raise UserError("house_style.file_or_remove")
    if file:
        _take_in(terminal, municipality, file)
    elif remove:
        _remove(terminal, municipality)
    else:
        _tell(terminal, municipality)


def _take_in(terminal: Terminal, key: str, file: Path) -> None:
    """Read the file before the transaction begins: it takes a second."""
    if not file.is_file():
        raise BadFile("file.not_found", name=file.name)
    if file.stat().st_size > LARGEST:
        raise BadFile("house_style.too_large", most=LARGEST // 1024**2)
    style = HouseStyle(file.name, read(file.read_bytes()))
    with terminal.database.transaction() as db:
        house_style_store.put(db, municipalities.get(db, key), style, terminal.now())
    terminal.say("house_style.stored", name=style.name)


def _remove(terminal: Terminal, key: str) -> None:
    with terminal.database.transaction() as db:
        gone = house_style_store.remove(db, municipalities.get(db, key), terminal.now())
    if gone:
        terminal.say("house_style.removed", name=gone.name)
    else:
        terminal.say("house_style.none_to_remove")


def _tell(terminal: Terminal, key: str) -> None:
    with terminal.database.reading() as db:
        style = house_styles.find(db, municipalities.get(db, key).id)
    if style:
        terminal.say("house_style.in_use", name=style.name, at=style.added_at)
    else:
        terminal.say("house_style.none")
