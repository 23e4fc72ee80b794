"""The labelled notes, in two halves by their hash: the rule was written looking at the first."""

import json
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from domain.privacy import Found, Sensitive, find_sensitive

LABELLED = Path(__file__).parent / "data" / "sensitive.jsonl"


@dataclass(frozen=True)
class Note:
    text: str
    kinds: frozenset[Sensitive]
    must_go: tuple[str, ...]

    @property
    def half(self) -> int:
        return sha256(self.text.encode()).digest()[0] % 2


def notes() -> list[Note]:
    rows = (json.loads(line) for line in LABELLED.read_text().splitlines())
    return [
        Note(row["text"], frozenset(map(Sensitive, row["kinds"])), tuple(row["must_go"]))
        for row in rows
    ]


def held_out() -> list[Note]:
    return [note for note in notes() if note.half == 1]


def covers(found: tuple[Found, ...], text: str, stretch: str) -> bool:
    """Tell whether every letter and digit of the stretch is found; marks may stay."""
    start = text.index(stretch)
    inside = {at for one in found for at in range(one.start, one.end)}
    return all(at in inside or not text[at].isalnum() for at in range(start, start + len(stretch)))


def caught(note: Note, sensitive: Sensitive) -> bool:
    found = find_sensitive(note.text)
    named = any(one.sensitive is sensitive for one in found)
    return named and all(covers(found, note.text, stretch) for stretch in note.must_go)


def recall(among: list[Note], *sensitives: Sensitive) -> float:
    asked = [(note, kind) for note in among for kind in note.kinds & set(sensitives)]
    return sum(caught(note, kind) for note, kind in asked) / len(asked)


def false_alarms(among: list[Note]) -> float:
    harmless = [note for note in among if not note.kinds]
    return sum(bool(find_sensitive(note.text)) for note in harmless) / len(harmless)
