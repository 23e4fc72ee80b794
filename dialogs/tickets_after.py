"""After the answer: did it help, is it over, and does it go in the toolbox."""

from dataclasses import replace

from dialogs import ticket_reading as reading
from dialogs import ticket_told as told
from dialogs.hand_over_told import words_for
from dialogs.tickets_asking import wake
from dialogs.turn import Message, Notice, Reply, Turn, say, show
from domain import tickets as rules
from domain.articles import LONGEST_TITLE, a_year_on
from domain.errors import NotAllowed, UserError
from domain.people import Role
from domain.tickets import LONGEST_ANSWER, Ticket, TicketState
from storage import ticket_articles, ticket_questions, tickets
from storage.database import Session
from views.cards import ticket as cards
from views.texts import LANGUAGES, words


def judge(turn: Turn, db: Session) -> Reply:
    """Note whether an answer helped who asked; when not, a coordinator sees the question."""
    ticket = _own(turn, db)
    useful = turn.form.get("useful") == "yes"
    after = rules.judge(ticket, useful=useful, at=turn.now)
    judged = tickets.save(db, turn.municipality.id, ticket, after) if after else None
    if judged is None:
        return say(turn.words(_state_key(ticket), number=ticket.number))
    told.refresh(db, judged, turn.now)
    notices = told.article_notices(db, judged) if useful else wake(turn, db, judged)
    key = "ticket.glad" if useful else "ticket.sorry"
    return replace(say(turn.words(key)), notices=tuple(notices))


def withdraw(turn: Turn, db: Session) -> Reply:
    """End a question that waits: by who asked it, or by a coordinator."""
    ticket = _own(turn, db, or_coordinator=True)
    if not ticket.waits:
        return say(turn.words(_state_key(ticket), number=ticket.number))
    after = rules.end(ticket, turn.now)
    ended = tickets.save(db, turn.municipality.id, ticket, after) if after else None
    if ended is None:
        return say(turn.words("ticket.changed", number=ticket.number))
    told.refresh(db, ended, turn.now)
    said = say(turn.words("ticket.you_withdrew", number=ticket.number))
    return replace(said, notices=tuple(_closed_by_another(turn, db, ended)))


def _closed_by_another(turn: Turn, db: Session, ticket: Ticket) -> list[Notice]:
    """Tell who asked that somebody else ended their question, and what they can still do."""
    asker = told.seen(db, ticket, turn.words).asker
    if asker is None or asker.id == turn.member.id:
        return []
    said = {"who": turn.member.name, "question": ticket.question}
    text = words_for(asker)("ticket.closed_for_you", **said)
    return [Notice(asker.id, say(text).messages[0], told.ANSWER, f"ticket_closed:{ticket.id}")]


def to_toolbox(turn: Turn, db: Session) -> Reply:
    """Put an answer in the toolbox, as it is or as a coordinator words it."""
    ticket = reading.chosen(turn, db)
    if early := _settled(turn, ticket):
        return early
    if turn.form.get("sure") != "yes":
        title = ticket.question[:LONGEST_TITLE]
        return show(cards.article_form(turn.words, told.seen(db, ticket, turn.words), title))
    title = reading.checked(turn.form.get("title", "")).text or ticket.question
    text = reading.checked(turn.form.get("text", "")).text or ticket.answer
    if len(text) > LONGEST_ANSWER:
        raise UserError("ticket.answer_too_long", length=len(text), most=LONGEST_ANSWER)
    group = ticket.group or reading.group_in_answer(turn, db, text)
    article = ticket_articles.add(
        db, replace(ticket, group=group), turn.member, (title[:LONGEST_TITLE], text), turn.now
    )
    return _decided(turn, db, replace(ticket, group=group), article)


def keep_out(turn: Turn, db: Session) -> Reply:
    """Leave an answer out of the toolbox."""
    ticket = reading.chosen(turn, db)
    return _settled(turn, ticket) or _decided(turn, db, ticket, None)


def _decided(turn: Turn, db: Session, ticket: Ticket, article: int | None) -> Reply:
    after = rules.settle(ticket, article)
    settled = tickets.save(db, turn.municipality.id, ticket, after) if after else None
    if settled is None:
        raise UserError("ticket.changed", number=ticket.number)
    key = "ticket.in_toolbox" if article else "ticket.not_in_toolbox"
    by = {
        language: words(language, turn.municipality.time_zone)(
            f"{key}_by", who=turn.member.name, question=ticket.question
        )
        for language in LANGUAGES
    }
    told.refresh_article(db, settled, by, turn.now)
    if article is None:
        return say(turn.words(key))
    return Reply((Message(text=_told(turn, db, settled)),), tuple(_author(db, settled)))


def _told(turn: Turn, db: Session, ticket: Ticket) -> str:
    """Say that the next asker gets the answer, and which words wait to be taught."""
    said = turn.words("ticket.in_toolbox", day=a_year_on(turn.today))
    if ticket.question_id is None:
        return said
    here = turn.municipality.id
    known = ticket_questions.propose(db, here, ticket.question_id, ticket.group)
    new = reading.new_words(turn, db, known) if known else ""
    return f"{said} {turn.words('ticket.new_words', words=new)}" if new else said


def _author(db: Session, ticket: Ticket) -> list[Notice]:
    """Tell the expert that their answer serves others from now on."""
    holder = told.seen(db, ticket, words("nl")).holder
    if holder is None:
        return []
    text = words_for(holder)("ticket.yours_in_toolbox", question=ticket.question)
    return [Notice(holder.id, say(text).messages[0], told.ARTICLE, f"ticket_thanks:{ticket.id}")]


def _settled(turn: Turn, ticket: Ticket) -> Reply | None:
    """Say what was decided before, or that there is nothing to decide yet."""
    if ticket.settled:
        key = "ticket.in_toolbox_before" if ticket.article_id else "ticket.not_in_toolbox"
        return say(turn.words(key))
    if rules.settle(ticket, None) is None:
        return say(turn.words("ticket.no_answer_yet", number=ticket.number))
    return None


def _own(turn: Turn, db: Session, *, or_coordinator: bool = False) -> Ticket:
    ticket = reading.chosen(turn, db)
    if or_coordinator and turn.member.has(Role.COORDINATOR):
        return ticket
    if ticket.asker_id != turn.member.id:
        raise NotAllowed("ticket.not_asked_by_you", number=ticket.number)
    return ticket


def _state_key(ticket: Ticket) -> str:
    if ticket.state is TicketState.ANSWERED:
        return "ticket.answered_before"
    if ticket.state is TicketState.CLOSED:
        return "ticket.closed_before"
    return "ticket.waits_again" if ticket.is_with_coordinators else "ticket.waits_still"
