"""Ask many questions in a process of its own, so that its memory is only theirs.

`python -m tests.benchmarks.asking QUESTIONS TIMES [GROUPS]` prints what it took as JSON: with TIMES
as many synonyms, and GROUPS times as many groups, as are shipped.
"""

import itertools
import json
import random
import subprocess
import sys
import time
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import quantiles

from domain.questions import Group, Index, Synonym
from tests import question_sets

ROOT = Path(__file__).parents[2]
SYLLABLES = ("ba", "de", "fi", "go", "ku", "la", "me", "ni", "po", "ra", "se", "ti", "vo", "wu")


@dataclass(frozen=True)
class Took:
    groups: int
    synonyms: int
    questions: int
    build: float  # seconds
    p50: float  # milliseconds of processor time
    p99: float
    waited: float  # milliseconds by the clock, p99
    index: float  # MiB that the index added
    peak: float  # MiB of the process, at the end


def asked(questions: int, times: int = 1, groups: int = 1) -> Took:
    """Measure it in a new process."""
    command = [sys.executable, "-m", "tests.benchmarks.asking"]
    told = subprocess.run(
        [*command, str(questions), str(times), str(groups)],
        check=True,
        capture_output=True,
        text=True,
        cwd=ROOT,
    )
    return Took(**json.loads(told.stdout))


def measured(questions: int, times: int = 1, more: int = 1) -> Took:
    groups, synonyms = grown(times, more)
    lines = many(questions)
    before, began = resident(), time.process_time()
    index = Index(groups, synonyms)
    build, after = time.process_time() - began, resident()
    spent, waited = [], []
    for line in lines:
        began, clock = time.thread_time(), time.perf_counter()
        index.ask(line)
        spent.append(1000 * (time.thread_time() - began))
        waited.append(1000 * (time.perf_counter() - clock))
    cuts, longest = quantiles(spent, n=100), quantiles(waited, n=100)[98]
    return Took(
        groups=len(groups),
        synonyms=len(synonyms),
        questions=questions,
        build=build,
        p50=cuts[49],
        p99=cuts[98],
        waited=longest,
        index=after - before,
        peak=resident(),
    )


def many(questions: int) -> list[str]:
    """Give the questions of the sets over and over, most with a typing error of their own."""
    dice = random.Random(3)
    all_sets = [
        *question_sets.labelled("tune.tsv"),
        *question_sets.labelled("frozen.tsv"),
        *question_sets.labelled("blind.tsv"),
        *question_sets.out_of_scope(),
    ]
    lines = [one.question for one in all_sets]
    return [
        line if number < len(lines) else question_sets.mistyped(line, dice)
        for number, line in zip(range(questions), itertools.cycle(lines), strict=False)
    ]


def grown(times: int, more: int) -> tuple[list[Group], list[Synonym]]:
    """Invent synonyms and groups: shipped ones behind syllables, so that they share their parts."""
    dice = random.Random(11)
    groups, synonyms = question_sets.catalogue()
    wider = [
        replace(one, variant=f"{_syllables(dice)}{one.variant}")
        for _ in range(times - 1)
        for one in synonyms
    ]
    for number in range(more - 1):
        wider += [
            replace(one, variant=_syllables(dice) + one.variant, group=f"{one.group}-{number}")
            for one in synonyms
        ]
    copies = [
        replace(one, key=f"{one.key}-{number}", name_nl=f"{_syllables(dice)} {one.name_nl}")
        for number in range(more - 1)
        for one in groups
    ]
    return [*groups, *copies], [*synonyms, *wider]


def _syllables(dice: random.Random) -> str:
    return "".join(dice.choices(SYLLABLES, k=2))


def resident() -> float:
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return 0.0


if __name__ == "__main__":
    print(json.dumps(measured(*[int(one) for one in sys.argv[1:]]).__dict__))  # noqa: T201
