"""Who is missing: whose the open actions without a report are."""

from datetime import date
from uuid import UUID, uuid4

from domain.hand_overs import HandOver
from domain.missing import Missing, sort_out
from domain.monitors import Monitor, Round
from domain.people import Member, Municipality
from domain.plans import Assignment, Period, PeriodKind, State, Status
from tests.people import NOON

PLACE = Municipality(uuid4(), "helmond", "Helmond")
KARIN, MARCO = Member(uuid4(), PLACE, "Karin"), Member(uuid4(), PLACE, "Marco")
PERIOD = Period(uuid4(), "2018-2020", PeriodKind.BOUNDED, 1)
AROUND = Round(date(2019, 1, 31))


def action(number: str, owner: UUID | None) -> Assignment:
    state = State(Status.RUNNING)
    return Assignment(uuid4(), PLACE.id, number, "Papier", PERIOD, state, ambassador_id=owner)


def waits(for_action: Assignment, asked: UUID | None) -> HandOver:
    return HandOver(uuid4(), PLACE.id, for_action.id, uuid4(), asked, NOON)


def sorted_out(actions, untold=None, waiting=()):
    return sort_out(AROUND, actions, actions if untold is None else untold, waiting, [KARIN, MARCO])


def test_people_stand_by_name_and_what_nobody_carries_stands_apart():
    loose, left = action("3", None), action("4", uuid4())
    found = sorted_out([action("1", MARCO.id), action("2", KARIN.id), loose, left])

    assert [person.member.name for person in found.people] == ["Karin", "Marco"]
    assert found.nobodys == (loose, left)


def test_who_reported_all_counts_as_one_who_was_asked():
    told, missing = action("1", MARCO.id), action("2", KARIN.id)
    found = sorted_out([told, missing], [missing])

    assert (found.asked, found.reported) == (2, 1)
    assert found.actions == (missing,)


def test_what_waits_in_a_hand_over_is_nobodys_meanwhile():
    first, second = action("1", MARCO.id), action("2", MARCO.id)
    found = sorted_out([first, second], waiting=[waits(first, KARIN.id), waits(second, None)])

    assert [(each.action, each.asked) for each in found.seeking] == [(first, KARIN), (second, None)]
    assert (found.asked, found.people) == (0, ())
    assert found.actions == (first, second)


def test_nothing_is_missing_when_all_is_told():
    assert sorted_out([action("1", MARCO.id)], []).is_nothing


def test_without_a_monitor_there_is_no_last_day():
    assert Missing(AROUND).last_day is None


def test_the_last_day_is_never_before_the_cut_off():
    cut_off = date(2019, 1, 31)
    without = Monitor(uuid4(), PLACE.id, "februari 2019", cut_off)
    with_days_after = Monitor(uuid4(), PLACE.id, "februari 2019", cut_off, date(2019, 2, 8))

    assert Missing(Round(cut_off, monitor=without)).last_day == cut_off
    assert Missing(Round(cut_off, after=with_days_after)).last_day == date(2019, 2, 8)
