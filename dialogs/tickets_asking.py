"""Asking an expert: the question is shown without whom it names, and sent once."""

from dataclasses import replace
from uuid import UUID

from dialogs import refusing, sentence, vocabulary
from dialogs import ticket_reading as reading
from dialogs import ticket_told as told
from dialogs.ticket_people import circle, for_ticket
from dialogs.ticket_rounds import of_ticket
from dialogs.turn import Message, Notice, Reply, Turn, say, show
from domain.errors import UserError
from domain.people import Role
from domain.questions import Answer
from domain.ticket_ladder import TicketRung, due_step
from domain.tickets import (
    LONGEST_QUESTION,
    MOST_OPEN,
    People,
    Ticket,
    routed,
    same_question,
)
from domain.wording import fold
from domain.wording import words as words_of
from storage import (
    assignments,
    calendars,
    catalogues,
    experts,
    inbox,
    members,
    questions,
    tickets,
)
from storage.database import Session
from views.cards import ticket as cards
from views.cards.verbs import Verb


def ask(turn: Turn, db: Session) -> Reply:
    """Show what would be asked: the question of the chat, or what was typed; or ask for it."""
    if turn.form.get("reword"):
        return _form(turn, reading.checked(turn.form.get("text", "")).text)
    said = turn.form.get("said", "")
    if "question" in turn.form:
        return _of_chat(turn, db, said)
    if not words_of(said):
        return _form(turn, "")
    mark = "?" if turn.text.rstrip().endswith("?") and not said.endswith("?") else ""
    return _confirm(turn, reading.checked(said + mark))


def _of_chat(turn: Turn, db: Session, said: str) -> Reply:
    """Show the question of the chat, with what somebody adds to their yes."""
    if said and not reading.says_yes(said):
        return sentence.hear(turn, db)
    known = reading.asked_before(turn, db)
    added = reading.checked(reading.without_yes(said))
    says_more = bool(words_of(added.text))
    if known and known.answer is Answer.DIRECT and not (says_more or added.kinds):
        return _form(turn, "")  # they know that answer: it is something else that they ask
    first = reading.checked(known.text or "") if known else reading.Checked("")
    if added.kinds or first.kinds or not first.text:
        text = reading.standard(turn, db, known) or first.text or added.text
        if not (text or added.kinds):
            return _form(turn, "")
        return _confirm(turn, replace(added if added.kinds else first, text=text))
    text = _with_remark(turn, first.text, added.text) if says_more else first.text
    return _confirm(turn, replace(added, text=text))


def send(turn: Turn, db: Session) -> Reply:
    """Send a question as it was shown or worded; what it names is never passed on."""
    said = reading.checked(turn.form.get("text", ""))
    if not words_of(said.text) and not said.kinds:
        return _form(turn, "")
    if said.kinds:
        return _confirm(turn, said)
    return _send(turn, db, said.text)


def _form(turn: Turn, text: str) -> Reply:
    card = cards.ask_form(turn.words, text, _carried(turn) | {"nonce": turn.nonce()})
    catch = card["actions"][0]["data"] | {"verb": str(Verb.ASK_EXPERT)}
    return show(card, **{"": {name: catch[name] for name in catch if name != "question"}})


def _confirm(turn: Turn, said: reading.Checked) -> Reply:
    if not words_of(said.text):
        return _form_after(turn, said)
    _check_length(said.text)
    if said.kinds:
        what = reading.named_in_words(turn, said)
        lines = [turn.words("ticket.not_passed_on", what=what), turn.words("ticket.i_ask")]
        if not turn.form.get("question"):
            lines.insert(1, turn.words("ticket.name_goes_along"))
    else:
        lines = [turn.words("ticket.name_goes_along"), turn.words("ticket.i_ask_experts")]
    carried = _carried(turn)
    nonce = carried | {"nonce": turn.nonce()}
    form = carried | {"reword": "1", "text": said.text}
    card = cards.ask_confirm(turn.words, lines, said.text, nonce, form)
    yes = card["actions"][0]["data"]
    catch = {"verb": str(Verb.ASK_EXPERT)} | ({"group": g} if (g := carried.get("group")) else {})
    no = {"verb": str(Verb.NEVER_MIND)}
    return show(card, ja=yes, yes=yes, nee=no, no=no, **{"": catch})


def _form_after(turn: Turn, said: reading.Checked) -> Reply:
    """Ask for other words where nothing may be passed on."""
    what = reading.named_in_words(turn, said) if said.kinds else ""
    key = "ticket.nothing_left" if what else "ticket.says_nothing"
    form = _form(turn, "")
    return replace(form, messages=(Message(text=turn.words(key, what=what)), *form.messages))


def _carried(turn: Turn) -> dict[str, str]:
    return {name: turn.form[name] for name in ("question", "group") if turn.form.get(name)}


def _with_remark(turn: Turn, question: str, remark: str) -> str:
    return turn.words("ticket.with_remark", question=question, remark=remark)


def _check_length(text: str) -> None:
    if len(text) > LONGEST_QUESTION:
        raise UserError("ticket.question_too_long", length=len(text), most=LONGEST_QUESTION)


def _send(turn: Turn, db: Session, text: str) -> Reply:
    _check_length(text)
    mine = tickets.of_asker(db, turn.member, waiting=True)
    pressed_before = turn.pressed and not inbox.use_once(
        db, turn.member.id, f"ticket:{turn.pressed}", turn.now
    )
    if same := same_question(text, mine):
        return _shown_again(turn, db, same)
    if pressed_before:
        raise UserError("ticket.sent_before")
    if len(mine) >= MOST_OPEN:
        raise UserError("ticket.too_many", n=MOST_OPEN)
    return _store(turn, db, text)


def _store(turn: Turn, db: Session, text: str) -> Reply:
    group = reading.group_of(turn, db, turn.form.get("group", ""), text)
    ticket = tickets.add(db, turn.member, text, turn.now, group, _question_id(turn, db, text))
    near = _ambassadors_of(turn, db, group)
    around = circle(db, turn.municipality, turn.now, near)
    people = for_ticket(db, around, replace(ticket, asked=near)).without({turn.member.id})
    to = routed(ticket, people)
    if not (to or _anybody(turn, db)):
        alone = turn.member.has(Role.COORDINATOR)
        raise UserError("ticket.nobody_but_you" if alone else "ticket.nobody")
    tickets.note_asked(db, turn.municipality.id, ticket.id, to)
    ticket = replace(ticket, asked=to)
    notices = wake(turn, db, ticket)
    sent = _sent_to(turn, db, ticket, people)
    if to and not notices:
        opens = calendars.of(db, turn.municipality).next_open(turn.now)
        sent = f"{sent} {turn.words('ticket.after_hours', moment=opens)}"
    message = told.drawn(db, ticket, turn.member, turn.words, sent=sent)
    withdraw = {"verb": str(Verb.TICKET_WITHDRAW), "ticket": str(ticket.id)}
    answers = dict.fromkeys(refusing.NEVER_MIND, withdraw)
    return Reply((replace(message, answers=answers),), tuple(notices))


def wake(turn: Turn, db: Session, ticket: Ticket) -> list[Notice]:
    """Let who is asked first hear at once; outside working hours the clock does it later."""
    step = due_step(ticket, calendars.of(db, turn.municipality), turn.now)
    if step is None or step.rung is not TicketRung.FIRST:
        return []
    around = circle(db, turn.municipality, turn.now, ticket.asked)
    due = of_ticket(db, around, ticket, step)
    return told.first_notices(db, ticket, step, due.to, turn.now)


def _shown_again(turn: Turn, db: Session, ticket: Ticket) -> Reply:
    told.move_down(db, ticket, turn.member, turn.now)
    first = say(turn.words("ticket.asked_before")).messages
    return Reply((*first, told.drawn(db, ticket, turn.member, turn.words)))


def _sent_to(turn: Turn, db: Session, ticket: Ticket, people: People) -> str:
    """Say who got the question, by what they know of it."""
    group = catalogues.find_group(db, turn.municipality.id, ticket.group) if ticket.group else None
    name = group.name(turn.words.language) if group else ""
    if people.of_group and name:
        return turn.words("ticket.sent_group", group=name)
    if people.of_group or people.experts:
        return turn.words("ticket.sent_experts")
    names = members.everybody(db, turn.municipality.id, people.nearest)
    who = turn.words.some([one.name for one in names])
    if people.ambassadors:
        return turn.words("ticket.sent_ambassadors", who=who, group=name)
    return (
        turn.words("ticket.sent_coordinators", who=who) if who else turn.words("ticket.sent_later")
    )


def _anybody(turn: Turn, db: Session) -> bool:
    """Tell whether there is an expert or a coordinator at all, be it that they are away now."""
    here = turn.municipality.id
    known = set(experts.of_municipality(db, here))
    for role in (Role.EXPERT, Role.COORDINATOR):
        known |= {one.id for one in members.with_role(db, here, role)}
    return bool(known - {turn.member.id})


def _ambassadors_of(turn: Turn, db: Session, group: str) -> frozenset[UUID]:
    """Return who carries an action of the plan with this product group."""
    known = vocabulary.of_municipality(turn, db).catalogue.find(group) if group else None
    if known is None:
        return frozenset()
    names = {fold(name) for name in (known.key, known.name_nl, known.name_en)}
    plan = assignments.of_municipality(db, turn.municipality.id, turn.today)
    return frozenset(
        action.ambassador_id
        for action in plan
        if action.ambassador_id and names & set(map(fold, action.product_groups))
    )


def _question_id(turn: Turn, db: Session, text: str) -> UUID | None:
    """Return the question in the chat; what came straight here is noted if it has new words."""
    if known := reading.asked_before(turn, db):
        return known.id
    understood = reading.understand(turn, db, text)
    if not understood.words or understood.answer is Answer.DIRECT:
        return None
    return questions.add(db, turn.municipality.id, turn.today, text, understood)
