"""Measure everything in interleaved rounds, and write `docs/benchmarks.md`."""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from tests.benchmarks import (
    articles,
    articles_page,
    documents,
    documents_page,
    machine,
    measure,
    monitors,
    monitors_page,
    nudges,
    nudges_page,
    questions,
    questions_page,
    sentences,
    startup,
    town,
)
from tests.benchmarks.measure import Cell, Databases
from tests.benchmarks.page import Measured, page
from tests.benchmarks.variants import PEERS, ROOT, VARIANTS
from tests.postgres import running_server

CONCURRENCY = (1, 16, 64)


def main() -> None:
    asked = arguments()
    began = time.monotonic()
    for chosen, only in (
        (asked.only_questions, only_the_questions),
        (asked.only_articles, only_the_articles),
        (asked.only_monitor, only_the_monitor),
        (asked.only_documents, only_the_documents),
    ):
        if chosen:
            only(asked)
            return
    if not asked.rounds:
        only_the_round(asked)
        return
    install_peers()
    with tempfile.TemporaryDirectory() as name:
        os.sched_setaffinity(0, {measure.LOAD_CORE})  # PostgreSQL stays where it was started
        folder = Path(name)
        town.build(f"sqlite:///{folder / 'town.db'}")
        with running_server(folder) as url:
            cells = rounds(Databases(folder, url), asked, began)
            asked.out.write_text(page(everything(cells, url, folder, asked)), encoding="utf-8")
    print(f"written: {asked.out.name}", file=sys.stderr)  # noqa: T201


def only_the_round(asked: argparse.Namespace) -> None:
    """Send the round of nudges, and put what came of it in the page that is there."""
    with tempfile.TemporaryDirectory() as name:
        found = nudges.measured(Path(name), asked.nudges, asked.sendings)
    written = nudges_page.section(found, today())
    page = asked.out.read_text(encoding="utf-8")
    asked.out.write_text(nudges_page.replaced(page, written), encoding="utf-8")


def only_the_questions(asked: argparse.Namespace) -> None:
    """Ask the question box, and put what came of it in the page that is there."""
    with tempfile.TemporaryDirectory() as name, running_server(Path(name)) as url:
        written = questions_page.section(questions.judged(url, asked.questions), today())
    page = asked.out.read_text(encoding="utf-8")
    asked.out.write_text(questions_page.replaced(page, written), encoding="utf-8")


def only_the_articles(asked: argparse.Namespace) -> None:
    """Search the toolbox, and put what came of it in the page that is there."""
    with tempfile.TemporaryDirectory() as name, running_server(Path(name)) as url:
        written = articles_page.section(articles.measured(Path(name), url, asked.articles), today())
    page = asked.out.read_text(encoding="utf-8")
    asked.out.write_text(articles_page.replaced(page, written), encoding="utf-8")


def only_the_documents(asked: argparse.Namespace) -> None:
    """Make the monitor's documents, and put what came of it in the page that is there."""
    with tempfile.TemporaryDirectory() as name:
        written = documents_page.section(*documents.measured(Path(name)), today())
    page = asked.out.read_text(encoding="utf-8")
    asked.out.write_text(documents_page.replaced(page, written), encoding="utf-8")


def only_the_monitor(asked: argparse.Namespace) -> None:
    """Ask for the monitor among ever more reports, and put that in the page that is there."""
    with tempfile.TemporaryDirectory() as name, running_server(Path(name)) as url:
        written = monitors_page.section(monitors.measured(Path(name), url, asked.reports), today())
    page = asked.out.read_text(encoding="utf-8")
    asked.out.write_text(monitors_page.replaced(page, written), encoding="utf-8")


def today() -> str:
    return f"{datetime.now(UTC):%d %B %Y}"  # noqa: TID251 - the page says when


def everything(
    cells: list[Cell], postgres_url: str, folder: Path, asked: argparse.Namespace
) -> Measured:
    """Add to the rounds what is measured once."""
    url = f"sqlite:///{folder / 'town.db'}"
    os.sched_setaffinity(0, measure.CORES)  # a bot starts with all that the machine has
    return Measured(
        day=today(),
        facts=machine.facts(postgres_url),
        cells=cells,
        start=startup.starts(url),
        imports=startup.largest_imports(url),
        reading=sentences.reading(),
        seconds=asked.seconds,
        nudged=nudges.measured(folder, asked.nudges, asked.sendings) if asked.nudges else None,
        judged=questions.judged(postgres_url, asked.questions) if asked.questions else None,
        searched=articles.measured(folder, postgres_url, asked.articles) if asked.articles else (),
        drawn=monitors.measured(folder, postgres_url, asked.reports) if asked.reports else (),
    )


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="0: only the round of nudges")
    parser.add_argument("--seconds", type=float, default=2.0, help="measured, per cell")
    parser.add_argument("--minutes", type=float, default=9.0, help="begin no round after these")
    parser.add_argument("--nudges", type=int, default=5000, help="of a round; 0 for none")
    parser.add_argument("--sendings", type=int, default=1, help="how often a round is sent")
    parser.add_argument("--questions", type=int, default=100_000, help="0 for none")
    parser.add_argument("--only-questions", action="store_true", help="write only their section")
    parser.add_argument("--articles", type=int, default=100_000, help="0 for none")
    parser.add_argument("--only-articles", action="store_true", help="write only their section")
    parser.add_argument("--only-documents", action="store_true", help="write only their section")
    parser.add_argument("--reports", type=int, default=1_000_000, help="0 for none")
    parser.add_argument("--only-monitor", action="store_true", help="write only its section")
    parser.add_argument("--only", default="", help="variants with this in their name")
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "benchmarks.md")
    return parser.parse_args()


def install_peers() -> None:
    """Give the other SDK an environment of its own, as its lock says."""
    uv, lock = Path(sys.executable).with_name("uv"), ROOT / "tests" / "benchmarks" / "peers.lock"
    python = PEERS / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", "--without-pip", PEERS], check=True)
    install: list[str | Path] = [
        uv,
        "pip",
        "install",
        "--quiet",
        "--require-hashes",
        "--compile-bytecode",
    ]
    subprocess.run([*install, "--python", python, "-r", lock], check=True)


def rounds(databases: Databases, asked: argparse.Namespace, began: float) -> list[Cell]:
    """Every variant once per round, each round beginning with another one."""
    chosen = [one for one in VARIANTS if asked.only in one.title]
    cells: list[Cell] = []
    for number in range(asked.rounds):
        if time.monotonic() - began > 60 * asked.minutes:
            break
        shift = number % len(chosen)
        for variant in chosen[shift:] + chosen[:shift]:
            cells += measure.run_again(variant, databases, number, (CONCURRENCY, asked.seconds))
            print(f"round {number + 1}: {variant.title}", file=sys.stderr)  # noqa: T201
    return cells


if __name__ == "__main__":
    main()
