"""Level, kind and theme are read before the thing itself, with their traps."""

import pytest

from domain.criteria import Kind, Level, Theme
from domain.questions import Answer
from tests.domain.asked import ask, first


@pytest.mark.parametrize(
    ("question", "level"),
    [
        ("papier niveau 1", Level.BASIS),
        ("papier nivo 2", Level.SIGNIFICANT),
        ("papier, ambitieniveau III", Level.AMBITIOUS),
        ("basic requirements for paper", Level.BASIS),
        ("basiseisen papier", Level.BASIS),
        ("hoogste ambitie papier", Level.AMBITIOUS),
        ("significnte eisen papier", Level.SIGNIFICANT),
        ("op basis van prijs, papier", None),
        ("basisschool asfalt", None),
        ("basis- of middelbare school bruggen", None),
        ("een significant verschil tussen stroom en gas", None),
        ("onze ambities met papier", None),
    ],
)
def test_a_level_is_read_and_its_traps_are_not(question, level):
    assert ask(question).filters.level is level


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("minimumeisen papier", Kind.REQUIREMENT),
        ("knock-out eisen papier", Kind.REQUIREMENT),
        ("must haves papier", Kind.REQUIREMENT),
        ("gunningscritera papier", Kind.AWARD),
        ("EMVI papier", Kind.AWARD),
        ("award criteria paper", Kind.AWARD),
        ("geschiktheidseisen papier", Kind.SUITABILITY),
        ("selection criteria paper", Kind.SELECTION),
        ("contractbepalingen papier", Kind.CONTRACT),
        ("contract voor stroom", None),
        ("eisen papier", None),
        ("dienstreis met wagenpark", None),
    ],
)
def test_a_kind_is_read_as_a_whole_word(question, kind):
    assert ask(question).filters.kind is kind


@pytest.mark.parametrize(
    ("question", "theme"),
    [
        ("circulaire eisen meubilair", Theme.CIRCULAR),
        ("CO2-reductie bij asfalt", Theme.CLIMATE),
        ("klimaatinstallatie onderhoud", None),
        ("mensenrechten bij laptops", Theme.CHAIN),
        ("milieueisen schoonmaak", Theme.ENVIRONMENT),
        ("milieustraat", None),
    ],
)
def test_a_theme_is_read(question, theme):
    assert ask(question).filters.theme is theme


def test_every_level_and_kind_that_is_named_is_given():
    filters = ask("basis- en significante minimumeisen en gunningscriteria voor papier").filters
    assert filters.levels == (Level.BASIS, Level.SIGNIFICANT)
    assert filters.kinds == (Kind.REQUIREMENT, Kind.AWARD)


def test_a_filter_is_no_part_of_what_is_sought():
    asked = ask("gunningscriteria voor papier op niveau 2")
    assert (asked.answer, asked.sought) == (Answer.DIRECT, "papier")


def test_a_word_of_a_trap_stays_a_word_of_the_question():
    assert "basisschool" in ask("criteria voor een basisschool").sought


def test_a_theme_in_a_variant_still_finds_its_group():
    assert first("refurbished meubilair") == "kantoormeubilair"
