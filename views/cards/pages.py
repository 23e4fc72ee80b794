"""The card with the link to the pages."""

from views.cards import elements as e
from views.cards.elements import Card
from views.texts import Words


def way_in(words: Words, url: str) -> Card:
    """Offer the link; it lets in only who asked for it, and only once."""
    told = words("sign_in.offer")
    body = [e.line(told), e.note(words("sign_in.offer_note"))]
    return e.card(told, body, [e.link(words("button.open_page"), url)], words.language)
