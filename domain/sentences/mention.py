"""Where a message names an action."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name an action: the places of the titles they fit.

    `strength` is how much the words weigh, `places` where they stand, `verbs` the stems of its
    title, `by_head` whether it is named by its first word, or by more than one, `vague` whether
    only by where it is done: "gemeentelijk gebouw" for its cleaning.
    """

    start: int
    end: int
    candidates: tuple[int, ...]
    strength: float = 1.0
    places: frozenset[int] = frozenset()
    verbs: frozenset[str] = frozenset()
    by_head: bool = True
    vague: bool = False
