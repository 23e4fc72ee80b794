"""The measuring of the monitor, and what it may take among fifty thousand reports."""

from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time

import pytest

from storage.database import Database, Session
from tests.benchmarks import history, monitors, monitors_page
from tests.benchmarks.history import MONITORS, Town
from tests.benchmarks.monitors import AMONG, ROWS, WHOLE, Drawn

REPORTS, ACTIONS = 50_000, 60


@pytest.fixture(scope="module")
def long_ago(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Database, Town]]:
    """A town whose sixty actions were each reported on eight hundred times."""
    path = tmp_path_factory.mktemp("history") / "history.db"
    database, town = history.opened(f"sqlite:///{path}", ACTIONS)
    history.grow(database, town, 0, REPORTS)
    yield database, town
    database.close()


def drawn(took: float) -> list[Drawn]:
    return [Drawn("SQLite", WHOLE, "today", AMONG, [took] * 5, [1.0] * 5)]


def test_a_monitor_that_is_slow_keeps_no_promise() -> None:
    assert [row[2] for row in monitors_page.promises(drawn(900))] == ["yes"]
    assert [row[2] for row in monitors_page.promises(drawn(1_100))] == ["**no**"]
    assert monitors_page.promises([]) == []


def test_its_section_takes_the_place_of_the_one_before() -> None:
    page = "# Benchmarks\n\n## Starting\n\nfast\n"
    for took in (900, 300):
        page = monitors_page.replaced(page, monitors_page.section(drawn(took), "today"))

    assert page.count("## The monitor") == 1
    assert "300" in page
    assert "900" not in page


def test_both_databases_are_asked_for_each_day(tmp_path: Path, postgres_url: str) -> None:
    found = monitors.measured(tmp_path, postgres_url, most=120, actions=6)

    assert {one.database for one in found} == {"SQLite", "PostgreSQL"}
    assert {one.day for one in found} == set(monitors.ASKED)
    assert all(one.middle > 0 for one in found)


@pytest.mark.timed
def test_a_day_long_ago_is_counted_from_the_index_alone(long_ago: tuple[Database, Town]) -> None:
    """It takes a third of this; sixty times as long without the index that it is found by."""
    database, town = long_ago
    count = monitors.asking(town, MONITORS[0])[ROWS]

    with database.reading() as db:
        assert min(worked(count, db) for _ in range(3)) < 0.06


def worked(count: Callable[[Session], object], db: Session) -> float:
    began = process_time()
    count(db)
    return process_time() - began
