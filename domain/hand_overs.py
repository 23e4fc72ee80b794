"""Handing an action over: somebody is asked, and until a yes it stays with who has it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

MOST_NOES = 2


class HandOverState(StrEnum):
    OPEN = "open"  # waits for who was asked; for a coordinator, when nobody is named
    ACCEPTED = "accepted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    PASSED_ON = "passed_on"  # a coordinator asked somebody else, or took it


@dataclass(frozen=True, slots=True)
class HandOver:
    """One request about one action; `asked_id` is None when a coordinator has to find somebody.

    Who says "niet van mij" asked and refused in one: a refused row of their own.
    """

    id: UUID
    municipality_id: UUID
    assignment_id: UUID
    asked_by_id: UUID
    asked_id: UUID | None
    asked_at: datetime
    state: HandOverState = HandOverState.OPEN
    remark: str = ""

    @property
    def is_open(self) -> bool:
        return self.state is HandOverState.OPEN


def noes(history: Iterable[HandOver]) -> tuple[UUID, ...]:
    """Return who said no since the action last found somebody, each once, oldest first.

    `history` is that of one action, oldest first.
    """
    said: dict[UUID, None] = {}
    for each in history:
        if each.state is HandOverState.ACCEPTED:
            said.clear()
        if each.state is HandOverState.REFUSED and each.asked_id:
            said[each.asked_id] = None
    return tuple(said)


def is_for_coordinator(history: Iterable[HandOver]) -> bool:
    """Tell whether nobody is asked any more: after a second no a coordinator decides."""
    return len(noes(history)) >= MOST_NOES
