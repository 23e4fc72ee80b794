"""What is said in a channel: answered there when it is nobody's own, else in the own chat."""

from dialogs import asking
from dialogs.answering import answer, command_of, without_questions
from dialogs.routes import ROUTES
from dialogs.safe_words import without_health
from dialogs.sentence import YES_OR_NO
from dialogs.turn import Message, Notice, Reply, Turn, say, show
from domain.errors import NotUnderstood, UserError
from domain.wording import fold
from storage import conversations
from storage.database import Session
from views.cards import channel as cards
from views.cards.verbs import Verb

OWN_CHAT = "https://teams.microsoft.com/l/chat/0/0?users=28:"
PURPOSE = "from_channel"
NOBODYS_OWN = {"nothing_to_confirm"}
MAY_ASK = {"not_understood", "draft.not_understood"}


def respond(turn: Turn, db: Session) -> Reply:
    """Answer what is nobody's own; lead everything else to the person's own chat.

    Nothing is stored or shown for what is personal, except in that chat: a question, a list, or
    for a word that changes something, whether that is meant.
    """
    form = command_of(turn)
    if fold(turn.text).rstrip(".!") in YES_OR_NO:
        raise NotUnderstood("nothing_to_confirm")
    route = ROUTES[Verb(form["verb"])] if form else None
    if route and route.in_channel:
        return answer(turn, db)
    if turn.form.get("verb") and not (route and route.typed):
        return say(turn.words("channel.personal_only"))
    if conversations.personal_of(db, turn.member.id) is None:
        return say(_way_in(turn))
    told = _ask_first(turn, form) if form and route and route.changes else _go_on(turn, db)
    if told is None:
        return asking.otherwise(turn, db)
    here = say(turn.words("channel.goes_on"))
    return Reply(here.messages, (*_notices(turn, told.messages), *told.notices))


def _go_on(turn: Turn, db: Session) -> Reply | None:
    """Return what the same words give in the person's own chat; what is wrong, is told there.

    What nobody understands is no secret: None, for it may be a question.
    """
    alone = turn.in_own_chat()
    try:
        with db.begin_nested():
            return without_questions(alone, db)
    except UserError as error:
        if isinstance(error, NotUnderstood) and error.key in MAY_ASK:
            return None
        if isinstance(error, NotUnderstood) and error.key in NOBODYS_OWN:
            raise
        return say(turn.words(error.key, **error.values))


def _ask_first(turn: Turn, form: dict[str, str]) -> Reply:
    """Ask in the own chat whether a word that was said among others is meant."""
    no = {"verb": str(Verb.NEVER_MIND)}
    form = {name: without_health(value) for name, value in form.items()}
    said = without_health(turn.text) or turn.words("button.absent")
    card = cards.meant(turn.words, said, form)
    return show(card, ja=form, yes=form, nee=no, no=no)


def _way_in(turn: Turn) -> str:
    if not turn.app_id:
        return turn.words("channel.personal_only")
    return turn.words("channel.open_chat", link=OWN_CHAT + turn.app_id)


def _notices(turn: Turn, messages: tuple[Message, ...]) -> list[Notice]:
    """Send them to the person's own chat; the last may be answered by typing."""
    last = len(messages) - 1
    return [
        Notice(turn.member.id, message, PURPOSE, asks=place == last)
        for place, message in enumerate(messages)
    ]
