"""What an expert answered before, for the next who asks the same."""

from domain.ticket_answers import Known
from views.cards import elements as e
from views.cards.answer_parts import Carried, expert, useful
from views.cards.elements import Card
from views.texts import Words

MOST_SPOKEN = 300  # characters of a text that stands on the card as well


def known(words: Words, found: Known, carried: Carried) -> Card:
    """Show an answer of the toolbox with its author and day; asking further stays possible."""
    author = found.author or words("ticket.somebody")
    summary = words("ticket.known", who=author)
    told = words("ticket.known_of", who=author, day=words.day(found.dated))
    body = [e.line(e.run(summary, bold=True)), e.line(found.question)]
    body += [e.group([e.line(found.text)], style="emphasis"), e.note(told)]
    body += useful(words, carried)
    spoken = f"{summary} {e.short(found.text, MOST_SPOKEN)}"
    return e.card(spoken, body, [expert(words, carried)], words.language)
