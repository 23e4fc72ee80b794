"""The people of a municipality."""

from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.errors import UnknownPlace
from domain.people import Member, Municipality, Role, name_from_address, read_address

unhurried = settings(deadline=None)
HELMOND = Municipality(uuid4(), "helmond", "Helmond")


def member(name: str = "Marco Bakker", **other: object) -> Member:
    return Member(uuid4(), HELMOND, name, **other)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "first"), [("Marco Bakker", "Marco"), (" Karin  de Wit", "Karin"), ("", "")]
)
def test_people_are_greeted_by_their_first_name(name, first):
    assert member(name).first_name == first


def test_people_are_answered_in_the_language_of_their_municipality():
    assert member().speaks == "nl"


def test_ones_own_choice_of_language_goes_before_the_municipalitys():
    assert member(language="en").speaks == "en"


def test_who_never_spoke_with_the_bot_is_invited():
    assert member(address="marco.bakker@helmond.example").invited


def test_who_spoke_with_the_bot_is_not_invited_any_more():
    assert not member(entra_id="e1").invited


def test_one_of_the_roles_is_enough():
    saskia = member(roles=frozenset({Role.COORDINATOR, Role.AMBASSADOR}))

    assert saskia.has(Role.COORDINATOR, Role.ADMIN)
    assert not saskia.has(Role.ADMIN)
    assert not saskia.has()


def test_a_municipality_is_in_the_dutch_time_zone_unless_it_says_otherwise():
    assert HELMOND.zone == ZoneInfo("Europe/Amsterdam")


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("Marco.Bakker@Helmond.example", "marco.bakker@helmond.example"),
        ("  <marco@a.example>\n", "marco@a.example"),
        ("o.l.v@sub.gemeente.example", "o.l.v@sub.gemeente.example"),
        ("marco\u200b@a.example\0", "marco@a.example"),
    ],
)
def test_an_address_is_read_in_lower_case_without_what_stands_around_it(written, address):
    assert read_address(written) == address


@pytest.mark.parametrize(
    "written",
    ["", "marco", "@a.example", "marco@", "marco@localhost", "marco@a..example", "marco@.example",
     "a@b@c.example", "marco bakker@a.example", "a@b.example, c@d.example",
     "Marco <marco@a.example>", "marco@a.example;"],
)  # fmt: skip
def test_what_is_no_address_is_refused_with_what_was_written(written):
    with pytest.raises(UnknownPlace) as refused:
        read_address(written)

    assert refused.value.key == "people.bad_address"
    assert refused.value.values["address"] == written


@unhurried
@given(written=st.text(st.characters(codec=None), max_size=30) | st.emails())
def test_an_address_that_is_taken_is_taken_again_as_it_is(written):
    try:
        address = read_address(written)
    except UnknownPlace:
        return

    assert read_address(address) == address


@pytest.mark.parametrize(
    ("address", "name"),
    [("henk.jansen@a.example", "Henk Jansen"), ("h_de.wit@a.example", "H De Wit"), ("@", "")],
)
def test_who_is_known_only_by_address_gets_a_name_from_it(address, name):
    assert name_from_address(address) == name
