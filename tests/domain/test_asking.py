"""What kind of text a question is, before its product group is looked for."""

import re

import pytest

from domain import asking
from domain.criteria import Basis
from domain.wording import fold

EXPLICIT = re.compile(asking.EXPLICIT)


@pytest.mark.parametrize(
    "said",
    [
        "welke criteria voor papier",
        "welke eisen voor leerlingenvervoer? moet vandaag in de leidraad",
        "wat zijn de eisen voor schoonmaak",
        "criteria papier",
        "which criteria for paper",
        "what are the requirements for cars",
        "vraag: mag het van plastic",
        "Hoi, welke minimumeisen gelden er voor bedrijfskleding",
        "zijn er criteria voor koffieautomaten",
        "ik zoek gunningscriteria voor catering",
        "wat moet ik vragen bij zonnepanelen",
        "wat mot ik met die hondepoepbakke",
        "how do we buy sustainable furniture",
    ],
)
def test_what_is_put_as_a_question_is_one(said):
    assert EXPLICIT.fullmatch(fold(said))


@pytest.mark.parametrize(
    "said",
    [
        "papier is klaar",
        "criteria zijn vastgesteld",
        "hoe staat papier ervoor",
        "welke acties heb ik",
        "wat moet ik melden",
        "bezig met de eisen",
    ],
)
def test_a_report_or_a_command_is_not(said):
    assert not EXPLICIT.fullmatch(fold(said))


def test_however_long_it_is():
    assert asking.is_explicit("Welke criteria voor papier? " + "en zo " * 1000)
    assert not asking.is_explicit("papier is klaar " * 1000)


def test_the_word_question_is_no_part_of_it():
    assert asking.read_of(" Vraag:  mag het? ") == "mag het?"
    assert asking.read_of(" mag het? ") == "mag het?"


def test_only_marks_are_no_question():
    assert asking.is_only_marks("?! …")
    assert not asking.is_only_marks("é?")


def test_abuse_is_heard_as_a_whole_word():
    assert asking.is_rude("wat een KUTbot")
    assert not asking.is_rude("elektrische hakselaar")


def test_a_word_of_procurement_is_heard():
    assert asking.is_about_buying("Wat moet er in het bestek?")
    assert not asking.is_about_buying("wat is het weer morgen")


@pytest.mark.parametrize(
    ("said", "asks"),
    [
        ("hoogste ambitie zwembad", True),
        ("zwembad: gunningscriteria niveau 2", True),
        ("eisen en criteria voor het zwembad", True),
        ("zwembad", False),
        ("het zwembad is ambitieus", False),
        ("eisen voor het zwembad zijn klaar", False),
        ("eisen", False),
    ],
)
def test_a_title_with_only_what_is_asked_of_it_asks(said, asks):
    assert asking.asks_of(said, "Zwembad") is asks


@pytest.mark.parametrize(
    "said",
    [
        "Welche Kriterien gelten für Papier?",
        "quels critères pour le papier ?",
        "ما هي معايير الورق؟",
        "Каковы критерии?",
    ],
)
def test_another_language_is_seen(said):
    assert asking.is_foreign(said)


@pytest.mark.parametrize(
    "said", ["welke eisen voor das en die", "which criteria for paper", "cliënten", "", "???"]
)
def test_our_own_languages_are_no_others(said):
    assert not asking.is_foreign(said)


@pytest.mark.parametrize(
    ("said", "basis"),
    [
        ("en wat is wet?", Basis.LAW),
        ("wat is wettelijk verplicht voor papier", Basis.LAW),
        ("and what is the law", Basis.LAW),
        ("wat is ons beleid", Basis.POLICY),
        ("alleen beleid", Basis.POLICY),
        ("welke criteria voor wetlands", None),
    ],
)
def test_law_and_policy_can_be_asked_for_alone(said, basis):
    assert asking.basis_of(said) == basis
