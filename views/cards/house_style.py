"""The cards about a municipality's house style."""

from views.cards import elements as e
from views.cards.elements import Card
from views.cards.verbs import Verb
from views.texts import Words


def in_use(words: Words, said: str, mark: str) -> Card:
    """Say which style is in use; the button takes away that one, and no other."""
    body = [e.line(e.run(said, bold=True)), e.line(words("house_style.proof_below"))]
    body.append(e.note(words("house_style.how")))
    button = e.button(words("button.no_house_style"), Verb.HOUSE_STYLE_REMOVE, style=mark)
    return e.card(said, body, [button], words.language)


def none(words: Words) -> Card:
    """Say that there is none, and how to bring one."""
    said = words("house_style.none")
    body = [e.line(said), e.line(words("house_style.how")), e.note(words("house_style.what"))]
    return e.card(said, body, [], words.language)
