"""Measure everything in interleaved rounds, and write `docs/benchmarks.md`."""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from tests.benchmarks import machine, measure, sentences, startup, town
from tests.benchmarks.measure import Cell, Databases
from tests.benchmarks.page import Measured, page
from tests.benchmarks.variants import PEERS, ROOT, VARIANTS
from tests.postgres import running_server

CONCURRENCY = (1, 16, 64)


def main() -> None:
    asked = arguments()
    began = time.monotonic()
    install_peers()
    with tempfile.TemporaryDirectory() as name:
        os.sched_setaffinity(0, {measure.LOAD_CORE})  # PostgreSQL stays where it was started
        folder = Path(name)
        town.build(f"sqlite:///{folder / 'town.db'}")
        with running_server(folder) as url:
            cells = rounds(Databases(folder, url), asked, began)
            asked.out.write_text(page(everything(cells, url, folder, asked)), encoding="utf-8")
    print(f"written: {asked.out.name}", file=sys.stderr)  # noqa: T201


def everything(
    cells: list[Cell], postgres_url: str, folder: Path, asked: argparse.Namespace
) -> Measured:
    """Add to the rounds what is measured once."""
    url = f"sqlite:///{folder / 'town.db'}"
    os.sched_setaffinity(0, measure.CORES)  # a bot starts with all that the machine has
    return Measured(
        day=f"{datetime.now(UTC):%d %B %Y}",  # noqa: TID251 - the page says when
        facts=machine.facts(postgres_url),
        cells=cells,
        start=startup.starts(url),
        imports=startup.largest_imports(url),
        reading=sentences.reading(),
        seconds=asked.seconds,
    )


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=2.0, help="measured, per cell")
    parser.add_argument("--minutes", type=float, default=9.0, help="begin no round after these")
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
