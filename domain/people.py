"""The people of a municipality, and what their roles let them do."""

from dataclasses import dataclass, field
from datetime import time
from enum import StrEnum
from uuid import UUID
from zoneinfo import ZoneInfo

from domain.calendars import MONDAY_TO_FRIDAY
from domain.errors import UnknownPlace
from domain.wording import plain


class Role(StrEnum):
    AMBASSADOR = "ambassador"
    COORDINATOR = "coordinator"
    EXPERT = "expert"
    READER = "reader"
    ADVISER = "adviser"
    ADMIN = "admin"


@dataclass(frozen=True, slots=True)
class Municipality:
    """The tenant: everything is stored and read per municipality."""

    id: UUID
    key: str
    name: str
    time_zone: str = "Europe/Amsterdam"
    language: str = "nl"
    programme: str = "MVI"
    opens: time = time(8, 30)
    closes: time = time(17)
    weekdays: frozenset[int] = MONDAY_TO_FRIDAY
    reminder_text: str = ""
    knowledge: int = 0  # counts the changes of the catalogue and its words

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)


@dataclass(frozen=True, slots=True)
class Member:
    """A person in one municipality: invited by address, known by Entra id from first contact."""

    id: UUID
    municipality: Municipality
    name: str
    address: str | None = None
    entra_id: str | None = None
    roles: frozenset[Role] = field(default_factory=frozenset)
    department: str | None = None
    language: str | None = None
    wants_reminders: bool = True

    @property
    def first_name(self) -> str:
        return self.name.split()[0] if self.name.split() else self.name

    @property
    def speaks(self) -> str:
        """The language to answer in: their own choice, else the municipality's."""
        return self.language or self.municipality.language

    @property
    def invited(self) -> bool:
        """True until the person has spoken with the bot once."""
        return self.entra_id is None

    def has(self, *roles: Role) -> bool:
        return not self.roles.isdisjoint(roles)


def read_address(written: str) -> str:
    """Return an e-mail address in lower case, or raise `UnknownPlace` when it is none.

    Not a full RFC 5322 parser: one @, something before it, a dotted domain after it. What a
    mail server would refuse later is caught when the person never appears.
    """
    address = plain(written).strip("<>").lower()
    name, at, domain = address.partition("@")
    labels = domain.split(".")
    blank = any(character.isspace() or character in ",;()<>\"'" for character in address)
    if not (at and name and len(labels) > 1 and all(labels)) or "@" in domain or blank:
        raise UnknownPlace("people.bad_address", address=plain(written)[:80])
    return address


def name_from_address(address: str) -> str:
    """Return a name to greet somebody by whom we know only by address: `Henk Jansen`."""
    local = address.partition("@")[0]
    return " ".join(part.capitalize() for part in local.replace("_", ".").split(".") if part)
