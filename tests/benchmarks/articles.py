"""Searching the toolbox: how long one search takes, and how that grows with the articles.

The articles are made of the sentences of those that ship, so that words are as common as they
are in life; the questions are those of the question box. Beside ours, on the same articles in the
same run: SQLite's FTS5 and PostgreSQL's own full-text search, over all municipalities' articles.
"""

import random
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from pathlib import Path
from statistics import quantiles
from time import perf_counter, process_time
from typing import Any
from uuid import UUID

from sqlalchemy import insert, text

from dialogs.warm_up import warm_up
from domain.article_words import ANALYSIS, sought, weights
from domain.articles import ArticleKind, ArticleState, Written
from storage import articles
from storage.article_rows import columns
from storage.database import Base, Database, Session
from storage.starter import articles as starter
from storage.tables import ArticleRow, ArticleWordRow
from tests.people import settle

SIZES = (1_000, 10_000, 100_000)
TODAY, UNTIL = date(2026, 11, 29), date(2027, 11, 29)
QUESTIONS = Path(__file__).parents[1] / "data" / "questions"
TEXTS = 2_000  # different ones; more articles say the same again, under another title
ASKED = 150
AT_ONCE = 2_000
FTS = (
    "SELECT rowid FROM article_peer WHERE article_peer MATCH :said "
    "ORDER BY bm25(article_peer) LIMIT 3"
)
TSVECTOR = (
    "SELECT id FROM article_peer, to_tsquery('dutch', :said) q WHERE words @@ q "
    "ORDER BY ts_rank(words, q) DESC LIMIT 3"
)


@dataclass(frozen=True)
class Searched:
    """How long searches took, in milliseconds, among so many articles."""

    who: str
    database: str
    articles: int
    took: Sequence[float]
    cpu: Sequence[float]  # of this process

    @property
    def p50(self) -> float:
        return quantiles(self.took, n=100)[49]

    @property
    def cpu50(self) -> float:
        return quantiles(self.cpu, n=100)[49]

    @property
    def p99(self) -> float:
        return quantiles(self.took, n=100)[98]


def measured(folder: Path, postgres_url: str, most: int = SIZES[-1]) -> list[Searched]:
    """Fill both databases up to each of the sizes in turn, and search."""
    sizes = [size for size in SIZES if size <= most] or [most]
    urls = {"SQLite": f"sqlite:///{folder / 'articles.db'}", "PostgreSQL": postgres_url}
    return [found for name, url in urls.items() for found in _of(name, url, sizes)]


def _of(name: str, url: str, sizes: Sequence[int]) -> Iterator[Searched]:
    database, begun = Database(url), 0
    Base.metadata.create_all(database.engine)
    with database.transaction() as db:
        here = settle(db, "articles").place.id
        _make_peer(db, database.is_sqlite)
    for size in sizes:
        for first in range(begun, size, AT_ONCE):
            numbers = range(first, min(first + AT_ONCE, size))
            with database.transaction() as db:
                _add(db, here, numbers, sqlite=database.is_sqlite)
        begun = size
        _settle(database)
        yield from _searched(name, database, here, size)
    database.close()


def _searched(name: str, database: Database, here: UUID, size: int) -> Iterator[Searched]:
    asked = questions()
    with database.reading() as db:
        ours: dict[str, Callable[[str, str], object]] = {
            "ours, in a product group": lambda said, group: articles.search(
                db, here, said, (group,), TODAY, 3
            ),
            "ours, in all of them": lambda said, _: articles.search(db, here, said, (), TODAY, 3),
        }
        ours[f"{name}'s own"] = partial(_peer, db, sqlite=database.is_sqlite)
        for who, search in ours.items():
            yield Searched(who, name, size, *_times(search, asked))


def _times(
    search: Callable[[str, str], object], asked: list[tuple[str, str]]
) -> tuple[list[float], list[float]]:
    for one in questions("frozen.tsv"):
        search(*one)
    warm_up()  # as a server does once it listens
    took, cpu = [], []
    for one in asked:
        began, worked = perf_counter(), process_time()
        search(*one)
        took.append(1000 * (perf_counter() - began))
        cpu.append(1000 * (process_time() - worked))
    return took, cpu


@cache
def questions(name: str = "blind.tsv") -> list[tuple[str, str]]:
    """Return questions with the product group that is meant."""
    rows = [line.split("\t") for line in (QUESTIONS / name).read_text("utf-8").splitlines()[1:]]
    return [(row[4], row[5].split("|")[0]) for row in rows if row[5]][:ASKED]


@cache
def written() -> list[tuple[Written, dict[str, int]]]:
    """Return texts with their words."""
    chance = random.Random(5)  # the same texts in each run
    parts = re.compile(r"(?<=[.:!?])\s+")
    told = [part for one in starter.articles().values() for part in parts.split(one.text)]
    titles = [one.title for one in starter.articles().values()]
    groups = sorted({group for _, group in questions()})
    made = []
    for number in range(TEXTS):
        one = Written(
            title=f"{chance.choice(titles)} {number}",
            text=" ".join(chance.choices(told, k=2)),
            groups=(chance.choice(groups),),
            kind=ArticleKind.EXAMPLE,
            review_on=UNTIL,
        )
        made.append((one, weights(one)))
    return made


def _add(db: Session, here: UUID, numbers: Iterable[int], *, sqlite: bool) -> None:
    chosen = [(number + 1, *written()[number % TEXTS]) for number in numbers]
    rows = [
        columns(one)
        | {"id": number, "municipality_id": here, "state": ArticleState.APPROVED}
        | {"written_on": TODAY, "version": 1, "analysis": ANALYSIS}
        for number, one, _ in chosen
    ]
    db.execute(insert(ArticleRow), rows)
    words = [
        (number, stem, here.hex if sqlite else str(here), weight, UNTIL.isoformat())
        for number, _, found in chosen
        for stem, weight in found.items()
    ]
    _copy(db, words, sqlite=sqlite)
    said = [{"id": number, "said": f"{one.title} {one.text}"} for number, one, _ in chosen]
    own = (
        "rowid, said) VALUES (:id, :said"
        if sqlite
        else "id, words) VALUES (:id, to_tsvector('dutch', :said)"
    )
    db.execute(text(f"INSERT INTO article_peer ({own})"), said)


def _copy(db: Session, words: list[tuple[Any, ...]], *, sqlite: bool) -> None:
    """Write the words past SQLAlchemy: there are millions."""
    names = "article_id, stem, municipality_id, weight, shown_until"
    table = ArticleWordRow.__tablename__
    driver = db.connection().connection.driver_connection
    assert driver
    if sqlite:
        driver.executemany(f"INSERT INTO {table} ({names}) VALUES (?, ?, ?, ?, ?)", sorted(words))
        return
    with driver.cursor() as cursor, cursor.copy(f"COPY {table} ({names}) FROM STDIN") as copy:
        for row in words:
            copy.write_row(row)


def _make_peer(db: Session, sqlite: bool) -> None:
    if sqlite:
        db.execute(text("CREATE VIRTUAL TABLE article_peer USING fts5(said, content='')"))
        return
    db.execute(text("CREATE TABLE article_peer (id int PRIMARY KEY, words tsvector)"))
    db.execute(text("CREATE INDEX ON article_peer USING gin (words)"))


def _peer(db: Session, said: str, _: str, *, sqlite: bool) -> object:
    words = sought(said)
    if not words:
        return []
    statement, joined = (FTS, " OR ") if sqlite else (TSVECTOR, " | ")
    quoted = joined.join(f'"{word}"' if sqlite else word for word in words)
    return db.execute(text(statement), {"said": quoted}).all()


def _settle(database: Database) -> None:
    """Let the database look at what it has, as it does by itself in time."""
    with database.engine.connect() as connection:
        own = connection.execution_options(isolation_level="AUTOCOMMIT")
        own.execute(text("ANALYZE" if database.is_sqlite else "VACUUM ANALYZE"))
