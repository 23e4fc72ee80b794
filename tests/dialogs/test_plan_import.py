"""The plan comes in from a file: it adds and changes, and never rewrites what was told."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from dialogs import plan_import
from domain.people import Municipality, Role
from domain.plan_file import PlanRow
from domain.plans import Status
from domain.reports import Report, Source
from storage import assignments, members, municipalities, reports
from storage.database import Session
from tests.plan_files import MORNING, PAPER, PLAN, SHARING
from tests.plan_stores import TODAY, YESTERDAY, action, export, marco, store


@pytest.fixture
def helmond(db: Session) -> Municipality:
    return municipalities.add(db, "helmond", "Helmond", at=MORNING)


def test_a_first_import_makes_the_plan_with_its_statuses(db, helmond):
    changes = store(db, helmond, PLAN)

    assert changes.new_actions == tuple(PLAN)
    assert [
        (a.number, a.state.status) for a in assignments.of_municipality(db, helmond.id, TODAY)
    ] == [
        ("1.1", Status.COMPLETED),
        ("3.1", Status.RUNNING),
        ("4.1", Status.RUNNING),
    ]


def test_a_first_status_holds_from_stand_op_and_its_note_is_kept(db, helmond):
    store(db, helmond, [replace(PAPER, as_of=YESTERDAY)])

    (first,) = reports.of_assignment(db, helmond.id, action(db, helmond, "3.1").id)
    assert (first.source, first.effective_on, first.reported_at) == (
        Source.IMPORT,
        date(2019, 1, 13),
        datetime(2019, 1, 13, 11, tzinfo=UTC),
    )
    assert first.note == PAPER.note


def test_nobody_knows_the_plan_of_tomorrow(db, helmond):
    store(db, helmond, [replace(PAPER, as_of=datetime.fromisoformat("2030-01-01T00:00"))])

    assert action(db, helmond, "3.1").state.effective_on == TODAY


def test_looking_first_stores_nothing(db, helmond):
    changes = plan_import.preview(db, helmond, PLAN, at=MORNING)

    assert len(changes.new_actions) == len(PLAN)
    assert assignments.of_municipality(db, helmond.id, TODAY) == []


def test_the_same_file_twice_changes_nothing(db, helmond):
    store(db, helmond, PLAN)

    again = store(db, helmond, PLAN, hours=1)

    assert again.nothing
    assert len(reports.of_assignment(db, helmond.id, action(db, helmond, "3.1").id)) == 1


def test_who_was_never_seen_is_invited_under_the_name_in_the_address(db, helmond):
    changes = store(db, helmond, PLAN)

    new = marco(db, helmond)
    assert changes.invited == (PAPER.ambassador,)
    assert (new.name, new.invited, new.department) == ("Marco Bakker", True, "Inkoop")
    assert new.has(Role.AMBASSADOR)


def test_who_is_known_keeps_the_name_and_becomes_ambassador(db, helmond):
    members.add(db, helmond, name="Marco B.", address=PAPER.ambassador, roles=[Role.EXPERT])

    changes = store(db, helmond, PLAN)

    known = marco(db, helmond)
    assert (known.name, known.roles) == ("Marco B.", frozenset({Role.EXPERT, Role.AMBASSADOR}))
    assert changes.invited == ()


def test_actions_and_departments_without_ambassador_are_named(db, helmond):
    changes = store(db, helmond, PLAN)

    assert [row.number for row in changes.sought] == ["4.1"]
    assert changes.departments == (("helmond", "Communicatie"),)


def test_changed_fields_are_told_from_old_to_new(db, helmond):
    store(db, helmond, PLAN)
    changed = replace(PAPER, title="Papier en karton", ends_on=date(2020, 1, 1))

    changes = store(db, helmond, [changed])

    told = [(change.column, change.old, change.new) for change in changes.fields]
    assert told == [("actie", "Papier", "Papier en karton"), ("einde", "01-03-2019", "01-01-2020")]
    assert action(db, helmond, "3.1").title == "Papier en karton"


def test_what_was_drawn_of_a_changed_action_is_old(db, helmond):
    store(db, helmond, PLAN)
    before = action(db, helmond, "3.1").version

    store(db, helmond, [replace(PAPER, theme="Klimaat")])

    assert action(db, helmond, "3.1").version > before


def test_another_ambassador_is_told_apart(db, helmond):
    store(db, helmond, PLAN)

    changes = store(db, helmond, [replace(PAPER, ambassador="karin@helmond.example")])

    (change,) = changes.ambassadors
    assert (change.old, change.new) == (PAPER.ambassador, "karin@helmond.example")
    assert action(db, helmond, "3.1").ambassador == "Karin"


def test_an_empty_cell_takes_the_ambassador_away(db, helmond):
    store(db, helmond, PLAN)

    store(db, helmond, [replace(PAPER, ambassador="")])

    assert action(db, helmond, "3.1").ambassador_id is None


def test_a_column_that_is_absent_says_nothing(db, helmond):
    store(db, helmond, PLAN)
    bare = PlanRow("3.1", "Papier", PAPER.period, PAPER.period_kind, "helmond", PAPER.status)
    optional = {"thema", "productgroep", "afdeling", "ambassadeur", "plaatsvervanger", "start"}
    optional |= {"einde", "toelichting", "in monitor", "kopregel", "stand op"}

    changes = store(db, helmond, [replace(bare, lacking=frozenset(optional), title="Karton")])

    assert [change.column for change in changes.fields] == ["actie"]
    paper = action(db, helmond, "3.1")
    assert (paper.theme, paper.department, paper.ends_on) == ("Circulair", "Inkoop", PAPER.ends_on)


def test_actions_that_the_file_lacks_are_named_and_left_alone(db, helmond):
    store(db, helmond, PLAN)

    changes = store(db, helmond, [replace(PAPER, title="Karton")])

    assert [row.number for row in changes.left_alone] == ["1.1", "4.1"]
    assert len(assignments.of_municipality(db, helmond.id, TODAY)) == 3


def test_a_status_that_differs_appends_a_report(db, helmond):
    store(db, helmond, PLAN)

    changes = store(db, helmond, [replace(PAPER, status=Status.COMPLETED)], hours=1)

    told = reports.of_assignment(db, helmond.id, action(db, helmond, "3.1").id)
    assert [report.status for report in told] == [Status.RUNNING, Status.COMPLETED]
    assert (told[1].old_status, told[1].percentage) == (Status.RUNNING, 100)
    assert [(c.old, c.new) for c in changes.statuses] == [(Status.RUNNING, Status.COMPLETED)]


def test_a_new_note_is_added_without_touching_the_status(db, helmond):
    store(db, helmond, [replace(PAPER, as_of=YESTERDAY)])
    later = replace(PAPER, note="Het contract is klaar.")

    changes = store(db, helmond, [later], hours=1)

    paper = action(db, helmond, "3.1")
    assert [row.number for row in changes.notes] == ["3.1"]
    assert paper.state.effective_on == YESTERDAY.date()
    assert export(db, helmond)[0].note == "Het contract is klaar."


def test_a_note_keeps_what_the_report_before_it_said(db, helmond):
    store(db, helmond, PLAN)
    paper = action(db, helmond, "3.1")
    blocked = Report(
        paper.id, None, MORNING, TODAY, Status.RUNNING, Status.RUNNING, 40, True, "geen geld",
        source=Source.HISTORY,
    )  # fmt: skip
    reports.add(db, helmond.id, [blocked])

    store(db, helmond, [replace(PAPER, note="Nieuw.")], hours=1)

    last = reports.of_assignment(db, helmond.id, paper.id)[-1]
    assert (last.percentage, last.blocked, last.blocked_reason) == (40, True, "geen geld")


def test_a_note_for_an_action_that_nobody_reported_yet_is_kept(db, helmond):
    store(db, helmond, PLAN)
    first = reports.of_assignment(db, helmond.id, action(db, helmond, "4.1").id)[0]
    reports.add(db, helmond.id, [replace(first, withdraws=first.id, id=None)])

    store(db, helmond, [replace(SHARING, note="Elke maand.")])

    assert export(db, helmond)[-1].note == "Elke maand."


def test_an_empty_note_takes_nothing_away(db, helmond):
    store(db, helmond, PLAN)

    assert store(db, helmond, [replace(PAPER, note="")]).nothing
