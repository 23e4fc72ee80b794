"""The ladder of a question for an expert: who is asked when nobody takes it, or nobody answers."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from domain.calendars import A_DAY, Calendar
from domain.tickets import People, Ticket, TicketState, routed, whole_circle

A_WEEK = timedelta(days=7)
ANSWERED_WITHIN = 3  # workdays, once somebody took it
CLOSES_AFTER = 10  # workdays without a word of the asker


class TicketRung(StrEnum):
    FIRST = "first"
    AGAIN = "again"  # a workday later, the same people
    EVERYBODY = "everybody"  # after two, all experts and the coordinators
    WEEKLY = "weekly"  # then the coordinators
    HOLDER = "holder"  # who took it and did not answer

    @property
    def reminds(self) -> bool:
        """Tell whether it was asked before: who wants no reminders does not get it."""
        return self is not TicketRung.FIRST


@dataclass(frozen=True, slots=True)
class TicketStep:
    """One rung at its moment (UTC), on its local day."""

    rung: TicketRung
    at: datetime
    day: date

    def key(self, ticket: Ticket, member_id: UUID) -> str:
        """Name the step for one person: it is put in the outbox once."""
        return f"ticket:{ticket.id}:{self.rung}:{self.day}:{member_id}"


def due_step(ticket: Ticket, calendar: Calendar, at: datetime) -> TicketStep | None:
    """Return the newest step that is due; only within working hours, of what waits."""
    if not ticket.waits or not calendar.is_open(at):
        return None
    due = [step for step in _first_steps(ticket, calendar) if step.at <= at]
    if not due:
        return None
    newest = due[-1]
    if newest.rung in {TicketRung.EVERYBODY, TicketRung.WEEKLY}:
        return _weekly(newest, calendar, at) or newest
    return newest


def wanted_by(step: TicketStep, ticket: Ticket, people: People) -> frozenset[UUID]:
    """Return whom a step is for, as things are now."""
    match step.rung:
        case TicketRung.FIRST | TicketRung.AGAIN:
            return routed(ticket, people)
        case TicketRung.EVERYBODY:
            return whole_circle(ticket, people)
        case TicketRung.HOLDER:
            return frozenset({ticket.assigned_id} if ticket.assigned_id else ())
    return people.without({ticket.asker_id} if ticket.asker_id else ()).coordinators


def is_over(ticket: Ticket, calendar: Calendar, at: datetime) -> bool:
    """Tell whether an answer stood so long without a word that the question can be closed."""
    if ticket.state is not TicketState.ANSWERED or ticket.answered_at is None:
        return False
    return at >= after_workdays(ticket.answered_at, CLOSES_AFTER, calendar)


def after_workdays(moment: datetime, days: int, calendar: Calendar) -> datetime:
    """Return the same hour so many workdays later; outside working hours, the next opening."""
    begin = calendar.next_open(moment)
    day = calendar.day_of(begin)
    for _ in range(days):
        day = calendar.workday_from(day + A_DAY)
    apart = begin - calendar.opening(calendar.day_of(begin))
    return calendar.opening(day) + apart


def _first_steps(ticket: Ticket, calendar: Calendar) -> list[TicketStep]:
    if ticket.state is TicketState.ASSIGNED:
        taken = ticket.assigned_at or ticket.since
        holder = after_workdays(taken, ANSWERED_WITHIN, calendar)
        later = after_workdays(taken, 2 * ANSWERED_WITHIN, calendar)
        return [
            _step(TicketRung.HOLDER, holder, calendar),
            _step(TicketRung.WEEKLY, later, calendar),
        ]
    begin = calendar.next_open(ticket.since)
    return [
        _step(TicketRung.FIRST, begin, calendar),
        _step(TicketRung.AGAIN, after_workdays(begin, 1, calendar), calendar),
        _step(TicketRung.EVERYBODY, after_workdays(begin, 2, calendar), calendar),
    ]


def _weekly(last: TicketStep, calendar: Calendar, at: datetime) -> TicketStep | None:
    """Return the step of the latest whole week since then; None before the first is over.

    One that falls on a day off comes on the workday after it.
    """
    weeks = (at - last.at) // A_WEEK
    if not weeks:
        return None
    return _step(TicketRung.WEEKLY, calendar.next_open(last.at + weeks * A_WEEK), calendar)


def _step(rung: TicketRung, at: datetime, calendar: Calendar) -> TicketStep:
    return TicketStep(rung, at, calendar.day_of(at))
