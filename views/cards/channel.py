"""What was said in a channel, and is asked about in the person's own chat."""

from collections.abc import Mapping

from views.cards import elements as e
from views.cards.elements import Card
from views.cards.verbs import Verb
from views.texts import Words

MOST_SHOWN = 200


def meant(words: Words, said: str, form: Mapping[str, str]) -> Card:
    """Ask whether what was typed among others is to be done."""
    summary = words("channel.meant", said=e.short(said, MOST_SHOWN))
    carried = {name: value for name, value in form.items() if name != "verb"}
    buttons = [
        e.button(words("button.do_it"), Verb(form["verb"]), **carried),
        e.button(words("button.never_mind"), Verb.NEVER_MIND),
    ]
    return e.card(summary, [e.line(summary)], buttons, words.language)
