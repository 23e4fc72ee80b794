"""The files of a monitor, from its page: who may take which, and how it is made."""

from collections.abc import Callable
from dataclasses import dataclass

from dialogs import monitor_documents, monitor_web
from dialogs.turn import Turn
from domain.editions import Edition, Extent, FileFormat
from domain.errors import NotAllowed, NotUnderstood
from domain.monitor_page import MonitorPage
from storage.database import Session
from views.texts import LANGUAGES


@dataclass(frozen=True, slots=True)
class FileAsked:
    """A file that may be taken; `make` takes a while and reads nothing any more."""

    name: str
    page: MonitorPage
    edition: Edition
    make: Callable[[], bytes]


def asked_for(turn: Turn, db: Session) -> FileAsked:
    """Return what makes the file of an address, for who may take it."""
    asked = monitor_web.of_day(turn, db)
    edition = _edition(turn)
    if not asked.files:
        raise NotAllowed("monitor_web.no_file_yet")
    make = monitor_documents.content(db, turn.municipality, asked.page, edition)
    return FileAsked(monitor_documents.name_of(asked.page, edition), asked.page, edition, make)


def taken(turn: Turn, db: Session, file: FileAsked) -> None:
    """Note in the audit log that somebody took a file."""
    monitor_documents.note_export(db, file.page, file.edition, turn.now, turn.member.id)


def _edition(turn: Turn) -> Edition:
    extent, file_format = turn.form.get("extent", ""), turn.form.get("format", "")
    language = turn.form.get("language", turn.member.speaks)
    known = (
        extent in set(Extent), file_format in set(FileFormat), language in LANGUAGES,
    )  # fmt: skip
    if not all(known):
        raise NotUnderstood("monitor_web.no_file")
    return Edition(FileFormat(file_format), Extent(extent), language)
