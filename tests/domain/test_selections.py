"""To whom a message goes, as a coordinator says it."""

from dataclasses import replace
from uuid import uuid4

import pytest

from domain.people import Member, Municipality, Role
from domain.selections import Group, Known, read_message, select, with_person

PLACE = Municipality(uuid4(), "helmond", "Helmond")


def person(name: str, department: str | None = None, *roles: Role) -> Member:
    address = f"{name.lower().replace(' ', '.')}@helmond.example"
    return Member(uuid4(), PLACE, name, address, department=department, roles=frozenset(roles))


KARIN = person("Karin de Wit", "Beheer Openbare Ruimte", Role.AMBASSADOR)
SECOND = person("Karin Smulders", "Vastgoed")
MARCO = person("Marco Bakker", "Inkoop en Aanbesteding")
HENK = person("Henk Jansen")
KNOWN = Known([HENK, KARIN, MARCO, SECOND], {MARCO.id}, {"Groen": {HENK.id}})


@pytest.mark.parametrize(
    "said",
    [
        "iedereen die nog niet gemeld heeft", "iedereen die nog niet heeft gemeld",
        "wie nog niet gemeld heeft", "wie mist", "alle mensen die nog niet hebben gemeld",
        "everybody who has not reported yet", "all who have not reported", "who is missing",
    ],
)  # fmt: skip
def test_who_is_missing_can_be_said_in_many_ways(said):
    found = select(said, KNOWN)

    assert (found.group, found.people) == (Group.MISSING, (MARCO,))


@pytest.mark.parametrize("said", ["alle ambassadeurs", "ambassadeurs", "All the ambassadors"])
def test_all_ambassadors_are_who_has_the_role_or_carries_an_action(said):
    assert select(said, KNOWN).people == (HENK, KARIN)


@pytest.mark.parametrize("said", ["iedereen", "everybody", "allemaal"])
def test_everybody_is_everybody(said):
    assert select(said, KNOWN).people == (HENK, KARIN, MARCO, SECOND)


@pytest.mark.parametrize(
    ("said", "people"),
    [
        ("Beheer Openbare Ruimte", (KARIN,)),
        ("openbare ruimte", (KARIN,)),
        ("de afdeling Vastgoed", (SECOND,)),
        ("inkoop en aanbesteding", (MARCO,)),
        ("groen", (HENK,)),
        ("marco", (MARCO,)),
        ("Karin de Wit", (KARIN,)),
        ("karin.smulders@helmond.example", (SECOND,)),
        ("Marco, Henk en vastgoed", (MARCO, HENK, SECOND)),
        ("marco and henk", (MARCO, HENK)),
    ],
)
def test_a_department_and_people_are_found_by_their_words(said, people):
    assert select(said, KNOWN).people == people


def test_a_name_that_two_have_means_nobody_yet():
    found = select("marco en karin", KNOWN)

    assert (found.unknown, found.people) == ("karin", ())
    assert set(found.several) == {KARIN, SECOND}


@pytest.mark.parametrize("said", ["Truus", "marco en Truus", "afdeling", ", ", "de"])
def test_what_means_nobody_is_handed_back(said):
    found = select(said, KNOWN)

    assert found.unknown
    assert not found.people


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("bericht aan Groen: hoi", ("Groen", "hoi")),
        ("Stuur een bericht aan Groen: Hoi!\nTot 10:00", ("Groen", "Hoi!\nTot 10:00")),
        ("message to Marco: hi", ("Marco", "hi")),
        ("bericht aan Groen", ("Groen", "")),
        ("bericht aan Groen:", ("Groen", "")),
        ("bericht", None),
        ("papier is klaar: getekend", None),
    ],
)  # fmt: skip
def test_a_message_is_split_in_who_and_what(written, read):
    assert read_message(written) == read


def test_whoever_is_chosen_takes_the_place_of_the_name_alone():
    karin = replace(KARIN, address=None)

    chosen = with_person("karina, karin en marco", "karin", KARIN)
    without_address = with_person("karin", "karin", karin)

    assert chosen == "karina, karin.de.wit@helmond.example en marco"
    assert without_address == "Karin de Wit"
