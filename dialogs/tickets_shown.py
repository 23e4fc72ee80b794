"""The lists of questions for experts: what waits, what one asked, and one of them opened."""

from collections.abc import Sequence

from dialogs import ticket_reading as reading
from dialogs import ticket_told as told
from dialogs.ticket_people import knows
from dialogs.turn import Reply, Turn, say, show
from domain import tickets as rules
from domain.errors import NotAllowed
from domain.people import Role
from domain.tickets import Ticket, TicketState
from storage import experts, tickets
from storage.database import Session
from views.cards import ticket as cards


def open_ones(turn: Turn, db: Session) -> Reply:
    """List what waits: a coordinator sees all, an expert their own and what is free for them."""
    coordinates = turn.member.has(Role.COORDINATOR)
    expert = turn.member.has(Role.EXPERT) or bool(experts.of_member(db, turn.member))
    waiting = tickets.waiting(db, turn.municipality.id)
    if not coordinates:
        waiting = [one for one in waiting if _concerns(turn, db, one)]
    if not (coordinates or expert or waiting):
        raise NotAllowed("ticket.only_experts")
    if not waiting:
        return say(turn.words("ticket.none_waiting"))
    return _list(turn, db, turn.words.count("ticket.waiting", len(waiting)), waiting)


def mine(turn: Turn, db: Session) -> Reply:
    """List what somebody asked, newest first."""
    asked = tickets.of_asker(db, turn.member)
    if not asked:
        return say(turn.words("ticket.you_asked_nothing"))
    return _list(turn, db, turn.words.count("ticket.you_asked", len(asked)), asked)


def one(turn: Turn, db: Session) -> Reply:
    """Show a question anew to who asked it, or who may answer it."""
    ticket = reading.chosen(turn, db)
    coordinates = turn.member.has(Role.COORDINATOR)
    if not (coordinates or ticket.asker_id == turn.member.id or _concerns(turn, db, ticket)):
        raise NotAllowed("ticket.not_yours", number=ticket.number)
    told.move_down(db, ticket, turn.member, turn.now)
    return Reply((told.drawn(db, ticket, turn.member, turn.words),))


def _concerns(turn: Turn, db: Session, ticket: Ticket) -> bool:
    """Tell whether a question is somebody's, or free for them to take."""
    if ticket.assigned_id == turn.member.id:
        return True
    free = ticket.state is not TicketState.ASSIGNED
    known = knows(db, turn.member, ticket)
    return free and rules.may_handle(ticket, turn.member.id, knows=known, coordinates=False)


def _list(turn: Turn, db: Session, summary: str, found: Sequence[Ticket]) -> Reply:
    rows = [told.seen(db, ticket, turn.words) for ticket in found]
    return show(cards.listed(turn.words, summary, rows))
