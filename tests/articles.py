"""Articles for tests of the toolbox, and the few that ship there."""

from datetime import date

import pytest

from domain.articles import Article, ArticleKind, Written
from storage import articles
from storage.starter import articles as starter
from tests.people import NOON, TODAY

NEXT_YEAR = date(2020, 1, 14)
SHIPS = (
    ("fsc", "Wat bewijst het keurmerk FSC?", "FSC zegt iets over het bos.", ("papier",)),
    ("mvi", "Wat is maatschappelijk verantwoord inkopen?", "Inkopen met oog voor mensen.", ()),
)


def written(title="Papier met minder gram", text="Kies 75 grams papier.", **more):
    return Written(title=title, text=text, **({"review_on": NEXT_YEAR} | more))


def approved(db, town, title="Papier met minder gram", by="Marco", **more):
    """Add an article that can be found."""
    said = written(title, **({"groups": ("papier",)} | more))
    proposed = articles.propose(db, town.place.id, said, town.people[by].id, TODAY)
    assert proposed.id
    return articles.approve(db, town.place.id, proposed.id, town.people["Saskia"].id, NOON)


def ship(monkeypatch: pytest.MonkeyPatch, *rows) -> None:
    """Let these articles ship, in the place of those of the release."""
    known = {
        key: Article(
            starter_key=key,
            title=title,
            text=text,
            groups=groups,
            kind=ArticleKind.KNOWLEDGE,
            review_on=date(2027, 1, 1),
        )
        for key, title, text, groups in rows
    }
    starter.words.cache_clear()
    monkeypatch.setattr(starter, "articles", lambda: known)
