"""Whatever is reported, handed over, closed, opened again and published: what was frozen stays."""

import copy
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from dialogs import monitor_closing, monitor_figures, monitor_publishing
from domain.audiences import Audience
from domain.errors import UserError
from domain.frozen import as_plain
from domain.monitor_page import MonitorPage
from domain.monitors import Monitor
from domain.plans import PeriodKind, Status
from domain.reports import Report, withdrawal
from storage import monitor_versions, monitors, reports
from storage.database import Database, Session
from storage.monitor_versions import Closing
from storage.tables import AssignmentRow
from tests.people import Town, settle
from views.documents.monitor.as_json import as_json

FIRST = datetime(2019, 1, 20, 12, tzinfo=UTC)
NAMES = ("februari 2019", "juni 2019")
ACTIONS = ("3.1", "3.2", "3.3", "3.4")
Step = tuple[str, int, int]


@dataclass
class Story:
    """One municipality, and all that was ever closed there, as it was then."""

    db: Session
    town: Town
    at: datetime = FIRST
    filed: list[Report] = field(default_factory=list)
    kept: dict[tuple[UUID, int], tuple[Any, Any]] = field(default_factory=dict)

    def tell(self, number: int, days: int) -> None:
        """Report on an action, or correct what was said: as of some days ago, maybe long ago."""
        status = (Status.RUNNING, Status.COMPLETED)[days % 2]
        action = self.town.actions[ACTIONS[number % len(ACTIONS)]]
        since = self.at.date() - timedelta(days=days)
        report = Report(action, None, self.at, since, Status.PLANNED, status, note="n")
        [report_id] = reports.add(self.db, self.town.place.id, [report])
        kept = reports.get(self.db, self.town.place.id, report_id)
        assert kept
        self.filed.append(kept)

    def withdraw(self, number: int, _: int) -> None:
        if self.filed:
            told = self.filed.pop(number % len(self.filed))
            reports.add(self.db, self.town.place.id, [withdrawal(told, by=None, at=self.at)])

    def hand_over(self, number: int, _: int) -> None:
        row = self.db.get_one(AssignmentRow, self.town.actions[ACTIONS[number % len(ACTIONS)]])
        row.ambassador_id = self.town.people[("Marco", "Karin", "Henk")[number % 3]].id
        self.db.flush()

    def wait(self, number: int, days: int) -> None:
        self.at += timedelta(days=days)

    def close(self, number: int, _: int) -> None:
        monitor = self.monitor(number)
        version = monitor_closing.close(self.db, self.town.place, monitor, Closing(self.at))
        page = self.page(monitor)
        self.kept[monitor.id, version.number] = copy.deepcopy((version.content, told(page)))

    def reopen(self, number: int, _: int) -> None:
        place, monitor = self.town.place, self.monitor(number)
        monitor_closing.reopen(self.db, place, monitor, "late melding", None, self.at)

    def take_back(self, number: int, _: int) -> None:
        monitor_closing.take_back(self.db, self.town.place, self.monitor(number), None, self.at)

    def publish(self, number: int, _: int) -> None:
        place, monitor = self.town.place, self.monitor(number)
        monitor_publishing.share(self.db, place, monitor, list(Audience), (None, self.at))

    def monitor(self, number: int) -> Monitor:
        known = monitors.of_municipality(self.db, self.town.place.id)
        return next(one for one in known if one.name == NAMES[number % len(NAMES)])

    def page(self, monitor: Monitor) -> MonitorPage:
        return monitor_figures.page(self.db, self.town.place, monitor.cut_off)

    def check(self) -> None:
        here = self.town.place.id
        for (monitor_id, number), (content, _) in self.kept.items():
            found = monitor_versions.find(self.db, here, monitor_id, number)
            assert found
            assert found.content == content
        for monitor in (self.monitor(0), self.monitor(1)):
            page = self.page(monitor)
            assert sum(row.total for row in page.periods) == len(page.actions)
            if monitor.state.is_frozen:
                content, shown = self.kept[monitor.id, page.version]
                assert told(page) == shown
                assert {**as_plain(page), "monitors": 0} == {**content, "monitors": 0}
        self.check_realised()

    def check_realised(self) -> None:
        """What the second monitor calls realised was not completed in the first as it is shown."""
        first, second = self.page(self.monitor(0)), self.page(self.monitor(1))
        if second.version:
            return  # it was compared when it was closed
        before = {a.id for a in first.actions if a.state.status is Status.COMPLETED}
        realised = {
            action.id
            for action in second.actions
            if action.period.kind is PeriodKind.BOUNDED
            and action.state.status is Status.COMPLETED
            and action.id not in before
        }
        assert {action.id for action in second.realised} == realised


def told(page: MonitorPage) -> Any:
    """Return the page as scripts read it, but for the state: publishing changes that."""
    return {**as_json(page), "state": ""}


KINDS = ("tell", "tell", "withdraw", "hand_over", "wait", "close", "close", "reopen", "publish")
steps = st.tuples(st.sampled_from((*KINDS, "take_back")), st.integers(0, 11), st.integers(0, 140))


@contextmanager
def story(empty: Path) -> Iterator[Story]:
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite:///{shutil.copy(empty, Path(folder) / 'story.db')}")
        with database.transaction() as db:
            town = settle(db)
            monitors.add(db, town.place.id, "juni 2019", date(2019, 5, 31))
            yield Story(db, town)
        database.close()


@settings(
    max_examples=10,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.generate],  # a story is short, and shrinking one takes minutes
)
@given(st.lists(steps, min_size=8, max_size=14))
def test_a_version_stays_what_it_was(empty_sqlite: Path, told_steps: list[Step]) -> None:
    with story(empty_sqlite) as one:
        for kind, number, days in [("wait", 0, 20), ("close", 0, 0), *told_steps]:
            with suppress(UserError):
                getattr(one, kind)(number, days)
            if kind in {"close", "publish", "take_back"}:
                one.check()
        one.check()
