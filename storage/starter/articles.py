"""The articles of the toolbox that ship, in our own words, with their sources."""

import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from domain.article_words import weights
from domain.articles import Article, ArticleKind, ArticleState
from domain.criteria import Theme

FOLDER = Path(__file__).parent / "articles"


@cache
def articles() -> Mapping[str, Article]:
    """Return the articles that ship by their key, read once in a process."""
    found: dict[str, Article] = {}
    for path in sorted(FOLDER.glob("*.toml")):
        for table in tomllib.loads(path.read_text(encoding="utf-8"))["article"]:
            article = _article(table)
            found[article.ref] = article
    return found


@cache
def words() -> Mapping[str, Mapping[str, int]]:
    """Return for each word the articles that have it, by key, and how much they are about it."""
    found: dict[str, dict[str, int]] = {}
    for key, article in articles().items():
        for stem, weight in weights(article).items():
            found.setdefault(stem, {})[key] = weight
    return found


def _article(table: Mapping[str, Any]) -> Article:
    return Article(
        starter_key=table["key"],
        title=table["title"],
        text=table["text"].strip(),
        kind=ArticleKind(table["kind"]),
        groups=tuple(table.get("groups", ())),
        themes=tuple(map(Theme, table.get("themes", ()))),
        source=table.get("source", ""),
        link=table.get("link", ""),
        dated=str(table.get("dated", "")),
        review_on=date.fromisoformat(str(table["review_on"])),
        state=ArticleState.APPROVED,
    )
