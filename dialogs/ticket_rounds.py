"""The ladder of questions for experts: what is due now, and what is still wanted when it leaves."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from uuid import UUID

from dialogs import ticket_told as told
from dialogs.ticket_people import Circle, circle, for_ticket
from dialogs.turn import Message
from domain.delivery import Letter, Verdict, postponed, withdrawn
from domain.people import Municipality
from domain.ticket_ladder import TicketStep, due_step, is_over, wanted_by
from domain.tickets import Ticket, end
from storage import calendars, municipalities, ticket_cards, tickets
from storage.database import Session

STEP = ticket_cards.STEP
Judged = list[tuple[Letter, Message | Verdict]]


@dataclass(frozen=True, slots=True)
class Due:
    """A step of one question that goes to these people now: member → conversation."""

    ticket: Ticket
    step: TicketStep
    to: dict[UUID, UUID]


@dataclass(frozen=True, slots=True)
class Round:
    """What is due in one municipality: steps to put, and questions to close."""

    municipality: Municipality
    steps: tuple[Due, ...] = ()
    over: tuple[Ticket, ...] = ()


def due(db: Session, municipality: Municipality, at: datetime) -> Round:
    """Return which steps are due here and were not put in the outbox, and what can be closed."""
    waiting = tickets.waiting(db, municipality.id)
    stands = tickets.answered(db, municipality.id)
    if not (waiting or stands):
        return Round(municipality)
    calendar = calendars.of(db, municipality)
    if not calendar.is_open(at):
        return Round(municipality)
    over = tuple(one for one in stands if is_over(one, calendar, at))
    stepped = [(one, step) for one in waiting if (step := due_step(one, calendar, at))]
    if not stepped:
        return Round(municipality, over=over)
    around = _around(db, municipality, [one for one, _ in stepped], at)
    found = (of_ticket(db, around, one, step) for one, step in stepped)
    return Round(municipality, tuple(one for one in found if one.to), over)


def put(db: Session, found: Round, at: datetime) -> int:
    """Put what was found in the outbox, each step once, and close what is over."""
    for ticket in found.over:
        _close(db, found.municipality, ticket, at)
    many = 0
    for one in found.steps:
        many += ticket_cards.put(db, one.ticket, one.step, one.to, at)
        tickets.note_asked(db, found.municipality.id, one.ticket.id, one.to)
    return many


def of_ticket(db: Session, around: Circle, ticket: Ticket, step: TicketStep) -> Due:
    """Return to whom a step goes who did not have it yet."""
    there = wanted_by(step, ticket, for_ticket(db, around, ticket))
    if step.rung.reminds:
        there -= around.quiet
    had = ticket_cards.had(db, ticket.municipality_id, ticket.id)
    to = {
        who: around.chats[who]
        for who in there
        if who in around.chats and who not in around.away and step.key(ticket, who) not in had
    }
    return Due(ticket, step, to)


def judged(db: Session, letters: Sequence[Letter], at: datetime) -> Judged:
    """Draw the steps that leave as things are now, or say why they are not wanted any more."""
    found: Judged = []
    steps = sorted(letters, key=lambda letter: letter.about)
    for about, group in groupby(steps, key=lambda letter: letter.about):
        some = list(group)
        here = some[0].municipality_id
        ticket = tickets.find(db, here, ticket_cards.ticket_of(about)) if here else None
        if ticket is None:
            found += [(letter, withdrawn("the question is gone")) for letter in some]
            continue
        municipality = municipalities.get_by_id(db, ticket.municipality_id)
        found += _of_ticket(db, municipality, ticket, some, at)
    return found


def _of_ticket(
    db: Session, municipality: Municipality, ticket: Ticket, letters: list[Letter], at: datetime
) -> Judged:
    calendar = calendars.of(db, municipality)
    if not calendar.is_open(at):
        again = calendar.next_open(at)
        return [(letter, postponed("outside working hours", again)) for letter in letters]
    around = _around(db, municipality, [ticket], at)
    step = due_step(ticket, calendar, at)
    return [(one, _one(db, around, ticket, step, one, at)) for one in letters]


def _one(  # noqa: PLR0913 - the sides of one letter
    db: Session,
    around: Circle,
    ticket: Ticket,
    step: TicketStep | None,
    letter: Letter,
    at: datetime,
) -> Message | Verdict:
    if step is None:
        return withdrawn(f"the question is {ticket.state}")
    if letter.rung and letter.rung != step.rung:
        return withdrawn("overtaken")
    there = wanted_by(step, ticket, for_ticket(db, around, ticket))
    if letter.member_id is None or letter.member_id not in there:
        return withdrawn("not asked any more")
    if step.rung.reminds and letter.member_id in around.quiet:
        return withdrawn("opted_out")
    return told.step(db, ticket, step.rung, letter, at)


def _around(
    db: Session, municipality: Municipality, waiting: Sequence[Ticket], at: datetime
) -> Circle:
    besides = {who for one in waiting for who in one.asked}
    besides |= {one.assigned_id for one in waiting if one.assigned_id}
    return circle(db, municipality, at, besides)


def _close(db: Session, municipality: Municipality, ticket: Ticket, at: datetime) -> None:
    ended = end(ticket, at)
    closed = tickets.save(db, municipality.id, ticket, ended) if ended else None
    if closed:
        told.refresh(db, closed, at)
        told.offer_article(db, closed, at)
