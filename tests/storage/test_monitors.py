"""What is remembered of monitors, and of what they say beside the plan."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from domain.monitors import MonitorState, PointState, Round
from domain.plans import Status
from domain.reports import Report, Source
from storage import monitors, municipalities, reports
from tests.people import NOON, TODAY, settle

JUNE, FEBRUARY = date(2018, 6, 1), date(2019, 1, 31)
SINCE, BEFORE = datetime(2018, 6, 2, tzinfo=UTC), datetime(2019, 1, 15, tzinfo=UTC)


@pytest.fixture
def town(db):
    return settle(db)


@pytest.fixture
def here(town):
    return town.place.id


@pytest.fixture
def elsewhere(db):
    return municipalities.add(db, "schiedam", "Schiedam", at=NOON).id


def report(town, **other):
    filed = Report(
        assignment_id=town.actions["3.1"],
        author_id=None,
        reported_at=datetime(2018, 10, 1, 12, tzinfo=UTC),
        effective_on=date(2018, 10, 1),
        old_status=None,
        status=Status.RUNNING,
    )
    return replace(filed, **other)


def test_a_day_knows_the_monitors_around_it(db, here):
    around = monitors.around(db, here, TODAY)

    assert around.monitor is None
    assert around.before is not None
    assert around.after is not None
    assert (around.before.cut_off, around.after.cut_off) == (JUNE, FEBRUARY)


def test_a_cut_off_is_neither_before_nor_after_itself(db, here):
    around = monitors.around(db, here, FEBRUARY)

    assert around.monitor is not None
    assert around.monitor.name == "februari 2019"
    assert around.compared_with == JUNE
    assert around.after is None


def test_monitors_of_another_municipality_do_not_count(db, here, elsewhere):
    assert monitors.around(db, elsewhere, TODAY) == Round(TODAY)
    assert [m.cut_off for m in monitors.of_municipality(db, here)] == [JUNE, FEBRUARY]


def test_a_monitor_keeps_its_dates_and_its_state(db, elsewhere):
    added = monitors.add(
        db, elsewhere, "maart 2019", date(2019, 3, 1),
        report_until=date(2019, 3, 8), due=date(2019, 3, 13), state=MonitorState.CLOSED,
    )  # fmt: skip

    assert monitors.of_municipality(db, elsewhere) == [added]


def test_a_report_of_this_round_counts(db, town, here):
    reports.add(db, here, [report(town)])

    assert monitors.reported_on(db, here, SINCE, BEFORE) == {town.actions["3.1"]}


@pytest.mark.parametrize(
    "other",
    [
        {"source": Source.IMPORT},
        {"reported_at": datetime(2018, 6, 1, 12, tzinfo=UTC)},
        {"reported_at": datetime(2019, 1, 15, 12, tzinfo=UTC)},
    ],
)
def test_an_import_and_a_report_of_another_time_do_not_count(db, town, here, other):
    reports.add(db, here, [report(town, **other)])

    assert monitors.reported_on(db, here, SINCE, BEFORE) == frozenset()


def test_a_withdrawn_report_does_not_count(db, town, here):
    [report_id] = reports.add(db, here, [report(town)])
    reports.add(db, here, [report(town, withdraws=report_id)])

    assert monitors.reported_on(db, here, SINCE, BEFORE) == frozenset()


def test_a_report_on_another_action_than_asked_does_not_count(db, town, here):
    reports.add(db, here, [report(town)])
    this, other = town.actions["3.1"], town.actions["3.2"]

    told = [monitors.reported_on(db, here, SINCE, BEFORE, among) for among in ([this], [other])]

    assert told == [{this}, frozenset()]


def test_a_report_on_an_action_elsewhere_does_not_count(db, town, here, elsewhere):
    reports.add(db, here, [report(town)])

    assert monitors.reported_on(db, elsewhere, None, BEFORE) == frozenset()


def test_a_report_proposes_one_attention_point(db, town, here):
    [report_id] = reports.add(db, here, [report(town)])

    first = monitors.propose(db, here, "Papier loopt vast", TODAY, report_id)
    again = monitors.propose(db, here, "Papier loopt vast", TODAY, report_id)

    assert first == again
    assert first.state is PointState.PROPOSED


def test_the_coordinator_words_an_attention_point(db, here):
    point = monitors.propose(db, here, "Papier loopt vast", TODAY)

    accepted = monitors.accept(db, here, point.id, "Papier wacht op de regio")

    assert accepted == replace(point, text="Papier wacht op de regio", state=PointState.ACCEPTED)
    assert monitors.points(db, here) == [accepted]


def test_the_first_decision_about_an_attention_point_stands(db, here):
    point = monitors.propose(db, here, "Papier loopt vast", TODAY)
    declined = monitors.decline(db, here, point.id)

    assert monitors.accept(db, here, point.id, "Toch wel") == declined


def test_an_attention_point_is_out_of_reach_for_another_municipality(db, here, elsewhere):
    point = monitors.propose(db, here, "Papier loopt vast", TODAY)

    assert monitors.find_point(db, elsewhere, point.id) is None
    assert monitors.accept(db, elsewhere, point.id) is None
    assert monitors.find_point(db, here, point.id) == point


def test_attention_points_moments_and_results_keep_their_order(db, here):
    for text in ("b", "a", "c"):
        monitors.add_point(db, here, text, TODAY, PointState.ACCEPTED)
        monitors.add_moment(db, here, text, TODAY, realised=True)
        monitors.add_result(db, here, text, TODAY)

    lists = (monitors.points(db, here), monitors.moments(db, here), monitors.results(db, here))
    assert [[item.text for item in each] for each in lists] == [["b", "a", "c"]] * 3


def test_a_planned_moment_becomes_the_one_that_was_held(db, here):
    planned = monitors.add_moment(db, here, "Presentatie", None, realised=False)
    held = monitors.add_moment(db, here, "Presentatie", TODAY, realised=True)

    assert held.id == planned.id
    assert monitors.moments(db, here) == [held]


def test_a_second_moment_of_the_same_words_is_one_of_its_own(db, here):
    monitors.add_moment(db, here, "Presentatie", JUNE, realised=True)
    monitors.add_moment(db, here, "Presentatie", TODAY, realised=True)

    assert [moment.held_on for moment in monitors.moments(db, here)] == [JUNE, TODAY]
