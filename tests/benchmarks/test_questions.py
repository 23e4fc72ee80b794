"""The measuring of the question box: a short one, so that it still works when needed."""

from pathlib import Path

import pytest

from domain.questions import Answer
from tests import question_sets
from tests.benchmarks import questions, questions_page
from tests.benchmarks.asking import Took, asked, grown, many
from tests.benchmarks.questions import COMPARED, SETS, Judged, Peer, by_fuzz, spoken
from tests.postgres import running_server
from tests.question_score import Score

GOOD = Score(asked=100, right=99, right_of_three=99, directly=90, directly_right=90, refused=50,
             filtered=50, filtered_right=50)  # fmt: skip
BAD = Score(asked=100, right=80, right_of_three=85, directly=90, directly_right=80, refused=50,
            refused_directly=5, filtered=50, filtered_right=40)  # fmt: skip


def judged(score: Score, p99: float) -> Judged:
    peers = [Peer("ours", dict.fromkeys(COMPARED, score), 1.0, 2.0)]
    took = Took(60, 5000, 1000, 0.2, 1.0, p99, p99, 10, 100)
    return Judged(dict.fromkeys(SETS, score), {("blind", "typo"): score}, peers, [took])


def test_what_keeps_its_promises_says_yes() -> None:
    assert {row[2] for row in questions_page.promises(judged(GOOD, 1.0))} == {"yes"}


def test_what_breaks_them_says_no() -> None:
    assert {row[2] for row in questions_page.promises(judged(BAD, 9.0))} == {"**no**"}


def test_a_new_section_takes_the_place_of_the_old_one() -> None:
    written = questions_page.section(judged(GOOD, 1.0), "vandaag")

    page = questions_page.replaced(
        "# Benchmarks\n\n## Starting\n", f"{questions_page.TITLE}\n\nold"
    )
    page = questions_page.replaced(page, written)

    assert "old" not in page
    assert page.count(questions_page.TITLE) == 1
    assert page.endswith("## Starting\n")


def test_a_process_of_its_own_says_what_it_took() -> None:
    took = asked(100)
    assert took.questions == 100
    assert took.p50 <= took.p99


def test_what_is_grown_keeps_what_is_shipped() -> None:
    groups, synonyms = question_sets.catalogue()
    more, wider = grown(2, 2)
    assert (len(more), len(wider)) == (2 * len(groups), 3 * len(synonyms))
    assert len(many(3000)) == 3000


def test_the_others_search_the_same_words() -> None:
    words = spoken(*question_sets.catalogue())
    assert by_fuzz(words)("papier")[0] == "papier"


@pytest.mark.timeout(120)
def test_postgres_searches_them_too(tmp_path: Path) -> None:
    words = [("papier", "papier"), ("stoelen", "kantoormeubilair")]
    with running_server(tmp_path) as url, questions.postgres_search(url, words) as (title, find):
        assert title.startswith("PostgreSQL")
        assert list(find("nieuwe stoel")) == ["kantoormeubilair"]


def test_a_score_counts_a_direct_answer_that_names_one_group_too_many_as_wrong() -> None:
    score = Score()
    score.add(question_sets.Asked("", frozenset({"gas"})), ["gas", "wegen"], Answer.DIRECT)
    assert (score.first, score.direct_right) == (1.0, 0.0)
