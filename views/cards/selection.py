"""The cards of a message to a selection: to write it, to see it first, and the message itself."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain.missing import Unheard
from domain.people import Member
from views import links
from views.cards import elements as e
from views.cards.elements import Card, Element
from views.cards.reach import in_short
from views.cards.verbs import Verb
from views.texts import Words

MOST_NAMED = 8
LONGEST_NAME, MOST_SPOKEN = 60, 300
MOST_SHOWN = 200  # characters of names


@dataclass(frozen=True, slots=True)
class Shown:
    """What would be sent, to whom, and whom it does not reach."""

    name: str
    to: Sequence[Member]
    lost: Sequence[Unheard]
    text: str
    has_names: bool = True


def preview(words: Words, shown: Shown, remarks: Sequence[str], carried: Mapping[str, str]) -> Card:
    """Show what goes to how many people; nothing is sent before a press."""
    name = e.short(shown.name, MOST_SHOWN)
    summary = words.count("message.preview", len(shown.to), name=name)
    body = [e.line(e.run(summary, bold=True))]
    body += [e.line(remark) for remark in remarks]
    body.append(e.group([e.line(shown.text)], style="emphasis"))
    if shown.has_names:
        body.append(e.note(words("message.goes_to", names=_names(words, shown.to))))
    if shown.lost:
        body.append(e.note(in_short(words, shown.lost, person_overview=shown.has_names)))
        body.append(e.note(words("message.lost")))
    body.append(e.note(words("message.at_once")))
    buttons = [
        e.button(words("button.send_message"), Verb.MESSAGE_SEND, **carried),
        e.button(words("button.do_not_send"), Verb.MESSAGE_DROP, nonce=carried["nonce"]),
    ]
    return e.card(f"{summary} {e.short(shown.text, MOST_SPOKEN)}", body, buttons, words.language)


def which_person(words: Words, said: str, choices: Sequence[tuple[Member, str]], text: str) -> Card:
    """Ask who of several people is meant; each with the selection that a tap on them chooses."""
    summary = words("message.which", said=e.short(said, LONGEST_NAME))
    rows = [_choice(person, selection, text) for person, selection in choices]
    body = [e.line(e.run(summary, bold=True))]
    body += e.listed(rows, lambda n: words.count("monitor.and_more", n))
    never_mind = e.button(words("button.never_mind"), Verb.NEVER_MIND)
    return e.card(summary, body, [never_mind], words.language)


def _choice(person: Member, selection: str, text: str) -> Element:
    about = person.department or person.address
    label = e.run(f" — {about}" if about else "", subtle=True)
    row = e.group([e.line(e.run(person.name, bold=True), label)], separator=True)
    return e.tappable(row, person.name, Verb.MESSAGE, selection=selection, text=text)


def ask_text(words: Words, name: str, carried: Mapping[str, str]) -> Card:
    """Ask for the text of a message."""
    summary = words("message.ask_text", name=e.short(name, MOST_SHOWN))
    body = [e.line(e.run(summary, bold=True))]
    body += e.text_field("text", words("message.text"), isMultiline=True, maxLength=1000)
    buttons = [
        e.button(words("button.see_message"), Verb.MESSAGE, **carried),
        e.button(words("button.never_mind"), Verb.MESSAGE_DROP),
    ]
    return e.card(summary, body, buttons, words.language)


def message(words: Words, author: Member, text: str, chat: str) -> Card:
    """Show a message of a coordinator, signed, with the way to answer them."""
    summary = words("message.from", name=author.name)
    body = [e.line(e.run(summary, bold=True)), e.line(text)]
    buttons = []
    if chat and links.fits(chat):
        first_name = e.short(author.first_name, LONGEST_NAME)
        body.append(e.note(words("message.answer", who=first_name)))
        buttons.append(e.link(words("button.chat", who=first_name), chat))
    return e.card(f"{summary}: {text}", body, buttons, words.language)


def _names(words: Words, people: Sequence[Member]) -> str:
    names = [e.short(person.name, LONGEST_NAME) for person in people[:MOST_NAMED]]
    left = len(people) - MOST_NAMED
    return ", ".join(names + ([words.count("monitor.and_more", left)] if left > 0 else []))
