"""The monitor as one page for the intranet: it says the same, and reaches for nothing."""

import re
from html.parser import HTMLParser

import pytest

from domain.editions import Edition, Extent, FileFormat
from tests.views.documents.monitor import pages
from views.documents.monitor.as_json import as_json
from views.documents.monitor.description import Heading, Table, chart_of, describe
from views.documents.monitor.formats import make
from views.texts import words

NL = words("nl")


class Page(HTMLParser):
    """The elements of a page, with their attributes and the text directly in them."""

    def __init__(self, source):
        super().__init__()
        self.found = []
        self.open = []
        self.feed(source)

    def handle_starttag(self, tag, attrs):
        self.found.append([tag, dict(attrs), ""])
        self.open.append(self.found[-1])

    def handle_endtag(self, tag):
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        if self.open:
            self.open[-1][2] += data

    def texts(self, *tags):
        return [text.strip() for tag, _, text in self.found if tag in tags]


def written(page, language="nl", extent=Extent.WHOLE):
    edition = Edition(FileFormat.HTML, extent, language)
    return make(words(language), pages.material(page), edition).decode()


@pytest.fixture(scope="module")
def page():
    return Page(written(pages.helmond()))


def test_its_headings_are_those_of_the_description(page):
    blocks = describe(NL, pages.helmond(), Extent.WHOLE).blocks

    assert page.texts("h1") == ["Monitor MVI Helmond"]
    assert page.texts("h2", "h3") == [b.text for b in blocks if isinstance(b, Heading)]


def test_its_tables_have_captions_and_headings_of_rows_and_columns(page):
    blocks = describe(NL, pages.helmond(), Extent.WHOLE).blocks
    tables = [block for block in blocks if isinstance(block, Table)]

    assert page.texts("caption") == [table.caption for table in tables]
    scopes = [attrs["scope"] for tag, attrs, _ in page.found if tag == "th"]
    assert scopes.count("col") == sum(len(table.columns) for table in tables)
    assert scopes.count("row") == sum(len(table.rows) for table in tables)


def test_the_figures_are_those_of_the_json(page):
    cells = page.texts("th", "td")

    for period in as_json(pages.helmond())["periods"]:
        [*_, place] = [
            n for n, text in enumerate(cells) if text == period["name"] and cells[n + 1].isdecimal()
        ]
        assert cells[place + 1 : place + 3] == [str(period["total"]), str(period["completed"])]


def test_its_chart_is_told(page):
    [drawn] = [attrs for tag, attrs, _ in page.found if tag == "svg"]

    assert drawn["role"] == "img"
    assert page.texts("desc") == [chart_of(NL, pages.helmond().periods).alt]


def test_it_reaches_for_nothing_and_runs_nothing(page):
    source = written(pages.helmond())

    assert not {tag for tag, _, _ in page.found} & {
        "script",
        "img",
        "iframe",
        "form",
        "a",
        "object",
    }
    assert [a["href"] for tag, a, _ in page.found if tag == "link"] == ["data:,"]
    assert set(re.findall(r"https?://[^\"' )]+", source)) == {"http://www.w3.org/2000/svg"}
    assert not any(name.startswith("on") for _, attrs, _ in page.found for name in attrs)


def test_whatever_people_typed_is_text():
    page = Page(written(pages.nasty()))

    assert "script" not in {tag for tag, _, _ in page.found}
    assert "<script>alert(1)</script> & ]]>" in page.texts("li")


@pytest.mark.parametrize(
    ("language", "title"), [("nl", "Monitor MVI Helmond"), ("en", "MVI monitor Helmond")]
)
def test_it_speaks_one_language(language, title):
    page = Page(written(pages.helmond(), language, Extent.PAGE))

    assert [attrs["lang"] for tag, attrs, _ in page.found if tag == "html"] == [language]
    assert page.texts("h1") == [title]


def test_an_empty_table_is_still_one():
    assert Page(written(pages.empty())).texts("tbody") == [""]
