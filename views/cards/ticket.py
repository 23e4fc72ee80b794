"""The cards of a question for an expert: for who asked, for who can answer, for the toolbox."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from domain.articles import LONGEST_TITLE
from domain.people import Member, Role
from domain.ticket_ladder import TicketRung
from domain.tickets import LONGEST_ANSWER, LONGEST_QUESTION, Ticket, TicketState
from views.cards import elements as e
from views.cards.elements import Button, Card, Element
from views.cards.verbs import Verb
from views.texts import Words

MOST_IN_ROW = 140  # characters of a question in a list


@dataclass(frozen=True, slots=True)
class Seen:
    """A question with its people; `None` is somebody who left. `group` is a name, or ""."""

    ticket: Ticket
    asker: Member | None = None
    holder: Member | None = None
    group: str = ""


def for_asker(words: Words, seen: Seen, sent: str = "") -> Card:
    """Show somebody their own question, and what became of it; `sent` says who got it just now."""
    ticket = seen.ticket
    summary = sent or _state_for_asker(words, seen)
    body = [e.line(e.run(summary, bold=True)), _quoted(ticket.question)]
    if ticket.state is TicketState.ANSWERED or (
        ticket.state is TicketState.CLOSED and ticket.answer
    ):
        body += _answer(words, seen)
    if ticket.state is TicketState.ANSWERED:
        body.append(e.line(words("ticket.useful"), spacing="Medium"))
    body.append(_numbered(words, ticket))
    spoken = f"{summary} {ticket.answer}" if ticket.state is TicketState.ANSWERED else summary
    return e.card(spoken, body, _buttons_of_asker(words, ticket), words.language)


def _state_for_asker(words: Words, seen: Seen) -> str:
    ticket = seen.ticket
    who = _name(words, seen.holder)
    match ticket.state:
        case TicketState.OPEN if ticket.is_with_coordinators:
            return words("ticket.yours_again")
        case TicketState.OPEN:
            return words("ticket.yours_open")
        case TicketState.ASSIGNED:
            return words("ticket.yours_taken", who=who)
        case TicketState.ANSWERED:
            return words("ticket.yours_answered", who=who)
    key = "ticket.yours_withdrawn" if ticket.was_withdrawn else "ticket.yours_closed"
    return words(key)


def _buttons_of_asker(words: Words, ticket: Ticket) -> list[Button]:
    carried = {"ticket": ticket.id}
    if ticket.waits:
        return [e.button(words("button.withdraw_question"), Verb.TICKET_WITHDRAW, **carried)]
    if ticket.state is TicketState.CLOSED:
        return []
    return [
        e.button(words("button.useful_yes"), Verb.TICKET_USEFUL, useful="yes", **carried),
        e.button(words("button.useful_no"), Verb.TICKET_USEFUL, useful="no", **carried),
    ]


def for_expert(words: Words, seen: Seen, reader: Member, rung: TicketRung | None = None) -> Card:
    """Show a question to somebody who can answer it; `rung` is why it comes once more."""
    ticket = seen.ticket
    who = _name(words, seen.asker)
    key = "ticket.asks_about" if seen.group else "ticket.asks"
    summary = words(key, who=who, group=seen.group)
    body = [e.line(e.run(summary, bold=True))]
    if rung and rung.reminds:
        body.append(e.line(words(f"ticket.why_{rung}", number=ticket.number)))
    body.append(_quoted(ticket.question))
    state = _state_for_expert(words, seen, reader.id)
    body.append(e.line(state))
    if ticket.answer:
        body += _answer(words, seen)
    body.append(_numbered(words, ticket))
    buttons = _buttons_of_expert(words, ticket, reader)
    spoken = f"{summary} {e.short(ticket.question, MOST_IN_ROW)} {state}"
    return e.card(spoken, body, buttons, words.language)


def _state_for_expert(words: Words, seen: Seen, reader_id: UUID) -> str:
    ticket = seen.ticket
    own = ticket.assigned_id == reader_id
    if ticket.state is TicketState.OPEN:
        if ticket.is_with_coordinators:
            return words("ticket.not_helped", number=ticket.number)
        return words("ticket.you_declined" if reader_id in ticket.declined else "ticket.free")
    if ticket.state is TicketState.CLOSED:
        return words("ticket.withdrawn" if ticket.was_withdrawn else "ticket.closed")
    key = f"ticket.{ticket.state}_by_you" if own else f"ticket.{ticket.state}_by"
    return words(key, who=_name(words, seen.holder))


def _buttons_of_expert(words: Words, ticket: Ticket, reader: Member) -> list[Button]:
    """Offer what this reader may do; a coordinator may take over what somebody else has."""
    carried = {"ticket": ticket.id}
    write = e.button(words("button.answer_question"), Verb.TICKET_ANSWER, **carried)
    take = e.button(words("button.take_question"), Verb.TICKET_TAKE, **carried)
    own = ticket.assigned_id == reader.id
    if ticket.state is TicketState.OPEN and reader.id in ticket.declined:
        return [take]
    if ticket.state is TicketState.OPEN:
        decline = e.button(words("button.not_for_me"), Verb.TICKET_DECLINE, **carried)
        return [take, decline, write]
    if ticket.state is TicketState.ASSIGNED and own:
        return [write, e.button(words("button.give_back"), Verb.TICKET_DECLINE, **carried)]
    if ticket.state is TicketState.ASSIGNED and reader.has(Role.COORDINATOR):
        over = words("button.take_over_question")
        return [e.button(over, Verb.TICKET_TAKE, over=ticket.version, **carried)]
    if ticket.state is TicketState.ANSWERED and own:
        return [e.button(words("button.correct_answer"), Verb.TICKET_ANSWER, **carried)]
    return []


def ask_form(words: Words, text: str, carried: dict[str, str]) -> Card:
    """Let somebody word a question; it says that their name goes along."""
    summary = words("ticket.ask_what")
    told = f"{words('ticket.name_goes_along')} {words('ticket.name_nobody')}"
    body = [e.line(e.run(summary, bold=True)), e.line(told)]
    body += e.text_field(
        "text", words("ticket.question"), text, isMultiline=True, maxLength=LONGEST_QUESTION
    )
    buttons = [
        e.button(words("button.send_now"), Verb.TICKET_SEND, **carried),
        e.button(words("button.never_mind"), Verb.NEVER_MIND),
    ]
    return e.card(summary, body, buttons, words.language)


def ask_confirm(
    words: Words, lines: Sequence[str], question: str, carried: dict[str, str], form: dict[str, str]
) -> Card:
    """Show what would be asked; nothing is sent before a press."""
    body = [e.line(text) for text in lines]
    body += [_quoted(question), e.line(words("ticket.is_it_good"))]
    buttons = [
        e.button(words("button.send_now"), Verb.TICKET_SEND, text=question, **carried),
        e.button(words("button.word_it_yourself"), Verb.ASK_EXPERT, **form),
    ]
    return e.card(f"{' '.join(lines)} {question}", body, buttons, words.language)


def answer_form(words: Words, seen: Seen, text: str) -> Card:
    """Let somebody write an answer, or correct the one that they gave."""
    summary = words("ticket.your_answer", who=_name(words, seen.asker))
    body = [e.line(e.run(summary, bold=True)), _quoted(seen.ticket.question)]
    body += e.text_field(
        "text", words("ticket.answer"), text, isMultiline=True, maxLength=LONGEST_ANSWER
    )
    carried = {"ticket": seen.ticket.id, "sure": "form"}
    buttons = [
        e.button(words("button.send_now"), Verb.TICKET_ANSWER, **carried),
        e.button(words("button.never_mind"), Verb.NEVER_MIND),
    ]
    return e.card(summary, body, buttons, words.language)


def answer_confirm(words: Words, seen: Seen, lines: Sequence[str], text: str) -> Card:
    """Show what would be sent as an answer; nothing is sent before a press."""
    body = [e.line(told) for told in lines] + [_quoted(text)]
    carried = {"ticket": seen.ticket.id}
    buttons = [
        e.button(words("button.send_now"), Verb.TICKET_ANSWER, text=text, sure="yes", **carried),
        e.button(words("button.word_it_yourself"), Verb.TICKET_ANSWER, **carried),
        e.button(words("button.not_an_answer"), Verb.NEVER_MIND),
    ]
    return e.card(f"{' '.join(lines)} {e.short(text, MOST_IN_ROW)}", body, buttons, words.language)


def listed(words: Words, summary: str, found: Sequence[Seen]) -> Card:
    """List questions; a tap opens one."""
    rows = [_row(words, one) for one in found]
    body = [e.line(e.run(summary, bold=True))]
    body += e.listed(rows, lambda n: words.count("monitor.and_more", n))
    return e.card(summary, body, language=words.language)


def _row(words: Words, seen: Seen) -> Element:
    ticket = seen.ticket
    title = words("ticket.number", number=ticket.number)
    who = _name(words, seen.holder)
    key = "ticket.row_withdrawn" if ticket.was_withdrawn else f"ticket.row_{ticket.state}"
    state = words(key, who=who)
    row = e.group(
        [
            e.line(e.run(e.short(ticket.question, MOST_IN_ROW), bold=True)),
            e.note(f"{title} · {state} · {_day(words, ticket.asked_at)}"),
        ],
        separator=True,
    )
    return e.tappable(row, title, Verb.TICKET_SHOW, ticket=ticket.id)


def article(words: Words, seen: Seen) -> Card:
    """Ask a coordinator whether an answer may go in the toolbox."""
    ticket = seen.ticket
    summary = words("ticket.to_toolbox", who=_name(words, seen.holder))
    body = [e.line(e.run(summary, bold=True)), _quoted(ticket.question), *_answer(words, seen)]
    carried = {"ticket": ticket.id}
    buttons = [
        e.button(words("button.to_toolbox"), Verb.TICKET_ARTICLE, sure="yes", **carried),
        e.button(words("button.change_first"), Verb.TICKET_ARTICLE, **carried),
        e.button(words("button.no_toolbox"), Verb.TICKET_NO_ARTICLE, **carried),
    ]
    return e.card(summary, body, buttons, words.language)


def article_form(words: Words, seen: Seen, title: str) -> Card:
    """Let a coordinator change what goes in the toolbox."""
    summary = words("ticket.change_article")
    body = [e.line(e.run(summary, bold=True))]
    body += e.text_field("title", words("ticket.article_title"), title, maxLength=LONGEST_TITLE)
    body += e.text_field(
        "text",
        words("ticket.article_text"),
        seen.ticket.answer,
        isMultiline=True,
        maxLength=LONGEST_ANSWER,
    )
    buttons = [
        e.button(
            words("button.to_toolbox"), Verb.TICKET_ARTICLE, ticket=seen.ticket.id, sure="yes"
        ),
        e.button(words("button.never_mind"), Verb.NEVER_MIND),
    ]
    return e.card(summary, body, buttons, words.language)


def _answer(words: Words, seen: Seen) -> list[Element]:
    ticket = seen.ticket
    who = _name(words, seen.holder)
    told = words("ticket.answer_of", who=who, day=_day(words, ticket.answered_at))
    return [e.note(told), e.group([e.line(ticket.answer)], style="emphasis")]


def _quoted(text: str) -> Element:
    return e.group([e.line(text)], style="emphasis")


def _numbered(words: Words, ticket: Ticket) -> Element:
    number = words("ticket.number", number=ticket.number)
    return e.note(f"{number} · {_day(words, ticket.asked_at)}")


def _day(words: Words, moment: datetime | None) -> str:
    return words.day(words.day_of(moment)) if moment else ""


def _name(words: Words, person: Member | None) -> str:
    return person.name if person else words("ticket.somebody")
