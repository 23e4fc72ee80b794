"""The documents of a monitor: what they are made of, how they are called, who may take them."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from functools import partial
from uuid import UUID

from dialogs import monitor_figures
from domain.editions import Edition, Extent, FileFormat
from domain.monitor_page import MonitorPage, without_persons
from domain.monitors import Monitor
from domain.people import Member, Municipality, Role
from domain.reports import NoteReader, Report
from storage import audit, house_styles, monitor_files, monitor_versions, reports
from storage.audit import Audited, Entry
from storage.database import Session
from storage.monitor_files import KeptFile
from views.documents.monitor.formats import Material, make
from views.texts import words

ROWS = {FileFormat.XLSX, FileFormat.CSV}  # sheets hold all there is


def may_take(member: Member, *, published: bool) -> bool:
    """Tell whether somebody may have the documents of a page.

    What is published is for everybody with a role here. Until then it is the coordinator's: a
    draft that goes round is read as the monitor, and what it says may still change.
    """
    if member.has(Role.COORDINATOR):
        return True
    return published and bool(member.roles)


def published(db: Session, municipality: Municipality, monitor: Monitor) -> Iterator[MonitorPage]:
    """Return the versions of a monitor that were published, the newest first.

    They stay out, also while the monitor is open again.
    """
    for version in monitor_versions.of_monitor(db, municipality.id, monitor.id):
        if version.is_published:
            page = monitor_figures.of_version(db, municipality, monitor, version.number)
            if page:
                yield page


def material(
    db: Session, municipality: Municipality, page: MonitorPage, *, with_reports: bool = True
) -> Material:
    """Return what the documents of a page are made of, without persons."""
    style = house_styles.find(db, municipality.id)
    behind = _behind(db, municipality, page) if with_reports else ()
    return Material(
        page=without_persons(page),
        reports=tuple(map(_without_person, behind)),
        style=style.content if style else None,
    )


def content(
    db: Session, municipality: Municipality, page: MonitorPage, edition: Edition
) -> Callable[[], bytes]:
    """Return what makes the document, or hands out the file that was published.

    It reads now and makes later: outside of the transaction and of the event loop.
    """
    kept = kept_file(db, municipality, page, edition)
    if kept:
        return partial(bytes, kept.content)
    speak = words(edition.language, municipality.time_zone)
    is_workbook = edition.file_format is FileFormat.XLSX  # the only one that tells of reports
    found = material(db, municipality, page, with_reports=is_workbook)
    return partial(make, speak, found, edition)


def kept_file(
    db: Session, municipality: Municipality, page: MonitorPage, edition: Edition
) -> KeptFile | None:
    """Return the file that was kept when this version was published."""
    monitor = page.round.monitor
    if not (monitor and page.version):
        return None
    version = monitor_versions.find(db, municipality.id, monitor.id, page.version)
    if version is None:
        return None
    return monitor_files.find(db, municipality.id, version.id, of_kind(edition))


def of_kind(edition: Edition) -> Edition:
    """Return the edition as it is made: sheets always hold the whole."""
    return replace(edition, extent=Extent.WHOLE) if edition.file_format in ROWS else edition


def name_of(page: MonitorPage, edition: Edition) -> str:
    """Name a file: "monitor-helmond-2018-06-01-v1-pagina.pdf"."""
    speak = words(edition.language)
    version = f"v{page.version}" if page.version else speak("files.draft")
    parts = ["monitor", page.municipality.key, page.cut_off.isoformat(), version]
    if of_kind(edition).extent is Extent.PAGE:
        parts.append(speak("files.page"))
    if edition.language != page.municipality.language:
        parts.append(edition.language)
    return f"{'-'.join(parts)}.{edition.file_format}"


def note_export(
    db: Session, page: MonitorPage, edition: Edition, at: datetime, by: UUID | None = None
) -> None:
    """Note in the audit log that a document was taken out; nobody is who asks in the terminal."""
    about = name_of(page, edition)
    audit.note(db, Entry(Audited.EXPORTED, about, at, page.municipality.id, by))


def _behind(db: Session, municipality: Municipality, page: MonitorPage) -> list[Report]:
    """Return the reports of this round and those that its figures come from.

    Of a version that is closed: as they were when it was closed.
    """
    monitor, closed_at = page.round.monitor, None
    if monitor and page.version:
        version = monitor_versions.find(db, municipality.id, monitor.id, page.version)
        closed_at = version.closed_at if version else None
    since, _ = page.round.moments(municipality.zone)
    told = [action.state.report_id for action in page.actions if action.state.report_id]
    return reports.behind(db, municipality.id, page.cut_off, told, (since, closed_at))


def _without_person(report: Report) -> Report:
    """Leave out who reported, and what only the coordinator may read."""
    nobody = replace(report, author_id=None, on_behalf_of_id=None)
    if report.note_reader is NoteReader.MONITOR:
        return nobody
    return replace(nobody, note="", blocked_reason="", evidence="", next_step="")
