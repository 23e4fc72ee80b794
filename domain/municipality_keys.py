"""What a municipality and its Teams tenants may be called."""

import re
from uuid import UUID

from domain.errors import UnknownPlace
from domain.wording import plain

_KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def read_key(written: str) -> str:
    """Return the key of a new municipality; it stands in commands, addresses and file names."""
    if not _KEY.fullmatch(written) or len(written) > 50:
        raise UnknownPlace("municipality.bad_key", key=plain(written)[:50])
    return written


def read_tenant(written: str) -> str:
    """Return a tenant id as Teams writes it; one that is mistyped would reach nobody."""
    try:
        return str(UUID(written.strip()))
    except ValueError:
        raise UnknownPlace("municipality.bad_tenant", tenant=plain(written)[:50]) from None
