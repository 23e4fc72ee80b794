"""All commands of the terminal, put together; what starts a server is handed in."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from cli import (
    audit,
    criteria_files,
    doctor,
    member,
    monitor_closing,
    monitor_export,
    municipality_hours,
    nudge,
    plan,
    reminders_seen,
    reports,
    sentences,
    teams,
    woo,
)
from cli import words as own_words
from cli.door import ASKS_HELP, FAILED, Door
from cli.terminal import Terminal, need_current, terminal_of, told
from domain.errors import UserError
from views.texts import words

PORT = 3978
MakeTerminal = Callable[[bool], Terminal]
Demo = Callable[[datetime | None, int, bool], None]
PARTS = (
    ("municipality", municipality_hours.app),
    ("member", member.app),
    ("plan", plan.app),
    ("reports", reports.app),
    ("monitor", monitor_export.app),
    ("monitor", monitor_closing.app),
    ("monitor", woo.app),
    ("audit", audit.app),
    ("reminders", reminders_seen.app),
    ("teams", teams.app),
    ("sentences", sentences.app),
    ("words", own_words.app),
    ("criteria", criteria_files.app),
)
_WITHOUT_DATABASE = {"serve", "demo", "database"}
# What these say does not need the tables of a database.
_WITH_ANY_DATABASE = {"doctor", "teams", "sentences", "criteria"}


@dataclass(frozen=True, slots=True)
class Starts:
    """What only the composition root can start."""

    serve: Callable[[], None]
    demo: Demo
    upgrade: Callable[[], None]


def build(
    make_terminal: MakeTerminal,
    serve: Callable[[], None],
    demo: Demo,
    upgrade: Callable[[], None],
    checks: doctor.Checks = tuple,
) -> typer.Typer:
    """Return the command line.

    `make_terminal(example)` opens the settings' database or the example programme's; it is
    asked only where a command needs one. `demo(at, port, browse)` starts the
    example programme.
    `checks` asks Microsoft about the bots of the settings.
    """
    app = typer.Typer(
        cls=Door,
        help=told_whole(),
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
    )
    app.callback()(_root(make_terminal))
    _add_starts(app, Starts(serve, demo, upgrade))
    app.command("doctor", help=told("doctor"))(_doctor(checks))
    for name, part in PARTS:
        app.add_typer(part, name=name)
    return app


def told_whole() -> str:
    return words("nl")("terminal.help")


def _root(make_terminal: MakeTerminal) -> Callable[[typer.Context, bool], None]:
    def root(
        ctx: typer.Context,
        example: Annotated[bool, typer.Option("--example", help=told("example"))] = False,
    ) -> None:
        if ctx.invoked_subcommand in _WITHOUT_DATABASE or ctx.meta[ASKS_HELP]:
            return
        ctx.obj = terminal = make_terminal(example)
        ctx.call_on_close(terminal.database.close)
        if ctx.invoked_subcommand not in _WITH_ANY_DATABASE:
            need_current(terminal.database)

    return root


def _add_starts(app: typer.Typer, starts: Starts) -> None:
    @app.command(help=told("serve"))
    def serve() -> None:
        starts.serve()

    @app.command(help=told("demo"))
    def demo(
        at: Annotated[str | None, typer.Option(help=told("at"))] = None,
        port: Annotated[int, typer.Option(help=told("port"))] = PORT,
        browse: Annotated[bool, typer.Option("--open", help=told("open"))] = False,
    ) -> None:
        starts.demo(_moment(at) if at else None, port, browse)

    database = typer.Typer(help=told("database"), no_args_is_help=True)

    @database.callback()
    def keep_group() -> None:
        """Keep `upgrade` a command of its own while it is the only one."""

    @database.command(help=told("database_upgrade"))
    def upgrade() -> None:
        starts.upgrade()
        typer.echo(words("nl")("terminal.database_upgraded"))

    app.add_typer(database, name="database")


def _doctor(checks: doctor.Checks) -> Callable[..., None]:
    def run(
        ctx: typer.Context,
        nudged: Annotated[str | None, typer.Option("--nudge", help=told("nudge"))] = None,
        municipality: Annotated[str | None, typer.Option(help=told("of"))] = None,
    ) -> None:
        terminal = terminal_of(ctx)
        well = doctor.examine(terminal, checks)
        if nudged:
            need_current(terminal.database)
            well = nudge.nudge(terminal, nudged, municipality) and well
        if not well:
            raise typer.Exit(FAILED)

    return run


def _moment(written: str) -> datetime:
    """Read the moment at which the example's clock starts, in Helmond's time."""
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        raise UserError("terminal.bad_moment", written=written) from None
    return moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(doctor.ZONE))
