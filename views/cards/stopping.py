"""The cards that ask what "stop" is about."""

from collections.abc import Sequence
from functools import partial

from domain.plans import Assignment
from views.cards import elements as e
from views.cards.elements import Card
from views.cards.reporting import state_in_words
from views.cards.verbs import Verb
from views.texts import Words


def stop(words: Words) -> Card:
    summary = words("stop.what")
    buttons = [
        e.button(words("button.stop_reminders"), Verb.STOP_REMINDERS),
        e.button(words("button.stop_action"), Verb.STOP_ACTION),
        e.button(words("button.stop_talking"), Verb.STOP_TALKING),
    ]
    return e.card(summary, [e.line(e.run(summary, bold=True))], buttons, words.language)


def which(words: Words, actions: Sequence[Assignment]) -> Card:
    summary = words("stop.which")
    rows = [
        e.tappable(
            e.group(
                [e.line(e.run(action.title, bold=True)), e.note(state_in_words(words, action))],
                separator=True,
            ),
            action.title,
            Verb.STOP_ONE,
            action=action.id,
        )
        for action in actions
    ]
    body = [e.line(e.run(summary, bold=True))]
    body += e.listed(rows, partial(words.count, "monitor.and_more"))
    return e.card(summary, body, [e.button(words("button.back"), Verb.STOP)], words.language)
