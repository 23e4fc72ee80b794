"""A file that goes out: offered to somebody, and brought to where they want it."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Made:
    """A document for somebody; `told` says what it is, `made_from` names what it was made of."""

    name: str
    content: bytes
    told: str
    made_from: str = ""


@dataclass(frozen=True, slots=True)
class Offered:
    """A file that somebody may have; `size` in bytes. Its bytes are kept for them, for a day."""

    id: UUID
    name: str
    size: int
    description: str


@dataclass(frozen=True, slots=True)
class Destination:
    """Where somebody wants a file, as Teams says it, not yet checked.

    `url` takes the bytes for a while without an account; `link` is where the file then lives.
    """

    url: str
    link: str = ""
    name: str = ""
    unique_id: str = ""
    file_type: str = ""


@dataclass(frozen=True, slots=True)
class Consent:
    """What somebody said to a file that was offered; with a yes comes where they want it."""

    file: str
    destination: Destination | None = None
