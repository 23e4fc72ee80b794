"""What is said of a document of the monitor, and what is left of it for the day."""

import pytest

from domain.editions import Extent, FileFormat
from domain.said_documents import Asked, read

WORD, PDF, EXCEL = FileFormat.DOCX, FileFormat.PDF, FileFormat.XLSX


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("", Asked()),
        ("van juni 2018", Asked("juni 2018")),
        ("monitor als pdf, één pagina", Asked(file_format=PDF, extent=Extent.PAGE)),
        ("juni 2018, versie 1, in Word", Asked("juni 2018", 1, WORD)),
        ("monitor in het engels als excel", Asked(file_format=EXCEL, language="en")),
        ("the monitor of 1 june 2018 as a csv file", Asked("1 june 2018", None, FileFormat.CSV)),
        ("monitor per 2018-06-01 naar open document", Asked("2018-06-01", None, FileFormat.ODT)),
        ("alle formaten", Asked(more=True)),
        ("het geheel in html, graag", Asked(file_format=FileFormat.HTML, extent=Extent.WHOLE)),
        ("in het nederlands", Asked(language="nl")),
        ("er een pdf van voor de directie", Asked(file_format=PDF, extent=Extent.PAGE)),
        ("een pdfje van de monitor", Asked(file_format=PDF)),
        ("wordt onzin", Asked("wordt onzin")),
    ],
)
def test_it_is_read_in_whole_words(said: str, asked: Asked) -> None:
    assert read(said) == asked
