"""The municipality that a command is about: the one that is named, or the only one there is."""

from typing import Annotated

import typer

from cli.terminal import told
from domain.errors import UnknownPlace
from domain.people import Municipality
from storage import municipalities
from storage.database import Session

OfOnly = Annotated[str | None, typer.Option("--municipality", help=told("of_or_only"))]


def place_of(db: Session, key: str | None) -> Municipality:
    """Return the municipality of the key; without one the only one, or say which there are."""
    if key is not None:
        return municipalities.get(db, key)
    known = municipalities.all_of_them(db)
    if len(known) == 1:
        return known[0]
    if not known:
        raise UnknownPlace("terminal.no_municipality")
    raise UnknownPlace("terminal.which_municipality", known=", ".join(one.key for one in known))
