"""A lock file that keeps a second server away from one SQLite file."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from domain.errors import DatabaseInUse
from storage.database import Database

if sys.platform == "win32":
    import msvcrt

    def _seize(file: IO[str]) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _seize(file: IO[str]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def only_server(database: Database) -> Iterator[None]:
    """Be the only server of this database while the block runs; PostgreSQL takes several.

    The operating system lets go of the lock when the process dies. The file stays.
    """
    if not database.is_sqlite or not database.url.database:
        yield
        return
    path = Path(f"{database.url.database}.lock")
    with path.open("w", encoding="ascii") as file:
        try:
            _seize(file)
        except OSError:
            raise DatabaseInUse(
                f"{path.name}: another server uses this database. Stop it first, or use PostgreSQL."
            ) from None
        yield
