"""The buttons of an answer: another group, fewer filters, the next page, none of these, useful."""

from enum import StrEnum
from typing import TypeVar
from uuid import UUID

from dialogs import asking_shown, vocabulary
from dialogs.asking_shown import Request, carried
from dialogs.turn import Reply, Turn, say
from dialogs.turn import show as show_card
from dialogs.vocabulary import Vocabulary
from domain.answers import Wanted, further_levels
from domain.criteria import Basis, Kind, Level, Theme
from domain.errors import NotUnderstood
from storage import questions
from storage.database import Session
from views.cards import answer_doubt as cards
from views.cards.answer_doubt import Doubt
from views.texts import Words, words

MOST_GROUPS = 10
Name = TypeVar("Name", bound=StrEnum)


def show(turn: Turn, db: Session) -> Reply:
    """Show what a button of an answer asks for, from the catalogue as it is now."""
    known = vocabulary.of_municipality(turn, db)
    return asking_shown.answer(turn, db, known, _request(turn, known))


def choose(turn: Turn, db: Session) -> Reply:
    """Note which group was meant, and answer about it."""
    known = vocabulary.of_municipality(turn, db)
    request = _request(turn, known)
    if request.question:
        questions.choose(db, turn.municipality.id, request.question, request.groups[0])
    return asking_shown.answer(turn, db, known, request)


def none_of_these(turn: Turn, db: Session) -> Reply:
    """Note that none of the groups was meant, and offer somebody who may know."""
    question = _question(turn)
    if question:
        questions.choose(db, turn.municipality.id, question, questions.NONE_OF_THESE)
    speak = _speak(turn)
    sought = turn.form.get("sought", "")[: cards.MOST_SAID]
    goes_back = carried(speak, question) | {"sought": sought}
    card = cards.none_of_these(speak, Doubt(sought, goes_back, asking_shown.offered()))
    return show_card(card, **asking_shown.to_expert(card))


def rate(turn: Turn, db: Session) -> Reply:
    """Note whether an answer was of use."""
    speak, question, said = _speak(turn), _question(turn), turn.form.get("useful", "")
    asked = questions.find(db, turn.municipality.id, question) if question else None
    if asked is None or said not in {"yes", "no"}:
        return say(speak("question.useful_old"))
    questions.rate(db, turn.municipality.id, asked.id, useful=said == "yes")
    return say(speak("question.useful_thanks" if said == "yes" else "question.useful_sorry"))


def _request(turn: Turn, known: Vocabulary) -> Request:
    form = turn.form
    there = {group.key for group in known.catalogue.groups}
    if form.get("group") not in there:
        raise NotUnderstood("question.group_gone")
    others = [key for key in form.get("groups", "").split("|")[:MOST_GROUPS] if key in there]
    page = form.get("page", "")
    return Request(
        groups=tuple(dict.fromkeys((form["group"], *others))),
        speak=_speak(turn),
        wanted=Wanted(
            level=_named(Level, form.get("level", "")),
            kind=_named(Kind, form.get("kind", "")),
            theme=_named(Theme, form.get("theme", "")),
            basis=_named(Basis, form.get("basis", "")),
            also=further_levels(form.get("level", ""), form.get("also", "")),
        ),
        question=_question(turn),
        page=int(page) if page.isascii() and page.isdigit() and len(page) < 6 else 0,
    )


def _speak(turn: Turn) -> Words:
    """Go on in the language of the question."""
    if turn.form.get("language") != "en":
        return turn.words
    return words("en", turn.municipality.time_zone)


def _question(turn: Turn) -> UUID | None:
    try:
        return UUID(turn.form.get("question", ""))
    except ValueError:
        return None


def _named(names: type[Name], written: str) -> Name | None:
    return names(written) if written in list(names) else None
