"""The monitor of a day, from the database."""

from datetime import UTC, date, datetime

import pytest

from dialogs import monitor_figures
from domain.plans import Status
from domain.reports import Report
from storage import reports
from tests.people import TODAY, settle


@pytest.fixture
def town(db):
    return settle(db)


def report(db, town, number, filed, status=Status.RUNNING):
    told = Report(
        assignment_id=town.actions[number],
        author_id=None,
        reported_at=filed,
        effective_on=filed.date(),
        old_status=None,
        status=status,
    )
    reports.add(db, town.place.id, [told])


def numbers(actions):
    return [action.number for action in actions]


def test_the_asked_day_counts_to_its_end(db, town):
    report(db, town, "3.1", datetime(2019, 1, 14, 22, 59, tzinfo=UTC), Status.COMPLETED)

    assert numbers(monitor_figures.page(db, town.place, TODAY).realised) == ["3.1"]
    assert numbers(monitor_figures.page(db, town.place, date(2019, 1, 13)).realised) == []


def test_what_was_completed_before_the_previous_monitor_is_not_realised_again(db, town):
    page = monitor_figures.page(db, town.place, TODAY)

    assert page.compared_with == date(2018, 6, 1)
    assert "3.4" not in numbers(page.realised)


def test_who_reported_on_the_day_of_the_previous_cut_off_has_not_reported_since(db, town):
    report(db, town, "3.1", datetime(2018, 6, 1, 21, 59, tzinfo=UTC))
    report(db, town, "3.2", datetime(2018, 6, 1, 22, 0, tzinfo=UTC))

    page = monitor_figures.page(db, town.place, TODAY)

    assert numbers(page.not_reported) == ["3.1", "3.3", "3.5", "3.6", "4.1", "4.2"]


def test_a_row_of_figures_opens_to_the_actions_that_it_counts(db, town):
    page = monitor_figures.page(db, town.place, TODAY)

    for row in page.periods:
        found = monitor_figures.of_period(page, row.period)

        assert len(found) == row.total
