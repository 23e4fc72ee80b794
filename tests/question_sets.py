"""The starter catalogue and the questions that the question box is judged by."""

import random
import string
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from dialogs.vocabulary import as_group
from domain.questions import Group, Synonym
from domain.questions.word_lists import DOMAIN, STOP
from storage import starter

SETS = Path(__file__).parent / "data" / "questions"
NONE = "none"


@dataclass(frozen=True)
class Asked:
    """A question with what it asks: any of `groups` is right; none for what must be refused."""

    question: str
    groups: frozenset[str] = frozenset()
    filters: tuple[str, str, str] | None = None  # level, kind, theme; None: nobody said
    stratum: str = ""
    split: str = ""
    only_filters: bool = False  # nobody said what it is about


def catalogue() -> tuple[list[Group], list[Synonym]]:
    """Read the groups and synonyms that are shipped, as a municipality meets them."""
    groups = [as_group(group) for group in starter.catalogue().groups]
    return groups, list(starter.synonyms())


def lines(name: str) -> list[list[str]]:
    text = (SETS / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line.strip()]


def labelled(name: str, split: str = "") -> list[Asked]:
    """Read a set with labels: all of it, or one of its two parts."""
    head, *body = lines(name)
    found = [_asked(dict(zip(head, [*line, "", "", ""], strict=False))) for line in body]
    return [asked for asked in found if split in {"", asked.split}]


def _asked(row: dict[str, str]) -> Asked:
    expected = frozenset(key for key in row["expected"].split("|") if key and key != NONE)
    filters = (row["level"], row["kind"], row["theme"])
    return Asked(row["question"], expected, filters, row["stratum"], row["split"])


def out_of_scope() -> list[Asked]:
    """Read the questions that must be refused."""
    names = ("out_of_scope.tsv", "out_of_scope_more.tsv")
    return [Asked(line[0], stratum="oos") for name in names for line in lines(name)]


def levels_and_kinds() -> list[Asked]:
    names = ("level_kind.tsv", "level_kind_more.tsv")
    padded = ([*line, "", "", ""] for name in names for line in lines(name))
    return [
        Asked(line[0], filters=(line[1], line[2], line[3]), only_filters=True) for line in padded
    ]


def mistyped(text: str, dice: random.Random) -> str:
    """Make one typing error in a word that counts: a letter lost, doubled, changed or swapped."""
    chosen = [word for word in text.split() if len(word) > 4 and word.lower() not in DOMAIN | STOP]
    if not chosen:
        return text
    word = dice.choice(chosen)
    at = dice.randrange(1, len(word) - 1)
    wrong = (
        word[:at] + word[at + 1 :],
        word[:at] + word[at] + word[at:],
        word[:at] + dice.choice(string.ascii_lowercase) + word[at + 1 :],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
    )
    return text.replace(word, dice.choice(wrong), 1)


def with_typos(questions: Iterable[Asked], seed: int = 5) -> list[Asked]:
    """Give each question with one typing error, the same every time."""
    dice = random.Random(seed)
    return [replace(asked, question=mistyped(asked.question, dice)) for asked in questions]
