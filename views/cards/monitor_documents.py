"""The cards on which somebody chooses a document of a monitor."""

from domain.editions import Extent, FileFormat
from domain.monitor_page import MonitorPage
from views.cards import elements as e
from views.cards.elements import Button, Card, Element
from views.cards.verbs import Verb
from views.documents.monitor import sentences
from views.texts import LANGUAGES, Words

FIRST = (  # what is asked for most
    (FileFormat.DOCX, Extent.WHOLE),
    (FileFormat.PDF, Extent.PAGE),
    (FileFormat.XLSX, Extent.WHOLE),
)


def choose(words: Words, page: MonitorPage, nonce: str) -> Card:
    """Offer the three that are asked for most; behind "Meer" are the others."""
    title, body = _top(words, page)
    buttons = [
        e.button(
            words(f"button.document_{file_format}_{extent}"),
            Verb.MONITOR_DOCUMENT,
            **_of(page, nonce),
            format=file_format,
            extent=extent,
            language=words.language,
        )
        for file_format, extent in FIRST
    ]
    return e.card(title, [*body, _more(words, page)], buttons, words.language)


def every(words: Words, page: MonitorPage, nonce: str) -> Card:
    """Let somebody choose the format, how much, and the language."""
    title, body = _top(words, page)
    formats = {str(one): words(f"files.format_{one}") for one in FileFormat}
    extents = {str(one): words(f"files.extent_{one}") for one in Extent}
    languages = {one: words(f"files.language_{one}") for one in LANGUAGES}
    body += e.choice("format", words("files.ask_format"), formats, FileFormat.DOCX)
    body += e.choice("extent", words("files.ask_extent"), extents, Extent.WHOLE)
    body += e.choice("language", words("files.ask_language"), languages, words.language)
    make = e.button(words("button.make_document"), Verb.MONITOR_DOCUMENT, **_of(page, nonce))
    return e.card(title, body, [make], words.language)


def _top(words: Words, page: MonitorPage) -> tuple[str, list[Element]]:
    title = words("files.title")
    return title, [e.heading(title), e.line(sentences.stand(words, page))]


def _of(page: MonitorPage, nonce: str) -> dict[str, object]:
    """Say of which page it is, as it was drawn: a version stays that version."""
    return {"day": page.cut_off, "version": page.version or "", "nonce": nonce}


def _more(words: Words, page: MonitorPage) -> Button:
    title = words("button.more")
    shown = e.line(e.run(title, bold=True), e.run(words("files.more"), subtle=True, size="Small"))
    row = e.group([shown], separator=True, spacing="Medium")
    said = str(page.cut_off)
    if page.version:
        said = words("files.said_version", day=said, version=page.version)
    return e.tappable(row, title, Verb.MONITOR_DOCUMENTS, said=said, more="yes")
