"""The page that `make bench` writes: what was promised, what was measured, and how."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from tests.benchmarks import articles_page, monitors_page, nudges_page, questions_page
from tests.benchmarks.articles import Searched
from tests.benchmarks.measure import Cell
from tests.benchmarks.monitors import Drawn
from tests.benchmarks.nudges import Nudged
from tests.benchmarks.nudges_page import table
from tests.benchmarks.questions import Judged
from tests.benchmarks.variants import AGENTS, BARE, REPORT, SQL, STOCK, VARIANTS

AT = 16  # the concurrency at which variants are compared
LEFT = """
What the first promise asks can not be had with a database: writing the rows alone, in bare
aiohttp + SQLAlchemy, already takes more processor time than the empty echo of the Microsoft 365
Agents SDK. What is left above three times the bare commit is the work of SQLAlchemy's session in
the thread that writes (the version of the action, the report, the rows of the outbox) and the
second commit, that notes the sending. Teams allows 50 messages a second for one municipality.
"""
HOW = """\
Written by `make bench`; one round after another, every variant once in each, each round beginning
with another one, so that whatever else the machine does meets all of them alike. The figures are
medians over the rounds.

* The bot has one core to itself; the load, the connector that it replies to and PostgreSQL share
  another. Everything is on loopback, without TLS.
* A conversation sends its next message when the last was acknowledged *and* the reply has arrived.
  *p50* and *p99* are the time until that reply.
* *CPU* is processor time of the bot's process, all its threads: the figure that depends least on
  what else runs. PostgreSQL's own is not in it.
* A *full report* is the press on "Opslaan": parsed, checked, taken into the inbox, judged,
  committed, answered by a card out of the outbox, which is sent and noted. Every one has its own
  nonce and version. After each run the reports in the database are counted: as many as were
  answered.
* *The same commit* writes the same rows in one transaction, by the same engine, and reads nothing;
  it does not note the sending either, for which our bot commits a second time.
* *Tokens checked*: the signature once per token, as Teams uses one for many messages; the place
  and the expiry each time.
* The town has 64 actions, one for each ambassador.
"""


@dataclass(frozen=True)
class Measured:
    """All that a page says."""

    day: str
    facts: Sequence[str]
    cells: Sequence[Cell]
    start: float  # seconds
    imports: Sequence[tuple[str, float]]  # milliseconds
    reading: float  # milliseconds
    seconds: float  # per cell
    nudged: Nudged | None = None
    judged: Judged | None = None
    searched: Sequence[Searched] = ()
    drawn: Sequence[Drawn] = ()


def page(of: Measured) -> str:
    rounds = len({cell.round for cell in of.cells})
    parts = [
        "# Benchmarks",
        f"{of.day}, {rounds} rounds of {of.seconds:g} s per cell.",
        "\n".join(f"* {fact}" for fact in of.facts),
        "## What is promised",
        _promises(of),
        "## All variants",
        _variants(of.cells),
        *([nudges_page.section(of.nudged, of.day)] if of.nudged else []),
        *([questions_page.section(of.judged, of.day)] if of.judged else []),
        *([articles_page.section(of.searched, of.day)] if of.searched else []),
        *([monitors_page.section(of.drawn, of.day)] if of.drawn else []),
        "## Starting",
        f"`app.py serve` is ready after {of.start:.2f} s. The largest imports, of their own "
        "modules, under `-X importtime` (which slows them down):",
        table(("package", "ms"), ((name, f"{took:.0f}") for name, took in of.imports)),
        "## What is left",
        LEFT.strip(),
        "## How it is measured",
        HOW.strip(),
    ]
    return "\n\n".join(parts) + "\n"


def _promises(of: Measured) -> str:
    sqlite, postgres = f"{REPORT} (SQLite)", f"{REPORT} (PostgreSQL)"
    rows = [
        _compared(of.cells, f"a full report on {kind} is no slower than {peer}", (title, peer), 1.0)
        for kind, title in (("SQLite", sqlite), ("PostgreSQL", postgres))
        for peer in (AGENTS, STOCK)
    ]
    rows += [
        _compared(of.cells, f"a full report on {kind} costs at most three times {SQL}", pair, 3.0)
        for kind, pair in (
            ("SQLite", (sqlite, f"{SQL} (SQLite)")),
            ("PostgreSQL", (postgres, f"{SQL} (PostgreSQL)")),
        )
    ]
    rows.append(("ready within 3 s", f"{of.start:.2f} s", _kept(of.start, 3.0)))
    rows.append(
        (
            "a sentence read against 200 actions in 2 ms",
            f"{of.reading:.2f} ms",
            _kept(of.reading, 2),
        )
    )
    return table(("promise", "measured", "kept"), rows)


def _compared(
    cells: Sequence[Cell], promise: str, pair: tuple[str, str], most: float
) -> tuple[str, str, str]:
    """Compare two variants by processor time and by throughput, round by round."""
    cpu = ratio(cells, pair, "cpu")
    slower = ratio(cells, (pair[1], pair[0]), "throughput")
    if cpu is None or slower is None:
        return promise, "not measured", "–"
    measured = f"{cpu:.2f} times the CPU, {slower:.2f} times as slow"
    return promise, measured, _kept(max(cpu, slower), most)


def ratio(cells: Sequence[Cell], pair: tuple[str, str], what: str) -> float | None:
    """Give the median over the rounds of one variant divided by the other."""
    ours, theirs = (
        {c.round: getattr(c, what) for c in cells if c.title == title and c.concurrency == AT}
        for title in pair
    )
    both = [ours[number] / theirs[number] for number in ours.keys() & theirs.keys()]
    return median(both) if both else None


def _kept(measured: float, most: float) -> str:
    return "yes" if measured <= most else "**no**"


def _variants(cells: Sequence[Cell]) -> str:
    steps = sorted({cell.concurrency for cell in cells})
    shown = " / ".join(map(str, steps))
    head = (
        "variant", f"CPU ms, {shown} at once", "times bare", f"per second, {shown}",
        f"p50 ms, {shown}", f"p99 ms, {shown}", "MiB",
    )  # fmt: skip
    titles = [one.title for one in VARIANTS if any(cell.title == one.title for cell in cells)]
    return table(head, (_row(cells, title, steps) for title in titles))


def _row(cells: Sequence[Cell], title: str, steps: Sequence[int]) -> tuple[str, ...]:
    def over(what: str, form: str) -> str:
        return " / ".join(f"{middle(cells, title, step, what):{form}}" for step in steps)

    times = ratio(cells, (title, BARE), "cpu")
    rss = max(cell.rss for cell in cells if cell.title == title)
    return (
        title, over("cpu", ".2f"), "–" if times is None else f"{times:.1f}",
        over("throughput", ".0f"), over("p50", ".1f"), over("p99", ".0f"), f"{rss:.0f}",
    )  # fmt: skip


def middle(cells: Sequence[Cell], title: str, step: int, what: str) -> float:
    found = [getattr(c, what) for c in cells if c.title == title and c.concurrency == step]
    return float(median(found))
