"""Finding articles by their words: the same articles in the same order on both databases.

The database gives, by one index, the articles that are most about a word, and then the weights of
what is sought in those; they are added up here, in whole numbers. So a search costs the same
whether a word stands in three hundred articles or in thirty thousand.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import bindparam, select

from domain.article_words import in_group, rarities, sought
from domain.articles import Article
from storage.article_rows import articles_of, many, shipped
from storage.database import Session
from storage.starter import articles as starter
from storage.tables import ArticleRow, ArticleWordRow

ENOUGH = 0.4  # of the rarity of what is sought, to be found without a product group
COMMON = 300  # articles: a word that more of them have says no less than one that these have
MOST_OF_WORD = 100  # articles that are most about a word: the others are not looked at
MOST_OF_GROUP = 500
Weights = dict[str, dict[str, int]]  # of each article, by what it is called, of each word
_WORD = ArticleWordRow.__table__.c  # the columns: nothing here is an object of the ORM
_ABOUT = (
    select(_WORD.article_id)
    .where(
        _WORD.municipality_id == bindparam("here"),
        _WORD.stem == bindparam("stem"),
        _WORD.shown_until >= bindparam("today"),
    )
    .order_by(_WORD.weight.desc(), _WORD.article_id.desc())
    .limit(bindparam("most"))
)
_WEIGHTS = select(_WORD.article_id, _WORD.stem, _WORD.weight).where(
    _WORD.municipality_id == bindparam("here"),
    _WORD.article_id.in_(bindparam("ids", expanding=True)),
    _WORD.stem.in_(bindparam("stems", expanding=True)),
)


@dataclass(frozen=True, slots=True)
class _Shelf:
    """What a municipality shows on a day: its own articles, in the database, and what ships."""

    db: Session
    here: UUID
    today: date
    ships: Mapping[str, Article]

    def about(self, stem: str, most: int) -> list[int]:
        """Return the own articles that are most about a word."""
        bound = {"here": self.here, "stem": stem, "today": self.today, "most": most}
        return [article for (article,) in self.db.execute(_ABOUT, bound).all()]

    def weights(self, ids: Collection[int], stems: Collection[str]) -> Weights:
        """Return how much own articles are about these words; each is there, also without."""
        found: Weights = {str(one): {} for one in ids}
        if ids and stems:
            bound = {"here": self.here, "ids": list(ids), "stems": list(stems)}
            for article, stem, weight in self.db.execute(_WEIGHTS, bound).all():
                found[str(article)][stem] = weight
        return found

    def shipped(self, stem: str) -> set[str]:
        """Return the articles that ship and have a word."""
        return starter.words().get(stem, {}).keys() & self.ships.keys()

    def shipped_weights(self, keys: Iterable[str], stems: Collection[str]) -> Weights:
        words = starter.words()
        return {key: {s: words[s][key] for s in stems if key in words.get(s, {})} for key in keys}


def search(  # noqa: PLR0913 - the sides of one question
    db: Session,
    municipality_id: UUID,
    text: str,
    groups: Sequence[str],
    today: date,
    most: int,
    *,
    enough: float = ENOUGH,
) -> list[Article]:
    """Return the articles that answer, the best first.

    The articles of the product groups come first, ordered by the words; what stands elsewhere
    fills up what is left, if it has `enough` of the words. Only what is approved and not past its
    review date is found, and never anything of another municipality.
    """
    shelf = _Shelf(db, municipality_id, today, shipped(db, municipality_id, today))
    words = sought(text)
    own = {stem: shelf.about(stem, COMMON) for stem in words}
    known = {stem: len(ids) + len(shelf.shipped(stem)) for stem, ids in own.items()}
    weighed = rarities(words, known)
    refs = _inside(shelf, [in_group(key) for key in groups], weighed) if groups else []
    if len(refs) < most:
        elsewhere = _anywhere(shelf, own, weighed, enough)
        refs += [ref for ref in elsewhere if ref not in refs]
    return _read(shelf, refs[:most])


def _inside(shelf: _Shelf, groups: Sequence[str], weighed: Mapping[str, int]) -> list[str]:
    """Return the articles of these groups, also those that have none of the words."""
    ids = {one for group in groups for one in shelf.about(group, MOST_OF_GROUP)}
    keys = {key for group in groups for key in shelf.shipped(group)}
    found = shelf.weights(ids, weighed) | shelf.shipped_weights(keys, weighed)
    return _ranked(found, weighed, 0)


def _anywhere(
    shelf: _Shelf, own: Mapping[str, Sequence[int]], weighed: Mapping[str, int], enough: float
) -> list[str]:
    """Return the articles that have enough of the words.

    The common words alone never are enough: an article needs one of the others.
    """
    needed = round(enough * sum(weighed.values()))
    telling = _telling(weighed, needed)
    ids = {one for stem in telling for one in own[stem][:MOST_OF_WORD]}
    keys = {key for stem in telling for key in shelf.shipped(stem)}
    found = shelf.weights(ids, weighed) | shelf.shipped_weights(keys, weighed)
    return _ranked(found, weighed, needed)


def _telling(weighed: Mapping[str, int], needed: int) -> list[str]:
    """Return the rarer words, without the common ones that together are not enough."""
    left, telling = 0, []
    for stem, rarity in sorted(weighed.items(), key=lambda each: (each[1], each[0])):
        left += rarity
        if left >= needed:
            telling.append(stem)
    return telling


def _ranked(found: Weights, weighed: Mapping[str, int], needed: int) -> list[str]:
    """Order articles by how much they say of what is sought; own and newest first."""
    ranked = [
        (sum(weight * weighed[stem] for stem, weight in has.items()), _age(ref), ref)
        for ref, has in found.items()
        if sum(weighed[stem] for stem in has) >= needed
    ]
    return [ref for *_, ref in sorted(ranked, reverse=True)]


def _age(ref: str) -> int:
    return int(ref) if ref.isdigit() else 0


def _read(shelf: _Shelf, refs: Sequence[str]) -> list[Article]:
    ids = [int(ref) for ref in refs if ref not in shelf.ships]
    query = articles_of(shelf.here).where(ArticleRow.id.in_(ids))
    own = {article.ref: article for article in many(shelf.db, query)} if ids else {}
    return [own[ref] if ref in own else shelf.ships[ref] for ref in refs]
