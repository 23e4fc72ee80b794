"""A question in somebody's own words: answered, asked which group is meant, or not known."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from dialogs import (
    asking_plan,
    asking_shown,
    draft_show,
    draft_store,
    sentence,
    ticket_known,
    toolbox_answers,
    vocabulary,
)
from dialogs.asking_heard import Heard, answered, hear, keep
from dialogs.asking_shown import Request
from dialogs.asking_titles import asks_of_action
from dialogs.draft_changes import MOST_SAID
from dialogs.safe_words import safe
from dialogs.turn import Message, Reply, Turn, say, show
from dialogs.vocabulary import Vocabulary
from domain import asking
from domain.criteria import ProductGroup
from domain.errors import NotAllowed, NotUnderstood
from domain.questions import Answer, Found
from domain.wording import fold, words
from storage import members
from storage.database import Session
from views.cards import answer_doubt as cards
from views.cards.answer_doubt import Doubt

MOST_OF_ACTION = 6
LEAST = 0.33  # as sure as a choice must be of a text that asks nothing


def ask(turn: Turn, db: Session) -> Reply:
    """Answer what is put as a question; a draft that waits for its yes is shown after it."""
    if turn.text and _reports(turn, db):
        if turn.in_channel:
            raise NotAllowed("channel.personal_only")
        return sentence.hear(turn, db)
    reply = _respond(turn, db, explicit=True)
    draft = None if turn.in_channel else draft_store.find_open(turn, db)
    return _before(reply, draft_show.ask(turn, db, draft)) if draft else reply


def _reports(turn: Turn, db: Session) -> bool:
    if asking.asks_outright(turn.text) or asks_of_action(turn, db):
        return False
    return sentence.reports(turn, db)


def over_draft(turn: Turn, db: Session) -> Reply:
    """Answer what is no change of the draft that waits; else say so, and show the draft again."""
    draft = draft_store.find_open(turn, db)
    assert draft
    try:
        return _before(otherwise(turn, db), draft_show.ask(turn, db, draft))
    except NotUnderstood:
        said = safe(turn, turn.text)
        literally = turn.words("draft.not_understood", said=said.text[:MOST_SAID])
        return draft_show.ask(turn, db, draft, *said.remarks, literally)


def _before(reply: Reply, waiting: Reply) -> Reply:
    """Show first the answer, and then what still waits for one."""
    return replace(waiting, messages=(*reply.messages, *waiting.messages))


def otherwise(turn: Turn, db: Session) -> Reply:
    """Answer a text that is no report, name, status or command, if it is about criteria."""
    return _respond(turn, db, explicit=asks_of_action(turn, db))


def _respond(turn: Turn, db: Session, *, explicit: bool) -> Reply:
    known = vocabulary.of_municipality(turn, db)
    heard = hear(turn, db, known)
    if asking.is_only_marks(heard.text):
        raise NotUnderstood("question.empty")
    answer = heard.understood.answer
    if answer is Answer.DIRECT:
        return _answer(turn, db, known, heard)
    if before := ticket_known.answer(turn, db, heard) or _of_others(turn, db, known, heard):
        return before
    title, keys = asking_plan.named(turn, db, known, heard.text)
    if keys:
        return _of_action(turn, db, known, heard, (title, keys))
    if (not explicit or answer is Answer.NONE) and (kind := _kindly(heard)):
        return kind
    if answer is Answer.CHOOSE and (explicit or _may_be_meant(turn, db, heard)):
        return _choose(turn, db, known, heard)
    return _unknown(turn, db, known, heard, explicit=explicit)


def _of_others(turn: Turn, db: Session, known: Vocabulary, heard: Heard) -> Reply | None:
    """Answer "wat doen andere gemeenten" with what there is of one's own on the last group."""
    if heard.topic is None or not asking.asks_of_others(heard.text):
        return None
    request = Request(heard.topic.topic.groups, heard.speak, question=heard.topic.question_id)
    return asking_shown.examples(turn, db, known, request)


def _kindly(heard: Heard) -> Reply | None:
    """Answer calmly what is rude, and kindly what is in another language."""
    if asking.is_rude(heard.text):
        return say(heard.speak("question.rude"))
    if asking.is_foreign(heard.text):
        return say(heard.speak("question.other_language"))
    return None


def _may_be_meant(turn: Turn, db: Session, heard: Heard) -> bool:
    """Tell whether a text that is not put as a question may be one; small talk is not.

    Nor is what names a colleague: "Karin monitor".
    """
    if asking.may_ask(heard.text):
        return True
    said = set(words(heard.text))
    colleagues = members.everybody(db, turn.municipality.id)
    named = any(fold(person.first_name) in said for person in colleagues)
    return not named and heard.understood.groups[0].confidence >= LEAST


def _answer(turn: Turn, db: Session, known: Vocabulary, heard: Heard) -> Reply:
    question = keep(turn, db, heard)
    keys = heard.keys
    request = Request(keys, heard.speak, heard.wanted, question, heard.remarks)
    theme = heard.wanted.theme
    if keys:
        return asking_shown.answer(turn, db, known, request)
    assert theme
    return asking_shown.of_theme(turn, db, known, theme, request)


def _of_action(
    turn: Turn, db: Session, known: Vocabulary, heard: Heard, action: tuple[str, list[str]]
) -> Reply:
    """Lead from a title of the plan to its product groups."""
    title, keys = action
    if len(keys) == 1:
        meant = Found(keys[0], title, confidence=1.0)
        question = keep(turn, db, answered(heard, meant))
        remarks = (*heard.remarks, heard.speak("question.of_action", title=title))
        request = Request(tuple(keys), heard.speak, heard.wanted, question, remarks)
        return asking_shown.answer(turn, db, known, request)
    question = keep(turn, db, heard)
    asked = heard.speak("question.which_of_action", title=title)
    groups = _groups(known, keys[:MOST_OF_ACTION])
    return show(cards.choose(heard.speak, _doubt(heard, question), groups, asked))


def _choose(turn: Turn, db: Session, known: Vocabulary, heard: Heard) -> Reply:
    doubt = _doubt(heard, keep(turn, db, heard))
    reply = show(cards.choose(heard.speak, doubt, _groups(known, heard.keys)))
    return _after(toolbox_answers.on(turn, db, heard), reply)


def _unknown(turn: Turn, db: Session, known: Vocabulary, heard: Heard, *, explicit: bool) -> Reply:
    """Say what was looked for; what is no question about buying at all is not understood."""
    explained = asking.explains(heard.text)
    if not (explained or heard.understood.sought) and heard.wanted.chosen:
        raise NotUnderstood("question.which_group")
    article = toolbox_answers.on(turn, db, heard)
    if not heard.understood.sought or not (explicit or asking.is_about_buying(heard.text)):
        if article is None:
            raise NotUnderstood("not_understood")
        return Reply((article,))
    doubt = _doubt(heard, keep(turn, db, heard))
    card = cards.unknown(heard.speak, doubt, _groups(known, heard.keys))
    reply = show(card, **asking_shown.to_expert(card))
    return _after(article, reply)


def _after(article: Message | None, reply: Reply) -> Reply:
    """Say first what the toolbox has; the question that can be answered comes last."""
    return replace(reply, messages=(article, *reply.messages)) if article else reply


def _doubt(heard: Heard, question: UUID | None) -> Doubt:
    sought = heard.understood.sought[: cards.MOST_SAID]
    carried = (
        asking_shown.carried(heard.speak, question) | {"sought": sought} | heard.wanted.carried
    )
    return Doubt(sought, carried, asking_shown.offered(), heard.remarks)


def _groups(known: Vocabulary, keys: Sequence[str]) -> list[ProductGroup]:
    return [group for key in keys if (group := known.catalogue.find(key))]
