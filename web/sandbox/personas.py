"""The people of the example programme whom a newcomer may be."""

import base64
import hashlib
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import asdict, dataclass
from typing import Literal

Role = Literal["ambassador", "coordinator", "colleague"]
Language = Literal["nl", "en"]
Directory = Callable[[], Awaitable[Sequence["Persona"]]]


@dataclass(frozen=True, slots=True)
class Persona:
    entra_id: str
    name: str
    address: str
    municipality_key: str
    municipality_name: str
    role: Role
    department: str | None
    open_actions: int
    language: Language

    @property
    def tenant_id(self) -> str:
        return f"sandbox-{self.municipality_key}"

    @property
    def user_id(self) -> str:
        """The id that Teams would give this person for this bot."""
        return f"29:{self._scramble('user')}"

    @property
    def conversation_id(self) -> str:
        """The same after a restart: the bot's database still knows where to find this person."""
        return f"a:{self._scramble('conversation')}"

    def _scramble(self, purpose: str) -> str:
        digest = hashlib.sha256(f"{purpose}/{self.tenant_id}/{self.entra_id}".encode()).digest()
        return base64.urlsafe_b64encode(digest).decode().rstrip("=")


def group_by_municipality(people: Sequence[Persona]) -> list[dict[str, object]]:
    """Give what the page draws its list from; municipalities and people keep their order."""
    groups: dict[str, list[Persona]] = {}
    for person in people:
        groups.setdefault(person.municipality_key, []).append(person)
    return [
        {
            "key": key,
            "name": members[0].municipality_name,
            "people": [{"id": person.entra_id, **asdict(person)} for person in members],
        }
        for key, members in groups.items()
    ]
