"""The toolbox beside the question box: what it has on a product group, or on what nobody knows."""

import re
from collections.abc import Sequence

from dialogs.asking_heard import Heard
from dialogs.turn import Message, Turn, as_message
from dialogs.vocabulary import Vocabulary
from domain.article_words import sought
from domain.asking import is_about_buying
from domain.wording import fold
from storage import articles
from storage.database import Session
from views.cards import toolbox as cards
from views.cards.answer_parts import Touch
from views.cards.toolbox import Offered

MOST, LOOKED_AT = 2, 10
MOST_OF_IT = 0.6
ALMOST_ALL = 0.75  # of what is sought: what is no question about criteria may be about anything
_ASKS = re.compile(
    r"(?:wat|wie|hoe|waarom|wanneer|welke?|leg|uitleg|what|who|how|why|when|which|explain)\b"
)


def of_group(turn: Turn, db: Session, known: Vocabulary, key: str) -> Sequence[Touch]:
    """Return what the toolbox has on a product group, or on what is asked of it.

    What the municipality wrote itself comes first, and then what is nearest to the question.
    """
    if turn.in_channel:
        return []
    here, said = turn.municipality.id, turn.text or turn.form.get("said", "")
    found = articles.search(db, here, said[:300], (key,), turn.today, LOOKED_AT, enough=MOST_OF_IT)
    own_first = sorted(found, key=lambda one: one.id is None)
    return [
        Touch(one.title, turn.words(f"toolbox.kind_{one.kind}"), article=one.ref)
        for one in own_first[:MOST]
    ]


def on(turn: Turn, db: Session, heard: Heard) -> Message | None:
    """Return what the toolbox has on a question that the catalogue has no answer to."""
    text = heard.understood.sought or ("" if is_about_buying(heard.text) else heard.text)
    is_asked = heard.text.rstrip().endswith("?") or _ASKS.match(fold(heard.text))
    if turn.in_channel or not is_asked:
        return None
    found = articles.search(db, turn.municipality.id, text, (), turn.today, MOST, enough=ALMOST_ALL)
    if len(words := set(sought(text))) == 1:  # "wat is het weer?": one word is found in anything
        found = [one for one in found if words <= set(sought(one.title))]
    if not found:
        return None
    return as_message(cards.found(heard.speak, heard.text, found, Offered(add=False, pages=False)))
