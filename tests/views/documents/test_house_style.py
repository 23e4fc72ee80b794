"""A house style of a municipality: what is kept, what is refused, and what it looks like."""

from functools import cache
from io import BytesIO
from typing import Any

import docx
import pytest
from docx.enum.section import WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn

from tests import house_styles as made
from tests.house_styles import changed, field, in_header, of_kind, part, saved, style, whole
from tests.views.documents.conftest import header_of, kept, refused
from tests.views.documents.monitor.helmond import described
from tests.views.documents.monitor.readers import Read, parts_of, read_docx
from views.documents.house_style import reading
from views.documents.monitor.docx import write
from views.documents.zips import packed

pytestmark = pytest.mark.usefixtures("clean_here")


@cache
def ours() -> Read:
    """Return the same monitor in our own style."""
    return read_docx(write(described()))


def opened(content: bytes) -> Any:
    return docx.Document(BytesIO(content))


def test_the_document_has_the_edges_the_paper_and_the_headings_of_the_house():
    document = opened(write(described(), kept(style())))

    page = document.sections[0]
    assert page.left_margin.cm == pytest.approx(3.5, 0.01)
    assert "Weg op den Heuvel" in page.footer.paragraphs[0].text
    assert "<pic:pic" in page.header._element.xml
    assert str(document.styles["Heading 1"].font.color.rgb) == "C05010"


def test_a_document_in_a_house_style_says_the_same_as_in_our_own():
    plain, house = ours(), read_docx(write(described(), kept(style())))

    assert house.headings == plain.headings
    assert house.lists == plain.lists
    assert [t.rows for t in house.tables] == [t.rows for t in plain.tables]
    assert (house.title, house.language) == (plain.title, plain.language)


def test_of_the_text_and_of_who_wrote_it_nothing_is_kept():
    content = kept(style())

    assert not [name for name in parts_of(content) if "docProps" in name or "custom" in name]
    for said in ("Beste lezer", "Marco"):
        assert said not in whole(content)


def test_what_a_house_style_lacks_is_added():
    bare = made.without_styles(
        style(), "Title", "Subtitle", "Heading 2", "Caption", "List Bullet", "List Number",
        "Table Grid", "Normal Table",
    )  # fmt: skip
    content = write(described(), kept(bare))

    assert read_docx(content).headings == ours().headings
    assert read_docx(content).numbered == ours().numbered
    document = opened(content)
    assert document.styles["Heading 2"].base_style.name == "Heading 1"
    assert document.tables[0].style.name == "Table Grid"


def test_a_style_without_numbering_of_its_own_gets_it():
    content = changed(saved(style()), document_xml_rels=("relationships/numbering", "x/y"))

    numbers = part(write(described(), kept(content)), "word/numbering.xml")
    assert ("bullet" in numbers, "%1." in numbers, "startOverride" in numbers) == (True,) * 3


def test_list_styles_that_number_like_another_style_go_on_doing_so():
    based = style()
    for name, like in (("List Bullet", "List Bullet 2"), ("List Number", "List Number 2")):
        based.styles[name].element.pPr.getparent().remove(based.styles[name].element.pPr)
        based.styles[name].base_style = based.styles[like]

    assert read_docx(write(described(), kept(based))).numbered


@pytest.mark.parametrize(
    ("mine", "other"),
    [("heading 1", "Kop 1"), ("heading 1", "Heading 1"), ("Title", "Titel")],
)
def test_styles_are_known_by_their_dutch_names_as_well(mine, other):
    content = changed(
        saved(style()), styles_xml=(f'<w:name w:val="{mine}"/>', f'<w:name w:val="{other}"/>')
    )

    assert f'<w:name w:val="{mine}"/>' in part(kept(content), "word/styles.xml")


def test_a_style_of_letters_that_is_called_like_a_heading_is_none():
    lettered = made.without_styles(style(), "Heading 1", "Table Grid")
    lettered.styles.add_style("Heading 1", WD_STYLE_TYPE.CHARACTER)

    assert read_docx(write(described(), kept(lettered))).headings


def test_a_style_that_is_in_no_language_gets_that_of_the_document():
    silent = style()
    for lang in list(silent.styles.element.iter(qn("w:lang"))):
        lang.getparent().remove(lang)

    assert read_docx(write(described(language="en"), kept(silent))).language == {"en-GB"}


def test_a_heading_that_begins_a_new_page_does_not_do_so_here():
    broken = style()
    broken.styles["Heading 1"].paragraph_format.page_break_before = True
    document = opened(write(described(), kept(broken)))

    headings = [p for p in document.paragraphs if p.style.name == "Heading 1"]
    assert not any(p.paragraph_format.page_break_before for p in headings)


def test_pages_are_numbered_on_every_kind_of_page_where_the_house_does_not_do_so():
    first = style()
    first.sections[0].different_first_page_header_footer = True
    first.settings.odd_and_even_pages_header_footer = True
    content = write(described(), kept(first))

    footers = [part(content, name) for name in parts_of(content) if "footer" in name]
    assert [footer.count("NUMPAGES") for footer in footers] == [1, 1, 1]


def test_a_house_that_numbers_its_pages_keeps_its_own_numbers():
    numbered = in_header(style(), field(" PAGE ", "1"))
    content = write(described(), kept(numbered))

    assert "NUMPAGES" not in whole(content)
    assert 'fldCharType="begin"' in header_of(content)


def test_the_edges_of_an_earlier_section_are_those_of_the_last():
    two = style()
    two.add_section(WD_SECTION.NEW_PAGE)

    assert "<pic:pic" in header_of(kept(two))


def test_a_page_that_does_not_say_how_large_it_is_is_an_a4():
    sizeless = style()
    size = sizeless.element.body.sectPr.pgSz
    size.getparent().remove(size)

    page = opened(kept(sizeless)).sections[0]
    assert page.page_height.cm == pytest.approx(29.7, 0.01)


def test_a_document_without_any_section_is_a_page_as_well():
    without = style()
    without.element.body.remove(without.element.body.sectPr)
    loose = kept(without)

    assert read_docx(write(described(), loose)).headings


def test_a_template_is_a_house_style_as_well():
    template = of_kind(saved(style()), "wordprocessingml.template.main")

    assert read_docx(write(described(), kept(template))).headings


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"%PDF-1.7", "house_style.no_docx"),
        (b"", "house_style.no_docx"),
        (b"\xd0\xcf\x11\xe0" + b"WordDocument", "house_style.no_docx"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "file.encrypted"),
        (b"PK\x03\x04" + b"stuk", "house_style.damaged"),
        (b"PK\x03\x04" + b"0" * reading.LARGEST, "house_style.too_large"),
        (packed([("xl/workbook.xml", b"<x/>")]), "house_style.no_docx"),
        (packed([("mimetype", b"application/vnd.oasis.opendocument.text")]),
         "house_style.no_docx"),
    ],
)  # fmt: skip
def test_what_is_no_word_document_is_refused_whatever_it_is_called(content, key):
    assert refused(content) == key
