"""What a statement compiles to, kept for all databases of the tests.

An engine keeps what it compiled, and every test has an engine of its own: they would all compile
the same statements.
"""

from collections.abc import MutableMapping
from typing import Any

from sqlalchemy import Compiled, Connection, Dialect, Engine, event
from sqlalchemy.util import LRUCache

_Kind = tuple[type[Dialect], object]
_shared: dict[_Kind, tuple[Dialect, MutableMapping[Any, Compiled]]] = {}


def share_what_is_compiled() -> None:
    """Let each engine that connects go on with the dialect of the first one of its kind."""
    if not event.contains(Engine, "engine_connect", _share):
        event.listen(Engine, "engine_connect", _share)


def _share(connection: Connection) -> None:
    engine = connection.engine
    kind = type(engine.dialect), engine.dialect.server_version_info
    if kind not in _shared:
        _shared[kind] = engine.dialect, LRUCache(5_000)
    connection.dialect = engine.dialect = _shared[kind][0]
    engine._compiled_cache = _shared[kind][1]
