"""A question for an expert: open, taken by somebody, answered, closed; who may do what."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID

EVERYTHING = "*"
MOST_OPEN = 10  # of one asker
LONGEST_QUESTION = 1_000  # characters
LONGEST_ANSWER = 3_000


class TicketState(StrEnum):
    OPEN = "open"
    ASSIGNED = "assigned"
    ANSWERED = "answered"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Ticket:
    """One question; `group` is "" where nobody knows which product group it is about.

    `since` is when it last began to wait for somebody, `asked` who got it, `declined` who said
    that it is not for them. `settled`: a coordinator decided about the toolbox.
    """

    id: UUID
    municipality_id: UUID
    number: int
    question: str
    asker_id: UUID | None
    asked_at: datetime
    since: datetime
    group: str = ""
    state: TicketState = TicketState.OPEN
    version: int = 1
    assigned_id: UUID | None = None
    assigned_at: datetime | None = None
    asked: frozenset[UUID] = frozenset()
    declined: frozenset[UUID] = frozenset()
    answer: str = ""
    answered_at: datetime | None = None
    useful: bool | None = None
    closed_at: datetime | None = None
    question_id: UUID | None = None
    article_id: int | None = None
    settled: bool = False

    @property
    def waits(self) -> bool:
        """Tell whether no answer was given that still counts."""
        return self.state in {TicketState.OPEN, TicketState.ASSIGNED}

    @property
    def was_withdrawn(self) -> bool:
        return self.state is TicketState.CLOSED and not self.answer

    @property
    def is_with_coordinators(self) -> bool:
        """Tell whether the answer did not help, so that a coordinator decides who tries again."""
        return self.useful is False


def take(ticket: Ticket, who: UUID, at: datetime) -> Ticket | None:
    """Let somebody take a question; None when another was first, or nobody waits any more."""
    if ticket.state is not TicketState.OPEN:
        return None
    return replace(
        ticket,
        state=TicketState.ASSIGNED,
        assigned_id=who,
        assigned_at=at,
        asked=ticket.asked | {who},
        declined=ticket.declined - {who},
    )


def decline(ticket: Ticket, who: UUID, at: datetime) -> Ticket | None:
    """Note that a question is not for somebody; who had taken it gives it back."""
    if ticket.state is TicketState.OPEN and who not in ticket.declined:
        return replace(ticket, declined=ticket.declined | {who})
    if ticket.state is not TicketState.ASSIGNED or ticket.assigned_id != who:
        return None
    return replace(
        ticket,
        state=TicketState.OPEN,
        assigned_id=None,
        assigned_at=None,
        since=at,
        declined=ticket.declined | {who},
    )


def give(ticket: Ticket, to: UUID, at: datetime) -> Ticket | None:
    """Let a coordinator pass a question that waits to somebody; None when nobody waits."""
    if not ticket.waits or to in {ticket.asker_id, ticket.assigned_id}:
        return None
    return take(replace(ticket, state=TicketState.OPEN), to, at)


def answer(ticket: Ticket, who: UUID, text: str, at: datetime) -> Ticket | None:
    """Answer a question that is open, or that one took; once more is a correction of one's own."""
    own = ticket.assigned_id == who and ticket.state is not TicketState.CLOSED
    if not own and ticket.state is not TicketState.OPEN:
        return None
    return replace(
        ticket,
        state=TicketState.ANSWERED,
        assigned_id=who,
        assigned_at=ticket.assigned_at if own else at,
        asked=ticket.asked | {who},
        answer=text,
        answered_at=at,
        useful=None,
    )


def judge(ticket: Ticket, *, useful: bool, at: datetime) -> Ticket | None:
    """Let the asker say whether the answer helped: closed, or open again for a coordinator."""
    if ticket.state is not TicketState.ANSWERED:
        return None
    if useful:
        return replace(ticket, state=TicketState.CLOSED, useful=True, closed_at=at)
    return replace(
        ticket,
        state=TicketState.OPEN,
        useful=False,
        declined=ticket.declined | ({ticket.assigned_id} if ticket.assigned_id else frozenset()),
        assigned_id=None,
        assigned_at=None,
        since=at,
    )


def end(ticket: Ticket, at: datetime) -> Ticket | None:
    """Close a question: withdrawn without an answer, over with one; None when it is closed."""
    if ticket.state is TicketState.CLOSED:
        return None
    return replace(ticket, state=TicketState.CLOSED, closed_at=at)


def settle(ticket: Ticket, article_id: int | None) -> Ticket | None:
    """Note what a coordinator decided about the toolbox; None when it was decided before."""
    if ticket.settled or ticket.waits or not ticket.answer or ticket.useful is False:
        return None
    return replace(ticket, settled=True, article_id=article_id)


def may_handle(ticket: Ticket, who: UUID, *, knows: bool, coordinates: bool) -> bool:
    """Tell whether somebody may take, refuse or answer a question: never their own.

    `knows`: an expert of its product group, or of everything.
    """
    return who != ticket.asker_id and (knows or coordinates or who in ticket.asked)


@dataclass(frozen=True, slots=True)
class People:
    """Who could answer a question, nearest first: each set without who is away or out of reach."""

    of_group: frozenset[UUID] = frozenset()
    experts: frozenset[UUID] = frozenset()
    ambassadors: frozenset[UUID] = frozenset()
    coordinators: frozenset[UUID] = frozenset()
    specialists: frozenset[UUID] = frozenset()  # of any product group

    @property
    def nearest(self) -> frozenset[UUID]:
        """The first of these that is not empty."""
        return self.of_group or self.experts or self.ambassadors or self.coordinators

    def without(self, who: Collection[UUID]) -> "People":
        gone = frozenset(who)
        return People(
            self.of_group - gone,
            self.experts - gone,
            self.ambassadors - gone,
            self.coordinators - gone,
            self.specialists - gone,
        )


def routed(ticket: Ticket, people: People) -> frozenset[UUID]:
    """Return who is asked: the nearest who did not decline; coordinators when they all did."""
    there = people.without(() if ticket.asker_id is None else {ticket.asker_id})
    if ticket.is_with_coordinators:
        return there.coordinators
    return there.nearest - ticket.declined or there.coordinators - ticket.declined


def whole_circle(ticket: Ticket, people: People) -> frozenset[UUID]:
    """Return every expert and every coordinator who did not decline."""
    there = people.without(() if ticket.asker_id is None else {ticket.asker_id})
    if ticket.is_with_coordinators:
        return there.coordinators
    everybody = there.specialists | there.experts | there.coordinators
    return everybody - (ticket.declined - there.coordinators)


def same_question(said: str, among: Iterable[Ticket]) -> Ticket | None:
    """Return the question that asks the very same and still waits: pressed or typed twice."""
    wanted = _letters(said)
    return next((one for one in among if one.waits and _letters(one.question) == wanted), None)


def _letters(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())
