"""What others are told about the toolbox: a proposal, a decision, an article to look at again."""

from dataclasses import replace
from datetime import date

from dialogs import vocabulary
from dialogs.hand_over_told import coordinators, words_for
from dialogs.turn import Message, Notice, Turn, as_message, say
from domain.articles import Article, may_edit
from domain.people import Member, Role
from storage import members
from storage.database import Session
from views.cards import toolbox as cards
from views.cards.toolbox import Shown

PURPOSE = "toolbox"


def about(article: Article) -> str:
    return f"article:{article.ref}"


def proposed(turn: Turn, db: Session, article: Article) -> list[Notice]:
    """Ask the coordinators about a proposal, once for each version of it."""
    catalogue = vocabulary.of_municipality(turn, db).catalogue
    notices = []
    for person in coordinators(db, turn.municipality.id):
        speak = words_for(person)
        groups = [
            group.name(speak.language) for key in article.groups if (group := catalogue.find(key))
        ]
        said = speak("toolbox.asks_you", name=turn.member.name)
        shown = Shown(article, turn.today, groups, may_edit=True, is_coordinator=True, said=(said,))
        message = replace(as_message(cards.article(speak, shown)), about=about(article))
        key = f"article:{article.id}:{article.version}:{person.id}"
        notices.append(Notice(person.id, message, PURPOSE, key))
    return notices


def approved(turn: Turn, db: Session, article: Article) -> list[Notice]:
    """Tell the author that it can be found now."""
    return _to_author(turn, db, article, "toolbox.yours_approved")


def declined(turn: Turn, db: Session, article: Article, why: str) -> list[Notice]:
    return _to_author(turn, db, article, "toolbox.yours_declined", why)


def withdrawn(turn: Turn, db: Session, article: Article) -> list[Notice]:
    return _to_author(turn, db, article, "toolbox.yours_withdrawn")


def review(article: Article, to: Member, today: date) -> Message:
    """Ask somebody whether an article past its date still holds."""
    speak = words_for(to)
    shown = Shown(
        article,
        today,
        may_edit=may_edit(article, to),
        is_coordinator=to.has(Role.COORDINATOR),
        said=(speak("toolbox.look_again", day=article.review_on),),
    )
    return replace(as_message(cards.article(speak, shown)), about=about(article))


def _to_author(turn: Turn, db: Session, article: Article, key: str, why: str = "") -> list[Notice]:
    if article.author_id is None or article.author_id == turn.member.id:
        return []
    found = members.everybody(db, turn.municipality.id, {article.author_id})
    return [
        Notice(
            author.id,
            say(_sentence(author, turn.member, article, key, why)).messages[0],
            PURPOSE,
        )
        for author in found
    ]


def _sentence(author: Member, by: Member, article: Article, key: str, why: str) -> str:
    speak = words_for(author)
    told = speak(key, name=by.name, title=article.title)
    return f"{told} {speak('toolbox.because', why=why)}" if why else told
