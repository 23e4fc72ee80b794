"""The benchmarks themselves: a short run of each kind, so that they still work when needed."""

from pathlib import Path

import pytest

from tests.benchmarks import measure, sentences, startup, town
from tests.benchmarks.measure import Cell, Databases, Wrong
from tests.benchmarks.page import Measured, page
from tests.benchmarks.variants import AGENTS, REPORT, VARIANTS, Variant

SHORT = ((2,), 1.0)


@pytest.fixture
def databases(tmp_path: Path) -> Databases:
    town.build(f"sqlite:///{tmp_path / 'town.db'}")
    return Databases(tmp_path, "")


def named(title: str) -> Variant:
    return next(one for one in VARIANTS if one.title.startswith(title))


@pytest.mark.parametrize(
    "title", ["our door", "our bot, full report (SQLite)", "our bot, full report, t"]
)
def test_what_was_answered_was_stored(databases: Databases, title: str) -> None:
    [cell] = measure.run_again(named(title), databases, 0, SHORT)

    assert cell.throughput > 0
    assert cell.p50 <= cell.p99


def test_reports_that_are_not_stored_are_no_figure(databases: Databases) -> None:
    url = databases.fresh(named(REPORT))

    with pytest.raises(Wrong, match="5 answered, 0 stored"):
        measure._check_stored(named(REPORT), url, 5)


def test_the_page_says_what_was_kept_and_what_was_not() -> None:
    cells = [
        Cell(title, 16, 0, cpu, 100 / cpu, 1.0, 2.0, 60.0, 0.1)
        for title, cpu in ((AGENTS, 2.0), (f"{REPORT} (SQLite)", 3.0))
    ]

    shown = page(Measured("vandaag", ["een machine"], cells, 1.5, [("aiohttp", 80.0)], 0.5, 2.0))

    assert "1.50 times the CPU, 1.50 times as slow | **no** |" in shown
    assert "| ready within 3 s | 1.50 s | yes |" in shown


def test_the_largest_imports_are_known(
    databases: Databases,
) -> None:
    url = f"sqlite:///{databases.folder / 'town.db'}"

    assert len(startup.largest_imports(url)) == 10


def test_two_hundred_titles_are_read_against() -> None:
    assert len({title.text for title in sentences.titles()}) == 200
