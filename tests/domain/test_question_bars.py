"""The question box against its sets: bars that only rise.

The words of a failing question stay out of the message on purpose: a set that is read line by line
judges no more. `python -m tests.benchmarks.questions` prints the totals.
"""

from functools import cache

import pytest

from domain.questions import Answer, Index
from tests import question_sets
from tests.question_score import Score, scored


@cache
def index() -> Index:
    return Index(*question_sets.catalogue())


@cache
def of(name: str) -> Score:
    return scored(index(), SETS[name]())


SETS = {
    "frozen": lambda: question_sets.labelled("frozen.tsv"),
    "blind": lambda: question_sets.labelled("blind.tsv"),
    "one typo": lambda: question_sets.with_typos(question_sets.labelled("frozen.tsv")),
    "out of scope": question_sets.out_of_scope,
    "levels and kinds": question_sets.levels_and_kinds,
}


def test_the_frozen_questions_find_their_group():
    assert of("frozen").first >= 0.93
    assert of("frozen").among_three >= 0.96


def test_the_blind_questions_find_their_group():
    assert of("blind").first >= 0.85
    assert of("blind").among_three >= 0.93


def test_a_typing_error_loses_few():
    assert of("one typo").first >= 0.93


def test_a_direct_answer_is_right():
    assert of("frozen").direct_right >= 0.98
    assert of("blind").direct_right >= 0.95
    assert of("frozen").direct >= 0.6


def test_what_must_be_refused_gets_no_direct_answer():
    assert of("frozen").refused_direct == 0
    assert of("out of scope").refused_direct == 0
    assert of("out of scope").refused_asked <= 0.30
    assert of("blind").refused_direct <= 0.03


@pytest.mark.parametrize(("name", "least"), [("frozen", 0.95), ("levels and kinds", 0.95)])
def test_levels_and_kinds_are_read(name, least):
    assert of(name).filters >= least


def test_the_blind_levels_and_kinds_are_read():
    assert of("blind").filters >= 0.92


def test_every_group_that_ships_is_found_by_its_own_name():
    groups, _ = question_sets.catalogue()
    missed = {
        group.key: [found.key for found in asked.groups]
        for group in groups
        if group.standing != "theme"
        for asked in [index().ask(f"welke criteria voor {group.name_nl}?")]
        if asked.answer is not Answer.DIRECT or group.key != asked.groups[0].key
    }
    assert missed == {}


def keys(question: str) -> list[str]:
    return [group.key for group in index().ask(question).groups]


def test_what_ships_knows_the_words_of_the_street():
    bins = ["straatmeubilair", "reiniging-openbare-ruimte", "afvalinzameling"]
    assert keys("wat mot ik met die hondepoepbakke") == bins
    assert keys("post-its") == ["kantoorartikelen"]
    assert keys("verpakkingsafval inzamelen") == ["afvalinzameling"]
    assert index().ask("eisen aan kratten").filters.theme == "verpakkingen"


@pytest.mark.parametrize("thing", ["brandverzekeringen", "mondkapjes", "parkeerautomaten"])
def test_what_ships_names_nothing_near_where_nothing_is(thing):
    asked = index().ask(f"criteria voor {thing}")
    assert (asked.answer, asked.groups) == (Answer.NONE, ())
