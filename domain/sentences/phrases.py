"""Phrases written down once in a short form, and found in a run of words."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from typing import Generic, TypeVar

from domain.wording import fold

K = TypeVar("K")


def expand(written: str) -> Iterator[tuple[str, ...]]:
    """Write out "(nog) niet|nie klaar": each choice, with and without what stands in brackets."""
    choices = [_choices(part) for part in written.split()]
    for chosen in product(*choices):
        yield tuple(word for part in chosen for word in re.split("[_-]", part) if word)


def _choices(part: str) -> list[str]:
    if part.startswith("("):
        return ["", *part.strip("()").split("|")]
    return part.split("|")


class Phrases(Generic[K]):
    """Looks up the longest phrase at a place."""

    def __init__(self, of_kind: dict[K, str]) -> None:
        self._from: dict[str, list[tuple[tuple[str, ...], K]]] = defaultdict(list)
        self.single: dict[str, K] = {}
        for kind, lines in of_kind.items():
            self._add(kind, (line for line in fold_lines(lines) if line))
        for found in self._from.values():
            found.sort(key=lambda pair: -len(pair[0]))

    def _add(self, kind: K, lines: Iterable[str]) -> None:
        for line in lines:
            for phrase in expand(line):
                self._from[phrase[0]].append((phrase, kind))
                if len(phrase) == 1:
                    self.single[phrase[0]] = kind

    def at(self, words: Sequence[str], place: int) -> tuple[int, K] | None:
        """Return the length and the kind of the longest phrase that begins here."""
        for phrase, kind in self._from.get(words[place], ()):
            if tuple(words[place : place + len(phrase)]) == phrase:
                return len(phrase), kind
        return None


def fold_lines(lines: str) -> list[str]:
    return [fold(line) for part in lines.splitlines() for line in part.split(",")]
