"""The JSON of the criteria tool: read by several names, or refused with the names that it has."""

import json
from contextlib import suppress
from time import process_time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.catalogue_file import Reading, read_catalogue
from domain.catalogue_groups import GroupBinder
from domain.catalogue_json import LARGEST, MOST, read_json
from domain.criteria import Criterion, Kind, Level, Theme
from domain.errors import BadFile, UserError
from domain.html_text import without_html
from tests.catalogue import GROUPS

TAGS = {
    "1": {"id": 1, "name": "Papier", "type": "product_group"},
    "2": {"id": 2, "name": "Ambitieus"},
    "3": {"id": 3, "name": "Gunningscriterium"},
    "4": {"id": 4, "name": "Energie en klimaat"},
    "5": {"id": 5, "name": "Zwembaden", "type": "productgroep"},
    "6": {"id": 6, "name": "Basis"},
}
ENGLISH = {
    "criteria": {
        "900": {
            "id": 900, "number": "1234", "subject_id": 7, "tags": [1, 2, 3, 4, 99],
            "text": "<p>Papier is <b>gerecycled</b>.</p><ul><li>A</li><li>B &amp; C</li></ul>",
            "verification": "Een keurmerk", "explanation": "Let op de drukker",
            "updated_at": "2024-05-01T10:00:00Z", "url": "javascript:alert(1)",
        },
    },
    "subjects": {"7": {"id": 7, "title": "Vezels"}},
    "tags": TAGS,
}  # fmt: skip
DUTCH = {
    "data": {
        "criteria": [
            {
                "nummer": 12, "onderwerp": {"naam": "Vezels"}, "tekst": {"nl": "Een", "en": "One"},
                "niveau": 2, "soort": "minimumeis", "thema": ["circulair"],
                "productgroepen": ["Papier", "Paper", "Catering"], "link": "https://example.org",
            },
            {
                "nummer": 1.0, "omschrijving": "Twee", "level_id": 2, "soort_ids": {"1": 3},
                "productgroep": 3, "tags": {"1": {"name": "Papier"}}, "thema": None,
            },
        ],
        "tags": list(TAGS.values()),
        "soorten": [],
    }
}  # fmt: skip


def read(data: object) -> tuple[Criterion, ...]:
    content = data if isinstance(data, bytes) else json.dumps(data).encode()
    sheet = read_json(content, GroupBinder(GROUPS, ()))
    return read_catalogue(sheet, Reading(GroupBinder(GROUPS, ()), "Lijst", of_tool=True)).criteria


def of_one(**fields: object) -> Criterion:
    said = {"number": "1", "text": "Tekst", "tags": [1, 3], "tag": None} | fields
    return read({"criteria": {"1": said}, "subjects": {}, "tags": TAGS})[0]


def test_three_dictionaries_become_requirements():
    [found] = read(ENGLISH)

    assert found == Criterion(
        "1234", "papier", "Vezels", "Papier is gerecycled.\n- A\n- B & C", Kind.AWARD,
        Level.AMBITIOUS, proof="Een keurmerk", watch="Let op de drukker", themes=(Theme.CLIMATE,),
        source="MVI-criteriatool", dated="2024-05-01",
    )  # fmt: skip


def test_lists_and_dutch_names_are_read_as_well():
    first, second, third = read(DUTCH)

    assert (first.group, second.group) == ("papier", "catering")
    assert (first.number, first.subject, first.text) == ("12", "Vezels", "Een")
    assert (first.level, first.kind) == (Level.SIGNIFICANT, Kind.REQUIREMENT)
    assert (first.themes, first.link) == ((Theme.CIRCULAR,), "https://example.org")
    assert (third.number, third.text, third.group) == ("1", "Twee", "papier")
    assert (third.level, third.kind) == (Level.AMBITIOUS, Kind.AWARD)


def test_a_criterion_without_a_number_goes_by_its_id():
    assert read({"criteria": {"88": {"text": "T", "tags": [1, 3]}}, "tags": TAGS})[0].number == "88"


def test_of_several_levels_the_lowest_is_kept():
    assert of_one(tags=[1, 2, 3, 6]).level is Level.BASIS


def test_a_tag_that_says_it_is_a_group_becomes_one():
    assert of_one(tags=[5, 3]).group == "zwembaden"


def test_a_tag_of_a_known_name_is_a_group_where_none_says_so():
    assert of_one(tags=["Catering", "Gunningscriterium", "7"]).group == "catering"


def test_a_number_of_a_level_is_a_level_and_of_a_tag_a_tag():
    assert of_one(level=2).level is Level.SIGNIFICANT
    assert of_one(level="4").level is None
    assert of_one(level={"name": "basis"}).level is Level.BASIS


def test_an_id_of_a_group_is_looked_up_among_the_groups_and_not_among_other_tags():
    groups = {"3": {"name": "Onbekende groep"}}
    data = {"criteria": {"1": {"text": "T", "product_groups": [3], "tags": [3]}}, "tags": TAGS}

    assert of_one(product_group_id=1).group == "papier"
    assert read({**data, "product_groups": groups})[0].group == "onbekende-groep"


def test_groups_and_kind_may_be_said_of_the_subject():
    subjects = {"7": {"name": "Vezels", "product_group": "Papier", "tags": [3]}}
    data = {"criteria": {"1": {"text": "T", "subject": 7}}, "subjects": subjects, "tags": TAGS}

    [found] = read(data)

    assert (found.group, found.kind, found.subject) == ("papier", Kind.AWARD, "Vezels")


def test_what_nobody_can_put_right_in_the_tools_file_stops_nothing():
    found = of_one(link="https://a b", title="x" * 400)

    assert (found.link, len(found.subject)) == ("", 300)
    assert of_one(link="https://e.org/" + 500 * "x").link == ""
    assert of_one(link="javascript:alert(1)").link == ""


def test_values_that_are_no_text_are_passed_over():
    found = of_one(text=[1], tekst=True, description={"fr": "non"}, body="Wel", subject="Los")

    assert (found.text, found.subject) == ("Wel", "Los")


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"{", "catalogue.broken_json"), (b"", "catalogue.broken_json"),
        (b"[" * 100_000, "catalogue.broken_json"), (b"1" * 5000, "catalogue.broken_json"),
        (b"\xff\xfe{}", "file.not_text"), (b"[]", "catalogue.json_shape"),
        (b'{"criteria": "x", "tags": {}}', "catalogue.json_shape"),
        (b'{"criteria": {"1": 2}}', "catalogue.json_shape"),
        (b" " * (LARGEST + 1), "file.too_large"),
    ],
)  # fmt: skip
def test_what_is_no_catalogue_is_refused_in_words(content, key):
    with pytest.raises(BadFile) as raised:
        read(content)

    assert raised.value.key == key


def test_more_than_can_be_is_refused():
    with pytest.raises(BadFile, match="too_many_rows"):
        read({"criteria": {str(n): {"text": "x"} for n in range(MOST + 1)}})


@pytest.mark.parametrize(
    ("fields", "column"),
    [
        ({"wording": "T", "tags": [1, 3]}, "tekst"),
        ({"text": "T", "tags": [3], "groep_nr": 1}, "productgroep"),
        ({"text": "T", "tags": [1], "sort_of": "x"}, "soort"),
    ],
)
def test_what_goes_by_another_name_is_told_with_the_names_that_are_there(fields, column):
    with pytest.raises(BadFile) as raised:
        read({"criteria": {"1": fields}, "tags": TAGS})

    assert raised.value.key == "catalogue.json_lacks"
    assert raised.value.values["column"] == column
    assert "tags" in str(raised.value.values["keys"])


def test_what_one_criterion_lacks_is_a_mistake_of_its_row():
    with pytest.raises(BadFile, match="mistakes"):
        read({"criteria": {"1": {"text": "T", "tags": [1, 3]}, "2": {"text": "U"}}, "tags": TAGS})


deep = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=8,
)
fields = st.dictionaries(
    st.sampled_from(["text", "tags", "level", "soort", "product_groups", "subject", "id"]), deep
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(st.sampled_from(["criteria", "subjects", "tags", "data"]), deep | fields))
def test_no_shape_does_more_than_be_refused(data):
    with suppress(UserError):
        read(data)


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("a\n b", "a\n b"), ("<p>a</p><p></p><p>b<br/>c</p>", "a\nb\nc"),
        ("<style>x</style>a</script> &lt;b&gt;", "a <b>"), ("a < b & c", "a < b & c"),
        ("<ul><li></li></ul>", ""), ("a<!-- <p>x</p> --> b<!-- c", "a b"),
        ("<script>'<script>'<b></script>a<style>b", "a"), ("<!doctype x><LI>a", "- a"),
    ],
)  # fmt: skip
def test_markup_becomes_lines(written, text):
    assert without_html(written) == text


@pytest.mark.parametrize("part", ["<a ", "<a/", "<a b='", "<!--", "</", "<!", "&", "a"])
def test_markup_that_never_closes_is_read_at_once(part):
    begun = process_time()
    without_html("<" + (part * 100_000)[:100_000])

    assert process_time() - begun < 1
