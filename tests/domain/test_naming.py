"""Whom somebody means."""

from uuid import uuid4

import pytest

from domain.naming import find_people, is_myself, is_named, named_in
from domain.people import Member, Municipality

PLACE = Municipality(uuid4(), "helmond", "Helmond")


def person(name: str, department: str | None = None) -> Member:
    address = f"{name.lower().replace(' ', '.')}@helmond.example"
    return Member(uuid4(), PLACE, name, address, department=department)


DE_WIT = person("Karin de Wit", "Beheer Openbare Ruimte")
SMULDERS = person("Karin Smulders", "Vastgoed")
HENK = person("Henk Jansen", "Beheer Openbare Ruimte")
WIL = person("Wil Verhoeven")
ALL = [DE_WIT, SMULDERS, HENK, WIL]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Karin", [DE_WIT, SMULDERS]),
        ("karin", [DE_WIT, SMULDERS]),
        ("Karin van beheer", [DE_WIT]),
        ("Karin van vastgoed", [SMULDERS]),
        ("de Karin van de afdeling Vastgoed", [SMULDERS]),
        ("mevrouw de Wit", [DE_WIT]),
        ("Karin de Wit.", [DE_WIT]),
        ("henk", [HENK]),
        ("Jansen", [HENK]),
        ("dat is van Henk", [HENK]),
        ("henk.jansen@helmond.example", [HENK]),
        ("beheer", [DE_WIT, HENK]),
        ("beheer openbare ruimte", [DE_WIT, HENK]),
        ("Karin van financiën", [DE_WIT, SMULDERS]),
        ("Karin Jansen van beheer", [DE_WIT, HENK]),
        ("karim", []),
        ("van de", []),
        ("", []),
        ("financiën", []),
    ],
)
def test_people_are_found_by_name_department_and_address(said, found):
    assert find_people(said, ALL) == found


def test_a_department_names_nobody():
    assert is_named("Karin van beheer", DE_WIT)
    assert is_named("karin.de.wit@helmond.example", DE_WIT)
    assert not is_named("beheer", DE_WIT)


def test_somebody_may_name_themselves():
    assert is_myself("mij")
    assert is_myself("ik zelf")
    assert not is_myself("")
    assert not is_myself("mij en Henk")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("dat zit sinds de reorganisatie bij Henk", [HENK]),
        ("vraag Karin Smulders maar", [SMULDERS]),
        ("vraag Karin maar", [DE_WIT, SMULDERS]),
        ("ik wil niet", []),
        ("vraag Wil", [WIL]),
        ("", []),
    ],
)
def test_a_sentence_mentions_people_by_a_name_with_a_capital(text, found):
    assert named_in(text, ALL) == found
