"""The measuring of the toolbox: a short one, so that it still works when needed."""

from pathlib import Path

from tests.benchmarks import articles, articles_page
from tests.benchmarks.articles import Searched
from tests.postgres import running_server


def searched(p99: float) -> list[Searched]:
    return [Searched("ours, in all of them", "SQLite", 10_000, [p99] * 100, [1.0] * 100)]


def test_a_search_that_is_slow_keeps_no_promise() -> None:
    assert [row[2] for row in articles_page.promises(searched(9.0))] == ["yes"]
    assert [row[2] for row in articles_page.promises(searched(11.0))] == ["**no**"]
    assert articles_page.promises([]) == []


def test_its_section_takes_the_place_of_the_one_before() -> None:
    page = "# Benchmarks\n\n## Starting\n\nfast\n"
    for p99 in (9.0, 3.0):
        page = articles_page.replaced(page, articles_page.section(searched(p99), "today"))

    assert page.count("## The toolbox") == 1
    assert "3.0 ms" in page
    assert "9.0 ms" not in page


def test_both_databases_and_their_own_search_are_measured(tmp_path: Path) -> None:
    with running_server(tmp_path) as url:
        found = articles.measured(tmp_path, url, 60)

    assert {(one.database, one.articles) for one in found} == {("SQLite", 60), ("PostgreSQL", 60)}
    assert {one.who for one in found} == {
        "ours, in a product group", "ours, in all of them", "SQLite's own", "PostgreSQL's own",
    }  # fmt: skip
    assert all(0 < one.p50 <= one.p99 for one in found)
