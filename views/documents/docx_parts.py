"""What the Word documents share: language and properties, page numbers, marks on a table."""

from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from typing import Any

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, RGBColor
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph

from views.documents.zips import entries_of, packed

LANGUAGES = {"nl": "nl-NL", "en": "en-GB"}
FONT = "Calibri"
DARK = RGBColor(0x1F, 0x2A, 0x44)  # of headings: read well on white paper
AUTHOR = "MVI-bot"
A4 = (Cm(21), Cm(29.7))
_NEWEST = "15"  # of Word's compatibility: what is older opens with a warning in its title


@dataclass(frozen=True, slots=True)
class Told:
    """What a document says of itself; `language` is nl or en."""

    title: str
    subject: str
    language: str
    day: date


def tell(document: Document, told: Told) -> None:
    """Set the language of the document, and its properties; no person is its author."""
    language = LANGUAGES[told.language]
    for spoken in document.styles.element.iter(qn("w:lang")):
        spoken.set(qn("w:val"), language)
    about, day = document.core_properties, told.day
    about.title, about.subject, about.language = told.title[:255], told.subject[:255], language
    about.author = about.last_modified_by = AUTHOR
    about.comments, about.keywords, about.category = "", "", ""
    about.created = about.modified = datetime(day.year, day.month, day.day)  # noqa: DTZ001


def be_of_today(document: Document) -> None:
    """Say that it is no document of an older Word, and how large it is shown."""
    settings = document.settings.element
    for setting in settings.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), _NEWEST)
    for zoom in settings.iter(qn("w:zoom")):
        zoom.set(qn("w:percent"), zoom.get(qn("w:percent"), "100"))  # the library forgets it


def saved(document: Document) -> bytes:
    """Return the document; the same contents are the same bytes."""
    content = BytesIO()
    document.save(content)
    return packed(entries_of(content.getvalue()))


def mark_header(row: _Row) -> None:
    """Let a row come back at the top of each page, as the header that it is."""
    _mark(row, "w:cantSplit")
    _mark(row, "w:tblHeader")


def keep_whole(row: _Row) -> None:
    _mark(row, "w:cantSplit")


def _mark(row: _Row, name: str) -> None:
    row._tr.get_or_add_trPr().append(element(name, val="true"))


def describe_table(table: Table, title: str) -> None:
    """Give the table its name for who does not see it."""
    table._tbl.tblPr.append(element("w:tblCaption", val=title))


def number_pages(paragraph: Paragraph) -> None:
    """Write "1 / 3", as fields that Word fills in."""
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _field(paragraph, "PAGE")
    paragraph.add_run(" / ")
    _field(paragraph, "NUMPAGES")


def _field(paragraph: Paragraph, name: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    field.append(paragraph.add_run("1")._r)
    paragraph._p.append(field)


def element(name: str, **values: str) -> Any:  # noqa: ANN401
    made = OxmlElement(name)
    for key, value in values.items():
        made.set(qn(f"w:{key}"), value)
    return made
