"""Municipalities in the terminal."""

from typing import Annotated

import typer

from cli.terminal import terminal_of, told
from domain.municipality_keys import read_key, read_tenant
from storage import municipalities

app = typer.Typer(help=told("municipality"), no_args_is_help=True)


@app.command(help=told("municipality_add"))
def add(
    ctx: typer.Context,
    key: Annotated[str, typer.Argument(help=told("key"))],
    name: Annotated[str, typer.Option(help=told("name"))],
    tenant: Annotated[list[str] | None, typer.Option(help=told("tenant"))] = None,
) -> None:
    terminal = terminal_of(ctx)
    tenants = [read_tenant(written) for written in tenant or ()]
    with terminal.database.transaction() as db:
        added = municipalities.add(db, read_key(key), name, at=terminal.now())
        for tenant_id in tenants:
            municipalities.add_tenant(db, added.id, tenant_id)
    terminal.say("terminal.municipality_added", name=added.name, key=added.key)


@app.command(help=told("municipality_tenant"))
def tenant(
    ctx: typer.Context,
    key: Annotated[str, typer.Argument(help=told("of"))],
    tenant_id: Annotated[str, typer.Argument(help=told("tenant_id"))],
) -> None:
    terminal = terminal_of(ctx)
    with terminal.database.transaction() as db:
        found = municipalities.get(db, key)
        municipalities.add_tenant(db, found.id, read_tenant(tenant_id))
    terminal.say("terminal.tenant_added", name=found.name)


@app.command("list", help=told("municipality_list"))
def show(ctx: typer.Context) -> None:
    terminal = terminal_of(ctx)
    with terminal.database.reading() as db:
        found, tenants = municipalities.all_of_them(db), municipalities.tenants(db)
    if not found:
        terminal.say("terminal.no_municipality")
        return
    table = terminal.table("terminal.key", "terminal.name", "terminal.tenants")
    for municipality in found:
        leading = "\n".join(tenants.get(municipality.id, ["–"]))
        table.add_row(municipality.key, municipality.name, leading)
    terminal.console.print(table)
