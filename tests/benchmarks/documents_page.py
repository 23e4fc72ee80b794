"""The part of the page of benchmarks that is about the documents of the monitor."""

import os
import re
from collections.abc import Sequence

from domain.editions import Extent
from tests.benchmarks.documents import ACTIONS, Made, Waited
from tests.benchmarks.nudges_page import kept, table

TITLE = "## The documents of the monitor"
BAR, REPLY = 3.0, 1.0  # seconds
HEAD = ("document", "seconds", "the first time", "kB")
TOLD = f"""
A monitor of {ACTIONS} actions with three reports each; the median of five, after a first one that
also imports what writes it. Made in one process that does nothing else. *One page* tries how small
the letters must be and what must be left out, so it can take longer than the whole.

The chat is the real HTTP endpoint, in the same process: one conversation asks how an action
stands, again and again, while a coordinator asks for one document after another of a plan of
{ACTIONS} actions, each of another day. A document is made in a thread of its own, outside of any
transaction and of the event loop; Python runs one thread at a time, which is what the chat feels.
"""


def section(made: Sequence[Made], waited: Waited, day: str) -> str:
    rows = [
        (_named(one), f"{one.middle:.2f}", f"{one.first:.2f}", f"{one.size / 1000:.0f}")
        for one in made
    ]
    waits = [
        (
            who,
            f"{len(waits)}",
            f"{_ms(sorted(waits)[len(waits) // 2])}",
            f"{_ms(Waited.p99(waits))}",
        )
        for who, waits in (("alone", waited.alone), ("while documents are made", waited.meanwhile))
    ]
    parts = [
        TITLE,
        f"{day}; {_circumstances()}.",
        table(("promise", "measured", "kept"), promises(made, waited)),
        table(HEAD, rows),
        table(("a reply in chat", "replies", "p50 ms", "p99 ms"), waits),
        TOLD.strip(),
    ]
    return "\n\n".join(parts)


def _circumstances() -> str:
    """Say what else the machine did, and whether that had to wait."""
    load = f"the load average was {os.getloadavg()[1]:.0f}"
    return f"{load}, and this had priority over the other work" if os.nice(0) < 0 else load


def _named(one: Made) -> str:
    return f"{one.edition.file_format}, one page" if _is_page(one) else str(one.edition.file_format)


def _is_page(one: Made) -> bool:
    return one.edition.extent is Extent.PAGE


def _ms(seconds: float) -> str:
    return f"{1000 * seconds:.0f}"


def replaced(page: str, written: str) -> str:
    """Put a new section in the place of the old one; before "Starting" where there was none."""
    old = re.compile(rf"{TITLE}\n.*?(?=^## )", re.DOTALL | re.MULTILINE)
    return old.sub("", page).replace("## Starting", f"{written}\n\n## Starting", 1)


def promises(made: Sequence[Made], waited: Waited) -> list[tuple[str, str, str]]:
    """Give the rows of what is promised: the promise, what was measured, and whether it holds."""
    slowest = max(made, key=lambda one: one.middle)
    reply = Waited.p99(waited.meanwhile)
    return [
        (
            f"each document of {ACTIONS} actions under {BAR:.0f} s",
            f"{slowest.middle:.2f} s ({_named(slowest)})",
            kept(slowest.middle < BAR),
        ),
        (
            f"a chat reply under {REPLY:.0f} s (p99) while documents are made",
            f"{reply:.2f} s, of {len(waited.meanwhile)} beside {waited.documents} documents",
            kept(reply < REPLY),
        ),
    ]
