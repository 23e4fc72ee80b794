"""Finding articles by their words: the same articles in the same order on both databases.

A search costs the same whether a word stands in three hundred articles or in thirty thousand: only
those that are most about it are looked at.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date
from typing import TypeVarTuple
from uuid import UUID

from sqlalchemy import Row, Select, bindparam

from domain.article_words import in_group, rarities, sought
from domain.articles import Article
from storage.article_ranking import added_up, counted, having_enough, newest
from storage.article_rows import articles_of, many, shipped
from storage.database import Session
from storage.starter import articles as starter
from storage.tables import ArticleRow

ENOUGH = 0.4  # of the rarity of what is sought, to be found without a product group
COMMON = 300  # articles: a word that more of them have says no less than one that these have
MOST_OF_WORD = 100  # articles that are most about a word: the others are not looked at
MOST_IN_GROUP = 500  # the same, of one product group
Rarity = Mapping[str, int]  # of each word that is sought
Word = tuple[str, int]  # with its rarity
Ranked = tuple[int, int, str]  # how much an article says, its number, and what it is called
Columns = TypeVarTuple("Columns")
_BY_NUMBER = articles_of(bindparam("here")).where(
    ArticleRow.id.in_(bindparam("ids", expanding=True))
)


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
    inside = {one for group in groups for one in shelf.inside(group, rarity, most)}
    refs = _best(inside)
    if len(refs) < most:
        elsewhere = _best(shelf.anywhere(rarity, enough, most + len(refs)))
        refs += [ref for ref in elsewhere if ref not in refs]
    return shelf.read(refs[:most])


@dataclass(frozen=True, slots=True)
class _Shelf:
    """What a municipality shows on a day: its own articles, in the database, and what ships."""

    db: Session
    here: UUID
    today: date
    ships: Mapping[str, Article]

    def known(self, stems: Sequence[str]) -> dict[str, int]:
        """Return how many articles have each of these words; of own ones, `COMMON` at most."""
        words = _padded([(stem, 0) for stem in stems])
        found = self._rows(counted(len(words)), words, {"most": COMMON})
        return {stem: own + len(self._having(stem)) for stem, own in found if stem}

    def inside(self, group: str, rarity: Rarity, most: int) -> list[Ranked]:
        """Return the articles of a product group: those that say most, and the newest."""
        words = _padded([(in_group(group, stem), rare) for stem, rare in rarity.items()])
        rows = self._rows(added_up(len(words)), words, {"most": MOST_IN_GROUP, "best": most})
        own = dict(rows)
        if len(own) < most:
            rows = self._rows(newest(), [(in_group(group), 0)], {"most": most + len(own)})
            own |= {number: 0 for number, _ in rows if number not in own}
        return [*_own(own), *self._shipped([in_group(group)], rarity, 0)]

    def anywhere(self, rarity: Rarity, enough: float, most: int) -> list[Ranked]:
        """Return the articles that have enough of these words.

        The common ones alone never are enough: an article needs one of the others.
        """
        needed = round(enough * sum(rarity.values()))
        if not (telling := _telling(rarity, needed)):
            return []
        first = _padded([(stem, rarity[stem]) for stem in telling])
        words = _padded(first + [one for one in rarity.items() if one[0] not in telling])
        bound = {"most": MOST_OF_WORD, "best": most, "needed": needed}
        rows = self._rows(having_enough(len(first), len(words)), words, bound)
        return [*_own(dict(rows)), *self._shipped(telling, rarity, needed)]

    def read(self, refs: Sequence[str]) -> list[Article]:
        """Return what is called so, in this order."""
        ids = [int(ref) for ref in refs if ref not in self.ships]
        found = many(self.db, _BY_NUMBER, {"here": self.here, "ids": ids}) if ids else []
        own = {article.ref: article for article in found}
        return [own[ref] if ref in own else self.ships[ref] for ref in refs]

    def _shipped(self, about: Sequence[str], rarity: Rarity, needed: int) -> Iterator[Ranked]:
        words = starter.words()
        for key in {key for stem in about for key in self._having(stem)}:
            has = {stem: rare for stem, rare in rarity.items() if key in words.get(stem, {})}
            if sum(has.values()) >= needed:
                yield sum(words[stem][key] * rare for stem, rare in has.items()), 0, key

    def _having(self, stem: str) -> Set[str]:
        """Return the articles that ship and have a word."""
        return starter.words().get(stem, {}).keys() & self.ships.keys()

    def _rows(
        self, statement: Select[*Columns], words: Sequence[Word], bound: Mapping[str, int]
    ) -> Sequence[Row[*Columns]]:
        numbered = {f"stem{n}": stem for n, (stem, _) in enumerate(words)}
        rarities = {f"rarity{n}": rare for n, (_, rare) in enumerate(words)}
        here = {"here": self.here, "today": self.today}
        return self.db.execute(statement, {**here, **numbered, **rarities, **bound}).all()


def _own(scores: Mapping[int, int]) -> list[Ranked]:
    return [(score, number, str(number)) for number, score in scores.items()]


def _best(ranked: Iterable[Ranked]) -> list[str]:
    """Put first who says most; own articles before those that ship, and the newest first."""
    return [ref for *_, ref in sorted(ranked, reverse=True)]


def _telling(rarity: Rarity, needed: int) -> list[str]:
    """Return the rarer words, without the common ones that together are not enough."""
    left, telling = 0, []
    for stem, rare in sorted(rarity.items(), key=lambda each: (each[1], each[0])):
        left += rare
        if left >= needed:
            telling.append(stem)
    return telling


def _padded(words: Sequence[Word]) -> list[Word]:
    """Fill up with words that nothing has to a power of two."""
    size = 1 << max(0, len(words) - 1).bit_length()
    return [*words, *[("", 0)] * (size - len(words))]
