"""What the documents of a monitor are made of: nobody is named, and a version stays what it was."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import UUID

import pytest

from dialogs import (
    monitor_documents,
    monitor_documents_chat,
    monitor_figures,
    monitor_freezing,
)
from dialogs.incoming import MadeDocument
from dialogs.turn import Turn
from domain.editions import Edition, Extent, FileFormat
from domain.errors import NeedsDocument
from domain.monitor_page import MonitorPage
from domain.monitors import Monitor, MonitorState
from domain.plans import Status
from domain.reports import NoteReader, Report
from storage import audit, monitor_files, monitor_versions, monitors, reports
from storage.audit import Audited
from storage.database import Session
from storage.monitor_versions import Closing
from storage.tables import MonitorRow
from tests.people import NOON, TODAY, Town, settle
from views.documents.monitor.as_json import as_json
from views.texts import words

HTML = Edition(FileFormat.HTML, Extent.WHOLE, "nl")
JUNE = date(2018, 6, 1)


@pytest.fixture
def town(db: Session) -> Town:
    return settle(db)


def tell(db: Session, town: Town, number: str, at: datetime, **more: object) -> int:
    marco = town.people["Marco"].id
    report = Report(town.actions[number], marco, at, TODAY, None, Status.RUNNING)
    [told] = reports.add(db, town.place.id, [replace(report, **more)])  # type: ignore[arg-type]
    return told


def page_of(db: Session, town: Town, day: date = TODAY) -> MonitorPage:
    return monitor_figures.page(db, town.place, day)


def told(db: Session, town: Town, page: MonitorPage) -> dict[int | None, Report]:
    return {one.id: one for one in monitor_documents.material(db, town.place, page).reports}


def february(db: Session, town: Town) -> Monitor:
    found = monitors.around(db, town.place.id, date(2019, 1, 31)).monitor
    assert found
    return found


def close(db: Session, town: Town, state: MonitorState = MonitorState.CLOSED) -> MonitorPage:
    monitor = february(db, town)
    monitor_freezing.freeze(db, town.place, monitor, Closing(NOON + timedelta(days=20)))
    db.get_one(MonitorRow, monitor.id).state = state
    db.flush()
    return page_of(db, town, monitor.cut_off)


def test_nobody_is_named_in_what_a_document_is_made_of(db: Session, town: Town) -> None:
    material = monitor_documents.material(db, town.place, page_of(db, town))

    assert {one.ambassador for one in material.page.actions} == {""}
    assert {(one.author_id, one.on_behalf_of_id) for one in material.reports} == {(None, None)}


def test_what_only_the_coordinator_may_read_is_in_no_document(db: Session, town: Town) -> None:
    secret = tell(db, town, "3.1", NOON, note="failliet", blocked_reason="ruzie", evidence="brief")
    public = tell(db, town, "3.2", NOON, note="gegund", note_reader=NoteReader.MONITOR)

    found = told(db, town, page_of(db, town))

    assert (found[secret].note, found[secret].blocked_reason, found[secret].evidence) == (
        "",
        "",
        "",
    )
    assert found[public].note == "gegund"


def test_a_version_has_the_reports_of_when_it_was_closed(db: Session, town: Town) -> None:
    before = tell(db, town, "3.1", NOON)
    page = close(db, town)
    late = NOON + timedelta(days=25)
    after = tell(db, town, "3.2", late)
    tell(db, town, "3.1", late, withdraws=before)

    found = told(db, town, page)

    assert before in found
    assert after not in found


def test_a_draft_has_what_stands_now(db: Session, town: Town) -> None:
    gone = tell(db, town, "3.1", NOON)
    tell(db, town, "3.1", NOON, withdraws=gone)

    assert gone not in told(db, town, page_of(db, town))


def test_old_reports_are_there_only_where_a_figure_comes_from_them(db: Session, town: Town) -> None:
    old = tell(db, town, "3.1", NOON - timedelta(days=300), effective_on=date(2018, 3, 1))
    tell(db, town, "3.1", NOON)
    page = page_of(db, town)

    assert old not in told(db, town, page)
    assert {one.state.report_id for one in page.actions} <= set(told(db, town, page))


def test_a_file_that_was_kept_comes_to_the_byte(db: Session, town: Town) -> None:
    page = close(db, town)
    version = monitor_versions.find_latest(db, town.place.id, february(db, town).id)
    assert version
    sheet = Edition(FileFormat.CSV, Extent.WHOLE, "nl")
    for edition in (HTML, sheet):
        monitor_files.keep(db, town.place.id, version.id, edition, "m", b"toen", NOON)

    one_page = replace(sheet, extent=Extent.PAGE)  # a sheet always holds all there is
    for edition in (HTML, sheet, one_page):
        assert monitor_documents.content(db, town.place, page, edition)() == b"toen"
    assert (
        monitor_documents.content(db, town.place, page, replace(HTML, language="en"))() != b"toen"
    )


def test_a_closed_monitor_gives_the_same_document_whatever_comes_in_later(
    db: Session, town: Town
) -> None:
    page = close(db, town)
    first = monitor_documents.content(db, town.place, page, HTML)()
    tell(db, town, "3.1", NOON + timedelta(days=30), status=Status.COMPLETED)

    again = page_of(db, town, date(2019, 1, 31))
    assert as_json(again) == as_json(page)
    assert monitor_documents.content(db, town.place, again, HTML)() == first


def test_who_may_have_documents_follows_from_role_and_state(db: Session, town: Town) -> None:
    marco, saskia = town.people["Marco"], town.people["Saskia"]
    nobody = replace(marco, roles=frozenset())

    may = monitor_documents.may_take
    assert [may(one, published=False) for one in (saskia, marco, nobody)] == [True, False, False]
    assert [may(one, published=True) for one in (saskia, marco, nobody)] == [True, True, False]


def test_what_came_in_as_published_is_published(db: Session, town: Town) -> None:
    monitor = replace(february(db, town), state=MonitorState.PUBLISHED)
    monitor_freezing.freeze(db, town.place, monitor, Closing(NOON))

    assert [p.version for p in monitor_documents.published(db, town.place, monitor)] == [1]
    again = replace(monitor, state=MonitorState.OPEN)
    assert [p.version for p in monitor_documents.published(db, town.place, again)] == [1]


def test_a_document_is_of_the_page_that_was_read_before_it_was_made(
    db: Session, town: Town
) -> None:
    saskia = town.people["Saskia"]
    turn = Turn(saskia, NOON, words("nl"), lambda: "n1", form={"said": "monitor als csv"})
    with pytest.raises(NeedsDocument) as needed:
        monitor_documents_chat.ask(turn, db)
    tell(db, town, "3.1", NOON, status=Status.COMPLETED)  # while it is made

    made = MadeDocument(needed.value.key, b"x", needed.value.read)
    [message] = monitor_documents_chat.ask(replace(turn, made=made), db).messages

    assert message.offered


def test_a_name_says_what_is_in_the_file(db: Session, town: Town) -> None:
    draft, one_page = page_of(db, town), Edition(FileFormat.PDF, Extent.PAGE, "en")

    name = monitor_documents.name_of
    assert name(draft, HTML) == "monitor-helmond-2019-01-14-concept.html"
    assert name(close(db, town), one_page) == "monitor-helmond-2019-01-31-v1-page-en.pdf"


def test_an_export_is_noted_with_who_and_what(db: Session, town: Town) -> None:
    saskia: UUID = town.people["Saskia"].id
    monitor_documents.note_export(db, page_of(db, town), HTML, NOON, saskia)

    [noted] = audit.of_municipality(db, town.place.id, most=5)
    assert (noted.what, noted.member_id) == (Audited.EXPORTED, saskia)
    assert noted.about == "monitor-helmond-2019-01-14-concept.html"
