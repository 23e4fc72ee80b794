"""What the page says of rounds of nudges."""

import os
import re
from collections.abc import Iterable, Sequence
from statistics import median, quantiles

from tests.benchmarks.nudges import LATENCY, OURS, PACED, RATE, STOCK, Nudged, Sent

LONGEST_WAIT = 2.0  # seconds, for a reply to a person while a round goes out
HOW = """\
* A round is that many people with a chat each, one nudge for each; the Teams that they go to
  answers after {latency:g} s, in a process of its own. *Seconds* are from the word to go until the
  last one arrived: for our bot from the moment that the monitor reminds, so with the wait for its
  clock, computing who is asked, and storing what is sent before and after.
* The stock SDK is called for all of them at once, with the references in memory and nothing
  stored: it sends as fast as its threads allow.
* *In any second* counts what arrived, at the one who got it. While the round at the rate goes
  out, somebody of the same municipality reports every second; their replies use the same rate.\
"""


def section(of: Nudged, day: str) -> str:
    """Write the part of the page that is about a round."""
    rounds = f"{len(of.ours)} of each" if len(of.ours) > 1 else "one of each"
    load = f"{os.getloadavg()[2]:.0f}"
    parts = [
        f"## A round of {of.many:,} nudges",
        f"{day}, {rounds}, and one at the rate that is allowed; the load average was {load}.",
        table(("promise", "measured", "kept"), promises(of)),
        table(HEAD, rows(of)),
        HOW.format(latency=LATENCY),
    ]
    return "\n\n".join(parts)


def replaced(page: str, written: str) -> str:
    """Put a new section in the place of the old one; before "Starting" where there was none."""
    old = re.compile(r"## A round of .*?(?=^## )", re.DOTALL | re.MULTILINE)
    kept = old.sub("", page)
    return kept.replace("## Starting", f"{written}\n\n## Starting", 1)


def promises(of: Nudged) -> list[tuple[str, str, str]]:
    """Give the rows of what is promised: the promise, what was measured, and whether it holds."""
    rounds, paced = [*of.ours, of.paced], of.paced.taken
    copies = sum(one.copies for one in rounds)
    missing = sum(of.many - one.taken.people for one in rounds)
    wait = p95(paced.waits)
    return [
        (
            f"a round of {of.many:,} nudges is no slower than {STOCK}",
            f"{1 / of.times_as_fast:.2f} times as slow, {cpu_ratio(of):.2f} times the CPU",
            kept(of.times_as_fast >= 1),
        ),
        (
            f"{of.many:,} nudges, each once",
            f"{copies} copies, {missing} missing",
            kept(copies == missing == 0),
        ),
        (
            f"at most {RATE} nudges in any second",
            f"{paced.busiest}, with the replies {paced.busiest_of_all}",
            kept(paced.busiest <= RATE),
        ),
        (
            f"a reply within {LONGEST_WAIT:g} s while a round goes out (p95)",
            f"{wait:.2f} s, of {len(paced.waits)} replies",
            kept(wait <= LONGEST_WAIT),
        ),
    ]


def rows(of: Nudged) -> list[tuple[str, ...]]:
    """Give the rows of the table: who sent how many, how fast and at what cost."""
    return [_row(of, OURS, of.ours), _row(of, STOCK, of.stock), _row(of, PACED, [of.paced])]


HEAD = ("who sends", "seconds", "per second", "CPU ms each", "copies", "in any second")


def _row(of: Nudged, title: str, sent: list[Sent]) -> tuple[str, ...]:
    seconds = median(one.seconds for one in sent)
    return (
        title,
        f"{seconds:.1f}",
        f"{of.many / seconds:.1f}",
        f"{median(one.cpu for one in sent):.1f}",
        f"{sum(one.copies for one in sent)}",
        f"{max(one.taken.busiest for one in sent)}",
    )


def cpu_ratio(of: Nudged) -> float:
    pairs = zip(of.ours, of.stock, strict=True)
    return float(median(ours.cpu / stock.cpu for ours, stock in pairs))


def p95(waits: list[float]) -> float:
    return quantiles([*waits, *waits], n=20)[-1] if waits else float("inf")


def kept(holds: bool) -> str:
    return "yes" if holds else "**no**"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
