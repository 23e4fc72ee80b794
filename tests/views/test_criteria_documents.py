"""The documents of criteria, opened again: headings, header rows, a language, nothing that runs."""

import re
from dataclasses import replace
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import docx
import openpyxl
import pytest

from domain.criteria import Kind, Theme
from domain.picking import Chosen
from tests.catalogue import CRITERIA, GROUPS, OWN
from views.documents.criteria_copy import Copy, describe
from views.documents.criteria_docx import as_docx
from views.documents.criteria_text import as_texts
from views.documents.criteria_xlsx import COLUMNS, as_xlsx
from views.texts import words

NL, EN = words("nl"), words("en")
TOOL = "https://www.mvicriteria.nl/nl/webtool"
PAPER = replace(GROUPS[0], link=TOOL)
CHOSEN = Chosen(
    criteria=(CRITERIA[0], CRITERIA[1], OWN[0], CRITERIA[2]),
    groups=(PAPER, GROUPS[1]),
    catalogue="Catalogus",
    dated="2019-05-01",
    starter=False,
    municipality="Helmond",
    day=date(2019, 5, 2),
    doubles=("Social return",),
)
STARTER = replace(CHOSEN, starter=True, dated="")
NASTY = replace(
    CRITERIA[0],
    number="=1+1",
    subject="<b>@SOM(A1)</b>\x00\x0b\ud800",
    text='=HYPERLINK("https://kwaad.example")\nregel twee',
    proof="x" * 40_000,
    link="javascript:alert(1)",
    kind=Kind.AWARD,
)


def parts(content: bytes, name: str = "word/document.xml") -> str:
    with ZipFile(BytesIO(content)) as opened:
        assert opened.testzip() is None
        return opened.read(name).decode()


def facts_of(copy: Copy) -> dict[str, str]:
    return {fact.label: fact.said for fact in copy.items[0].facts}


def opened(content: bytes):
    return docx.Document(BytesIO(content))


def test_a_document_has_real_headings_for_each_criterion():
    document = opened(as_docx(NL, CHOSEN))

    outline = [
        (p.style.name, p.text)
        for p in document.paragraphs
        if p.style.name.startswith(("Heading", "Title"))
    ]
    assert outline == [
        ("Title", "Criteria voor Papier en Contractvervoer"),
        ("Heading 1", "Lees dit eerst"),
        ("Heading 1", "Criteria"),
        ("Heading 2", "T-papier-01 · Gerecyclede vezels"),
        ("Heading 2", "T-papier-02 · Papier van dichtbij"),
        ("Heading 2", "B-01 · Social return"),
        ("Heading 2", "T-vervoer-01 · Schone voertuigen"),
        ("Heading 1", "Nummers van de criteria"),
    ]


def test_the_table_of_numbers_ends_it_and_its_header_comes_back_on_each_page():
    content = as_docx(NL, CHOSEN)
    [table] = opened(content).tables

    assert [cell.text for cell in table.rows[0].cells][:2] == ["Nummer", "Onderwerp"]
    assert [row.cells[0].text for row in table.rows[1:]] == [
        "T-papier-01", "T-papier-02", "B-01", "T-vervoer-01",
    ]  # fmt: skip
    xml = parts(content)
    assert xml.count("<w:tblHeader") == 1
    assert xml.index("<w:tblHeader") < xml.index("T-papier-02", xml.index("<w:tbl>"))
    assert "tblCaption" in xml
    assert re.search(r"</w:tbl>(?:<w:p/>)?<w:sectPr", xml)


@pytest.mark.parametrize(("speak", "language"), [(NL, "nl-NL"), (EN, "en-GB")])
def test_a_document_says_its_language_and_title_and_numbers_its_pages(speak, language):
    content = as_docx(speak, CHOSEN)
    told = opened(content).core_properties

    assert set(re.findall(r'<w:lang w:val="([^"]+)"', parts(content, "word/styles.xml"))) == {
        language
    }
    assert (told.language, told.title) == (language, describe(speak, CHOSEN).title)
    assert (told.comments, told.created.date()) == ("", CHOSEN.day)
    footer = next(
        name for name in ZipFile(BytesIO(content)).namelist() if name.startswith("word/footer")
    )
    assert re.findall(r'w:instr="(\w+)"', parts(content, footer)) == ["PAGE", "NUMPAGES"]


def test_what_is_dutch_in_an_english_document_is_read_as_dutch():
    xml = parts(as_docx(EN, replace(CHOSEN, criteria=CRITERIA[:1])))
    dutch = re.findall(r'<w:lang w:val="nl-NL"/></w:rPr><w:t[^>]*>([^<]+)', xml)

    assert dutch == [
        "T-papier-01 · Gerecyclede vezels", "Papier is 100% gerecycled.",
        "Een keurmerk, of gelijkwaardig.", "Vraag of de printers het aankunnen.",
        "Bron A, as of 1 May 2019",
    ]  # fmt: skip


def test_all_that_is_to_be_known_of_a_criterion_is_in_every_form():
    told = [
        "Papier is 100% gerecycled.", "Een keurmerk, of gelijkwaardig.",
        "Vraag of de printers het aankunnen.", "basis", "minimumeis", "keuze", "circulair",
        "Bron A, stand 1 mei 2019", "mei 2019", "vanaf € 200.000", "geen bron: controleer dit",
        "in verhouding staat", "Social return staat ook in het eigen beleid van Helmond",
    ]  # fmt: skip
    document = "\n".join(p.text for p in opened(as_docx(NL, CHOSEN)).paragraphs)
    book = openpyxl.load_workbook(BytesIO(as_xlsx(NL, CHOSEN)))
    sheets = "\n".join(str(c.value) for sheet in book for row in sheet for c in row if c.value)
    [text] = as_texts(NL, CHOSEN)

    for form in (document, sheets, text):
        assert [one for one in told if one not in form] == []
        assert "samenvatting" not in form


def test_a_summary_says_first_that_it_is_none_and_where_the_official_text_is():
    content = as_docx(NL, STARTER)
    [text] = as_texts(NL, STARTER)
    first = openpyxl.load_workbook(BytesIO(as_xlsx(NL, STARTER))).worksheets[0]
    read = "\n".join(str(row[0].value) for row in first)

    for form in ("\n".join(p.text for p in opened(content).paragraphs), text, read):
        assert form.index("samenvatting, geen bestektekst") < 300
    assert TOOL in parts(content, "word/_rels/document.xml.rels")
    assert TOOL in text
    assert TOOL in read
    assert "zonder datum" in text


def test_what_somebody_typed_in_a_catalogue_neither_runs_nor_breaks_a_document():
    nasty = replace(CHOSEN, criteria=(NASTY,))
    content = as_docx(NL, nasty)
    book = openpyxl.load_workbook(BytesIO(as_xlsx(NL, nasty)))
    row = list(book["Criteria"][2])

    assert "=1+1 · <b>@SOM(A1)</b>" in [p.text for p in opened(content).paragraphs]
    assert {cell.data_type for cell in row} <= {"s", "n"}
    assert (row[0].value, row[0].data_type) == ("=1+1", "s")
    assert all(cell.hyperlink is None for cell in row)
    assert len(str(row[COLUMNS.index("proof")].value)) == 32_000
    assert "javascript" not in parts(content, "word/_rels/document.xml.rels")
    assert "javascript" not in as_texts(NL, replace(nasty, criteria=(replace(NASTY, proof=""),)))[0]


def test_a_workbook_filters_and_keeps_its_headings_in_sight():
    book = openpyxl.load_workbook(BytesIO(as_xlsx(NL, CHOSEN)))

    assert book.sheetnames == ["Lees dit eerst", "Criteria", "Nummers"]
    for sheet, last in ((book["Criteria"], "L5"), (book["Nummers"], "F5")):
        assert sheet.freeze_panes == "C2"
        assert sheet.auto_filter.ref == f"A1:{last}"
        assert all(sheet.column_dimensions[name].width > 9 for name in "ABCDEF")
        assert sheet["A2"].number_format == "@"
    assert book.properties.title == "Criteria voor Papier en Contractvervoer"
    assert [cell.value for cell in book["Nummers"][5]] == [
        "T-vervoer-01", "Schone voertuigen", "–", "minimumeis", "wet", "Contractvervoer",
    ]  # fmt: skip


def test_a_group_that_is_gone_is_named_by_its_key():
    copy = describe(NL, replace(CHOSEN, criteria=(CRITERIA[3],)))

    assert copy.numbers[0][-1] == "catering"
    assert not copy.items[0].link
    assert facts_of(copy)["Niveau"] == "ambitieus"


def test_themes_are_named_in_the_language_of_the_reader():
    one = replace(CRITERIA[0], themes=(Theme.CLIMATE,), dated="ooit")
    facts = facts_of(describe(EN, replace(CHOSEN, criteria=(one,))))

    assert facts["Theme"] == "climate"
    assert facts["Source"] == "Bron A, no date"


def test_one_requirement_that_is_longer_than_a_message_is_not_cut():
    long = replace(CRITERIA[0], text="woord " * 3_000)

    assert as_texts(NL, replace(CHOSEN, criteria=(long,))) == []
    assert as_texts(NL, replace(CHOSEN, criteria=(replace(long, text="woord " * 1_800),) * 9)) == []
