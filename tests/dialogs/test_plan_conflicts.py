"""A file may be older than what was reported: then the report stays, unless somebody chose."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.people import Municipality
from domain.plans import PeriodKind, Status
from domain.reports import Source
from domain.sheets import MistakesInFile
from storage import municipalities, reports
from storage.database import Session
from tests.plan_files import MORNING, PAPER, PLAN, SHARING, found
from tests.plan_stores import TODAY, YESTERDAY, action, chat, export, store


@pytest.fixture
def helmond(db: Session) -> Municipality:
    return municipalities.add(db, "helmond", "Helmond", at=MORNING)


def test_what_was_reported_in_chat_after_the_file_was_made_stays(db, helmond):
    store(db, helmond, PLAN)
    rows = export(db, helmond)
    chat(db, helmond, "3.1", Status.COMPLETED)

    changes = store(db, helmond, rows, hours=2)

    (conflict,) = changes.conflicts
    assert (conflict.column, conflict.in_file, conflict.known) == ("status", "lopend", "voltooid")
    assert conflict.told_by == "Marco Bakker"
    assert changes.nothing
    assert action(db, helmond, "3.1").state.status is Status.COMPLETED


def test_the_file_wins_where_that_was_chosen(db, helmond):
    store(db, helmond, PLAN)
    rows = export(db, helmond)
    chat(db, helmond, "3.1", Status.COMPLETED)

    changes = store(db, helmond, rows, hours=2, file_wins=True)

    assert all(conflict.file_wins for conflict in changes.conflicts)
    assert action(db, helmond, "3.1").state.status is Status.RUNNING


def test_a_file_made_after_the_chat_is_newer(db, helmond):
    store(db, helmond, PLAN)
    chat(db, helmond, "3.1", Status.COMPLETED)
    rows = [replace(row, status=Status.RUNNING) for row in export(db, helmond, hours=2)]

    changes = store(db, helmond, rows[1:2], hours=3)

    assert changes.conflicts == ()
    assert action(db, helmond, "3.1").state.status is Status.RUNNING


def test_a_file_without_stand_op_never_overrules_the_chat(db, helmond):
    store(db, helmond, PLAN)
    chat(db, helmond, "3.1", Status.COMPLETED)

    changes = store(db, helmond, PLAN, hours=5)

    assert [conflict.number for conflict in changes.conflicts] == ["3.1"]
    assert changes.nothing


def test_an_older_file_changes_no_newer_report(db, helmond):
    store(db, helmond, [replace(PAPER, as_of=YESTERDAY, status=Status.COMPLETED)])
    older = replace(PAPER, as_of=YESTERDAY - timedelta(days=30))

    changes = store(db, helmond, [older], hours=1)

    assert (len(changes.conflicts), changes.nothing) == (1, True)
    assert changes.conflicts[0].told_at is None


def test_reports_of_earlier_years_count_and_are_newer_than_the_plan_they_follow(db, helmond):
    plan = [replace(PAPER, as_of=YESTERDAY - timedelta(days=400))]
    store(db, helmond, plan)
    told = replace(
        reports.of_assignment(db, helmond.id, action(db, helmond, "3.1").id)[0],
        status=Status.COMPLETED, reported_at=MORNING - timedelta(days=100),
        effective_on=TODAY - timedelta(days=100), source=Source.HISTORY, id=None, note="",
    )  # fmt: skip
    reports.add(db, helmond.id, [told])

    again = store(db, helmond, plan, hours=1)

    assert action(db, helmond, "3.1").state.status is Status.COMPLETED
    assert (again.nothing, len(again.conflicts)) == (True, 1)


def test_what_was_told_after_the_file_was_made_is_newer_whenever_it_began(db, helmond):
    store(db, helmond, [replace(PAPER, as_of=YESTERDAY)])
    first = reports.of_assignment(db, helmond.id, action(db, helmond, "3.1").id)[0]
    told = replace(
        first, status=Status.COMPLETED, reported_at=MORNING, source=Source.HISTORY, id=None
    )
    reports.add(db, helmond.id, [told])

    changes = store(db, helmond, [replace(PAPER, as_of=YESTERDAY)], hours=1)

    assert (changes.nothing, len(changes.conflicts)) == (True, 1)


def test_fields_of_a_row_in_conflict_are_changed_all_the_same(db, helmond):
    store(db, helmond, PLAN)
    chat(db, helmond, "3.1", Status.COMPLETED)

    store(db, helmond, [replace(PAPER, title="Karton")], hours=2)

    paper = action(db, helmond, "3.1")
    assert (paper.title, paper.state.status) == ("Karton", Status.COMPLETED)


def test_a_period_keeps_its_kind(db, helmond):
    store(db, helmond, PLAN)
    other = replace(PAPER, period_kind=PeriodKind.CONTINUOUS)

    with pytest.raises(MistakesInFile) as raised:
        store(db, helmond, [other])

    (mistake,) = raised.value.mistakes
    assert found(mistake) == (0, "soort periode", "plan_import.kind_changed")


def test_an_action_does_not_move_to_where_its_report_can_not_be(db, helmond):
    store(db, helmond, PLAN)
    chat(db, helmond, "3.1", Status.COMPLETED)
    moved = replace(PAPER, period=SHARING.period, period_kind=PeriodKind.CONTINUOUS)

    with pytest.raises(MistakesInFile) as raised:
        store(db, helmond, [moved])

    assert raised.value.mistakes[0].key == "plan_import.kind_refuses"
