"""People in the terminal: the first ones, from nothing."""

from typing import Annotated

import typer
from rich.markup import escape

from cli.terminal import Of, Terminal, terminal_of, told
from domain.people import Member, name_from_address, read_address
from domain.role_words import read_role
from storage import members, municipalities

app = typer.Typer(help=told("member"), no_args_is_help=True)


@app.command(help=told("member_add"))
def add(  # noqa: PLR0913 - a command has this many options
    ctx: typer.Context,
    address: Annotated[str, typer.Argument(help=told("address"))],
    municipality: Of,
    role: Annotated[list[str] | None, typer.Option(help=told("role"))] = None,
    name: Annotated[str, typer.Option(help=told("name"))] = "",
    department: Annotated[str, typer.Option(help=told("department"))] = "",
) -> None:
    terminal = terminal_of(ctx)
    known_as, roles = read_address(address), [read_role(word) for word in role or ()]
    with terminal.database.transaction() as db:
        added = members.add(
            db,
            municipalities.get(db, municipality),
            name=name or name_from_address(known_as),
            address=known_as,
            roles=roles,
            department=department,
        )
    terminal.say(
        "terminal.member_added",
        name=added.name,
        address=known_as,
        place=added.municipality.name,
        roles=_roles(terminal, added),
    )


@app.command("list", help=told("member_list"))
def show(
    ctx: typer.Context, municipality: Annotated[str | None, typer.Option(help=told("of"))] = None
) -> None:
    terminal = terminal_of(ctx)
    table = terminal.table(
        "terminal.place", "terminal.name", "terminal.address",
        "terminal.roles", "terminal.department", "terminal.contact",
    )  # fmt: skip
    with terminal.database.reading() as db:
        every = municipalities.all_of_them(db)
        places = [municipalities.get(db, municipality)] if municipality else every
        for place in places:
            for person in members.everybody(db, place.id):
                table.add_row(*map(escape, _row(terminal, person)))
    terminal.console.print(table)


def _row(terminal: Terminal, person: Member) -> tuple[str, ...]:
    contact = "terminal.invited" if person.invited else "terminal.met"
    return (
        person.municipality.key,
        person.name,
        person.address or "",
        _roles(terminal, person),
        person.department or "",
        terminal.words(contact),
    )


def _roles(terminal: Terminal, person: Member) -> str:
    said = [terminal.words(f"terminal.role.{role}") for role in sorted(person.roles)]
    return ", ".join(said) or terminal.words("terminal.no_role")
