"""The part of the page of benchmarks that is about the toolbox."""

import os
import re
from collections.abc import Sequence

from tests.benchmarks.articles import Searched
from tests.benchmarks.nudges_page import kept, table

TITLE = "## The toolbox"
BAR, AMONG = 10.0, 10_000  # milliseconds, p99; articles
HEAD = ("database", "who searches", "articles", "p50 ms", "p99 ms", "CPU ms")
TOLD = """
One search, from the question to the three articles with all that they say, in one process. *Ours*
cuts the words itself and keeps them in a table with one index, the same on both databases; of a
word that stands in many articles the hundred that are most about it are looked at. *SQLite's own*
is FTS5 with `bm25`, *PostgreSQL's own* a `tsvector` with the configuration `dutch`, a GIN index and
`ts_rank`; neither minds a municipality, a review date or a product group, and both return numbers
only. *CPU* is the median of this process; PostgreSQL's own is not in it.
The articles are made of the sentences of those that ship, the questions are those of the blind set;
before them as many others are asked, for SQLAlchemy makes each kind of statement once, in 8 ms.
"""


def section(found: Sequence[Searched], day: str) -> str:
    """Write the part of the page that is about the toolbox."""
    rows = [
        (
            one.database,
            one.who,
            f"{one.articles:,}",
            f"{one.p50:.1f}",
            f"{one.p99:.1f}",
            f"{one.cpu50:.1f}",
        )
        for one in found
    ]
    load = f"{os.getloadavg()[2]:.0f}"
    parts = [
        TITLE,
        f"{day}; the load average was {load}.",
        table(("promise", "measured", "kept"), promises(found)),
        table(HEAD, rows),
        TOLD.strip(),
    ]
    return "\n\n".join(parts)


def replaced(page: str, written: str) -> str:
    """Put a new section in the place of the old one; before "Starting" where there was none."""
    old = re.compile(rf"{TITLE}\n.*?(?=^## )", re.DOTALL | re.MULTILINE)
    return old.sub("", page).replace("## Starting", f"{written}\n\n## Starting", 1)


def promises(found: Sequence[Searched]) -> list[tuple[str, str, str]]:
    """Give the row of what is promised: the promise, what was measured, and whether it holds."""
    ours = [one for one in found if one.articles == AMONG and one.who.startswith("ours")]
    if not ours:
        return []
    worst = max(one.p99 for one in ours)
    promise = f"a search among {AMONG:,} articles under {BAR:.0f} ms (p99)"
    return [(promise, f"{worst:.1f} ms", kept(worst < BAR))]
