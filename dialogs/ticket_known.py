"""Answering at once what an expert answered before."""

from dialogs.asking_heard import Heard, answered, keep
from dialogs.asking_shown import carried
from dialogs.turn import Reply, Turn, show
from storage import questions, ticket_articles
from storage.database import Session
from views.cards import ticket_known as cards


def answer(turn: Turn, db: Session, heard: Heard) -> Reply | None:
    """Show what an expert answered to the same question; None when nobody did.

    It is counted, and no longer on the list of what was not understood. In a channel nobody is
    named.
    """
    if turn.in_channel:
        return None
    here = turn.municipality.id
    found = ticket_articles.answer_for(
        db, here, "", heard.understood.sought or heard.text, turn.today
    )
    if found is None:
        return None
    question = keep(turn, db, answered(heard))
    if question:
        questions.settle(db, here, [question])
    return show(cards.known(heard.speak, found, carried(heard.speak, question)))
