"""What a card becomes when its question is answered: short, and without buttons."""

from views.cards import elements as e
from views.cards.elements import Card
from views.texts import Words


def settled(words: Words, told: str) -> Card:
    """Say what was decided; each line of `told` is a line of the card."""
    lines = [line for line in told.splitlines() if line.strip()]
    return e.card(told, [e.note(line) for line in lines], language=words.language)
