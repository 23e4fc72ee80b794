"""How an action stood on a day, out of all that was reported and withdrawn."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from domain.errors import OldCard
from domain.figures import figures
from domain.plans import State, Status
from domain.reports import Report
from storage import assignments, reports
from storage.database import Session
from storage.tables import ActionRow, AssignmentRow
from tests.people import Town, settle

FIRST, MONDAY = datetime(2019, 1, 1, 12, tzinfo=UTC), date(2019, 1, 14)
on_one_database = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
# Few moments, few days: what was filed together and holds since one day is told apart as well.
filings = st.builds(
    Report,
    assignment_id=st.just(uuid4()),
    author_id=st.none(),
    reported_at=st.integers(0, 5).map(lambda day: FIRST + timedelta(day)),
    effective_on=st.integers(-3, 3).map(lambda day: MONDAY + timedelta(day)),
    old_status=st.none(),
    status=st.sampled_from([Status.PLANNED, Status.RUNNING, Status.COMPLETED, Status.DROPPED]),
    percentage=st.none() | st.integers(0, 100),
    blocked=st.booleans(),
)


@pytest.fixture
def town(db):
    return settle(db)


def new_action(db: Session, town: Town) -> UUID:
    """An action on which nobody reported yet, beside another one of the same period."""
    beside = db.scalars(select(ActionRow).where(ActionRow.number == "3.1")).one()
    action = ActionRow(
        plan_id=beside.plan_id, period_id=beside.period_id, number=uuid4().hex[:20], title="Glas"
    )
    db.add(action)
    db.flush()
    row = AssignmentRow(municipality_id=town.place.id, action_id=action.id)
    db.add(row)
    db.flush()
    return row.id


def file(db: Session, town: Town, told: list[Report], withdrawn: set[int]) -> list[Report]:
    """File the reports in this order, and then withdraw some."""
    ids = reports.add(db, town.place.id, told)
    known = [replace(report, id=number) for report, number in zip(told, ids, strict=True)]
    taken_back = [
        replace(known[n], id=None, withdraws=known[n].id, reported_at=FIRST + timedelta(9))
        for n in sorted(withdrawn)
    ]
    reports.add(db, town.place.id, taken_back)
    return known


def expected(told: list[Report], withdrawn: set[int], day: date) -> State:
    """The model: of what holds by that day and was not withdrawn, what was filed last."""
    counting = [
        (report.reported_at, n, report)
        for n, report in enumerate(told)
        if report.effective_on <= day and n not in withdrawn
    ]
    if not counting:
        return State(Status.PLANNED)
    _, _, last = max(counting, key=lambda filed: filed[:2])
    return State(
        last.status, last.percentage, last.blocked, last.effective_on, last.reported_at, last.id
    )


@on_one_database
@given(told=st.lists(filings, max_size=7), data=st.data())
def test_on_any_day_the_report_that_was_filed_last_counts(db, town, told, data):
    withdrawn = data.draw(st.sets(st.integers(0, len(told) - 1)) if told else st.just(set()))
    action = new_action(db, town)

    known = file(db, town, [replace(report, assignment_id=action) for report in told], withdrawn)

    for day in (MONDAY + timedelta(n) for n in range(-4, 5)):
        state = assignments.get(db, town.place.id, action, day).state
        assert state == expected(known, withdrawn, day)


@on_one_database
@given(told=st.lists(filings, min_size=1, max_size=5))
def test_withdrawing_everything_leaves_an_action_as_it_was_planned(db, town, told):
    action = new_action(db, town)

    file(db, town, [replace(r, assignment_id=action) for r in told], set(range(len(told))))

    state = assignments.get(db, town.place.id, action, MONDAY + timedelta(9)).state
    assert state == State(Status.PLANNED)


@on_one_database
@given(told=st.lists(filings, min_size=1, max_size=5))
def test_nothing_that_was_filed_ever_disappears_from_the_history(db, town, told):
    action = new_action(db, town)

    known = file(db, town, [replace(report, assignment_id=action) for report in told], {0})

    history = reports.of_assignment(db, town.place.id, action)
    assert [report for report in history if report.withdraws is None] == sorted(
        known, key=lambda report: (report.reported_at, report.id)
    )
    assert [report.withdraws for report in history if report.withdraws] == [known[0].id]


def test_a_report_about_one_action_says_nothing_about_another(db, town):
    before = town.action(db, "3.2").state

    file(db, town, [replace(_completed(), assignment_id=town.actions["3.1"])], set())

    assert town.action(db, "3.2").state == before


def _completed() -> Report:
    return Report(uuid4(), None, FIRST, MONDAY, Status.RUNNING, Status.COMPLETED)


@pytest.mark.parametrize("number", ["1.1", "3.1", "4.1"])
def test_a_period_is_counted_as_its_actions_are(db, town, number):
    here, period = town.place.id, town.action(db, number).period
    everything = assignments.of_municipality(db, here, MONDAY)

    counted = assignments.figures_of(db, here, period, MONDAY)

    assert counted == next(row for row in figures(everything) if row.period == period)


def test_what_nobody_reported_is_counted_by_its_nature(db, town):
    period, before = town.action(db, "4.1").period, date(2017, 1, 1)

    counted = assignments.figures_of(db, town.place.id, period, before)

    assert counted.counts == {Status.RUNNING: 2}


def running(town: Town, action: UUID) -> Report:
    return Report(action, town.people["Marco"].id, FIRST, MONDAY, None, Status.RUNNING)


@pytest.mark.parametrize("told", ["an older version", "another municipality"])
def test_a_report_on_what_is_no_longer_so_or_not_there_stores_nothing(db, town, told):
    action = new_action(db, town)
    version = assignments.get(db, town.place.id, action, MONDAY).version
    place = uuid4() if told == "another municipality" else town.place.id
    drawn = version if told == "another municipality" else version - 1

    with pytest.raises(OldCard):
        reports.add(db, place, [running(town, action)], {action: drawn})

    assert assignments.get(db, town.place.id, action, MONDAY).version == version
    assert reports.of_assignment(db, town.place.id, action) == []
