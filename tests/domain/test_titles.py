"""Which action is meant by a number or by some words."""

from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.errors import UnknownAction
from domain.plans import Assignment, Period, PeriodKind, State, Status
from domain.titles import find_actions, find_loosely, pick_action

unhurried = settings(deadline=None)
PERIOD = Period(uuid4(), "2018-2020", PeriodKind.BOUNDED, 1)


def action(number: str, title: str) -> Assignment:
    return Assignment(uuid4(), uuid4(), number, title, PERIOD, State(Status.RUNNING))


PLAN = [
    action("3.1", "Papier"),
    action("3.10", "Papier en karton inzamelen"),
    action("3.2a", "VRI's vervangen door led"),
    action("3.3", "Groenonderhoud in de wijken"),
    action("3.4", "Onderhoud van de wegen"),
    action("3.5", "Wegen"),
]


def numbers(written: str) -> list[str]:
    return [found.number for found in find_actions(written, PLAN)]


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("3.1", ["3.1"]),
        (" 3.2A ", ["3.2a"]),
        ("papier", ["3.1"]),
        ("het papier", ["3.1", "3.10"]),
        ("karton", ["3.10"]),
        ("de vri's", ["3.2a"]),
        ("VRI’s", ["3.2a"]),
        ("onderhoud", ["3.4"]),
        ("groenonderhoud", ["3.3"]),
        ("onderhoud wegen", ["3.4"]),
        ("karton en wegen", ["3.10", "3.4", "3.5"]),
    ],
)
def test_an_action_is_found_by_its_number_or_by_whole_words(written, found):
    assert numbers(written) == found


@pytest.mark.parametrize("written", ["", "de actie", "zwembad", "3", "pap", "31"])
def test_what_fits_nothing_finds_nothing(written):
    assert numbers(written) == []


def test_in_an_empty_plan_nothing_is_found():
    assert find_actions("papier", []) == []


def test_one_action_is_picked():
    assert pick_action("led", PLAN).number == "3.2a"


def test_who_means_several_is_told_which():
    with pytest.raises(UnknownAction) as refused:
        pick_action("het papier", PLAN)

    assert refused.value.key == "report.which_action"
    assert refused.value.values["titles"] == "Papier, Papier en karton inzamelen"


def test_who_means_none_is_told_what_was_said_without_tricks():
    with pytest.raises(UnknownAction) as refused:
        pick_action("\u202ezwembad" + "d" * 200, PLAN)

    assert refused.value.key == "report.unknown_action"
    assert refused.value.values["said"] == ("zwembad" + "d" * 200)[:80]


@unhurried
@given(chosen=st.sampled_from(PLAN))
def test_a_whole_number_or_title_means_that_action_alone(chosen):
    assert pick_action(chosen.number, PLAN) == pick_action(chosen.title, PLAN) == chosen


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("groen", ["3.3"]),
        ("papier", ["3.1"]),
        ("inzameling", []),
        ("het onderhoud", ["3.4"]),
        ("verv", ["3.2a"]),
        ("led", ["3.2a"]),
        ("wij", []),
    ],
)
def test_for_asking_a_part_of_a_word_is_enough(written, found):
    assert [a.number for a in find_loosely(written, PLAN)] == found
