"""The cards of a question for an expert, drawn of a world."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from uuid import uuid4

from domain.people import Role
from domain.ticket_answers import Known
from domain.ticket_ladder import TicketRung
from domain.tickets import LONGEST_ANSWER, LONGEST_QUESTION, Ticket, TicketState
from tests.views.cards_answers import CARRIED
from views.cards import ticket, ticket_known
from views.cards.elements import Card
from views.cards.ticket import Seen

NOON = datetime(2019, 1, 14, 12, tzinfo=UTC)
MODULES = (ticket, ticket_known)
FORM = {"question": str(uuid4()), "group": "papier"}


def seen(o: Any, state: TicketState = TicketState.OPEN, **more: Any) -> Seen:
    """A question of somebody to somebody, as long as it may be."""
    asked = Ticket(
        id=uuid4(),
        municipality_id=o.place.id,
        number=7,
        question=o.text[:LONGEST_QUESTION],
        asker_id=o.member.id,
        asked_at=NOON,
        since=NOON,
        group="papier",
        state=state,
        answered_at=NOON,
    )
    return Seen(replace(asked, **more), o.member, o.member, o.text[:200])


def answered(o: Any, state: TicketState = TicketState.ANSWERED, **more: Any) -> Seen:
    return seen(o, state, answer=o.text[:LONGEST_ANSWER], assigned_id=o.member.id, **more)


CARDS: dict[str, Callable[[Any, Any], Card]] = {
    "for_asker": lambda w, o: ticket.for_asker(w, seen(o), o.text[:900]),
    "for_asker, answered": lambda w, o: ticket.for_asker(w, answered(o)),
    "for_asker, withdrawn": lambda w, o: ticket.for_asker(w, seen(o, TicketState.CLOSED)),
    "for_expert": lambda w, o: ticket.for_expert(w, seen(o), o.member, TicketRung.WEEKLY),
    "for_expert, of who left": lambda w, o: ticket.for_expert(
        w, replace(answered(o), asker=None, holder=None, group=""), o.member
    ),
    "for_expert, not helped": lambda w, o: ticket.for_expert(
        w, answered(o, TicketState.OPEN, useful=False), o.member
    ),
    "for_expert, to take over": lambda w, o: ticket.for_expert(
        w,
        seen(o, TicketState.ASSIGNED, assigned_id=uuid4()),
        replace(o.member, roles=frozenset({Role.COORDINATOR})),
        TicketRung.HOLDER,
    ),
    "ask_form": lambda w, o: ticket.ask_form(w, o.text[:LONGEST_QUESTION], FORM),
    "ask_confirm": lambda w, o: ticket.ask_confirm(
        w, ["Ik stuur:", o.text[:200]], o.text[:LONGEST_QUESTION], FORM, FORM | {"reword": "1"}
    ),
    "answer_form": lambda w, o: ticket.answer_form(w, seen(o), o.text[:LONGEST_ANSWER]),
    "answer_confirm": lambda w, o: ticket.answer_confirm(
        w, seen(o), ["Ik stuur:", o.text[:200]], o.text[:LONGEST_ANSWER]
    ),
    "ticket.listed": lambda w, o: ticket.listed(w, o.text[:300], [answered(o), seen(o)] * o.many),
    "ticket.article": lambda w, o: ticket.article(w, answered(o)),
    "ticket.article_form": lambda w, o: ticket.article_form(w, answered(o), o.text[:150]),
    "known": lambda w, o: ticket_known.known(
        w,
        Known(
            7,
            o.text[:150],
            o.text[:LONGEST_QUESTION],
            o.text[:LONGEST_ANSWER],
            ("papier",),
            o.text[:200],
            date(2019, 1, 14),
        ),
        CARRIED,
    ),
}
