"""Reports as they were understood from what somebody wrote, until they are stored or dropped."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID


class DraftState(StrEnum):
    OPEN = "open"
    STORED = "stored"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Draft:
    """What one message was understood as; nothing of it counts before a yes.

    `understood` is what the dialog that made it needs to go on, as JSON; it is emptied when
    the draft is stored or dropped. `source` names the message it was read from.
    """

    id: UUID
    municipality_id: UUID
    member_id: UUID
    source: str
    created_at: datetime
    state: DraftState = DraftState.OPEN
    version: int = 1
    understood: Mapping[str, Any] = field(default_factory=dict)
