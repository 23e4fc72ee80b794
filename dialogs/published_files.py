"""The files of a published monitor: which there are to be, and how one that is not there is made.

That a version is published is what says that its files are wanted. A server that is killed while
it makes them leaves some unmade, and the next look finds those: nothing has to be remembered.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from dialogs import monitor_documents, monitor_figures
from domain.editions import Edition, Extent, FileFormat
from storage import monitor_dates, monitor_files, municipalities
from storage.database import Session
from storage.monitor_files import Wanted

KINDS = tuple(
    dict.fromkeys(
        (one.file_format, one.extent)
        for one in (
            monitor_documents.of_kind(Edition(file_format, extent, "nl"))
            for file_format in FileFormat
            for extent in Extent
        )
    )
)


@dataclass(frozen=True, slots=True)
class ToMake:
    """A file that is to be made: outside of a transaction and of the event loop."""

    of: Wanted
    edition: Edition
    name: str
    make: Callable[[], bytes]


def wanted(db: Session) -> list[tuple[Wanted, FileFormat, Extent]]:
    """Return every file that is to be made yet, of every municipality."""
    return [
        (version, file_format, extent)
        for version in monitor_files.wanted(db, len(KINDS))
        for kept in (monitor_files.kinds_of(db, version.municipality_id, version.version_id),)
        for file_format, extent in KINDS
        if (file_format, extent) not in kept
    ]


def to_make(db: Session, of: Wanted, file_format: FileFormat, extent: Extent) -> ToMake:
    """Read what a file is made of, in the municipality's language."""
    place = municipalities.get_by_id(db, of.municipality_id)
    monitor = monitor_dates.get(db, place.id, of.monitor_id)
    page = monitor_figures.of_version(db, place, monitor, of.number)
    assert page
    edition = Edition(file_format, extent, place.language)
    name = monitor_documents.name_of(page, edition)
    return ToMake(of, edition, name, monitor_documents.content(db, place, page, edition))


def keep(db: Session, file: ToMake, content: bytes, at: datetime) -> None:
    of = file.of
    monitor_files.keep(db, of.municipality_id, of.version_id, file.edition, file.name, content, at)
