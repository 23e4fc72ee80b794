"""How well the question box answers, beside what finds words without it.

`python -m tests.benchmarks.questions` prints its section of the page.
"""

import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles

import psycopg
from rapidfuzz import fuzz, process, utils

from domain.questions import Group, Index, Synonym, SynonymKind
from tests import question_sets
from tests.benchmarks.asking import Took, asked
from tests.postgres import running_server
from tests.question_score import Answers, Score, scored, scored_by
from tests.question_sets import Asked

OURS = "our question box"
FUZZ = "rapidfuzz, WRatio"
SETS: dict[str, Callable[[], list[Asked]]] = {
    "tune": lambda: question_sets.labelled("tune.tsv"),
    "frozen, tuned on": lambda: question_sets.labelled("frozen.tsv", "tune"),
    "frozen, held": lambda: question_sets.labelled("frozen.tsv", "held"),
    "blind": lambda: question_sets.labelled("blind.tsv"),
    "frozen, one typo": lambda: question_sets.with_typos(question_sets.labelled("frozen.tsv")),
    "blind, one typo": lambda: question_sets.with_typos(question_sets.labelled("blind.tsv")),
    "out of scope": question_sets.out_of_scope,
    "levels and kinds": question_sets.levels_and_kinds,
}
COMPARED = ("frozen, held", "blind", "frozen, one typo", "blind, one typo")


@dataclass(frozen=True)
class Peer:
    """One way to find a group: its scores by set, and what a question takes."""

    title: str
    scores: dict[str, Score]
    p50: float  # milliseconds
    p99: float


@dataclass(frozen=True)
class Judged:
    ours: dict[str, Score]
    strata: dict[tuple[str, str], Score]
    peers: Sequence[Peer]
    growth: Sequence[Took]


def judged(postgres_url: str, questions: int) -> Judged:
    groups, synonyms = question_sets.catalogue()
    index = Index(groups, synonyms)
    words = spoken(groups, synonyms)
    with postgres_search(postgres_url, words) as (title, search):
        peers = [
            peer(OURS, lambda line: [one.key for one in index.ask(line).groups]),
            peer(FUZZ, by_fuzz(words)),
            peer(title, search),
        ]
    few = questions // 50
    steps = (
        (questions // 10, 1, 1), (questions, 1, 1), (few, 4, 1), (few, 16, 1), (few, 1, 10)
    )  # fmt: skip
    return Judged(
        {name: scored(index, read()) for name, read in SETS.items()},
        by_stratum(index),
        peers,
        [asked(*step) for step in steps],
    )


def by_stratum(index: Index) -> dict[tuple[str, str], Score]:
    found = {}
    for name in ("frozen, tuned on", "frozen, held", "blind"):
        questions = SETS[name]()
        for stratum in sorted({one.stratum for one in questions}):
            part = [one for one in questions if one.stratum == stratum]
            found[name, stratum] = scored(index, part)
    return found


def spoken(groups: Sequence[Group], synonyms: Sequence[Synonym]) -> list[tuple[str, str]]:
    """Give the same words to all: what a group is called, with its key."""
    keys = {group.key for group in groups if group.standing != "theme"}
    names = [(name, one.key) for one in groups if one.key in keys
             for name in (one.name_nl, one.name_en)]  # fmt: skip
    return names + [
        (row.variant, row.group)
        for row in synonyms
        if row.group in keys and row.kind is not SynonymKind.NEVER
    ]


def peer(title: str, find: Answers) -> Peer:
    spent: list[float] = []

    def timed(question: str) -> Sequence[str]:
        began = time.perf_counter()
        found = find(question)
        spent.append(1000 * (time.perf_counter() - began))
        return found

    scores = {name: scored_by(timed, SETS[name]()) for name in COMPARED}
    cuts = quantiles(spent, n=100)
    return Peer(title, scores, cuts[49], cuts[98])


def by_fuzz(words: Sequence[tuple[str, str]]) -> Answers:
    said = [utils.default_process(variant) for variant, _ in words]

    def find(question: str) -> Sequence[str]:
        near = process.extract(
            utils.default_process(question), said, scorer=fuzz.WRatio, limit=40, processor=None
        )
        return list(dict.fromkeys(words[at][1] for _, _, at in near))[:3]

    return find


@contextmanager
def postgres_search(url: str, words: Sequence[tuple[str, str]]) -> Iterator[tuple[str, Answers]]:
    """Search by PostgreSQL's own Dutch words, and by its trigrams where the server has them."""
    with psycopg.connect(url.replace("+psycopg", ""), autocommit=True) as db:
        has = db.execute("SELECT 1 FROM pg_available_extensions WHERE name = 'pg_trgm'").fetchone()
        if has:
            db.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
        db.execute("DROP TABLE IF EXISTS said")
        db.execute("CREATE TABLE said (variant text, key text, words tsvector)")
        with db.cursor() as cursor:
            cursor.executemany(
                "INSERT INTO said VALUES (%s, %s, to_tsvector('dutch', %s))",
                [(variant, key, variant) for variant, key in words],
            )
        db.execute("CREATE INDEX ON said USING gin (words)")
        likeness = "word_similarity(variant, %(said)s)" if has else "0"
        also = "OR variant <%% %(said)s" if has else ""
        query = f"""
            WITH asked AS (SELECT to_tsquery('dutch',
                replace(plainto_tsquery('dutch', %(said)s)::text, '&', '|')) AS q)
            SELECT key FROM said, asked WHERE words @@ q {also}
            GROUP BY key ORDER BY max(ts_rank(words, q, 1) + {likeness}) DESC, key LIMIT 3
        """

        def find(question: str) -> Sequence[str]:
            return [row[0] for row in db.execute(query, {"said": question}).fetchall()]

        yield f"PostgreSQL, dutch{' + pg_trgm' if has else ''}", find


if __name__ == "__main__":
    from tests.benchmarks.questions_page import section

    with tempfile.TemporaryDirectory() as name, running_server(Path(name)) as address:
        print(section(judged(address, 10_000), "today"))  # noqa: T201
