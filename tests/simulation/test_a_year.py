"""Years that nobody planned: nothing wrong is ever sent, and nobody is ever forgotten."""

import shutil

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from storage.database import Database
from tests.simulation.in_memory import InMemory
from tests.simulation.stored import Stored
from tests.simulation.town import Town
from tests.simulation.year import Year, live, years

many = settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
very_many = settings(many, max_examples=300)
# A year on a database takes a second: to shrink one that fails would take an hour.
some = settings(many, max_examples=8, phases=[Phase.explicit, Phase.generate])


def town_of(year: Year) -> Town:
    return Town(list(year.actions), list(year.monitors), set(year.closed))


@pytest.mark.timeout(300)
@many
@given(year=years())
def test_in_no_year_at_all_somebody_is_nagged_or_forgotten(year):
    town = town_of(year)

    live(year, town, InMemory(town))


@pytest.mark.soak
@pytest.mark.timeout(900)
@very_many
@given(year=years())
def test_in_three_hundred_years_neither(year):
    town = town_of(year)

    live(year, town, InMemory(town))


@pytest.mark.timeout(300)
@some
@given(year=years(most_events=15, every=(7, 11, 26)))
def test_in_no_year_on_a_real_database_either(year, empty_sqlite, tmp_path_factory):
    live_stored(year, empty_sqlite, tmp_path_factory)


@pytest.mark.soak
@pytest.mark.timeout(900)
@settings(some, max_examples=16)
@given(year=years(most_events=15, every=(7, 11, 26)))
def test_in_sixteen_years_on_a_real_database_neither(year, empty_sqlite, tmp_path_factory):
    live_stored(year, empty_sqlite, tmp_path_factory)


def live_stored(year, empty_sqlite, tmp_path_factory):
    path = tmp_path_factory.mktemp("year") / "year.db"
    shutil.copy(empty_sqlite, path)
    database, town = Database(f"sqlite:///{path}"), town_of(year)
    try:
        live(year, town, Stored(database, town))
    finally:
        database.close()
