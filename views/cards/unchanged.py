"""The card that asks what did change, where all the rest did not."""

from collections.abc import Sequence

from domain.plans import Assignment
from views.cards import elements as e
from views.cards.elements import Card
from views.cards.verbs import Verb
from views.texts import Words


def except_form(words: Words, actions: Sequence[Assignment]) -> Card:
    """Ask which actions did change; one that does not fit can be typed ("behalve papier")."""
    summary = words("unchanged.except_title")
    body = [e.line(e.run(summary, bold=True))]
    shown = e.fitting([(str(action.id), f"{action.number} {action.title}") for action in actions])
    body += e.choice(
        "left_out",
        words("unchanged.ask_except"),
        dict(shown),
        isMultiSelect=True,
    )
    if left := len(actions) - len(shown):
        body.append(e.note(words.count("monitor.and_more", left)))
    buttons = [
        e.button(words("button.onward"), Verb.ALL_UNCHANGED),
        e.button(words("button.back"), Verb.MY_ACTIONS),
    ]
    return e.card(summary, body, buttons, words.language)
