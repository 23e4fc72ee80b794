"""The export for the Woo: codes for people, and the span that somebody names."""

from datetime import date
from uuid import uuid4

import pytest

from domain.people import Member, Municipality, Role
from domain.woo import Codes, Span, read_span

TODAY = date(2019, 1, 14)
HELMOND = Municipality(uuid4(), "helmond", "Helmond")


def person(name, role=Role.AMBASSADOR):
    address = f"{name.split()[0].lower()}@helmond.example"
    return Member(uuid4(), HELMOND, name, address, roles=frozenset({role}))


MARCO, KARIN = person("Marco Bakker"), person("Karin de Wit")
SASKIA = person("Saskia Claes", Role.COORDINATOR)


@pytest.fixture
def codes():
    people = {one.id: one for one in (MARCO, KARIN, SASKIA)}
    return Codes(people, lambda coordinates, n: f"{'coordinator' if coordinates else 'person'} {n}")


def test_somebody_has_one_code_and_no_two_share_one(codes):
    asked = [codes.of(one.id) for one in (KARIN, SASKIA, MARCO, KARIN)]

    assert asked == ["person 1", "coordinator 1", "person 2", "person 1"]
    assert codes.of(uuid4()) == "person 3"  # of whom nothing is known


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Vraag MARCO BAKKER of marco@helmond.example.", "Vraag person 1 of person 1."),
        ("Mail j.smit@firma.example", "Mail [e-mail]"),
        (
            "https://x-my.sharepoint.com/personal/marco_bakker_helmond_nl/Documents/a.pdf",
            "https://x-my.sharepoint.com/personal/…/Documents/a.pdf",
        ),
        ("Marco Bakkers fiets", "person 1s fiets"),
        ("Marco Bakkerink", "Marco Bakkerink"),
    ],
)
def test_what_names_people_in_a_text_is_hidden(codes, text, shown):
    assert codes.hide(text) == shown


def test_where_nobody_is_known_a_text_stays():
    assert Codes({}, lambda _, n: str(n)).hide("Marco Bakker") == "Marco Bakker"


@pytest.mark.parametrize(
    ("said", "span"),
    [
        ("", Span()),
        ("2018", Span(date(2018, 1, 1), date(2018, 12, 31))),
        ("2017 t/m 2018", Span(date(2017, 1, 1), date(2018, 12, 31))),
        ("februari 2019", Span(date(2019, 2, 1), date(2019, 2, 28))),
        ("1-6-2018 tot en met 31-1-2019", Span(date(2018, 6, 1), date(2019, 1, 31))),
        ("gisteren", Span(date(2019, 1, 13), date(2019, 1, 13))),
        ("2019 t/m 2018", None),
        ("2017 t/m 2018 t/m 2019", None),
        ("zomer", None),
        ("2018 t/m ooit", None),
    ],
)
def test_a_span_is_read_as_people_write_it(said, span):
    assert read_span(said, TODAY) == span
