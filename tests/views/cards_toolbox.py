"""The cards of the toolbox and of the way to the pages, drawn of a world."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from domain.articles import LONGEST_TITLE, Article, ArticleKind, ArticleState
from domain.criteria import Theme
from tests.views.cards_answers import shown as answered
from views.cards import answer, pages, toolbox, toolbox_form
from views.cards.answer_parts import Touch
from views.cards.elements import Card
from views.cards.toolbox import Offered, Shown
from views.cards.toolbox_form import Form

TODAY = date(2019, 1, 14)
MODULES = (toolbox, toolbox_form, pages)
ALL, NONE = Offered(add=True, pages=True), Offered(add=False, pages=False)


def one(o: Any, **more: Any) -> Article:
    """An article of somebody, as long as it may be."""
    written = Article(
        id=7,
        title=o.text[:LONGEST_TITLE] or "-",
        text=o.text,
        kind=ArticleKind.EXAMPLE,
        groups=("papier",),
        themes=(Theme.CLIMATE,),
        source=o.text[:300],
        link="https://www.helmond.nl/papier",
        dated="2018",
        author=o.member.name,
        written_on=TODAY,
        review_on=date(2020, 1, 14),
    )
    return replace(written, **more)


def shown(o: Any, *, coordinator: bool = False, edit: bool = False, **more: Any) -> Shown:
    names = [o.text[:100]]
    return Shown(one(o, **more), TODAY, names, may_edit=edit, is_coordinator=coordinator)


_EMPTY = {"author": "", "source": "", "dated": "", "link": ""}
_SHIPS: dict[str, Any] = {"id": None, "starter_key": "fsc", **_EMPTY}
CARDS: dict[str, Callable[[Any, Any], Card]] = {
    "box": lambda w, o: toolbox.box(w, o.place, [one(o)] * o.many, [one(o)] * o.many, o.many, ALL),
    "box, empty": lambda w, o: toolbox.box(w, o.place, [], [], 0, NONE),
    "found": lambda w, o: toolbox.found(w, o.text, [one(o, kind=ArticleKind.KNOWLEDGE)], ALL),
    "found, nothing": lambda w, o: toolbox.found(w, o.text, [], ALL),
    "article": lambda w, o: toolbox.article(w, shown(o)),
    "article, theirs": lambda w, o: toolbox.article(w, shown(o, edit=True)),
    "article, a proposal": lambda w, o: toolbox.article(
        w, shown(o, coordinator=True, edit=True, state=ArticleState.PROPOSED)
    ),
    "article, their proposal": lambda w, o: toolbox.article(
        w, shown(o, edit=True, state=ArticleState.PROPOSED, link="http://helmond.nl/x")
    ),
    "article, away": lambda w, o: toolbox.article(
        w, shown(o, coordinator=True, edit=True, state=ArticleState.WITHDRAWN, author="")
    ),
    "article, past": lambda w, o: toolbox.article(
        w, replace(shown(o, edit=True, review_on=date(2019, 1, 1)), said=("Kijk nog eens.",))
    ),
    "article, that ships": lambda w, o: toolbox.article(w, shown(o, **_SHIPS)),
    "form": lambda w, o: toolbox_form.form(
        w, Form(one(o), [o.text[:100]], (("article", "7"), ("nonce", "n")), ["Kijk."], "Noot.")
    ),
    "form, new": lambda w, o: toolbox_form.form(w, Form(one(o))),
    "reason": lambda w, o: toolbox_form.reason(w, one(o), "n"),
    "away": lambda w, o: toolbox_form.away(w, one(o)),
    "overview, with articles": lambda w, o: answer.overview(
        w,
        replace(
            answered(o), touching=(Touch(o.text[:LONGEST_TITLE], "Basiskennis", article="7"),) * 2
        ),
    ),
    "way_in": lambda w, _: pages.way_in(w, "https://mvi.helmond.example/sign-in/x"),
}
