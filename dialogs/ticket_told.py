"""What people see of a question for an expert: a card each, brought up to date where it stands."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from dialogs.hand_over_told import words_for
from dialogs.turn import Message, Notice, as_json, as_message
from domain.delivery import Letter
from domain.people import Member, Role
from domain.ticket_ladder import TicketRung, TicketStep
from domain.tickets import Ticket
from storage import catalogues, conversations, members, outbox, ticket_cards, tickets
from storage.database import Session
from views.cards import settled
from views.cards import ticket as cards
from views.cards.ticket import Seen
from views.cards.verbs import Verb
from views.texts import Words

ARTICLE = "ticket_article"
ANSWER = "ticket_answer"


def seen(db: Session, ticket: Ticket, words: Words) -> Seen:
    """Return a question with the names of who is in it, as far as they are still here."""
    ids = [who for who in (ticket.asker_id, ticket.assigned_id) if who]
    people = {one.id: one for one in members.everybody(db, ticket.municipality_id, ids)}
    group = (
        catalogues.find_group(db, ticket.municipality_id, ticket.group) if ticket.group else None
    )
    return Seen(
        ticket,
        asker=people.get(ticket.asker_id) if ticket.asker_id else None,
        holder=people.get(ticket.assigned_id) if ticket.assigned_id else None,
        group=group.name(words.language) if group else "",
    )


def drawn(  # noqa: PLR0913 - the sides of one card
    db: Session,
    ticket: Ticket,
    reader: Member,
    words: Words,
    rung: TicketRung | None = None,
    *,
    sent: str = "",
) -> Message:
    """Draw a question as one person sees it now."""
    shown = seen(db, ticket, words)
    if reader.id == ticket.asker_id:
        card = cards.for_asker(words, shown, sent)
    else:
        card = cards.for_expert(words, shown, reader, rung)
    return replace(as_message(card), about=ticket_cards.about(ticket.id))


def refresh(db: Session, ticket: Ticket, at: datetime) -> None:
    """Bring the card of everybody who has one up to date, in the place where it stands."""
    shown = ticket_cards.shown(db, ticket.municipality_id, ticket_cards.about(ticket.id))
    people = members.everybody(db, ticket.municipality_id, [one.member_id for one in shown])
    readers = {one.id: one for one in people}
    for one in shown:
        if one.latest and (reader := readers.get(one.member_id)):
            message = drawn(db, ticket, reader, words_for(reader))
            outbox.replace_shown(db, one.letter_id, as_json(message), at)


def move_down(db: Session, ticket: Ticket, reader: Member, at: datetime) -> None:
    """Let the cards that somebody has of a question say that it comes below once more."""
    speak = words_for(reader)
    line = speak("ticket.below", number=ticket.number)
    message = as_json(as_message(settled.settled(speak, line)))
    for one in ticket_cards.shown(db, ticket.municipality_id, ticket_cards.about(ticket.id)):
        if one.member_id == reader.id:
            ticket_cards.retire(db, one.letter_id, message, at)


def step(db: Session, ticket: Ticket, rung: TicketRung, letter: Letter, at: datetime) -> Message:
    """Draw a step of the ladder as it leaves, in the place of the card that was there before."""
    assert letter.member_id
    reader = members.get(db, ticket.municipality_id, letter.member_id)
    move_down(db, ticket, reader, at)
    listen(db, ticket, reader)
    return drawn(db, ticket, reader, words_for(reader), rung)


def first_notices(
    db: Session, ticket: Ticket, step_now: TicketStep, to: Mapping[UUID, UUID], at: datetime
) -> list[Notice]:
    """Show a question at once to who is asked first; the clock need not come by for it."""
    tickets.note_asked(db, ticket.municipality_id, ticket.id, to)
    notices = []
    for reader in members.everybody(db, ticket.municipality_id, to):
        move_down(db, ticket, reader, at)
        listen(db, ticket, reader)
        message = drawn(db, ticket, reader, words_for(reader), step_now.rung)
        key = step_now.key(ticket, reader.id)
        notices.append(Notice(reader.id, message, ticket_cards.STEP, key))
    return notices


def listen(db: Session, ticket: Ticket, reader: Member) -> None:
    """Take what somebody types next for an answer to the question, if it is nothing else."""
    there = conversations.personal_of(db, reader.id)
    if there and reader.id != ticket.asker_id:
        conversations.catch(db, there, answering(ticket))


def answering(ticket: Ticket, **more: str) -> dict[str, Any]:
    """Return what a typed text presses that answers a question."""
    return {"verb": str(Verb.TICKET_ANSWER), "ticket": str(ticket.id), **more}


def to_asker(db: Session, ticket: Ticket, at: datetime) -> list[Notice]:
    """Let who asked hear the answer, or the correction of one, in a message of its own."""
    if ticket.asker_id is None:
        return []
    found = members.everybody(db, ticket.municipality_id, [ticket.asker_id])
    for asker in found:
        move_down(db, ticket, asker, at)
    return [Notice(one.id, drawn(db, ticket, one, words_for(one)), ANSWER) for one in found]


def article_notices(db: Session, ticket: Ticket) -> list[Notice]:
    """Ask the coordinators whether an answer may go in the toolbox, once."""
    if not ticket.answer or ticket.useful is False or ticket.settled:
        return []
    return [
        Notice(
            one.id,
            article_message(db, ticket, words_for(one)),
            ARTICLE,
            f"{ARTICLE}:{ticket.id}:{one.id}",
        )
        for one in members.with_role(db, ticket.municipality_id, Role.COORDINATOR)
    ]


def article_message(db: Session, ticket: Ticket, words: Words) -> Message:
    card = cards.article(words, seen(db, ticket, words))
    return replace(as_message(card), about=ticket_cards.about_article(ticket.id))


def offer_article(db: Session, ticket: Ticket, at: datetime) -> None:
    """Put that question to the coordinators when nobody's turn can: the clock sends it."""
    for one in article_notices(db, ticket):
        outbox.notify(
            db,
            one.member_id,
            as_json(one.message),
            purpose=one.purpose,
            at=at,
            unique_key=one.unique_key,
            about=one.message.about,
            paced=True,
        )


def refresh_article(db: Session, ticket: Ticket, told: Mapping[str, str], at: datetime) -> None:
    """Let the coordinators' cards say what was decided; `told` by language."""
    about = ticket_cards.about_article(ticket.id)
    shown = ticket_cards.shown(db, ticket.municipality_id, about)
    people = members.everybody(db, ticket.municipality_id, [one.member_id for one in shown])
    readers = {one.id: words_for(one) for one in people}
    for one in shown:
        if speak := readers.get(one.member_id):
            card = settled.settled(speak, told[speak.language])
            outbox.replace_shown(db, one.letter_id, as_json(as_message(card)), at)
