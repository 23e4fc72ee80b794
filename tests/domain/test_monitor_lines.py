"""What the page of the monitor names."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

from domain.monitor_lines import AHEAD
from domain.monitor_page import MonitorPage, Notes, build
from domain.monitors import Monitor, Result, Round
from domain.people import Municipality
from domain.plans import Assignment, InMonitor, Period, PeriodKind, State, Status

HELMOND = Municipality(uuid4(), "helmond", "Helmond")
TO_2020 = Period(uuid4(), "Aan de slag in 2018-2020", PeriodKind.BOUNDED, 2)
CONTINUOUS = Period(uuid4(), "Actie doorlopend", PeriodKind.CONTINUOUS, 3)
DAY, MARCH = date(2019, 1, 14), date(2019, 3, 1)
NOW = Round(DAY, after=Monitor(uuid4(), HELMOND.id, "maart 2019", MARCH))


def action(title: str, status: Status = Status.RUNNING, **other: object) -> Assignment:
    state = State(status)
    return replace(
        Assignment(uuid4(), HELMOND.id, "3.1", title, TO_2020, state),
        **other,  # type: ignore[arg-type]
    )


def page(*now: Assignment, before: tuple[Assignment, ...] = (), **notes: object) -> MonitorPage:
    return build(HELMOND, NOW, now, before, Notes(**notes))  # type: ignore[arg-type]


def running(*now: Assignment, before: tuple[Assignment, ...] = ()) -> list[str]:
    return [line.text for line in page(*now, before=before).lines.running]


def planned(*now: Assignment) -> list[str]:
    return [line.text for line in page(*now).lines.planned]


def test_actions_of_one_lead_in_are_joined_where_the_first_stands():
    papier = action("Papier", heading="Aanbestedingen")
    kennis, hardware = action("Kennis delen"), action("IT Hardware", heading="Aanbestedingen")

    assert running(papier, kennis, hardware) == [
        "Aanbestedingen Papier, IT Hardware",
        "Kennis delen",
    ]


def test_two_actions_of_one_title_without_a_lead_in_are_two_lines():
    assert running(action("Papier"), action("Papier")) == ["Papier", "Papier"]


def test_what_the_coordinator_leaves_out_is_not_named():
    left_out = action("Papier", in_monitor=InMonitor.NO)

    assert running(left_out) == []
    assert page(left_out).annex == (left_out,)


def test_what_runs_as_it_did_is_named_only_if_the_coordinator_wants_it():
    same, wanted = action("Papier"), action("Kennis delen", in_monitor=InMonitor.YES)

    assert running(same, wanted, before=(same, wanted)) == ["Kennis delen"]


def test_what_began_since_the_previous_monitor_is_news():
    before = action("Papier", Status.PLANNED)

    assert running(replace(before, state=State(Status.RUNNING)), before=(before,)) == ["Papier"]


def test_what_is_stuck_is_news():
    stuck = action("Papier", state=State(Status.RUNNING, blocked=True))

    assert running(stuck, before=(stuck,)) == ["Papier"]


def test_a_continuous_action_is_named_only_if_the_coordinator_wants_it():
    runs = action("Spreekuur", period=CONTINUOUS)
    wanted = action("Social return", period=CONTINUOUS, in_monitor=InMonitor.YES)

    assert running(runs, wanted) == ["Social return"]


def test_what_begins_before_the_next_monitor_is_named():
    soon = action("Vijvers", Status.PLANNED, starts_on=MARCH)
    later = action("Drukwerk", Status.PLANNED, starts_on=date(2019, 3, 2))
    no_day = action("Gas", Status.PLANNED)

    assert planned(soon, later, no_day) == ["Vijvers"]


def test_without_a_next_monitor_half_a_year_is_looked_ahead():
    soon = action("Vijvers", Status.PLANNED, starts_on=DAY + AHEAD)

    shown = build(HELMOND, Round(DAY), [soon], [], Notes())

    assert [line.text for line in shown.lines.planned] == ["Vijvers"]


def test_what_the_coordinator_wants_is_named_whenever_it_begins():
    wanted = action("Drukwerk", Status.PLANNED, in_monitor=InMonitor.YES)

    assert planned(wanted) == ["Drukwerk"]


def test_realised_names_all_but_what_is_left_out_and_then_the_results_outside_the_plan():
    done = action("Papier", Status.COMPLETED)
    left_out = action("Gas", Status.COMPLETED, in_monitor=InMonitor.NO)
    prize = Result(uuid4(), "Prijs voor het beste plan", DAY)

    shown = page(done, left_out, results=[prize])

    assert [line.text for line in shown.lines.realised] == ["Papier", "Prijs voor het beste plan"]
    assert shown.annex == (left_out,)


def test_named_and_annex_are_together_what_is_open_or_realised():
    named, rest = action("Papier"), action("Gas", in_monitor=InMonitor.NO)
    done, dropped = action("Hout", Status.COMPLETED), action("Riool", Status.DROPPED)

    shown = page(named, rest, done, dropped)

    assert (shown.named_open, len(shown.open_actions)) == (1, 2)
    assert shown.annex == (rest,)
