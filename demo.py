"""The example programme put together: its own database, a clock that can be moved, the sandbox.

As in `app.py`, imports of the parts stand in the functions that need them.
"""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from aiohttp import web

from settings import ANONYMOUS, LOOPBACK, PORT
from storage.database import Database, Session, Work

if TYPE_CHECKING:
    from dialogs import example
    from web.sandbox.clock import SandboxClock
    from web.sandbox.personas import Persona

ROOT = Path(__file__).parent
EXAMPLE = ROOT / "example"
EXAMPLE_DATABASE = f"sqlite:///{ROOT / 'data' / 'example.db'}"
EXAMPLE_START = datetime(2019, 1, 14, 8, tzinfo=UTC)  # 9 o'clock in Helmond


def load_example(db: Session, at: datetime, port: int = PORT) -> None:
    """Begin the example programme anew."""
    from dialogs import example
    from storage.clear import clear
    from views.documents.sheets import read_sheet

    clear(db)
    example.load(db, lambda name: read_sheet(EXAMPLE / name), at)
    open_chats(db, at, port)


def with_example(database: Database, start: datetime = EXAMPLE_START) -> Database:
    """Fill the example programme's own database, when it is empty."""
    from storage import municipalities
    from storage.opening import upgraded

    with upgraded(database).transaction() as db:
        if not municipalities.all_of_them(db):
            load_example(db, start)
    return database


def lived_until(database: Database) -> datetime:
    """Return the moment at which the example programme was left."""
    from storage import health

    with database.reading() as db:
        return health.last_moment(db) or EXAMPLE_START


def clock_of(database: Database, start: datetime) -> "SandboxClock":
    """Return a clock that goes on where the example was left; a reset brings back `start`."""
    from web.sandbox.clock import SandboxClock

    clock, until = SandboxClock(start), lived_until(database)
    if until > start:
        clock.move(until - start)
    return clock


def add_page(
    app: web.Application,
    work: Work,
    clock: "SandboxClock",
    tick: Callable[[], Awaitable[None]],
    port: int,
) -> None:
    """Add the sandbox: the people of the example, and the way back to its beginning."""
    from dialogs import example
    from web.sandbox.routes import add_sandbox
    from web.sandbox.sandbox import Programme

    async def personas() -> "list[Persona]":
        found = await work(lambda db: example.personas(db, clock.now().date()))
        return [_persona(person) for person in found]

    programme = Programme(
        personas, lambda: work(lambda db: load_example(db, clock.start, port)), tick
    )
    add_sandbox(app, programme, clock=clock, base_url=lambda: _address(port))


def open_chats(db: Session, at: datetime, port: int) -> None:
    """Let the bot know the chats of everybody who has the app, on the port of this run."""
    from dialogs import example
    from storage.conversations import PERSONAL, Place

    def chat_of(person: "example.Persona") -> Place:
        known = _persona(person)
        connector = f"{_address(port)}/sandbox/connector/"
        return Place(ANONYMOUS, known.tenant_id, known.conversation_id, PERSONAL, connector)

    example.open_chats(db, chat_of, at)


def _address(port: int) -> str:
    return f"http://{LOOPBACK}:{port}"


def _persona(person: "example.Persona") -> "Persona":
    from web.sandbox.personas import Persona

    return Persona(**vars(person))
