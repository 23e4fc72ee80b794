"""The rows of the toolbox, as the values that the rest of the program knows."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import BindParameter, Select, bindparam, delete, insert, select

from domain.article_words import ANALYSIS, weights
from domain.articles import Article, ArticleKind, ArticleState, Written
from domain.criteria import Theme
from storage.database import Session
from storage.starter import articles as starter
from storage.tables import ArticleRow, ArticleWordRow, MemberRow

Rows = Select[ArticleRow, str | None]
_REPLACED = select(ArticleRow.starter_key).where(
    ArticleRow.municipality_id == bindparam("here"), ArticleRow.starter_key.is_not(None)
)


def articles_of(municipality_id: UUID | BindParameter[UUID]) -> Rows:
    """Select the articles of a municipality with the names of who wrote them."""
    return (
        select(ArticleRow, MemberRow.name)
        .join(MemberRow, MemberRow.id == ArticleRow.author_id, isouter=True)
        .where(ArticleRow.municipality_id == municipality_id)
    )


def shown_of(municipality_id: UUID, today: date) -> Rows:
    """Select what may be an answer to anybody."""
    return articles_of(municipality_id).where(
        ArticleRow.state == ArticleState.APPROVED, ArticleRow.review_on >= today
    )


def many(db: Session, query: Rows, bound: Mapping[str, object] = {}) -> list[Article]:
    return [_to_article(row, author) for row, author in db.execute(query, bound).all()]


def shipped(db: Session, municipality_id: UUID, today: date) -> dict[str, Article]:
    """Return the articles that ship and are shown here, by key."""
    replaced = replaced_keys(db, municipality_id)
    return {
        key: article
        for key, article in starter.articles().items()
        if key not in replaced and article.is_shown(today)
    }


def replaced_keys(db: Session, municipality_id: UUID) -> set[str]:
    """Return the keys of articles that ship, of which a municipality has its own or wants none."""
    return {key for key in db.scalars(_REPLACED, {"here": municipality_id}) if key}


def columns(written: Written) -> dict[str, Any]:
    """Return what somebody wrote, as columns."""
    return {
        "title": written.title,
        "question": written.question,
        "text": written.text,
        "article_kind": written.kind,
        "groups": list(written.groups),
        "themes": list(written.themes),
        "source": written.source,
        "link": written.link,
        "dated": written.dated,
        "review_on": written.review_on,
        "analysis": ANALYSIS,
    }


def save(db: Session, row: ArticleRow) -> None:
    """Write an article and its words: only of what is approved are there any."""
    row.analysis = ANALYSIS
    db.flush()
    db.execute(delete(ArticleWordRow).where(ArticleWordRow.article_id == row.id))
    if row.state == ArticleState.APPROVED and (found := _words(row)):
        db.execute(insert(ArticleWordRow), found)


def _words(row: ArticleRow) -> list[dict[str, Any]]:
    return [
        {
            "municipality_id": row.municipality_id,
            "stem": stem,
            "article_id": row.id,
            "weight": weight,
            "shown_until": row.review_on,
        }
        for stem, weight in weights(_to_article(row, None)).items()
    ]


def _to_article(row: ArticleRow, author: str | None) -> Article:
    return Article(
        id=row.id,
        title=row.title,
        question=row.question,
        text=row.text,
        kind=ArticleKind(row.article_kind),
        groups=tuple(row.groups),
        themes=tuple(map(Theme, row.themes)),
        source=row.source,
        link=row.link,
        dated=row.dated,
        review_on=row.review_on,
        ticket_id=row.ticket_id,
        starter_key=row.starter_key,
        state=ArticleState(row.state),
        author_id=row.author_id,
        author=author or "",
        written_on=row.written_on,
        approved_by_id=row.approved_by_id,
        approved_at=row.approved_at,
        version=row.version,
    )
