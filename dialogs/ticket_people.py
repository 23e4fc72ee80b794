"""Who can answer a question for an expert now: by product group, and not away or out of reach."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from domain.days import local_day
from domain.people import Member, Municipality, Role
from domain.tickets import EVERYTHING, People, Ticket
from storage import absences, experts, members, reach, ticket_questions
from storage.database import Session


@dataclass(frozen=True, slots=True)
class Circle:
    """The experts and coordinators of a municipality, and the chats of who is there."""

    expertise: Mapping[UUID, frozenset[str]]
    experts: frozenset[UUID]
    coordinators: frozenset[UUID]
    chats: Mapping[UUID, UUID]
    quiet: frozenset[UUID]  # who wants no reminders
    away: frozenset[UUID]

    def of(self, ticket: Ticket, groups: Iterable[str] = ()) -> People:
        """Return who could answer a question: of these groups, when nobody knows which it is."""
        wanted = {ticket.group} if ticket.group else set(groups)
        there = frozenset(self.chats) - self.away
        of_group = {who for who, known in self.expertise.items() if known & {EVERYTHING, *wanted}}
        return People(
            of_group=there & of_group,
            experts=there & self.experts,
            ambassadors=there & ticket.asked - self.coordinators,
            coordinators=there & self.coordinators,
            specialists=there & frozenset(self.expertise),
        )


def circle(
    db: Session, municipality: Municipality, at: datetime, besides: Iterable[UUID] = ()
) -> Circle:
    """Return who is there at this moment; `besides` are people who were asked as well."""
    here = municipality.id
    known = experts.of_municipality(db, here)
    by_role = {role: members.with_role(db, here, role) for role in (Role.EXPERT, Role.COORDINATOR)}
    ids = {one.id for found in by_role.values() for one in found} | set(known) | set(besides)
    people = members.everybody(db, here, ids)
    contacts = reach.of_municipality(db, here, ids)
    return Circle(
        expertise=known,
        experts=frozenset(one.id for one in by_role[Role.EXPERT]),
        coordinators=frozenset(one.id for one in by_role[Role.COORDINATOR]),
        chats={who: one.conversation for who, one in contacts.items() if one.conversation},
        quiet=frozenset(one.id for one in people if not one.wants_reminders),
        away=frozenset(absences.away_on(db, here, local_day(at, municipality.zone))),
    )


def for_ticket(db: Session, around: Circle, ticket: Ticket) -> People:
    groups = ticket_questions.groups_of(db, ticket.municipality_id, ticket.question_id)
    return around.of(ticket, groups)


def knows(db: Session, member: Member, ticket: Ticket) -> bool:
    """Tell whether somebody is an expert of what a question is about."""
    known = experts.of_member(db, member)
    if member.has(Role.EXPERT) or EVERYTHING in known:
        return True
    groups = ticket_questions.groups_of(db, ticket.municipality_id, ticket.question_id)
    return bool(known & ({ticket.group} if ticket.group else set(groups)))
