"""The ladder of a question that nobody takes, or nobody answers."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from domain.calendars import Calendar
from domain.ticket_ladder import TicketRung, TicketStep, due_step, is_over, wanted_by
from domain.tickets import People, Ticket, TicketState

WEEKDAYS = Calendar(ZoneInfo("Europe/Amsterdam"))
FRIDAY = datetime(2019, 1, 11, 15, tzinfo=UTC)  # four o'clock
TOM, KARIN, SASKIA = (UUID(int=n) for n in range(1, 4))
OPEN = Ticket(UUID(int=9), UUID(int=8), 1, "Welke criteria?", TOM, FRIDAY, FRIDAY)
TAKEN = replace(OPEN, state=TicketState.ASSIGNED, assigned_id=KARIN, assigned_at=FRIDAY)
PEOPLE = People(
    frozenset({KARIN}), coordinators=frozenset({SASKIA}), specialists=frozenset({KARIN})
)


def at(day: int, hour: int = 15, month: int = 1) -> datetime:
    return datetime(2019, month, day, hour, tzinfo=UTC)


def rung(ticket: Ticket, moment: datetime) -> tuple[str, date] | None:
    step = due_step(ticket, WEEKDAYS, moment)
    return (step.rung, step.day) if step else None


def test_each_step_comes_a_workday_later_and_then_weekly():
    assert rung(OPEN, FRIDAY) == (TicketRung.FIRST, date(2019, 1, 11))
    assert rung(OPEN, at(14, 14)) == (TicketRung.FIRST, date(2019, 1, 11))
    assert rung(OPEN, at(14)) == (TicketRung.AGAIN, date(2019, 1, 14))
    assert rung(OPEN, at(15)) == (TicketRung.EVERYBODY, date(2019, 1, 15))
    assert rung(OPEN, at(22, 14)) == (TicketRung.EVERYBODY, date(2019, 1, 15))
    assert rung(OPEN, at(22)) == (TicketRung.WEEKLY, date(2019, 1, 22))
    assert rung(OPEN, at(28)) == (TicketRung.WEEKLY, date(2019, 1, 22))
    assert rung(OPEN, at(29)) == (TicketRung.WEEKLY, date(2019, 1, 29))


def test_outside_working_hours_nothing_is_due_and_the_first_step_waits_for_the_opening():
    evening = replace(OPEN, since=at(11, 19))

    assert rung(evening, at(11, 20)) is None
    assert rung(evening, at(14, 7)) is None
    assert rung(evening, at(14, 8)) == (TicketRung.FIRST, date(2019, 1, 14))


def test_a_step_that_is_yet_to_come_is_not_due():
    later = replace(OPEN, since=at(15))

    assert rung(later, at(14)) is None


def test_a_week_that_ends_on_a_closing_day_comes_the_day_after():
    closed = replace(WEEKDAYS, closing_days=frozenset({date(2019, 1, 22)}))
    step = due_step(OPEN, closed, at(23, 8))

    assert step
    assert (step.rung, step.day) == (TicketRung.WEEKLY, date(2019, 1, 23))


def test_who_took_it_is_asked_after_three_workdays_and_then_the_coordinators():
    assert rung(TAKEN, at(15)) is None
    assert rung(TAKEN, at(16)) == (TicketRung.HOLDER, date(2019, 1, 16))
    assert rung(TAKEN, at(21)) == (TicketRung.WEEKLY, date(2019, 1, 21))
    assert rung(TAKEN, at(28)) == (TicketRung.WEEKLY, date(2019, 1, 28))
    assert rung(replace(TAKEN, assigned_at=None), at(16)) == (
        TicketRung.HOLDER,
        date(2019, 1, 16),
    )


def test_of_what_was_answered_nobody_is_asked():
    assert rung(replace(OPEN, state=TicketState.ANSWERED), at(14)) is None


@pytest.mark.parametrize(
    ("step", "ticket", "who"),
    [
        (TicketRung.FIRST, OPEN, {KARIN}),
        (TicketRung.AGAIN, OPEN, {KARIN}),
        (TicketRung.EVERYBODY, OPEN, {KARIN, SASKIA}),
        (TicketRung.WEEKLY, OPEN, {SASKIA}),
        (TicketRung.WEEKLY, replace(OPEN, asker_id=None), {SASKIA}),
        (TicketRung.WEEKLY, replace(OPEN, asker_id=SASKIA), set()),
        (TicketRung.HOLDER, TAKEN, {KARIN}),
        (TicketRung.HOLDER, OPEN, set()),
    ],
)
def test_each_step_is_for_others(step, ticket, who):
    found = wanted_by(TicketStep(step, FRIDAY, FRIDAY.date()), ticket, PEOPLE)

    assert found == who
    assert step.reminds == (step is not TicketRung.FIRST)


def test_the_key_of_a_step_is_that_of_one_person_and_one_day():
    step = TicketStep(TicketRung.AGAIN, at(14), date(2019, 1, 14))

    assert step.key(OPEN, KARIN) == f"ticket:{OPEN.id}:again:2019-01-14:{KARIN}"


def test_an_answer_without_a_word_closes_after_ten_workdays():
    stands = replace(TAKEN, state=TicketState.ANSWERED, answered_at=FRIDAY)

    assert not is_over(stands, WEEKDAYS, at(25, 14))
    assert is_over(stands, WEEKDAYS, at(25))
    assert not is_over(TAKEN, WEEKDAYS, at(25))
    assert not is_over(replace(stands, answered_at=None), WEEKDAYS, at(25))
