"""Criteria known by their numbers: on a button, in a sheet, in a pasted text."""

from dataclasses import replace

import pytest

from domain.project_numbers import (
    in_sheet,
    in_text,
    looks_like_download,
    pick,
    read_picks,
    say_which,
    write_picks,
)
from domain.sheets import Row, Sheet
from tests.catalogue import CRITERIA, catalogue

PAPER, NEARBY, CLEAN, FOOD = CRITERIA
NUMBERS = [one.number for one in CRITERIA]


def sheet(**columns: list[str]) -> Sheet:
    rows = [
        Row(number, dict(zip(columns, cells, strict=True)))
        for number, cells in enumerate(zip(*columns.values(), strict=True), start=2)
    ]
    return Sheet("download", tuple(columns), tuple(rows))


def test_what_a_button_carries_is_read_back():
    written = write_picks([PAPER, CLEAN])

    assert read_picks(f"{written},{written}, x ,:1,papier:") == [
        ("papier", "T-papier-01"), ("contractvervoer", "T-vervoer-01"), ("", "1"),
    ]  # fmt: skip


def test_a_number_with_a_comma_is_read_back_whole():
    odd = [replace(PAPER, number="1,2"), replace(PAPER, number="5%25,%2C")]

    assert [number for _, number in read_picks(write_picks(odd))] == ["1,2", "5%25,%2C"]


def test_what_is_picked_is_what_the_catalogue_says_now():
    found = pick([("papier", "t-PAPIER-01"), ("papier", "T-vervoer-01")], catalogue("2020"))

    assert [one.text for one in found.criteria] == [f"{PAPER.text} (2020)"]
    assert found.unknown == ("T-vervoer-01",)
    assert found.numbers == 2


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("MVI-criteria 2019.xlsx", True),
        ("Criteria Papier.csv", True),
        ("mvi_export.csv", True),
        ("bewijs.xlsx", False),
        ("omvijver.csv", False),
    ],
)
def test_a_download_is_known_by_its_name(name, is_one):
    assert looks_like_download(name) is is_one


def test_a_sheet_is_known_by_the_column_with_the_numbers():
    found = in_sheet(sheet(naam=["a", "b", "c", "d"], nr=[*NUMBERS[:3], "999"]), catalogue())

    assert found is not None
    assert found.criteria == CRITERIA[:3]
    assert found.unknown == ("999",)


def test_a_short_download_is_known_when_half_of_it_is():
    assert in_sheet(sheet(nr=[NUMBERS[0], "x"]), catalogue())
    assert in_sheet(sheet(nr=[NUMBERS[0], "x", "y"]), catalogue()) is None
    assert in_sheet(sheet(nr=[""]), catalogue()) is None


def test_a_sheet_without_headings_begins_with_a_number():
    bare = Sheet("x", ("t-papier-01",), (Row(2, {"t-papier-01": "T-papier-02"}),))

    found = in_sheet(bare, catalogue())

    assert found is not None
    assert found.criteria == (PAPER, NEARBY)


def test_cells_without_a_heading_count():
    found = in_sheet(
        Sheet("x", ("mijn selectie",), (Row(3, {"mijn selectie": "a", "#2": NUMBERS[3]}),)),
        catalogue(),
    )

    assert found is not None
    assert found.criteria == (FOOD,)


def test_a_number_in_several_groups_is_of_the_group_that_the_others_are_of():
    double = replace(FOOD, number="T-papier-01")
    both = replace(catalogue(), criteria=(double, *CRITERIA))

    found = in_sheet(sheet(nr=["T-papier-01", "T-papier-02"]), both)

    assert found is not None
    assert {one.group for one in found.criteria} == {"papier"}


def test_a_pasted_text_is_known_by_three_numbers():
    text = f"Mijn selectie:\n{NUMBERS[0]}\tVezels\n{NUMBERS[1]}; {NUMBERS[2]}\nen 12345"

    found = in_text(text, catalogue())

    assert found is not None
    assert found.criteria == CRITERIA[:3]
    assert found.unknown == ("12345",)


@pytest.mark.parametrize(
    "text",
    [
        "3.1 klaar, 3.2 40%, 3.3 loopt",
        f"{NUMBERS[0]} en {NUMBERS[1]} zijn gevraagd",
        f"{' '.join(NUMBERS[:3])} 1a 2b 3c 4d",
        "niets",
    ],
)
def test_another_text_is_no_download(text):
    assert in_text(text, catalogue()) is None


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("2", [NEARBY]),  # how its number ends
        ("criterium T-vervoer-01 en 1", [CLEAN, PAPER]),
        ("3", [CLEAN]),  # its place in what was shown
        ("de nummers 1, 2 & 1", [PAPER, NEARBY]),
        ("0 en 9 en x", []),
    ],
)
def test_criteria_are_named_by_number_ending_or_place(said, meant):
    shown = [PAPER, NEARBY, replace(CLEAN, number="V")]
    expected = tuple(shown[2] if one is CLEAN and said == "3" else one for one in meant)

    assert say_which(said, shown, catalogue()).criteria == expected


def test_what_is_not_there_is_named():
    assert say_which("9 en zes", [PAPER], catalogue()).unknown == ("9", "zes")
