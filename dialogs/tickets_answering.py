"""Taking a question for an expert, passing it on, and answering it."""

from dataclasses import replace

from dialogs import draft_store, friendly, sentence
from dialogs import ticket_reading as reading
from dialogs import ticket_told as told
from dialogs.hand_over_told import words_for
from dialogs.ticket_people import knows
from dialogs.tickets_asking import wake
from dialogs.turn import Notice, Reply, Turn, say, show
from domain import tickets as rules
from domain.errors import NotAllowed, UserError
from domain.naming import find_people
from domain.people import Member, Role
from domain.tickets import LONGEST_ANSWER, Ticket, TicketState
from domain.wording import words as words_of
from storage import members, tickets
from storage.database import Session
from views.cards import ticket as cards

PURPOSE = "ticket"


def take(turn: Turn, db: Session) -> Reply:
    """Take a question; of two who do at once one gets it, and the other reads who.

    A coordinator may take over what somebody has, as it was when their card was drawn.
    """
    ticket = _handled(turn, db)
    over = turn.form.get("over") == str(ticket.version) and turn.member.has(Role.COORDINATOR)
    change = rules.give if over else rules.take
    taken = _saved(db, ticket, change(ticket, turn.member.id, turn.now))
    if taken is None:
        return _as_it_is(turn, db, ticket)
    told.refresh(db, taken, turn.now)
    asker = _asker_name(turn, db, taken)
    catch = told.answering(taken, held="1")
    return say(turn.words("ticket.taken", number=taken.number, who=asker), **{"": catch})


def decline(turn: Turn, db: Session) -> Reply:
    """Say that a question is not for oneself; when all did, it goes to a coordinator."""
    ticket = _handled(turn, db)
    declined = _saved(db, ticket, rules.decline(ticket, turn.member.id, turn.now))
    if declined is None:
        return _as_it_is(turn, db, ticket)
    told.refresh(db, declined, turn.now)
    notices = wake(turn, db, declined)
    key = "ticket.given_back" if ticket.assigned_id else "ticket.declined"
    return replace(say(turn.words(key, number=ticket.number)), notices=tuple(notices))


def answer(turn: Turn, db: Session) -> Reply:
    """Answer with a form, or with what was typed; shown first where that may be a mistake."""
    loose = turn.form.get("said") and not (turn.form.get("held") or _names_number(turn))
    if loose and _is_no_answer(turn, db):
        return sentence.hear(turn, db)
    ticket = _handled(turn, db)
    written = turn.form.get("text") or _said(turn)
    if rules.answer(ticket, turn.member.id, written, turn.now) is None:
        return _as_it_is(turn, db, ticket)
    said = reading.checked(written)
    if not words_of(written):
        return _form(turn, db, ticket)
    if len(said.text) > LONGEST_ANSWER:
        raise UserError("ticket.answer_too_long", length=len(said.text), most=LONGEST_ANSWER)
    sure = bool(turn.form.get("sure") or turn.form.get("held") or _names_number(turn))
    if said.kinds or not sure:
        return _confirm(turn, db, ticket, said)
    return _send(turn, db, ticket, said.text)


def give(turn: Turn, db: Session) -> Reply:
    """Let a coordinator pass a question to the colleague who is named."""
    ticket = reading.chosen(turn, db)
    person = _named(turn, db)
    if person.id == ticket.asker_id:
        raise UserError("ticket.asked_it_themselves", who=person.first_name)
    given = _saved(db, ticket, rules.give(ticket, person.id, turn.now))
    if given is None:
        return _as_it_is(turn, db, ticket)
    told.move_down(db, given, person, turn.now)
    told.refresh(db, given, turn.now)
    told.listen(db, given, person)
    message = told.drawn(db, given, person, words_for(person))
    notice = Notice(person.id, message, PURPOSE)
    said = turn.words("ticket.given", number=given.number, who=person.name)
    return replace(say(said), notices=() if person.id == turn.member.id else (notice,))


def _send(turn: Turn, db: Session, ticket: Ticket, text: str) -> Reply:
    if ticket.state is TicketState.ANSWERED and ticket.answer == text:
        return say(turn.words("ticket.answer_sent_before", who=_asker_name(turn, db, ticket)))
    answered = _saved(db, ticket, rules.answer(ticket, turn.member.id, text, turn.now))
    if answered is None:
        return _as_it_is(turn, db, ticket)
    notices = told.to_asker(db, answered, turn.now)
    told.refresh(db, answered, turn.now)
    who = _asker_name(turn, db, answered)
    key = "ticket.corrected" if ticket.state is TicketState.ANSWERED else "ticket.sent_answer"
    key = key if notices else "ticket.asker_left"
    return replace(say(turn.words(key, who=who)), notices=tuple(notices))


def _form(turn: Turn, db: Session, ticket: Ticket) -> Reply:
    text = ticket.answer if ticket.state is TicketState.ANSWERED else ""
    card = cards.answer_form(turn.words, told.seen(db, ticket, turn.words), text)
    return show(card, **{"": told.answering(ticket, held="1")})


def _confirm(turn: Turn, db: Session, ticket: Ticket, said: reading.Checked) -> Reply:
    seen = told.seen(db, ticket, turn.words)
    who = _asker_name(turn, db, ticket)
    what = reading.named_in_words(turn, said)
    if not words_of(said.text):
        first = say(turn.words("ticket.no_answer_left", what=what)).messages
        form = _form(turn, db, ticket)
        return replace(form, messages=(*first, *form.messages))
    lines = [turn.words("ticket.is_this_answer", who=who, number=ticket.number)]
    if said.kinds:
        lines = [turn.words("ticket.answer_names", what=what), turn.words("ticket.i_send", who=who)]
    card = cards.answer_confirm(turn.words, seen, lines, said.text)
    yes, _, no = (button["data"] for button in card["actions"])
    return show(card, ja=yes, yes=yes, nee=no, no=no)


def _handled(turn: Turn, db: Session) -> Ticket:
    """Return the question that was pressed or typed, if this person may deal with it."""
    ticket = reading.chosen(turn, db)
    may = rules.may_handle(
        ticket,
        turn.member.id,
        knows=knows(db, turn.member, ticket),
        coordinates=turn.member.has(Role.COORDINATOR),
    )
    if not may:
        raise NotAllowed("ticket.not_yours", number=ticket.number)
    return ticket


def _saved(db: Session, before: Ticket, after: Ticket | None) -> Ticket | None:
    return tickets.save(db, before.municipality_id, before, after) if after else None


def _as_it_is(turn: Turn, db: Session, ticket: Ticket) -> Reply:
    """Show who is late how the question is now, in the place of the old card."""
    now = tickets.find(db, turn.municipality.id, ticket.id) or ticket
    told.move_down(db, now, turn.member, turn.now)
    return Reply((told.drawn(db, now, turn.member, turn.words),))


def _is_no_answer(turn: Turn, db: Session) -> bool:
    """Tell whether what was typed can be no answer: it is kind, or another matter waits."""
    ticket = reading.chosen(turn, db)
    closed = rules.answer(ticket, turn.member.id, "", turn.now) is None
    return closed or friendly.is_kind(turn.text) or draft_store.find_open(turn, db) is not None


def _names_number(turn: Turn) -> bool:
    """Tell whether the question was named by its number: "antwoord op vraag 3: …"."""
    return not turn.form.get("ticket")


def _said(turn: Turn) -> str:
    """Return what was typed as an answer, without the number that says to which question."""
    said = turn.form.get("said", "")
    return said.partition(":")[2].strip() if _names_number(turn) else said


def _named(turn: Turn, db: Session) -> Member:
    name = turn.form.get("said", "").rpartition(" aan ")[2].rpartition(" to ")[2].strip(" .!?")
    found = find_people(name, members.everybody(db, turn.municipality.id))
    if len(found) == 1:
        return found[0]
    key = "helping.which" if found else "helping.unknown"
    names = ", ".join(f"{one.name} ({one.address or ''})" for one in found)
    raise UserError(key, name=name[:80], names=names)


def _asker_name(turn: Turn, db: Session, ticket: Ticket) -> str:
    asker = told.seen(db, ticket, turn.words).asker
    return asker.name if asker else turn.words("ticket.somebody")
