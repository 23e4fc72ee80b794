"""Who wrote what of the toolbox about a product group, for when its criteria change."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from storage.database import Session
from storage.tables import ArticleRow

APPROVED = "approved"  # what others can find


@dataclass(frozen=True, slots=True)
class Wrote:
    """An article as its author knows it, and the product groups that it is about."""

    article_id: int
    title: str
    groups: tuple[str, ...]


def authors_of_groups(
    db: Session, municipality_id: UUID, keys: Collection[str]
) -> dict[UUID, list[Wrote]]:
    """Return what can be found about any of these groups, by who wrote it; not what ships."""
    query = (
        select(ArticleRow.id, ArticleRow.title, ArticleRow.groups, ArticleRow.author_id)
        .where(
            ArticleRow.municipality_id == municipality_id,
            ArticleRow.state == APPROVED,
            ArticleRow.author_id.is_not(None),
        )
        .order_by(ArticleRow.id)
    )
    found: dict[UUID, list[Wrote]] = {}
    for article_id, title, groups, author_id in db.execute(query):
        about = tuple(key for key in groups if key in keys)
        if author_id and about:
            found.setdefault(author_id, []).append(Wrote(article_id, title, about))
    return found
