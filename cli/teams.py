"""The app for Teams in the terminal: the package that an administrator uploads."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from cli.terminal import Terminal, terminal_of, told
from domain.errors import BadFile, UserError
from storage import municipalities
from storage.upgrade import Condition, condition
from views.package.archive import archive
from views.package.listing import Scope, listing

app = typer.Typer(help=told("teams"), no_args_is_help=True)


@app.callback()
def keep_group() -> None:
    """Keep `package` a command of its own while it is the only one."""


@app.command(help=told("teams_package"))
def package(
    ctx: typer.Context,
    out: Annotated[Path, typer.Option(help=told("package_out"))],
    scopes: Annotated[list[str] | None, typer.Option(help=told("scopes"))] = None,
    registration: Annotated[str | None, typer.Option(help=told("registration"))] = None,
    version: Annotated[str | None, typer.Option(help=told("package_version"))] = None,
) -> None:
    terminal = terminal_of(ctx)
    known = terminal.deployment()
    key = choose_bot(known.app_ids, registration)
    wanted = listing(
        known.app_ids[key],
        version or known.version,
        known.public_url,
        _municipality(terminal, key),
        scopes or [Scope.PERSONAL],
    )
    _write(out, archive(wanted))
    terminal.say(
        "package.written", path=out, version=wanted.version, scopes=", ".join(wanted.scopes)
    )


def choose_bot(app_ids: Mapping[str, str], asked: str | None) -> str:
    """Return the key of the bot that is meant: the only one, or the one asked for."""
    if not app_ids:
        raise UserError("package.no_app_id")
    keys = ", ".join(app_ids)
    if asked is None:
        if len(app_ids) > 1:
            raise UserError("package.which_registration", keys=keys)
        return next(iter(app_ids))
    if asked not in app_ids:
        raise UserError("package.unknown_registration", key=asked, keys=keys)
    return asked


def _municipality(terminal: Terminal, key: str) -> str:
    """Name the municipality of a bot; "" when it serves several, or none yet."""
    if condition(terminal.database) is not Condition.CURRENT:
        return ""
    with terminal.database.reading() as db:
        everyone = list(municipalities.all_of_them(db))
    own = [one for one in everyone if one.key == key]
    chosen = own or everyone
    return chosen[0].name if len(chosen) == 1 else ""


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise BadFile("package.out_folder", path=path) from error
