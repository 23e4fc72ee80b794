"""Which requirements answer a question, and how old their sources are."""

from dataclasses import replace
from datetime import date

import pytest

from domain import answers
from domain.answers import EVERYTHING, Wanted
from domain.criteria import Basis, Kind, Level, ProductGroup, Standing, Theme
from tests.catalogue import CRITERIA, catalogue

PAPER = [one for one in CRITERIA if one.group == "papier"]
SECTION = ProductGroup("social-return", "Social return", standing=Standing.THEME)


@pytest.mark.parametrize(
    ("wanted", "numbers"),
    [
        (EVERYTHING, ["T-papier-01", "T-papier-02"]),
        (Wanted(level=Level.BASIS), ["T-papier-01"]),
        (Wanted(kind=Kind.AWARD), ["T-papier-02"]),
        (Wanted(theme=Theme.CHAIN), ["T-papier-02"]),
        (Wanted(basis=Basis.LAW), []),
        (Wanted(level=Level.BASIS, kind=Kind.AWARD), []),
    ],
)
def test_what_fits_fits_all_that_is_asked(wanted, numbers):
    assert [one.number for one in answers.fitting(PAPER, wanted)] == numbers


def test_what_leaves_nothing_is_let_go_one_by_one():
    both = Wanted(level=Level.AMBITIOUS, kind=Kind.AWARD)

    assert answers.nearest(PAPER, both) == Wanted(kind=Kind.AWARD)
    assert answers.nearest(PAPER, replace(both, kind=Kind.SELECTION)) == EVERYTHING
    assert answers.nearest(PAPER, Wanted(level=Level.AMBITIOUS)) == EVERYTHING


def test_choices_stand_by_level_and_those_without_one_last():
    free = replace(PAPER[0], level=None, number="x")
    law = replace(PAPER[0], basis=Basis.LAW)

    found = answers.by_level([free, law, *PAPER])

    assert [*found] == [Level.BASIS, Level.SIGNIFICANT, None]
    assert found[Level.BASIS] == [PAPER[0]]


@pytest.mark.parametrize(
    ("dated", "day"),
    [
        ("2019-05-01", date(2019, 5, 1)),
        ("2019-05", date(2019, 5, 28)),
        ("2019", date(2019, 12, 28)),
        ("", None),
        ("mei", None),
        ("2019-13-40", None),
    ],
)
def test_a_date_is_read_as_late_as_it_can_mean(dated, day):
    assert answers.day_of(dated) == day


def test_a_source_is_old_after_two_years():
    assert not answers.is_old("2017-01-14", date(2019, 1, 14))
    assert answers.is_old("2017-01-13", date(2019, 1, 14))
    assert not answers.is_old("", date(2019, 1, 14))


def test_the_newest_source_is_told():
    assert answers.newest(PAPER) == "2019-05-01"
    assert answers.newest([]) == ""


def test_a_theme_has_its_section_and_its_groups():
    whole = catalogue()
    more = replace(whole, groups=(*whole.groups, SECTION))

    assert answers.section_of(whole, Theme.SOCIAL_RETURN) is None
    assert answers.section_of(more, Theme.SOCIAL_RETURN) == SECTION
    found = answers.with_theme(more, Theme.CLIMATE)
    assert [(group.key, count) for group, count in found] == [("papier", 1)]
