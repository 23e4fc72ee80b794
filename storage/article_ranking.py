"""The statements by which articles are found, each for so many words.

Words come padded to a power of two, so that a few statements serve every search: SQLAlchemy makes
the text of each but once. What is added up are whole numbers: they come out the same everywhere.
"""

from functools import cache

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Integer,
    Select,
    Subquery,
    bindparam,
    case,
    func,
    select,
    union_all,
)

from storage.tables import ArticleWordRow

_WORD = ArticleWordRow.__table__.c  # the columns: nothing here is an object of the ORM


@cache
def counted(stems: int) -> Select[str, int]:
    """Count the articles that have each of the words, up to `most`."""
    words = union_all(*(select(one.label("stem")) for one in _numbered(stems)))
    sought = words.subquery("sought")
    having = _most_about(sought.c.stem).correlate(sought).subquery()
    return select(sought.c.stem, select(func.count()).select_from(having).scalar_subquery())


@cache
def newest() -> Select[int, int]:
    """Select the newest articles of the word, which all of them are as much about."""
    return _most_about(_numbered(1)[0])


@cache
def added_up(stems: int) -> Select[int, int]:
    """Select the `best` articles by what they say of the words, with how much that is.

    Of each word only the articles are looked at that are most about it: for words that few have.
    """
    about = zip(map(_most_about, _numbered(stems)), _rarities(stems), strict=True)
    said = [(found.subquery().c, rarity) for found, rarity in about]
    says = (select(one.article_id, (one.weight * rare).label("says")) for one, rare in said)
    return _best(union_all(*says).subquery())


@cache
def having_enough(about: int, stems: int) -> Select[int, int]:
    """Select the `best` articles as `added_up`, of those that are most about the first words.

    They need `needed` of the rarity. They are looked up by their number and the word alone: if the
    municipality stood here as well, a database might go through all articles that have the words.
    """
    numbered = _numbered(stems)
    rarity = case(dict(zip(numbered, _rarities(stems), strict=True)), value=_WORD.stem)
    ids = union_all(*(select(_most_about(n).subquery().c.article_id) for n in numbered[:about]))
    says = select(_WORD.article_id, (_WORD.weight * rarity).label("says"), rarity.label("rarity"))
    found = says.where(_WORD.article_id.in_(ids), _WORD.stem.in_(numbered)).subquery()
    return _best(found).having(func.sum(found.c.rarity) >= bindparam("needed"))


def _best(says: Subquery) -> Select[int, int]:
    score = func.sum(says.c.says)
    return (
        select(says.c.article_id, score)
        .group_by(says.c.article_id)
        .order_by(score.desc(), says.c.article_id.desc())
        .limit(bindparam("best"))
    )


def _most_about(stem: ColumnElement[str]) -> Select[int, int]:
    """Select the articles of a municipality that are most about a word, by one index."""
    return (
        select(_WORD.article_id, _WORD.weight)
        .where(
            _WORD.municipality_id == bindparam("here"),
            _WORD.stem == stem,
            _WORD.shown_until >= bindparam("today"),
        )
        .order_by(_WORD.weight.desc(), _WORD.article_id.desc())
        .limit(bindparam("most"))
    )


def _numbered(stems: int) -> list[BindParameter[str]]:
    return [bindparam(f"stem{n}", type_=_WORD.stem.type) for n in range(stems)]


def _rarities(stems: int) -> list[BindParameter[int]]:
    return [bindparam(f"rarity{n}", type_=Integer) for n in range(stems)]
