"""The measuring of a round: a short one, so that it still works when needed."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.benchmarks import nudges, nudges_page
from tests.benchmarks.nudges import Nudged, Sent
from tests.benchmarks.slow_teams import Taken
from tests.faults.crowd import is_day_off
from tests.faults.rates import busiest_second

MANY = 30


def sent(seconds: float, taken: Taken, cpu: float = 1.0) -> Sent:
    return Sent("", 0, seconds, cpu, taken)


def nudged(ours: float, paced: Taken) -> Nudged:
    whole = Taken(nudges=100, people=100, busiest=100)
    return Nudged(100, [sent(ours, whole)], [sent(10.0, whole)], sent(5.0, paced))


@pytest.mark.timeout(300)
def test_a_short_round_reaches_everybody_once(tmp_path: Path) -> None:
    if is_day_off(datetime.now(UTC)):  # noqa: TID251 - the bot goes by the clock
        pytest.skip("a public holiday: no round goes out anywhere")

    found = nudges.measured(tmp_path, MANY, 1)

    assert [one.taken.nudges for one in (*found.ours, *found.stock, found.paced)] == [MANY] * 3
    assert [one.copies for one in (*found.ours, found.paced)] == [0, 0]


def test_a_round_that_keeps_its_promises_says_yes() -> None:
    paced = Taken(nudges=100, people=100, busiest=20, waits=[0.2] * 20)

    assert [row[2] for row in nudges_page.promises(nudged(5.0, paced))] == ["yes"] * 4


def test_a_round_that_breaks_them_says_no() -> None:
    paced = Taken(nudges=101, people=100, busiest=21, waits=[0.2] * 10 + [3.0] * 10)

    assert [row[2] for row in nudges_page.promises(nudged(12.0, paced))] == ["**no**"] * 4


def test_the_busiest_second_is_found_wherever_it_begins() -> None:
    assert busiest_second([0.0, 0.9, 1.1, 1.85, 1.95]) == 3


def test_a_new_round_takes_the_place_of_the_old_one_on_the_page() -> None:
    paced = Taken(nudges=100, people=100, busiest=20, waits=[0.2] * 20)
    written = nudges_page.section(nudged(5.0, paced), "vandaag")

    page = nudges_page.replaced("# Benchmarks\n\n## Starting\n\nfast\n", "## A round of 1\n\nold")
    page = nudges_page.replaced(page, written)

    assert "old" not in page
    assert page.count("## A round of 100 nudges") == page.count("## Starting") == 1
    assert "| our bot | 5.0 | 20.0 | 1.0 | 0 | 100 |" in page
