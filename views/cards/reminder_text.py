"""The form for the coordinator's own sentence in every reminder."""

from views.cards import elements as e
from views.cards.elements import Card
from views.cards.verbs import Verb
from views.texts import Words


def text_form(words: Words, now: str, most: int) -> Card:
    """Ask for one sentence; empty means none of one's own."""
    summary = words("reminder_text.form")
    body = [e.line(e.run(summary, bold=True)), e.note(words("reminder_text.note", most=most))]
    body += e.text_field("text", words("reminder_text.label"), now, isMultiline=True)
    buttons = [
        e.button(words("button.store"), Verb.REMINDER_TEXT_STORE),
        e.button(words("button.never_mind"), Verb.NEVER_MIND),
    ]
    return e.card(summary, body, buttons, words.language)
