"""Whatever happens in two towns that share a plan: every form tells the same, and it adds up."""

import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from io import BytesIO
from typing import Any
from uuid import UUID

import openpyxl
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from dialogs import joint, monitor_documents, monitor_figures, published_files
from domain.editions import Edition, Extent, FileFormat
from domain.errors import UserError
from domain.frozen import as_plain
from domain.monitor_page import MonitorPage
from domain.people import Role
from domain.plans import Status
from storage import members, monitors, municipalities
from storage.database import Database, Session
from storage.tables import AssignmentRow, MunicipalityRow
from tests.dialogs.test_frozen_for_ever import Step, Story, steps
from tests.people import NOON, Town, settle
from tests.views.documents.monitor.readers import read_docx, read_odt
from tests.views.documents.monitor.test_html_file import Page
from views.cards.monitor import Offered, figures_card
from views.documents.monitor.as_json import as_json
from views.documents.monitor.sentences import reached
from views.texts import words

NL = words("nl")
STATUSES = ("completed", "running", "planned", "paused", "dropped")
BEGIN: tuple[Step, ...] = (("wait", 0, 20), ("close", 0, 0), ("publish", 0, 0))
Steps = list[tuple[int, Step]]
Kept = dict[tuple[UUID, int], tuple[Story, bytes]]


class Enough(Exception):
    """What happened is undone: the next story begins in an empty database."""


def neighbour(db: Session, town: Town) -> Town:
    """Return another town that carries out the same plan, with people of its own."""
    place = municipalities.add(db, "schiedam", "Schiedam", at=NOON)
    plan = db.get_one(MunicipalityRow, town.place.id).plan_id
    db.get_one(MunicipalityRow, place.id).plan_id = plan
    other = Town(place)
    for name in ("Marco", "Karin", "Henk"):
        address = f"{name}@schiedam.example"
        other.people[name] = members.add(
            db, place, name=name, address=address, roles=[Role.AMBASSADOR]
        )
    for number, assignment in town.actions.items():
        action = db.get_one(AssignmentRow, assignment).action_id
        row = AssignmentRow(municipality_id=place.id, action_id=action)
        db.add(row)
        db.flush()
        other.actions[number] = row.id
    monitors.add(db, place.id, "februari 2019", date(2019, 1, 31))
    return other


def play(db: Session, told_steps: Steps) -> None:
    """Let it all happen, and compare every form of every monitor afterwards."""
    town = settle(db)
    stories = [Story(db, town), Story(db, neighbour(db, town))]
    kept: Kept = {}
    for story in stories:
        monitors.add(db, story.town.place.id, "juni 2019", date(2019, 5, 31))
    begin = [(n, step) for n in (0, 1) for step in BEGIN]
    for whose, (kind, number, days) in [*begin, *told_steps]:
        with suppress(UserError):
            getattr(stories[whose], kind)(number, days)
        keep_files(stories[whose], kept)
    for story in stories:
        for monitor in (story.monitor(0), story.monitor(1)):
            same_in_every_form(story, story.page(monitor))
    for day in (date(2019, 1, 31), date(2019, 5, 31)):
        adds_up(stories, day)
    for (monitor_id, number), (story, content) in kept.items():
        assert served(story, monitor_id, number) == content


def keep_files(story: Story, kept: Kept) -> None:
    """Keep a file of what was published just now, as the scheduler does."""
    for of, file_format, extent in published_files.wanted(story.db):
        if (file_format, extent) == (FileFormat.HTML, Extent.WHOLE):
            file = published_files.to_make(story.db, of, file_format, extent)
            content = file.make()
            published_files.keep(story.db, file, content, story.at)
            kept[of.monitor_id, of.number] = story, content


def served(story: Story, monitor_id: UUID, number: int) -> bytes:
    known = monitors.of_municipality(story.db, story.town.place.id)
    monitor = next(one for one in known if one.id == monitor_id)
    page = monitor_figures.of_version(story.db, story.town.place, monitor, number)
    assert page
    return made(story, page, FileFormat.HTML)


def made(story: Story, page: MonitorPage, kind: FileFormat) -> bytes:
    edition = Edition(kind, Extent.WHOLE, "nl")
    return monitor_documents.content(story.db, story.town.place, page, edition)()


def same_in_every_form(story: Story, page: MonitorPage) -> None:
    told = as_json(page)
    figures = [[p["name"], p["total"], *(p[one] for one in STATUSES)] for p in told["periods"]]
    spoken = [[str(cell) for cell in row] for row in figures]
    lines = lines_of(told)

    assert sum(row[1] for row in figures) == len(as_plain(page)["actions"])
    assert all(row[1] == sum(row[2:]) for row in figures)
    card = json.dumps(figures_card(NL, page, Offered()), ensure_ascii=False)
    assert all(f"{row.period.name}: {reached(NL, row)}" in card for row in page.periods)
    for read, kind in ((read_docx, FileFormat.DOCX), (read_odt, FileFormat.ODT)):
        document = read(made(story, page, kind))
        assert spoken in [table.rows for table in document.tables]
        assert [line for one in document.lists for line in one] == lines
    book = openpyxl.load_workbook(BytesIO(made(story, page, FileFormat.XLSX)))
    rows = book["Cijfers"].iter_rows(min_row=5, values_only=True)
    assert [list(row) for row in rows] == figures
    if not page.version:  # a file that was kept is older than what it is compared with
        html = Page(made(story, page, FileFormat.HTML).decode())
        assert [text for text in html.texts("li") if text] == lines


def lines_of(told: dict[str, Any]) -> list[str]:
    """Return every line of the page in the order in which documents print them."""
    talk = told["communication"]
    parts = [told["attention_points"], talk["realised"], talk["planned"]]
    parts += [told["running"], told["planned"], told["realised"]]
    return [line["text"] for part in parts for line in part]


def adds_up(stories: list[Story], day: date) -> None:
    db, place = stories[0].db, stories[0].town.place
    found = joint.page_of(db, place, day)
    pages = [monitor_figures.page(db, story.town.place, day) for story in stories]
    for total in found.periods:
        for status in Status:
            parts = [
                row.counts[status]
                for page in pages
                for row in page.periods
                if row.period.id == total.period.id
            ]
            assert total.counts[status] == sum(parts)
    assert sum(row.total for row in found.periods) == sum(len(page.actions) for page in pages)


@contextmanager
def undone(database: Database) -> Iterator[Session]:
    with suppress(Enough), database.transaction() as db:
        yield db
        raise Enough


told_steps = st.lists(st.tuples(st.integers(0, 1), steps), min_size=8, max_size=16)
common = settings(
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.generate],  # shrinking a story takes minutes
)


@settings(common, max_examples=3)
@given(told_steps)
def test_every_form_tells_the_same_and_towns_add_up(sqlite_url: str, happened: Steps) -> None:
    database = Database(sqlite_url)
    with undone(database) as db:
        play(db, happened)
    database.close()


@pytest.mark.soak
@pytest.mark.timeout(900)
@settings(common, max_examples=150)
@given(told_steps)
def test_so_it_is_whatever_happens_on_either_database(database: Database, happened: Steps) -> None:
    with undone(database) as db:
        play(db, happened)
