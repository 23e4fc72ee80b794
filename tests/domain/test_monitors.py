"""What the monitor says of a day."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import pytest

from domain.monitor_page import MonitorPage, Notes, build, without_persons
from domain.monitors import (
    AttentionPoint,
    CommunicationMoment,
    Monitor,
    MonitorState,
    PointState,
    Result,
    Round,
    by_ambassador,
    by_department,
    reporting_day,
)
from domain.people import Member, Municipality
from domain.plans import Assignment, Period, PeriodKind, State, Status

HELMOND = Municipality(uuid4(), "helmond", "Helmond")
ALREADY_GOOD = Period(uuid4(), "Wat doen we al goed?", PeriodKind.DONE, 1)
TO_2020 = Period(uuid4(), "Aan de slag in 2018-2020", PeriodKind.BOUNDED, 2)
CONTINUOUS = Period(uuid4(), "Actie doorlopend", PeriodKind.CONTINUOUS, 3)
JUNE, DAY, FEBRUARY = date(2018, 6, 1), date(2019, 1, 14), date(2019, 1, 31)
ZONE = ZoneInfo("Europe/Amsterdam")


def monitor(cut_off: date, report_until: date | None = None) -> Monitor:
    return Monitor(uuid4(), HELMOND.id, f"monitor {cut_off}", cut_off, report_until)


NOW = Round(DAY, before=monitor(JUNE), after=monitor(FEBRUARY))


def action(status: Status, period: Period = TO_2020, number: str = "3.1") -> Assignment:
    return Assignment(uuid4(), HELMOND.id, number, "Papier", period, State(status))


def page(*now: Assignment, before: tuple[Assignment, ...] = (), **notes: object) -> MonitorPage:
    return build(HELMOND, NOW, now, before, Notes(**notes))  # type: ignore[arg-type]


def point(noted_on: date, state: PointState = PointState.ACCEPTED) -> AttentionPoint:
    return AttentionPoint(uuid4(), "Herijken Social Return", noted_on, state)


def moment(held_on: date | None, *, realised: bool) -> CommunicationMoment:
    return CommunicationMoment(uuid4(), "Presentatie", held_on, realised)


def test_realised_is_what_was_completed_since_the_previous_monitor():
    lately, long_ago = action(Status.COMPLETED), action(Status.COMPLETED)
    earlier = (replace(lately, state=State(Status.RUNNING)), long_ago)

    assert page(lately, long_ago, before=earlier).realised == (lately,)


def test_without_an_earlier_monitor_all_that_was_completed_is_realised():
    completed = action(Status.COMPLETED)

    assert page(completed).realised == (completed,)


def test_what_we_did_well_already_is_never_realised():
    assert page(action(Status.COMPLETED, ALREADY_GOOD)).realised == ()


def test_continuous_actions_are_counted_but_not_listed_as_running():
    runs = action(Status.RUNNING, CONTINUOUS)

    shown = page(runs)

    assert shown.running == ()
    assert [(row.total, row.reached) for row in shown.periods] == [(1, 1)]


def test_running_and_planned_actions_have_a_list_each():
    running, planned = action(Status.RUNNING), action(Status.PLANNED)

    shown = page(running, planned)

    assert (shown.running, shown.planned) == ((running,), (planned,))


def test_an_open_action_without_a_report_is_not_reported():
    silent, told = action(Status.RUNNING), action(Status.RUNNING)

    assert page(silent, told, reported={told.id}).not_reported == (silent,)


def test_nobody_is_missed_for_an_action_that_starts_after_the_coming_cut_off():
    starts_later = replace(action(Status.PLANNED), starts_on=date(2019, 3, 1))
    starts_before = replace(action(Status.PLANNED), starts_on=date(2019, 1, 20))

    assert page(starts_later, starts_before).not_reported == (starts_before,)


def test_attention_points_are_those_taken_up_since_the_previous_monitor():
    new = point(date(2018, 10, 4))
    others = [point(JUNE), point(date(2019, 1, 15)), point(DAY, PointState.PROPOSED)]

    assert page(points=[new, *others]).attention_points == (new,)


def test_a_declined_attention_point_is_not_in_the_monitor():
    assert page(points=[point(DAY, PointState.DECLINED)]).attention_points == ()


def test_communication_moments_are_held_or_still_to_come():
    held, planned = moment(DAY, realised=True), moment(None, realised=False)
    long_ago = moment(JUNE, realised=True)

    shown = page(moments=[held, planned, long_ago])

    assert (shown.moments_realised, shown.moments_planned) == ((held,), (planned,))


def test_a_moment_of_after_the_asked_day_was_still_planned_then():
    later = moment(date(2019, 2, 1), realised=True)

    assert page(moments=[later]).moments_planned == (later,)


def test_a_moment_that_was_held_on_an_unknown_day_is_realised():
    undated = moment(None, realised=True)

    assert page(moments=[undated]).moments_realised == (undated,)


def test_results_outside_the_plan_are_those_since_the_previous_monitor():
    new, old = Result(uuid4(), "Prijs", DAY), Result(uuid4(), "Manifest", JUNE)

    assert page(results=[new, old]).results == (new,)


def test_a_day_without_a_monitor_of_its_own_is_a_draft():
    assert page().state is MonitorState.DRAFT


def test_the_day_of_a_monitor_has_its_state():
    own = replace(monitor(DAY), state=MonitorState.PUBLISHED)

    shown = build(HELMOND, replace(NOW, monitor=own), [], [], Notes())

    assert shown.state is MonitorState.PUBLISHED


def test_the_page_tells_its_day_the_day_it_compares_with_and_the_next_monitor():
    shown = page()

    assert (shown.cut_off, shown.compared_with, shown.next_monitor) == (DAY, JUNE, NOW.after)


def test_a_report_counts_from_the_day_after_the_previous_cut_off():
    since, before = NOW.moments(ZONE)

    assert since == datetime(2018, 6, 1, 22, tzinfo=UTC)
    assert before == datetime(2019, 1, 14, 23, tzinfo=UTC)


def test_reporting_for_a_monitor_goes_on_for_some_days_after_its_cut_off():
    own = Round(FEBRUARY, monitor=monitor(FEBRUARY, report_until=date(2019, 2, 8)))

    assert own.moments(ZONE) == (None, datetime(2019, 2, 8, 23, tzinfo=UTC))


def test_without_any_monitor_all_up_to_the_day_is_news():
    alone = Round(DAY)

    assert alone.holds(date(2000, 1, 1))
    assert not alone.holds(date(2019, 1, 15))
    assert alone.cut_off == DAY


@pytest.mark.parametrize(
    ("today", "shown"),
    [
        (date(2019, 1, 31), date(2019, 1, 31)),
        (date(2019, 2, 1), date(2019, 1, 31)),
        (date(2019, 2, 8), date(2019, 1, 31)),
        (date(2019, 2, 9), date(2019, 2, 9)),
    ],
)
def test_while_reporting_goes_on_the_page_stays_at_the_cut_off(today, shown):
    known = [monitor(JUNE), monitor(FEBRUARY, report_until=date(2019, 2, 8))]

    assert reporting_day(known, today) == shown


def test_missing_reports_are_grouped_by_ambassador_those_without_one_last():
    anouk, wil = (Member(uuid4(), HELMOND, name) for name in ("Anouk Peters", "Wil Verhoeven"))
    nobodys, left, wils, anouks = (
        carried(None), carried(uuid4()), carried(wil.id), carried(anouk.id),
    )  # fmt: skip

    grouped = by_ambassador([nobodys, wils, left, anouks], [wil, anouk])

    assert grouped == [(anouk, [anouks]), (wil, [wils]), (None, [nobodys, left])]


def test_missing_reports_are_grouped_by_department_those_without_one_last():
    groen, nowhere, inkoop, more = (
        replace(action(Status.RUNNING), department=name)
        for name in ("Groen", "", "Inkoop", "Groen")
    )

    grouped = by_department([inkoop, nowhere, groen, more])

    assert grouped == [("Groen", [groen, more]), ("Inkoop", [inkoop]), ("", [nowhere])]


def test_a_page_without_persons_has_the_same_actions_and_nobody_beside_them():
    statuses = (Status.RUNNING, Status.PLANNED, Status.COMPLETED)
    anouks = [
        replace(action(status), ambassador="Anouk", ambassador_id=uuid4(), stand_in_id=uuid4())
        for status in statuses
    ]

    shown = without_persons(page(*anouks))

    lists = (shown.running, shown.planned, shown.realised, shown.not_reported)
    assert [len(one) for one in lists] == [1, 1, 1, 2]
    for named in (each for one in lists for each in one):
        assert (named.ambassador, named.ambassador_id, named.stand_in_id) == ("", None, None)


def carried(ambassador_id: UUID | None) -> Assignment:
    return replace(action(Status.RUNNING), ambassador_id=ambassador_id)
