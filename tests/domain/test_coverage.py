"""What nobody answers for."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID, uuid4

from domain.coverage import Gaps, Unmanned, find_gaps, silence_since
from domain.monitors import Monitor, Round
from domain.people import Member, Municipality, Role
from domain.plans import Assignment, Period, PeriodKind, State, Status

HELMOND = Municipality(uuid4(), "helmond", "Helmond")
TO_2020 = Period(uuid4(), "2018-2020", PeriodKind.BOUNDED, 1)
GOOD = Period(uuid4(), "Al goed", PeriodKind.DONE, 0)
MARCO = Member(uuid4(), HELMOND, "Marco", roles=frozenset({Role.AMBASSADOR}), department="Inkoop")
SASKIA = Member(uuid4(), HELMOND, "Saskia", roles=frozenset({Role.COORDINATOR}), department="Sport")
UNTIL = date(2019, 1, 31)


def action(
    owner: UUID | None = MARCO.id, department: str = "Inkoop", **other: object
) -> Assignment:
    one = Assignment(uuid4(), HELMOND.id, "3.1", "Papier", TO_2020, State(Status.RUNNING))
    return replace(one, ambassador_id=owner, department=department, **other)  # type: ignore[arg-type]


def gaps(*actions: Assignment, told: set[UUID] | None = None, departments: str = "") -> Gaps:
    return find_gaps(actions, departments.split(), [MARCO, SASKIA], told, UNTIL)


def test_a_department_where_no_ambassador_works_is_a_gap_also_without_actions():
    found = gaps(action(department="Sport"), action(department=""), departments="Inkoop Wijk")

    assert found.departments == (Unmanned("Sport", 1), Unmanned("Wijk", 0))


def test_an_open_action_of_nobody_or_of_who_left_is_a_gap():
    nobodys, of_who_left = action(None), action(uuid4())
    done = action(None, state=State(Status.COMPLETED))
    good = action(None, period=GOOD)

    found = gaps(nobodys, of_who_left, done, good, action())

    assert found.nobodys == (nobodys, of_who_left)
    assert found.many == 2


def test_who_reported_on_one_of_their_actions_was_not_silent():
    one, other = action(), action()

    assert gaps(one, other, told={other.id}).silent == ()
    [silent] = gaps(one, other, told=set()).silent
    assert (silent.member, silent.actions) == (MARCO, (one, other))


def test_who_was_not_asked_yet_was_not_silent():
    later = action(state=State(Status.PLANNED), starts_on=UNTIL + timedelta(1))

    assert gaps(later, told=set()).silent == ()
    assert gaps(action(), told=None).silent == ()


def test_silence_is_counted_over_the_last_two_monitors_that_are_past():
    monitors = [
        Monitor(uuid4(), HELMOND.id, str(month), date(2018, month, 1), date(2018, month, 8))
        for month in (2, 6, 9)
    ]
    at_work = Round(date(2018, 9, 5))

    assert silence_since(monitors, at_work) == Round(
        date(2018, 2, 1), monitor=monitors[0], after=monitors[1]
    )
    assert silence_since(monitors, Round(date(2018, 9, 9))).day == date(2018, 6, 1)  # type: ignore[union-attr]
    assert silence_since(monitors[:1], at_work) is None
