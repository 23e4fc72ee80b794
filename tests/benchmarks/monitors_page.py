"""The part of the page of benchmarks that is about the monitor."""

import os
import re
from collections.abc import Sequence
from statistics import median

from tests.benchmarks.monitors import AMONG, Drawn
from tests.benchmarks.nudges_page import kept, table

TITLE = "## The monitor"
BAR = 1000.0  # milliseconds
TOLD = """
The whole page of a day, from the reports that there are at that moment: figures, what it names,
what was realised since the monitor before, and what was not reported on; for 5,000 actions and 20
monitors. A day is asked in a transaction of its own, median of five after one that is not counted.
Nothing is kept from one time to the next: the database finds the report that counts for each action
in one index. *Realised* compares with the monitor before: as it was closed, or by the reports where
it is open. *CPU* is of this process; PostgreSQL's own is not in it. The last column says how many
times longer it takes among a thousand times as many reports; of so many actions most is the making
of the page.
"""


def section(found: Sequence[Drawn], day: str) -> str:
    """Write the part of the page that is about the monitor."""
    sizes = sorted({one.reports for one in found})
    head = ("database", "what", "day", *(f"{size:,}" for size in sizes), "CPU ms", "grows")
    parts = [
        TITLE,
        f"{day}; the load average was {os.getloadavg()[2]:.0f}. Milliseconds, by the number of "
        "reports.",
        table(("promise", "measured", "kept"), promises(found)),
        table(head, rows(found)),
        TOLD.strip(),
    ]
    return "\n\n".join(parts)


def replaced(page: str, written: str) -> str:
    """Put a new section in the place of the old one; before "Starting" where there was none."""
    old = re.compile(rf"{TITLE}\n.*?(?=^## )", re.DOTALL | re.MULTILINE)
    return old.sub("", page).replace("## Starting", f"{written}\n\n## Starting", 1)


def rows(found: Sequence[Drawn]) -> list[tuple[str, ...]]:
    """Give a row for each thing that was asked, with a column for each size."""
    asked = dict.fromkeys((one.database, one.what, one.day) for one in found)
    return [
        (*one, *_grown([f for f in found if (f.database, f.what, f.day) == one])) for one in asked
    ]


def _grown(found: Sequence[Drawn]) -> list[str]:
    sizes = sorted(found, key=lambda one: one.reports)
    ratio = sizes[-1].middle / sizes[0].middle
    return [*(f"{one.middle:.0f}" for one in sizes), f"{median(sizes[-1].cpu):.0f}", f"{ratio:.1f}"]


def promises(found: Sequence[Drawn]) -> list[tuple[str, str, str]]:
    """Give the row of what is promised, for each database that was measured."""
    among = [one for one in found if one.reports == AMONG]
    promised = []
    for database in dict.fromkeys(one.database for one in among):
        worst = max(one.middle for one in among if one.database == database)
        promise = f"the monitor over {AMONG:,} reports within a second, {database}"
        promised.append((promise, f"{worst:.0f} ms", kept(worst < BAR)))
    return promised
