"""What somebody means who asks for criteria to take along."""

from dataclasses import replace

import pytest

from domain.criteria import Catalogue, Layer, Theme
from domain.picking import Among, Asked, CopyForm, doubles, find, read, reference
from tests.catalogue import CRITERIA, GROUPS, OWN

WORD, EXCEL, TEXT = CopyForm.WORD, CopyForm.EXCEL, CopyForm.TEXT


@pytest.mark.parametrize(
    ("said", "form", "parts"),
    [
        ("zet 2 en 5 en social return in word", WORD, ("2", "5", "social return")),
        ("kopieer 2, 5 en social return", None, ("2", "5", "social return")),
        ("Zet criterium 2 en nummer 5 in Excel.", EXCEL, ("2", "5")),
        ("zet de eisen 2 t/m 4 als tekst", TEXT, ("2", "3", "4")),
        ("maak een word-bestand", None, ("een word-bestand",)),
        ("zet S-papier-02 in een Word-bestand", WORD, ("s-papier-02",)),
        ("put 2 and 5 in a docx file", WORD, ("2", "5")),
        ("kopieer 5 tot en met 2 als excel", EXCEL, ("5 t/m 2",)),
        ("kopieer 1-900 in word", WORD, ("1-900",)),
        ("geef mij 2, 2 en 2 in xlsx", EXCEL, ("2",)),
        ("zet in word", WORD, ()),
    ],
)
def test_which_ones_and_in_which_form(said, form, parts):
    assert read(said) == Asked(form, parts)


@pytest.mark.parametrize("said", ["kopieer alles in word", "zet ze in word", "put them in word"])
def test_all_of_it(said):
    assert read(said) == Asked(WORD, (), everything=True)


def criteria(*numbers: str, group: str = "papier", **more):
    return tuple(replace(CRITERIA[0], number=n, group=group, **more) for n in numbers)


def among(*found, shown=None, sections=()) -> Among:
    catalogue = Catalogue("c", "2019", False, GROUPS, (*found, *sections))
    return Among(catalogue, GROUPS[0], tuple(found) if shown is None else shown)


def numbers(part: str, choice: Among) -> list[str]:
    return [one.number for one in find(part, choice)]


def test_a_number_is_first_how_a_criterion_ends():
    choice = among(*criteria("S-papier-02", "S-papier-12", "S-papier-01", "geen"))

    assert numbers("2", choice) == ["S-papier-02"]
    assert numbers("12", choice) == ["S-papier-12"]
    assert numbers("s-papier-01", choice) == ["S-papier-01"]


def test_a_number_of_the_catalogue_goes_before_one_of_ones_own_policy():
    own = criteria("B-01", layer=Layer.OWN)

    assert numbers("1", among(*own, *criteria("S-papier-01"))) == ["S-papier-01"]
    assert numbers("1", among(*own, *criteria("S-papier-02"))) == ["B-01"]


def test_a_number_that_none_ends_with_is_the_place_in_what_was_shown():
    found = criteria("K", "L", "M-77")

    assert numbers("2", among(*found)) == ["L"]
    assert numbers("1", among(*found, shown=found[2:])) == ["M-77"]
    assert numbers("0", among(*found)) == numbers("4", among(*found)) == []


def test_a_whole_number_goes_before_all_else():
    assert numbers("2", among(*criteria("S-02", "2"))) == ["2"]


def test_words_are_of_a_subject_and_else_of_a_theme():
    named = criteria("A", subject="Social return in het contract")
    themed = criteria("B", subject="Werk", themes=(Theme.SOCIAL_RETURN,))

    assert numbers("social return", among(*themed, *named)) == ["A"]
    assert numbers("social return", among(*themed)) == ["B"]
    assert numbers("kwaliteit", among(*themed, *named)) == []


def test_words_that_the_group_does_not_have_may_name_a_section():
    section = criteria("S-1", group="social-return", subject="Werk", themes=(Theme.SOCIAL_RETURN,))

    assert numbers("social return", among(*criteria("A"), sections=section)) == ["S-1"]


def test_own_policy_that_is_asked_as_well_is_named_once():
    policy = [replace(OWN[0], subject="Social return vanaf € 200.000", number=n) for n in "AB"]
    catalogue = Catalogue("c", "", False, (), (*CRITERIA, *policy))
    themed = criteria("B", subject="Werk", themes=(Theme.SOCIAL_RETURN,))
    named = criteria("C", subject="Social return", themes=())
    longer = criteria("D", subject="Social return vanaf € 200.000 en meer", themes=())

    for chosen in (policy, themed, named, longer):
        assert doubles(chosen, catalogue) == ("Social return vanaf € 200.000",)
    assert doubles(CRITERIA, catalogue) == ()
    assert doubles(named, replace(catalogue, criteria=CRITERIA)) == ()


def test_a_reference_says_of_which_group():
    assert reference(CRITERIA[0]) == "papier:T-papier-01"
