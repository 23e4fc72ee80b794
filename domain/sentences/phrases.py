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
        self._phrases: dict[tuple[str, ...], K] = {}
        self._lengths: dict[str, set[int]] = defaultdict(set)  # by the first word
        self.single: dict[str, K] = {}
        for kind, lines in of_kind.items():
            self._add(kind, (line for line in fold_lines(lines) if line))
        self._longest_first = {
            first: sorted(lengths, reverse=True) for first, lengths in self._lengths.items()
        }

    def _add(self, kind: K, lines: Iterable[str]) -> None:
        for line in lines:
            for phrase in expand(line):
                self._phrases.setdefault(phrase, kind)
                self._lengths[phrase[0]].add(len(phrase))
                if len(phrase) == 1:
                    self.single[phrase[0]] = kind

    def at(self, words: Sequence[str], place: int) -> tuple[int, K] | None:
        """Return the length and the kind of the longest phrase that begins here."""
        for length in self._longest_first.get(words[place], ()):
            said = tuple(words[place : place + length])
            if len(said) == length and said in self._phrases:
                return length, self._phrases[said]
        return None


def fold_lines(lines: str) -> list[str]:
    return [fold(line) for part in lines.splitlines() for line in part.split(",")]
