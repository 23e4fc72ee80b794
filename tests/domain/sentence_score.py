"""How well sentences are read: totals of a part of the labelled set, never a sentence.

Run it as `python -m tests.domain.sentence_score dev` (or `held`, or `own`).
"""

import csv
import json
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from domain.plan_file import PERIOD_KINDS
from domain.sentences import Title, Understood, understand

Report = tuple[Any, ...]  # action, status, percentage, blocked, since
DATA = Path(__file__).parent.parent / "data" / "sentences"


@dataclass(frozen=True)
class Labelled:
    sentence: str
    today: date
    titles: tuple[Title, ...]
    reports: frozenset[Report]
    sure: bool | None


@dataclass
class Score:
    asked: int = 0
    right: int = 0
    right_reports: int = 0  # whatever was said of being sure
    sure: int = 0
    right_when_sure: int = 0
    milliseconds: float = 0.0

    def add(self, labelled: Labelled) -> None:
        began = time.process_time()
        understood = understand(labelled.sentence, labelled.titles, labelled.today)
        self.milliseconds += (time.process_time() - began) * 1000
        same, sure = reports_of(labelled, understood) == labelled.reports, is_sure(understood)
        right = same and labelled.sure in {None, sure}
        self.asked += 1
        self.right += right
        self.right_reports += same
        self.sure += sure
        self.right_when_sure += right and sure


def is_sure(understood: Understood) -> bool:
    return understood.sure and bool(understood.told)


def reports_of(labelled: Labelled, understood: Understood) -> frozenset[Report]:
    return frozenset(
        (
            labelled.titles[said.action].text,
            said.status and str(said.status),
            said.percentage,
            bool(said.blocked),
            said.since and said.since.isoformat(),
        )
        for said in understood.told
    )


@cache
def titles_of(name: str) -> tuple[Title, ...]:
    with (DATA / "titles" / f"{name}.csv").open(encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    return tuple(Title(row["actie"], PERIOD_KINDS[row["soort periode"]]) for row in rows)


def labelled_in(part: str) -> Iterator[Labelled]:
    for file in sorted((DATA / part).rglob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            yield _labelled(json.loads(line))


def _labelled(row: dict[str, Any]) -> Labelled:
    reports = frozenset(
        (r["action"], r["status"], r["percentage"], bool(r["blocked"]), r["effective_on"])
        for r in row["reports"]
    )
    today = date.fromisoformat(row["today"])
    return Labelled(row["sentence"], today, titles_of(row["titles"]), reports, row["sure"])


def score(*parts: str) -> Score:
    total = Score()
    for part in parts:
        for labelled in labelled_in(part):
            total.add(labelled)
    return total


if __name__ == "__main__":
    print(score(*sys.argv[1:]))  # noqa: T201 - it is a script
