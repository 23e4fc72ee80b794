"""The one place where a command's mistake becomes a sentence, or a table of mistakes."""

from typing import Any

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table
from typer.core import TyperGroup

from cli.terminal import Terminal
from domain.errors import UserError
from domain.sheets import MistakesInFile
from views.texts import Words, words

ASKS_HELP = "asks_help"
FAILED = 1


class Door(TyperGroup):
    """All commands; one that the person can put right ends in words, never in a traceback."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - Typer's own
        ctx.meta[ASKS_HELP] = "--help" in args
        return super().parse_args(ctx, args)

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401 - Typer's own
        try:
            return super().invoke(ctx)
        except UserError as error:
            speak = ctx.obj.words if isinstance(ctx.obj, Terminal) else words("nl")
            explain(speak, error)
            raise typer.Exit(FAILED) from None


def explain(speak: Words, error: UserError) -> None:
    """Say what is wrong, apart from what the command itself writes."""
    screen = Console(stderr=True, highlight=False)
    if isinstance(error, MistakesInFile):
        screen.print(_mistakes(speak, error))
    screen.out(sentence(speak, error), highlight=False)


def sentence(speak: Words, error: UserError) -> str:
    return speak(error.key, **error.values)


def _mistakes(speak: Words, error: MistakesInFile) -> Table:
    columns = ("terminal.row", "terminal.column", "terminal.mistake")
    table = Table(*(speak(key) for key in columns))
    for mistake in error.mistakes:
        said = speak(mistake.key, **mistake.values)
        table.add_row(str(mistake.row), escape(mistake.column), escape(said))
    return table
