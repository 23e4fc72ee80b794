"""What stands on the page beside the plan, and what it names, on both databases."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from dialogs import joint, monitor_freezing, monitor_series
from domain.errors import NotUnderstood
from domain.monitors import PointState
from domain.page_entries import EntryKind, PageEntry
from domain.plans import InMonitor
from storage import monitors, page_entries, page_names, reports
from storage.monitor_versions import Closing
from tests.people import NOON, TODAY, settle


@pytest.fixture
def town(db):
    return settle(db)


def add(db, town, kind: EntryKind, text: str, day: date | None = TODAY) -> PageEntry:
    page_entries.add(db, town.place.id, PageEntry(kind, uuid4(), text, day))
    return page_entries.of_kind(db, town.place.id, kind)[-1]


def texts(db, town, kind: EntryKind) -> list[str]:
    return [entry.text for entry in page_entries.of_kind(db, town.place.id, kind)]


@pytest.mark.parametrize("kind", EntryKind)
def test_entries_change_and_move_and_go(db, town, kind):
    one, two, three = (add(db, town, kind, text) for text in ("een", "twee", "drie"))

    page_entries.change(db, town.place.id, replace(two, text="TWEE", day=date(2019, 1, 10)))
    page_entries.put_in_order(db, town.place.id, kind, [three.id, one.id, two.id])
    page_entries.remove(db, town.place.id, one)

    assert texts(db, town, kind) == ["drie", "TWEE"]
    with pytest.raises(NotUnderstood):
        page_entries.change(db, uuid4(), three)  # of another municipality


def test_a_point_that_was_removed_stays_known_as_declined(db, town):
    point = add(db, town, EntryKind.POINT, "een")

    page_entries.remove(db, town.place.id, point)

    assert [one.state for one in monitors.points(db, town.place.id)] == [PointState.DECLINED]
    with pytest.raises(NotUnderstood):
        page_entries.hold(db, town.place.id, EntryKind.POINT, point.id)


def test_each_municipality_names_its_own(db, town):
    other = settle(db, "schiedam")
    mine, theirs = town.actions["3.1"], other.actions["3.1"]

    page_names.choose(db, town.place.id, {mine: InMonitor.YES, theirs: InMonitor.NO})
    page_names.set_heading(db, town.place.id, [mine, theirs], "Aanbestedingen")

    assert town.action(db, "3.1").heading == "Aanbestedingen"
    assert town.action(db, "3.1").in_monitor is InMonitor.YES
    assert other.action(db, "3.1").in_monitor is InMonitor.AUTOMATIC
    assert other.action(db, "3.1").heading == ""


def test_the_line_has_every_monitor_that_was_closed_in_its_latest_version(db, town):
    june, _ = monitors.of_municipality(db, town.place.id)
    for _ in range(2):
        monitor_freezing.freeze(db, town.place, june, Closing(NOON))

    [point] = monitor_series.of_municipality(db, town.place)

    assert (point.monitor, point.version) == (june, 2)
    assert [row.total for row in point.periods] == [1, 6, 2]


def test_the_first_day_of_which_anything_is_known(db, town):
    assert reports.first_day(db, town.place.id) == date(2018, 1, 1)
    assert reports.first_day(db, uuid4()) is None


def test_a_plan_of_one_municipality_has_nothing_to_add_up(db, town):
    assert joint.find(db, town.place, TODAY) is None
    with pytest.raises(NotUnderstood, match=r"joint\.alone"):
        joint.page_of(db, town.place, TODAY)
