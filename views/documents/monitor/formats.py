"""A document of the monitor in any format; each writer is imported only where it is used."""

from collections.abc import Callable
from dataclasses import dataclass

from domain.editions import Edition, FileFormat
from domain.monitor_page import MonitorPage
from domain.reports import Report
from views.documents.monitor.description import Description, describe
from views.texts import Words


@dataclass(frozen=True, slots=True)
class Material:
    """What every document of a monitor is made of, without persons.

    `reports` are those behind the page; `style` is the municipality's own .docx.
    """

    page: MonitorPage
    reports: tuple[Report, ...] = ()
    style: bytes | None = None


def make(words: Words, material: Material, edition: Edition) -> bytes:
    """Return the document; `words` speaks the language of the edition."""
    if edition.file_format is FileFormat.XLSX:
        from views.documents.monitor import xlsx

        return xlsx.write(words, material)
    if edition.file_format is FileFormat.CSV:
        from views.documents.monitor import csv_file

        return csv_file.write(words, material)
    description = describe(words, material.page, edition.extent)
    if edition.file_format is FileFormat.DOCX:
        from views.documents.monitor import docx

        return docx.write(description, material.style)
    return _writer(edition.file_format)(description)


def _writer(file_format: FileFormat) -> Callable[[Description], bytes]:
    """Return what writes a description as it is."""
    if file_format is FileFormat.ODT:
        from views.documents.monitor import odt

        return odt.write
    if file_format is FileFormat.PDF:
        from views.documents.monitor import pdf

        return pdf.write
    from views.documents.monitor import html_file

    return html_file.write
