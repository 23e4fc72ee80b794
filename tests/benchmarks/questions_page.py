"""What the page says of the question box."""

import os
import re
from collections.abc import Iterable

from tests.benchmarks.asking import Took
from tests.benchmarks.nudges_page import kept, table
from tests.benchmarks.questions import COMPARED, SETS, Judged
from tests.question_score import Score, share

TITLE = "## The question box"
LONGEST = 5.0  # milliseconds for a question, p99
HOW = """\
* *Frozen* questions were written before the engine was made, and split by hash: one half may be
  tuned on, the other is only counted. The *blind* ones were written by somebody who had not seen
  the synonyms; nobody who works on the engine reads them. *One typo* is the same questions, each
  with a letter lost, doubled, changed or swapped in a word that counts.
* *First* and *among three* count any answer; *direct* is the share that is answered without asking
  back, *right of direct* the share of those that is right in every group it names. *Asked back* is
  the share of what must be refused that gets "Bedoel je …?".
* The growth is measured in a process of its own, by its processor time; *by the clock* depends on
  what else the machine does (the load average was {load}).
* All three search the same words; only ours knows when to say that it does not know.\
"""


def section(of: Judged, day: str) -> str:
    """Write the part of the page that is about questions."""
    parts = [
        TITLE,
        f"{day}.",
        table(("promise", "measured", "kept"), promises(of)),
        table(HEAD, (_row(name, of.ours[name]) for name in SETS)),
        "By kind of question:",
        table(HEAD, (_row(f"{name}: {kind}", one) for (name, kind), one in of.strata.items())),
        "Beside others, first / among three:",
        table(("who searches", *COMPARED, "p50 / p99 ms"), _peers(of)),
        "How it grows:",
        table(GROWTH, (_grown(one) for one in of.growth)),
        HOW.format(load=f"{os.getloadavg()[2]:.0f}"),
    ]
    return "\n\n".join(parts)


def replaced(page: str, written: str) -> str:
    """Put a new section in the place of the old one; before "Starting" where there was none."""
    old = re.compile(rf"{TITLE}\n.*?(?=^## )", re.DOTALL | re.MULTILINE)
    return old.sub("", page).replace("## Starting", f"{written}\n\n## Starting", 1)


def promises(of: Judged) -> list[tuple[str, str, str]]:
    frozen = _together(of.ours["frozen, tuned on"], of.ours["frozen, held"])
    rows = [
        *_bars("frozen", frozen, of.ours["frozen, one typo"], (0.93, 0.96, 0.98, 0.0, 0.93)),
        *_bars("blind", of.ours["blind"], of.ours["blind, one typo"],
               (0.85, 0.93, 0.95, 0.03, 0.88)),
    ]  # fmt: skip
    read = of.ours["levels and kinds"].filters
    rows.append(("levels, kinds and themes read: 95 %", f"{read:.1%}", kept(read >= 0.95)))
    slowest = of.growth[0].p99
    rows.append(
        (f"a question in {LONGEST:g} ms (p99)", f"{slowest:.1f} ms", kept(slowest <= LONGEST))
    )
    return rows


def _bars(name: str, of: Score, typo: Score, bars: tuple[float, ...]) -> list[tuple[str, str, str]]:
    first, three, direct, refused, mistyped = bars
    return [
        _at_least(f"{name}: right group first", of.first, first),
        _at_least(f"{name}: right group among three", of.among_three, three),
        _at_least(f"{name}: direct answers that are right", of.direct_right, direct),
        (
            f"{name}: direct answers to what must be refused: at most {refused:.0%}",
            f"{of.refused_direct:.1%}",
            kept(of.refused_direct <= refused),
        ),
        _at_least(f"{name}: one typo, right group first", typo.first, mistyped),
    ]


def _at_least(promise: str, measured: float, bar: float) -> tuple[str, str, str]:
    return f"{promise}: {bar:.0%}", f"{measured:.1%}", kept(measured >= bar)


def _together(*scores: Score) -> Score:
    names = Score.__dataclass_fields__
    return Score(*(sum(getattr(one, name) for one in scores) for name in names))


HEAD = (
    "set", "questions", "first", "among three", "direct", "right of direct", "to refuse",
    "direct", "asked back", "filters",
)  # fmt: skip


def _row(name: str, of: Score) -> tuple[str, ...]:
    return (
        name,
        str(of.asked),
        *_shares((of.right, of.asked), (of.right_of_three, of.asked), (of.directly, of.asked),
                 (of.directly_right, of.directly)),
        str(of.refused),
        *_shares((of.refused_directly, of.refused), (of.refused_with_choice, of.refused),
                 (of.filtered_right, of.filtered)),
    )  # fmt: skip


def _shares(*pairs: tuple[int, int]) -> list[str]:
    return [f"{100 * share(*pair):.1f} %" if pair[1] else "–" for pair in pairs]


def _peers(of: Judged) -> Iterable[tuple[str, ...]]:
    for one in of.peers:
        shown = (
            f"{100 * one.scores[name].first:.0f} / {100 * one.scores[name].among_three:.0f}"
            for name in COMPARED
        )
        yield one.title, *shown, f"{one.p50:.1f} / {one.p99:.1f}"


GROWTH = (
    "groups", "synonyms", "questions", "index made in s", "CPU ms, p50", "CPU ms, p99",
    "by the clock, p99", "index MiB", "process MiB",
)  # fmt: skip


def _grown(of: Took) -> tuple[str, ...]:
    return (
        f"{of.groups:,}", f"{of.synonyms:,}", f"{of.questions:,}", f"{of.build:.2f}",
        f"{of.p50:.2f}", f"{of.p99:.2f}", f"{of.waited:.1f}", f"{of.index:.0f}", f"{of.peak:.0f}",
    )  # fmt: skip
