"""What every command needs: the database, the time, a place to write, and the words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Column, Table

from domain.days import local_day, read_day
from domain.errors import UserError
from domain.people import Municipality
from storage.database import Database
from storage.upgrade import Condition, condition
from views.texts import Words, words


@dataclass(frozen=True, slots=True)
class Deployment:
    """How this bot is known outside: its version, its address and its app ids by key."""

    version: str = ""
    public_url: str = ""
    app_ids: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Terminal:
    """What a command works with.

    `person_overview` says whether what is shown may name who has reported, or has not;
    `deployment` is asked only where a command needs it: its settings may be wrong.
    """

    database: Database
    now: Callable[[], datetime]
    console: Console
    words: Words
    person_overview: bool = True
    deployment: Callable[[], Deployment] = Deployment

    def say(self, key: str, /, **values: object) -> None:
        """Write a sentence as it is: without colours, and without breaking its lines."""
        self.write(self.words(key, **values))

    def count(self, key: str, n: int) -> None:
        self.write(self.words.count(key, n))

    def write(self, text: str) -> None:
        self.console.out(text, highlight=False)

    def table(self, *headings: str) -> Table:
        """Begin a table; the headings are keys of the catalogue, and no cell is cut short."""
        return Table(*(Column(self.words(key), overflow="fold") for key in headings))

    def today(self, municipality: Municipality) -> date:
        return local_day(self.now(), municipality.zone)

    def day(self, written: str | None, municipality: Municipality) -> date | None:
        """Read a day that was given as an option, if it was."""
        if written is None:
            return None
        day = read_day(written, self.today(municipality))
        if day is None:
            raise UserError("terminal.bad_day", written=written)
        return day


def told(topic: str) -> str:
    """Return a sentence of `--help`, which is Dutch: it is made before anybody says otherwise."""
    return words("nl")(f"terminal.help.{topic}")


File = Annotated[Path, typer.Argument(help=told("file"))]
Of = Annotated[str, typer.Option("--municipality", help=told("of"))]


def terminal_of(ctx: typer.Context) -> Terminal:
    terminal = ctx.obj
    assert isinstance(terminal, Terminal)
    return terminal


def need_current(database: Database) -> None:
    """Refuse a database on which the command would stumble over a table that is not there."""
    found = condition(database)
    if found is not Condition.CURRENT:
        raise UserError(f"terminal.database_{found}")


def typed(argument: str) -> str:
    """Return an argument as text that can be written again, whatever bytes it was."""
    return argument.encode(errors="replace").decode()
