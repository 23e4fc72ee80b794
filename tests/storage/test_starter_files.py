"""The starter catalogue: every file in the folder keeps the rules that people rely on."""

import csv
import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

STARTER = Path(__file__).parents[2] / "storage" / "starter"
PARTS = {
    "office_and_ict",
    "transport_and_energy",
    "public_space",
    "buildings_and_municipal",
    "themes",
}
HEADINGS = {
    "groups": "sleutel;productgroep;naam engels;cluster;stand;nabij;"
    "omschrijving;omschrijving engels;link",
    "criteria": "nummer;productgroep;onderwerp;tekst;bewijs;let op;niveau;soort;grondslag;"
    "drempel;thema;bron;link;stand op",
    "synonyms": "variant;productgroep;taal;soort;opmerking",
}
STANDINGS = {"tool", "unverified", "municipal", "theme"}
LEVELS = {"basis", "significant", "ambitieus"}
KINDS = {
    "minimumeis",
    "gunningscriterium",
    "geschiktheidseis",
    "selectiecriterium",
    "contractbepaling",
}
THEMES = {
    "verpakkingen",
    "biodiversiteit",
    "circulair",
    "diversiteit en inclusie",
    "gezondheid",
    "innovatie",
    "ketenverantwoordelijkheid",
    "klimaat",
    "milieu",
    "social return",
    "toegankelijkheid",
    "water en bodem",
}
SYNONYM_KINDS = {"same", "narrower", "abbreviation", "related", "never"}


def files(folder):
    return sorted((STARTER / folder).glob("*.csv"))


def rows(folder):
    """Every row of every part, with the name of its part under `part`."""
    found = []
    for path in files(folder):
        with path.open(encoding="utf-8", newline="") as lines:
            found += [row | {"part": path.stem} for row in csv.DictReader(lines, delimiter=";")]
    return found


GROUPS, CRITERIA, SYNONYMS = rows("groups"), rows("criteria"), rows("synonyms")
KEYS = {group["sleutel"] for group in GROUPS}


def wrong(found, name, *rules):
    """Which rows break one of the rules, by the name that helps to find them."""
    return [row[name] for row in found if not all(rule(row) for rule in rules)]


def is_date(text):
    """Whether this is a year, a month or a day that exists."""
    if not re.fullmatch(r"\d{4}(-\d\d){0,2}", text):
        return False
    try:
        date.fromisoformat((text + "-01-01")[:10])
    except ValueError:
        return False
    return True


def sentences(text):
    return len(re.findall(r"[.!?](?=\s+[A-Z]|$)", text))


@pytest.mark.parametrize(
    "path",
    [path for folder in HEADINGS for path in files(folder)],
    ids=lambda path: f"{path.parent.name}/{path.stem}",
)
def test_a_part_has_the_known_name_and_headings_and_full_rows(path):
    head, *lines = csv.reader(path.read_text("utf-8").splitlines(), delimiter=";")

    assert path.stem in PARTS
    assert head == HEADINGS[path.parent.name].split(";")
    assert {len(line) for line in lines} == {len(head)}


def test_no_cell_has_loose_spaces():
    cells = [cell for row in GROUPS + CRITERIA + SYNONYMS for cell in row.values()]

    assert [cell for cell in cells if cell != " ".join(cell.split())] == []


def test_a_group_stands_once_with_its_standing_and_its_source():
    twice = [key for key, times in Counter(row["sleutel"] for row in GROUPS).items() if times > 1]

    assert twice == []
    assert not wrong(
        GROUPS,
        "sleutel",
        lambda row: row["stand"] in STANDINGS,
        lambda row: (row["part"] == "themes") == (row["stand"] == "theme"),
        lambda row: row["productgroep"] and row["naam engels"] and row["cluster"],
        lambda row: re.match("https?://", row["link"]),
    )


def test_a_group_is_described_in_one_to_three_sentences_in_both_languages():
    for column in ("omschrijving", "omschrijving engels"):
        assert not wrong(GROUPS, "sleutel", lambda row, at=column: 1 <= sentences(row[at]) <= 3)


def test_a_group_that_the_tool_lacks_names_the_nearest():
    assert not wrong(GROUPS, "sleutel", lambda row: row["nabij"] or row["stand"] != "municipal")


def test_the_nearest_groups_exist():
    if {path.stem for path in files("groups")} != PARTS:
        pytest.skip("the parts that are named are not all there")

    near = {key for row in GROUPS for key in row["nabij"].split("|") if key}
    assert near <= KEYS


def test_every_group_has_25_words_of_which_two_english():
    means = [row for row in SYNONYMS if row["soort"] != "never"]
    words = Counter(row["productgroep"] for row in means)
    english = Counter(row["productgroep"] for row in means if row["taal"] == "en")

    parts = {path.stem for path in files("synonyms")}
    spoken = [row["sleutel"] for row in GROUPS if row["part"] in parts]
    assert [key for key in spoken if words[key] < 25 or english[key] < 2] == []


def test_a_word_belongs_to_a_known_group_in_a_known_way():
    assert not wrong(
        SYNONYMS,
        "variant",
        lambda row: row["variant"],
        lambda row: row["productgroep"] in KEYS,
        lambda row: row["taal"] in {"nl", "en"},
        lambda row: row["soort"] in SYNONYM_KINDS,
    )


def test_a_word_stands_once_on_a_group():
    pairs = Counter((row["variant"].casefold(), row["productgroep"]) for row in SYNONYMS)

    assert [pair for pair, times in pairs.items() if times > 1] == []


def test_a_number_is_our_own_and_stands_once():
    numbers = Counter(row["nummer"] for row in CRITERIA)

    assert [number for number, times in numbers.items() if times > 1] == []
    assert not wrong(
        CRITERIA,
        "nummer",
        lambda row: row["productgroep"] in KEYS,
        lambda row: re.fullmatch(rf"S-{row['productgroep']}-\d\d", row["nummer"]),
    )


def test_a_criterion_says_what_to_ask_for_and_which_proof():
    assert not wrong(
        CRITERIA,
        "nummer",
        lambda row: 0 < len(row["onderwerp"]) <= 60,
        lambda row: row["tekst"] and row["bewijs"] and row["let op"],
    )


def test_a_criterion_has_a_kind_themes_and_a_level_unless_it_is_law():
    assert not wrong(
        CRITERIA,
        "nummer",
        lambda row: row["soort"] in KINDS,
        lambda row: row["grondslag"] in {"wet", "keuze"},
        lambda row: row["niveau"] in ({""} if row["grondslag"] == "wet" else LEVELS),
        lambda row: set(row["thema"].split("|")) <= THEMES,
    )


def test_municipal_policy_and_its_threshold_are_not_for_the_starter():
    assert not wrong(CRITERIA, "nummer", lambda row: row["drempel"] == "")


def test_a_criterion_has_a_source_with_its_date():
    assert not wrong(
        CRITERIA,
        "nummer",
        lambda row: row["bron"],
        lambda row: re.match("https?://", row["link"]),
        lambda row: is_date(row["stand op"]),
    )
