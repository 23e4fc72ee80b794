"""When people are away: the last word counts, for the days that it is about."""

from datetime import date

import pytest

from storage import absences
from tests.people import settle

JULY = (date(2019, 7, 1), date(2019, 7, 20))
MARCH = (date(2019, 3, 4), date(2019, 3, 8))


@pytest.fixture
def marco(db):
    return settle(db).people["Marco"]


def noted(db, marco, *days):
    """Note these days, and return what is known of all."""
    here = marco.municipality.id
    for first, last in days:
        absences.set_absence(db, here, marco.id, first, last)
    known = absences.of_municipality(db, here, date(2019, 1, 1)).get(marco.id, ())
    return [(one.first_day, one.last_day) for one in known]


def test_who_is_away_in_march_still_has_july_off(db, marco):
    assert noted(db, marco, JULY, MARCH) == [MARCH, JULY]


def test_other_days_for_the_same_absence_take_its_place(db, marco):
    shorter = (date(2019, 7, 3), date(2019, 7, 10))

    assert noted(db, marco, JULY, shorter) == [(JULY[0], date(2019, 7, 2)), shorter]


def test_who_does_not_know_when_they_are_back_is_away_in_july_as_well(db, marco):
    assert noted(db, marco, JULY, (MARCH[0], None)) == [(MARCH[0], None)]


@pytest.mark.parametrize(
    ("back", "left"),
    [
        (date(2019, 3, 6), [(MARCH[0], date(2019, 3, 5)), JULY]),
        (date(2019, 3, 4), [JULY]),
        (date(2019, 3, 1), []),
    ],
)
def test_who_is_back_in_march_has_still_july_off(db, marco, back, left):
    noted(db, marco, MARCH, JULY)

    assert absences.come_back(db, marco.municipality.id, marco.id, back)
    assert noted(db, marco) == left
