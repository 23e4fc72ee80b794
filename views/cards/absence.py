"""The cards about being away, and about who stands in then."""

from collections.abc import Sequence
from datetime import date

from domain.people import Member
from views.cards import elements as e
from views.cards.elements import Card
from views.cards.verbs import Verb
from views.texts import Words

MOST_SHOWN = 1000  # characters of one paragraph
LONGEST_TITLE = 60


def when(words: Words, today: date) -> Card:
    """Ask from when until when somebody is away, and never why."""
    summary = words("absence.when")
    body = [e.line(e.run(summary, bold=True)), e.note(words("absence.no_reason"))]
    body += e.day_field("first", words("absence.first"), today.isoformat())
    body += e.day_field("last", words("absence.last"), "")
    buttons = [
        e.button(words("button.store"), Verb.ABSENT),
        e.button(words("button.never_mind"), Verb.NEVER_MIND),
    ]
    return e.card(summary, body, buttons, words.language)


def noted(words: Words, told: Sequence[str]) -> Card:
    """Say when nothing is asked, and who stands in."""
    summary, *lines = told
    body = [e.line(e.run(summary, bold=True))]
    body += [e.line(e.short(line, MOST_SHOWN)) for line in lines]
    return e.card(" ".join(told), body, [_back(words)], words.language)


def which_person(words: Words, found: Sequence[Member], said: str) -> Card:
    """Ask which of several people stands in; `said` is for which action, or ""."""
    summary = words("stand_in.which_person")
    rows = []
    for person in found:
        label = f"{person.name} — {person.department}" if person.department else person.name
        row = e.group([e.line(e.run(label, bold=True))], separator=True)
        short = e.short(label, LONGEST_TITLE)
        rows.append(e.tappable(row, short, Verb.STAND_IN, person=person.id, action=said))
    body = [e.line(e.run(summary, bold=True))]
    body += e.listed(rows, lambda n: words.count("monitor.and_more", n))
    never_mind = e.button(words("button.never_mind"), Verb.NEVER_MIND)
    return e.card(summary, body, [never_mind], words.language)


def asked(words: Words, by: Member, titles: str) -> Card:
    """Tell somebody that they stand in, with a way to say no."""
    told = words("stand_in.you_are", who=by.name, titles=e.short(titles, MOST_SHOWN))
    what = words("stand_in.what_it_means", who=by.first_name)
    body = [e.line(e.run(told, bold=True)), e.line(what)]
    no = e.button(words("button.not_my_stand_in"), Verb.STAND_IN_DECLINE, of=by.id)
    return e.card(told, body, [no], words.language)


def _back(words: Words) -> e.Button:
    return e.button(words("button.back_again"), Verb.PRESENT)
