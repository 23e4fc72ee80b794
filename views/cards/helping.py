"""The card about one person who has not reported: what a coordinator can do to help."""

from datetime import date

from domain.missing import Unheard
from domain.people import Member
from domain.plans import Assignment
from domain.reach import Reach
from views import links
from views.cards import elements as e
from views.cards.elements import Button, Card, Element
from views.cards.missing_list import and_more, holds_back
from views.cards.reporting import example_title, last_told, state_in_words
from views.cards.verbs import Verb
from views.mails import Mail
from views.texts import Words

LONGEST_NAME = 30


def person(words: Words, who: Unheard, mail: Mail | None, said: str = "") -> Card:
    """Show what is missing of somebody and whether they can be asked; offer to write, or to wait.

    A tap on an action leads to taking it over, or asking somebody else. `said` goes before it.
    """
    member = who.member
    first_name = e.short(member.first_name, LONGEST_NAME)
    remarks = holds_back(words, who)
    if who.reach is Reach.REACHABLE:
        remarks.insert(0, words("helping.reachable", who=first_name))
    title = f"{member.name} — {member.department}" if member.department else member.name
    body = [e.line(said)] if said else []
    body += [e.heading(title), *(e.line(text, spacing="Small") for text in remarks)]
    body += _actions(words, who, first_name)
    buttons: list[Button] = []
    chat = links.chat_with(member.address) if member.address else ""
    if chat and links.fits(chat):
        buttons.append(e.link(words("button.chat", who=first_name), chat))
    else:
        body.append(e.note(words("helping.no_address", who=first_name)))
    if mail and links.fits(mail.address):
        buttons.append(e.link(words("button.open_mail"), mail.address))
    if mail:
        body.append(e.note(words("helping.mail_as_text", who=e.short(member.name, 60))))
    buttons.append(_absence_button(words, who))
    return e.card(". ".join(filter(None, [said, title, *remarks])), body, buttons, words.language)


def until_when(words: Words, who: Member, chosen: date, nonce: str) -> Card:
    """Ask until which day somebody is away; no reason."""
    summary = words("helping.until_when", who=who.first_name)
    body = [e.line(e.run(summary, bold=True))]
    body += e.day_field("until", words("helping.last_day"), chosen.isoformat())
    store = e.button(words("button.store"), Verb.MARK_ABSENT, person=who.id, nonce=nonce)
    buttons = [store, e.button(words("button.never_mind"), Verb.NEVER_MIND)]
    return e.card(summary, body, buttons, words.language)


def _actions(words: Words, who: Unheard, first_name: str) -> list[Element]:
    if not who.actions:
        return [e.line(words("helping.nothing", who=first_name))]
    rows = [_action(words, action) for action in who.actions]
    shown = [e.line(words.count("helping.actions", len(rows)))]
    shown += e.listed(rows, and_more(words), e.ROOM // 2)
    if title := example_title(who.actions):
        shown.append(e.note(words("helping.in_name", title=title, who=first_name)))
    return shown


def _action(words: Words, action: Assignment) -> Element:
    told = f"{state_in_words(words, action)} · {last_told(words, action)}"
    shown = [e.line(e.run(f"{action.number} {action.title}", bold=True)), e.note(told)]
    row = e.group(shown, separator=True)
    return e.tappable(row, action.title, Verb.NOT_MINE, action=action.id)


def _absence_button(words: Words, who: Unheard) -> Button:
    if who.absence:
        return e.button(words("button.is_back"), Verb.MARK_BACK, person=who.member.id)
    return e.button(words("button.is_away"), Verb.MARK_ABSENT, person=who.member.id)
