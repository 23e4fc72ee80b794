"""Golden documents: Word and OpenDocument say what the JSON of the same page says."""

import pytest

from domain.editions import Extent
from tests.views.documents.monitor.helmond import DAY, NASTY, described, nasty_page, page
from tests.views.documents.monitor.readers import read_docx, read_odt
from views.documents.monitor import docx, odt
from views.documents.monitor.as_json import COLUMNS, as_json
from views.documents.monitor.description import Chart, Heading, Items, Table
from views.documents.writable import writable

FORMATS = pytest.mark.parametrize(
    ("write", "read"), [(docx.write, read_docx), (odt.write, read_odt)], ids=["docx", "odt"]
)


@FORMATS
def test_the_figures_are_those_of_the_json(write, read):
    told = as_json(page())
    tables = read(write(described())).tables

    ending = [p for p in told["periods"] if p["kind"] != "continuous"]
    assert tables[0].rows == [
        [p["name"], str(p["total"]), str(p["completed"])] for p in ending
    ] == [
        ["Wat doen we al goed?", "54", "54"],
        ["Aan de slag in 2017", "27", "23"],
        ["Aan de slag in 2018-2020", "25", "4"],
    ]  # fmt: skip
    assert tables[1].rows == [["Actie doorlopend", "18", "15"]]
    assert tables[2].rows == [
        [p["name"], str(p["total"]), *(str(p[status]) for status in COLUMNS)]
        for p in told["periods"]
    ]


@FORMATS
def test_the_lists_are_those_of_the_json(write, read):
    told, found = as_json(page()), read(write(described()))

    communication = told["communication"]
    assert found.lists == [
        [point["text"] for point in told["attention_points"]],
        [moment["text"] for moment in communication["realised"]],
        [moment["text"] for moment in communication["planned"]],
        [line["text"] for line in told["running"]],
        [line["text"] for line in told["planned"]],
        [line["text"] for line in told["realised"]],
    ]
    assert found.numbered == [line["text"] for line in told["realised"]]
    assert [row[0] for row in found.tables[3].rows] == [a["number"] for a in told["annex"]]


@FORMATS
@pytest.mark.parametrize("language", ["nl", "en"])
def test_headings_tables_and_the_picture_are_what_they_are_said_to_be(write, read, language):
    description = described(language=language)
    found = read(write(description))
    blocks = description.blocks

    assert found.title == description.title
    assert found.headings == [(b.level, b.text) for b in blocks if isinstance(b, Heading)]
    assert [(t.name, t.header, t.marked) for t in found.tables] == [
        (b.caption, [list(b.columns)], True) for b in blocks if isinstance(b, Table)
    ]
    assert found.alternatives == [b.alt for b in blocks if isinstance(b, Chart)]
    assert "54" in found.alternatives[0]


@FORMATS
@pytest.mark.parametrize(("language", "spoken"), [("nl", "nl-NL"), ("en", "en-GB")])
def test_a_document_says_its_language_and_title_and_names_nobody(write, read, language, spoken):
    description = described(language=language)
    found = read(write(description))

    assert found.language == {spoken}
    assert (found.about["language"], found.about["title"]) == (spoken, description.title)
    assert found.about["subject"] == description.subtitle
    assert found.about.get("creator", "MVI-bot") == "MVI-bot"
    dated = found.about.get("created") or found.about["creation-date"]
    assert dated.startswith(DAY.isoformat())


@FORMATS
def test_the_page_holds_no_annex(write, read):
    found = read(write(described(extent=Extent.PAGE)))

    assert [table.name for table in found.tables] == ["Aantal acties per status"] * 2
    assert "Bijlage" not in [text for _, text in found.headings]


@FORMATS
def test_the_same_page_is_the_same_bytes(write, read):
    description = described()

    assert write(description) == write(description)


@FORMATS
def test_whatever_people_write_is_read_back_as_they_wrote_it(write, read):
    description = writable(described(nasty_page()))
    found = read(write(described(nasty_page())))

    assert found.lists == [list(b.lines) for b in description.blocks if isinstance(b, Items)]
    assert found.title == description.title
    assert list(map(str.strip, found.lists[0]))[1:3] == [NASTY[1], "stuk[0m"]
    assert [row[1] for row in found.tables[-1].rows][:2] == [
        row[1] for row in [b for b in description.blocks if isinstance(b, Table)][-1].rows
    ][:2]
