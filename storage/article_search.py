"""Finding articles by their words: the same articles in the same order on both databases.

The database takes, by one index, the articles that are most about a word, and adds up how much
those say of all that is sought: in whole numbers, which come out the same everywhere. So a search
costs the same whether a word stands in three hundred articles or in thirty thousand.
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date
from functools import cache
from uuid import UUID

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Integer,
    Select,
    bindparam,
    case,
    func,
    select,
    union_all,
)

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
Ranked = tuple[int, int, str]  # how much an article says, its number, and what it is called
_WORD = ArticleWordRow.__table__.c  # the columns: nothing here is an object of the ORM
_BY_NUMBER = articles_of(bindparam("here")).where(
    ArticleRow.id.in_(bindparam("ids", expanding=True))
)


@dataclass(frozen=True, slots=True)
class _Sought:
    """What is looked for in the articles about one of `about`: words with their rarity.

    An article needs `needed` of the rarity, and no more than `most` about each are looked at.
    """

    about: Sequence[str]
    rarity: Mapping[str, int]
    needed: int
    most: int


@dataclass(frozen=True, slots=True)
class _Shelf:
    """What a municipality shows on a day: its own articles, in the database, and what ships."""

    db: Session
    here: UUID
    today: date
    ships: Mapping[str, Article]

    def known(self, stems: Sequence[str]) -> dict[str, int]:
        """Return how many articles have each of these words; of own ones, `COMMON` at most."""
        if not stems:
            return {}
        asked = _padded(stems)
        counted = self.db.execute(_counted(len(asked)), self._bound(asked, COMMON)).all()
        return {stem: own + len(self._having(stem)) for stem, own in counted if stem}

    def best(self, wanted: _Sought, most: int) -> list[str]:
        """Return the articles that say most; own and newest first among those that say as much."""
        if not wanted.about:
            return []
        ranked = [*self._own(wanted, most), *self._shipped(wanted)]
        return [ref for *_, ref in sorted(ranked, reverse=True)][:most]

    def _own(self, wanted: _Sought, most: int) -> Iterator[Ranked]:
        about = _padded(wanted.about)
        stems = _padded([*about, *(stem for stem in wanted.rarity if stem not in about)])
        rarity = {f"rarity{n}": wanted.rarity.get(stem, 0) for n, stem in enumerate(stems)}
        bound = self._bound(stems, wanted.most) | rarity | {"needed": wanted.needed, "best": most}
        found = self.db.execute(_best(len(about), len(stems)), bound).all()
        return ((score, article, str(article)) for article, score in found)

    def _shipped(self, wanted: _Sought) -> Iterator[Ranked]:
        words = starter.words()
        for key in {key for stem in wanted.about for key in self._having(stem)}:
            has = {s: r for s, r in wanted.rarity.items() if key in words.get(s, {})}
            if sum(has.values()) >= wanted.needed:
                yield sum(words[stem][key] * rarity for stem, rarity in has.items()), 0, key

    def _having(self, stem: str) -> Set[str]:
        """Return the articles that ship and have a word."""
        return starter.words().get(stem, {}).keys() & self.ships.keys()

    def _bound(self, stems: Sequence[str], most: int) -> dict[str, object]:
        numbered = {f"stem{n}": stem for n, stem in enumerate(stems)}
        return {"here": self.here, "today": self.today, "most": most} | numbered


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

    The articles of the product groups come first, ordered by the words, also those that have none
    of them; what stands elsewhere fills up what is left, if it has `enough` of the words. Only what
    is approved and not past its review date is found, and never anything of another municipality.
    """
    shelf = _Shelf(db, municipality_id, today, shipped(db, municipality_id, today))
    words = sought(text)
    rarity = rarities(words, shelf.known(words))
    inside = _Sought([in_group(key) for key in dict.fromkeys(groups)], rarity, 0, MOST_OF_GROUP)
    refs = shelf.best(inside, most)
    if len(refs) < most:
        elsewhere = shelf.best(_anywhere(rarity, enough), most + len(refs))
        refs += [ref for ref in elsewhere if ref not in refs]
    return _read(shelf, refs[:most])


def _anywhere(rarity: Mapping[str, int], enough: float) -> _Sought:
    """Look for articles that have enough of the words.

    The common words alone never are enough: an article needs one of the others.
    """
    needed = round(enough * sum(rarity.values()))
    left, telling = 0, []
    for stem, says in sorted(rarity.items(), key=lambda each: (each[1], each[0])):
        left += says
        if left >= needed:
            telling.append(stem)
    return _Sought(telling, rarity, needed, MOST_OF_WORD)


def _read(shelf: _Shelf, refs: Sequence[str]) -> list[Article]:
    ids = [int(ref) for ref in refs if ref not in shelf.ships]
    found = many(shelf.db, _BY_NUMBER, {"here": shelf.here, "ids": ids}) if ids else []
    own = {article.ref: article for article in found}
    return [own[ref] if ref in own else shelf.ships[ref] for ref in refs]


def _padded(stems: Sequence[str]) -> list[str]:
    """Fill up with words that nothing has to a power of two: a few statements serve all."""
    size = 1 << (len(stems) - 1).bit_length()
    return [*stems, *[""] * (size - len(stems))]


@cache
def _counted(stems: int) -> Select[str, int]:
    """Count the articles that have each of so many words, up to `most`."""
    words = union_all(*(select(one.label("stem")) for one in _numbered(stems)))
    sought = words.subquery("sought")
    having = _most_about(sought.c.stem).correlate(sought).subquery()
    return select(sought.c.stem, select(func.count()).select_from(having).scalar_subquery())


@cache
def _best(about: int, stems: int) -> Select[int, int]:
    """Select the `best` articles by what they say of all stems, of those about the first few.

    By the article and the word alone: if the municipality stood here as well, a database might
    go through all articles that have the words.
    """
    numbered = _numbered(stems)
    rarities = [bindparam(f"rarity{n}", type_=Integer) for n in range(stems)]
    rarity = case(dict(zip(numbered, rarities, strict=True)), value=_WORD.stem)
    score = func.sum(_WORD.weight * rarity)
    return (
        select(_WORD.article_id, score)
        .where(
            _WORD.article_id.in_(
                union_all(*(select(_most_about(stem).subquery()) for stem in numbered[:about]))
            ),
            _WORD.stem.in_(numbered),
        )
        .group_by(_WORD.article_id)
        .having(func.sum(rarity) >= bindparam("needed"))
        .order_by(score.desc(), _WORD.article_id.desc())
        .limit(bindparam("best"))
    )


def _numbered(stems: int) -> list[BindParameter[str]]:
    return [bindparam(f"stem{n}", type_=_WORD.stem.type) for n in range(stems)]


def _most_about(stem: ColumnElement[str]) -> Select[int]:
    """Select the articles of a municipality that are most about a word, by one index."""
    return (
        select(_WORD.article_id)
        .where(
            _WORD.municipality_id == bindparam("here"),
            _WORD.stem == stem,
            _WORD.shown_until >= bindparam("today"),
        )
        .order_by(_WORD.weight.desc(), _WORD.article_id.desc())
        .limit(bindparam("most"))
    )
