"""Which document of a monitor: in what format, how much of it, in which language."""

from dataclasses import dataclass
from enum import StrEnum


class FileFormat(StrEnum):
    DOCX = "docx"
    ODT = "odt"
    PDF = "pdf"
    XLSX = "xlsx"
    CSV = "csv"
    HTML = "html"


class Extent(StrEnum):
    """How much of the monitor a document holds."""

    PAGE = "page"  # one page, for who decides
    WHOLE = "whole"  # the page and the annex, for the record


@dataclass(frozen=True, slots=True)
class Edition:
    """One document; `language` is nl or en."""

    file_format: FileFormat
    extent: Extent
    language: str
