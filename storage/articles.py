"""The toolbox: articles of a municipality, beside those that ship.

A municipality's own article with the key of one that ships takes its place, or hides it.
"""

import re
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import func, select, update

from domain.article_words import ANALYSIS
from domain.articles import Article, ArticleState, Written
from domain.errors import NotUnderstood
from storage.article_rows import articles_of, columns, many, save, shipped, shown_of
from storage.article_search import search
from storage.database import Session
from storage.starter import articles as starter
from storage.tables import ArticleRow

__all__ = [
    "analyse_anew", "approve", "change", "expired", "find", "get", "get_ref", "is_analysed",
    "newest", "propose", "renew", "review_asked", "search", "waiting", "withdraw",
]  # fmt: skip
_REF = re.compile(r"[a-z0-9-]{1,100}")


def propose(
    db: Session, municipality_id: UUID, written: Written, author_id: UUID | None, on: date
) -> Article:
    """Add an article that waits for a coordinator; `approve` lets it be found."""
    row = ArticleRow(
        municipality_id=municipality_id,
        author_id=author_id,
        written_on=on,
        state=ArticleState.PROPOSED,
        ticket_id=written.ticket_id,
        starter_key=written.starter_key,
        version=1,
        **columns(written),
    )
    db.add(row)
    db.flush()
    return get(db, municipality_id, row.id)


def approve(
    db: Session, municipality_id: UUID, article_id: int, by_id: UUID | None, at: datetime
) -> Article:
    """Let an article be found from now on."""
    row = _row(db, municipality_id, article_id)
    row.state, row.approved_by_id, row.approved_at = ArticleState.APPROVED, by_id, at
    return _saved(db, row)


def change(
    db: Session, municipality_id: UUID, article_id: int, written: Written, state: ArticleState
) -> Article:
    """Put other words in the place of what an article says."""
    row = _row(db, municipality_id, article_id)
    for name, value in columns(written).items():
        setattr(row, name, value)
    row.state, row.review_asked_on = state, None
    return _saved(db, row)


def withdraw(db: Session, municipality_id: UUID, article_id: int) -> Article:
    """Take an article away, or decline a proposal; it stays in the database."""
    row = _row(db, municipality_id, article_id)
    row.state = ArticleState.WITHDRAWN
    return _saved(db, row)


def renew(db: Session, municipality_id: UUID, article_id: int, review_on: date) -> Article:
    """Show an article until another day: somebody looked at it, and it still holds."""
    row = _row(db, municipality_id, article_id)
    row.review_on, row.review_asked_on = review_on, None
    return _saved(db, row)


def find(db: Session, municipality_id: UUID, article_id: int) -> Article | None:
    found = many(db, articles_of(municipality_id).where(ArticleRow.id == article_id))
    return found[0] if found else None


def get(db: Session, municipality_id: UUID, article_id: int) -> Article:
    """Return an article of this municipality; raise `NotUnderstood` when there is no such."""
    if found := find(db, municipality_id, article_id):
        return found
    raise NotUnderstood("toolbox.gone")


def get_ref(db: Session, municipality_id: UUID, ref: str) -> Article:
    """Return what a button or an address calls by its number or its key; see `Article.ref`.

    The key of one that ships gives what the municipality put in its place.
    """
    if not _REF.fullmatch(ref):
        raise NotUnderstood("toolbox.gone")
    if ref.isdigit():
        return get(db, municipality_id, int(ref[:18]))
    own = many(db, articles_of(municipality_id).where(ArticleRow.starter_key == ref))
    if found := own[0] if own else starter.articles().get(ref):
        return found
    raise NotUnderstood("toolbox.gone")


def newest(
    db: Session, municipality_id: UUID, today: date, most: int, skip: int = 0
) -> list[Article]:
    """Return what can be found now: own articles, the newest first, then those that ship."""
    query = shown_of(municipality_id, today).order_by(ArticleRow.id.desc())
    own = many(db, query.offset(skip).limit(most))
    if len(own) == most:
        return own
    passed = max(0, skip - count_own(db, municipality_id, today))
    ships = list(shipped(db, municipality_id, today).values())
    return own + ships[passed : passed + most - len(own)]


def count(db: Session, municipality_id: UUID, today: date) -> int:
    """Return how many articles can be found."""
    return count_own(db, municipality_id, today) + len(shipped(db, municipality_id, today))


def count_own(db: Session, municipality_id: UUID, today: date) -> int:
    query = select(func.count(ArticleRow.id)).where(
        ArticleRow.municipality_id == municipality_id,
        ArticleRow.state == ArticleState.APPROVED,
        ArticleRow.review_on >= today,
    )
    return db.scalar(query) or 0


def waiting(db: Session, municipality_id: UUID, most: int) -> list[Article]:
    """Return what waits for a coordinator, oldest first."""
    query = articles_of(municipality_id).where(ArticleRow.state == ArticleState.PROPOSED)
    return many(db, query.order_by(ArticleRow.id).limit(most))


def expired(db: Session, municipality_id: UUID, today: date, most: int) -> list[Article]:
    """Return the articles past their review date of which nobody was told yet."""
    query = articles_of(municipality_id).where(
        ArticleRow.state == ArticleState.APPROVED,
        ArticleRow.review_on < today,
        ArticleRow.review_asked_on.is_(None),
    )
    return many(db, query.order_by(ArticleRow.review_on, ArticleRow.id).limit(most))


def review_asked(db: Session, municipality_id: UUID, article_id: int, on: date) -> bool:
    """Note that people were asked to look again; False when another replica did before."""
    asked = (
        update(ArticleRow)
        .where(
            ArticleRow.municipality_id == municipality_id,
            ArticleRow.id == article_id,
            ArticleRow.review_asked_on.is_(None),
        )
        .values(review_asked_on=on)
        .returning(ArticleRow.id)
    )
    return db.scalar(asked) is not None


def is_analysed(db: Session, municipality_id: UUID) -> bool:
    """Tell whether the words of every article are of the analysis of this version."""
    older = select(ArticleRow.id).where(
        ArticleRow.municipality_id == municipality_id, ArticleRow.analysis != ANALYSIS
    )
    return db.scalar(older.limit(1)) is None


def analyse_anew(db: Session, municipality_id: UUID, most: int) -> int:
    """Make the words anew of articles that an older version cut; return how many these were."""
    query = select(ArticleRow).where(
        ArticleRow.municipality_id == municipality_id, ArticleRow.analysis != ANALYSIS
    )
    rows = db.scalars(query.order_by(ArticleRow.id).limit(most)).all()
    for row in rows:
        save(db, row)
    return len(rows)


def _row(db: Session, municipality_id: UUID, article_id: int) -> ArticleRow:
    query = select(ArticleRow).where(
        ArticleRow.municipality_id == municipality_id, ArticleRow.id == article_id
    )
    if row := db.scalar(query):
        return row
    raise NotUnderstood("toolbox.gone")


def _saved(db: Session, row: ArticleRow) -> Article:
    row.version += 1
    save(db, row)
    return get(db, row.municipality_id, row.id)
