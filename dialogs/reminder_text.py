"""The coordinator's own sentence in every reminder: set once, taken back with an empty one."""

from dialogs import ladder_shown, planned
from dialogs.safe_words import kinds_in
from dialogs.turn import Reply, Turn, say, show
from domain.errors import BadReport
from domain.wording import fold, plain
from storage import municipalities
from storage.database import Session
from views.cards import reminder_text as cards
from views.cards.verbs import Verb
from views.texts import Words

LONGEST = 300
OURS = {"", "geen", "leeg", "standaard", "none", "standard", "default"}


def ask(turn: Turn, db: Session) -> Reply:
    """Let the coordinator word one sentence of their own; what is typed next is that sentence."""
    now = municipalities.get_by_id(db, turn.municipality.id).reminder_text
    catch = {"": {"verb": str(Verb.REMINDER_TEXT_STORE), "typed": "1"}}
    return show(cards.text_form(turn.words, now, LONGEST), **catch)


def store(turn: Turn, db: Session) -> Reply:
    """Keep the sentence; an empty one leaves the reminder as we word it."""
    after = "" if turn.form.get("typed") else turn.text.partition(":")[2]  # as it was typed
    typed = after or turn.form.get("said", "")
    text = checked(turn.words, turn.form.get("text", typed))
    municipalities.set_reminder_text(db, turn.municipality.id, text)
    said = turn.words("reminder_text.stored" if text else "reminder_text.ours", text=text)
    coming = planned.upcoming(db, turn.municipality.id, turn.today)
    return ladder_shown.draw(turn, db, coming[0], [said]) if coming else say(said)


def checked(words: Words, written: str) -> str:
    """Return the sentence on one line; raise `BadReport` where it can not go to everybody."""
    text = " ".join(plain(written).split())
    if fold(text).strip(".") in OURS:
        return ""
    if len(text) > LONGEST:
        raise BadReport("reminder_text.too_long", length=len(text), most=LONGEST)
    if kinds := kinds_in(text):
        named = words.together([words(f"sensitive.{kind}") for kind in kinds])
        raise BadReport("reminder_text.sensitive", kinds=named)
    return text
