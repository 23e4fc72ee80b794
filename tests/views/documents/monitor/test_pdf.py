"""The monitor as PDF, opened by another library: tagged, in order, and never a page too many."""

from io import BytesIO

import pypdf
import pytest

from domain.editions import Edition, Extent, FileFormat
from tests.views.documents.monitor import pages
from views.documents.monitor import typesetting
from views.documents.monitor.as_json import as_json
from views.documents.monitor.description import Heading, Table, chart_of, describe
from views.documents.monitor.formats import make
from views.documents.monitor.pdf_signs import UNSHOWN
from views.texts import words

NL = words("nl")


def written(page, extent=Extent.WHOLE, language="nl"):
    return make(words(language), pages.material(page), Edition(FileFormat.PDF, extent, language))


def opened(page, extent=Extent.WHOLE, language="nl"):
    return pypdf.PdfReader(BytesIO(written(page, extent, language)))


def said(reader):
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def tags(reader):
    """Return the names of the tags in reading order, with what is said of a picture."""

    def walk(node):
        node = node.get_object() if isinstance(node, pypdf.generic.IndirectObject) else node
        for child in node if isinstance(node, list) else ():
            yield from walk(child)
        if isinstance(node, dict):
            if "/S" in node:
                yield node["/S"][1:], node.get("/Alt", node.get("/T", ""))
            yield from walk(node.get("/K", []))

    return list(walk(reader.trailer["/Root"]["/StructTreeRoot"]))


@pytest.fixture(scope="module")
def whole():
    return opened(pages.helmond())


def test_it_says_what_it_is_in_which_language_and_that_it_is_tagged(whole):
    root = whole.trailer["/Root"]

    assert (whole.metadata.title, whole.metadata.author) == ("Monitor MVI Helmond", "MVI-bot")
    assert (root["/Lang"], root["/MarkInfo"]["/Marked"]) == ("nl-NL", True)
    assert root["/ViewerPreferences"]["/DisplayDocTitle"] == True  # noqa: E712 - a PDF's own


def test_it_claims_to_be_accessible_and_to_last(whole):
    claims = whole.trailer["/Root"]["/Metadata"].get_object().get_data().decode()

    assert "<pdfuaid:part>1<" in claims
    assert "<pdfaid:part>2<" in claims
    assert "<pdfaid:conformance>A<" in claims


def test_its_headings_are_those_of_the_description_and_its_chart_is_told(whole):
    blocks = describe(NL, pages.helmond(), Extent.WHOLE).blocks
    found = tags(whole)

    expected = [(f"H{b.level}", b.text) for b in blocks if isinstance(b, Heading)]
    assert [tag for tag in found if tag[0] in {"H1", "H2"}] == expected
    assert ("Figure", chart_of(NL, pages.helmond().periods).alt) in found


def test_every_table_has_a_header_row(whole):
    blocks = describe(NL, pages.helmond(), Extent.WHOLE).blocks
    found = [tag for tag, _ in tags(whole)]

    tables = [block for block in blocks if isinstance(block, Table)]
    assert found.count("Table") == found.count("THead") == len(tables)
    assert found.count("TH") == sum(len(table.columns) for table in tables)


def test_its_text_reads_in_the_order_of_the_json(whole):
    told, text = as_json(pages.helmond()), said(whole)

    lines = [point["text"] for point in told["attention_points"]]
    lines += [moment["text"] for moment in told["communication"]["realised"]]
    lines += [moment["text"] for moment in told["communication"]["planned"]]
    lines += [line["text"] for line in told["running"]]
    lines += [f"{p['name']} {p['total']} {p['completed']}" for p in told["periods"][:2]]
    lines += [line["text"] for line in (*told["planned"], *told["realised"])]
    places = [text.index(line) for line in lines]
    assert places == sorted(places)


def test_english_is_english(whole):
    reader = opened(pages.helmond(), language="en")

    assert reader.trailer["/Root"]["/Lang"] == "en-GB"
    assert "Points for attention" in said(reader)


def test_the_same_monitor_is_the_same_file():
    assert written(pages.helmond()) == written(pages.helmond())


@pytest.mark.parametrize("items", [3, 12, 60])
def test_one_page_is_one_page_and_says_what_it_leaves_out(items):
    reader = opened(pages.long(items), Extent.PAGE)

    assert len(reader.pages) == 1
    assert ("Niet alles past op deze pagina" in said(reader)) == (items > 12)
    assert "Bijlage" not in said(reader)


def test_no_number_of_periods_makes_a_second_page():
    reader = opened(pages.many_periods(40), Extent.PAGE)

    assert len(reader.pages) == 1
    assert "en nog 25" in said(reader)


def test_whatever_people_typed_is_text_and_fits_one_page():
    reader = opened(pages.nasty(), Extent.PAGE)

    assert len(reader.pages) == 1
    assert "# geen kop $x$ *vet* #import" in said(reader)


def test_nothing_that_people_typed_is_lost_from_the_whole():
    text = said(opened(pages.nasty()))

    assert "[party popper]" in text
    assert text.count("lang ") >= 2 * 2000


def test_signs_that_are_not_there_are_named_or_boxed():
    text = said(
        opened(pages.nasty("漢字 🎉 Ж a\u20e0 b" + "".join(map(chr, range(0x4E00, 0x4E60)))))
    )

    assert UNSHOWN in text
    assert "Ж" in text
    assert "漢" not in text


def test_signs_that_no_font_shows_together_do_not_stop_it():
    assert "klaar [check mark]" in said(opened(pages.nasty("klaar ✓\u093f")))


def test_an_empty_monitor_is_a_document_too():
    assert "Monitor MVI Helmond" in said(opened(pages.empty()))


def test_a_large_one_that_is_not_remembered_is_the_same(monkeypatch):
    before = written(pages.empty())
    monkeypatch.setattr(typesetting, "LARGE", 0)

    assert written(pages.empty()) == before
